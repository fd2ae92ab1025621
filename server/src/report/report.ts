import type { Finding } from '../lint/finding.js';

/** One checked file. */
export interface CheckedFile {
  /** As the user named it, or as it was found from what the user named. */
  readonly path: string;
  readonly text: string;
  /** In the order of the text. */
  readonly findings: readonly Finding[];
}

export interface Counts {
  readonly files: number;
  readonly errors: number;
  readonly warnings: number;
  readonly information: number;
  readonly hints: number;
}

/** How many findings of each severity the files have. */
export function countFindings(files: readonly CheckedFile[]): Counts {
  const of = (severity: Finding['severity']) =>
    files.reduce((sum, { findings }) => sum + findings.filter((finding) => finding.severity === severity).length, 0);
  return {
    files: files.length,
    errors: of('error'),
    warnings: of('warning'),
    information: of('information'),
    hints: of('hint'),
  };
}

/** Writes the report of checked files. The text ends with a line break, or is empty. */
export type Reporter = (files: readonly CheckedFile[], helpBase: string) => string;
