import pc from 'picocolors';
import type { Severity } from '../rules/rule.js';
import { placeWords } from './place-words.js';
import type { CheckedFile, Reporter } from './report.js';
import type { ReportedFinding } from './reported.js';
import { closingLines } from './words.js';

/** For people: each file with its findings, a line each, and a closing line. Colours only if asked for. */
export function stylishReporter(hasColours: boolean, showsSuppressed: boolean): Reporter {
  const colours = pc.createColors(hasColours);
  const paint: Readonly<Record<Severity, (words: string) => string>> = {
    error: colours.red,
    warning: colours.yellow,
    information: colours.cyan,
    hint: colours.dim,
  };
  const fileLines = ({ path, findings, suppressed }: CheckedFile): string => {
    const shown = showsSuppressed ? suppressed : [];
    if (findings.length + shown.length === 0) return '';
    const all = [...findings, ...shown.map(({ finding }) => finding)];
    const width = all.reduce((widest, { range }) => Math.max(widest, placeWords(range).length), 0);
    const line = (severity: string, { range, message, rule }: ReportedFinding, end = '') =>
      `  ${colours.dim(placeWords(range).padStart(width))}  ${severity}  ${message}${end}  ${colours.dim(rule)}\n`;
    return [
      `${colours.underline(path)}\n`,
      ...findings.map((finding) => line(paint[finding.severity](finding.severity.padEnd(11)), finding)),
      ...shown.map(({ finding, reason }) => line(colours.dim('suppressed '), finding, ` (Reason given: ${reason})`)),
      '\n',
    ].join('');
  };
  return {
    start: () => '',
    file: (outcome) => (outcome.kind === 'checked' ? fileLines(outcome) : ''),
    end: closingLines,
  };
}
