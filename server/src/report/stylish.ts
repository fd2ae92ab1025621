import pc from 'picocolors';
import type { Finding } from '../lint/finding.js';
import { textDocument } from '../lsp/positions.js';
import type { Severity } from '../rules/rule.js';
import { type CheckedFile, countFindings, type Reporter } from './report.js';

/** For people: each file with its findings, a line each, and a closing line. Colours only if asked for. */
export function stylishReport(hasColours: boolean): Reporter {
  const colours = pc.createColors(hasColours);
  const paint: Readonly<Record<Severity, (words: string) => string>> = {
    error: colours.red,
    warning: colours.yellow,
    information: colours.cyan,
    hint: colours.dim,
  };
  const fileLines = ({ path, text, findings }: CheckedFile): string[] => {
    if (findings.length === 0) return [];
    const document = textDocument(text);
    const rows = findings.map((finding) => {
      const { line, character } = document.positionAt(finding.span.start);
      return { place: `${line + 1}:${character + 1}`, finding };
    });
    const width = rows.reduce((widest, { place }) => Math.max(widest, place.length), 0);
    const line = ({ place, finding }: { place: string; finding: Finding }) => {
      const severity = paint[finding.severity](finding.severity.padEnd(11));
      return `  ${colours.dim(place.padStart(width))}  ${severity}  ${finding.message}  ${colours.dim(finding.rule)}`;
    };
    return [colours.underline(path), ...rows.map(line), ''];
  };
  return (files) => [...files.flatMap(fileLines), closingLine(files), ''].join('\n');
}

function closingLine(files: readonly CheckedFile[]): string {
  const { files: checked, errors, warnings, information, hints } = countFindings(files);
  if (checked === 0) return 'No decision was checked.';
  const total = errors + warnings + information + hints;
  const inFiles = `${checked} ${checked === 1 ? 'decision' : 'decisions'} checked`;
  if (total === 0) return `${inFiles}: nothing found.`;
  const parts = [
    [errors, 'error', 'errors'],
    [warnings, 'warning', 'warnings'],
    [information, 'information', 'information'],
    [hints, 'hint', 'hints'],
  ] as const;
  const counts = parts
    .filter(([count]) => count > 0)
    .map(([count, one, many]) => `${count} ${count === 1 ? one : many}`);
  return `${inFiles}: ${counts.join(', ')}.`;
}
