import { helpAddress } from '../lsp/diagnostics.js';
import type { CheckedFile, Reporter } from './report.js';
import type { ReportedFinding } from './reported.js';

/** The version of the shape below; it changes only when a program that reads it would break. */
const VERSION = 1;

/** One object for programs. */
export function jsonReporter(helpBase: string, showsSuppressed: boolean): Reporter {
  let separator = '';
  return {
    start: () => `{"version":${VERSION},"files":[`,
    file: (outcome) => {
      if (outcome.kind !== 'checked') return '';
      const piece = `${separator}${JSON.stringify(fileEntry(outcome, helpBase, showsSuppressed))}`;
      separator = ',';
      return piece;
    },
    end: ({ counts }) => `],"summary":${JSON.stringify(counts)}}\n`,
  };
}

/** A line for each file, written as soon as it is checked: for programs that read along. */
export function ndjsonReporter(helpBase: string, showsSuppressed: boolean): Reporter {
  const line = (entry: object) => `${JSON.stringify(entry)}\n`;
  return {
    start: () => '',
    file: (outcome) => {
      if (outcome.kind === 'checked') return line(fileEntry(outcome, helpBase, showsSuppressed));
      const { path } = outcome;
      return line(outcome.kind === 'unread' ? { path, error: outcome.reason } : { path, passedOver: outcome.why });
    },
    end: () => '',
  };
}

/** What is suppressed stands in a list of its own, so that nobody takes it for findings. */
function fileEntry(
  { path, findings, suppressed, notChecked }: CheckedFile,
  helpBase: string,
  showsSuppressed: boolean,
) {
  return {
    path,
    findings: findings.map((finding) => findingEntry(finding, helpBase)),
    ...(showsSuppressed && {
      suppressed: suppressed.map(({ finding, reason, comment }) => ({
        ...findingEntry(finding, helpBase),
        suppression: { reason, range: comment },
      })),
    }),
    notChecked,
  };
}

function findingEntry(finding: ReportedFinding, helpBase: string) {
  const { rule, category, severity, message, range, authority, fixable, related } = finding;
  return { rule, category, severity, message, range, authority, help: helpAddress(helpBase, rule), fixable, related };
}
