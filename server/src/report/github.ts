import type { Severity } from '../rules/rule.js';
import { isInDocument, placeWords } from './place-words.js';
import type { CheckedFile, Reporter } from './report.js';
import type { ReportedFinding, ReportedRange } from './reported.js';
import { closingLines } from './words.js';

/** Workflow commands, which GitHub shows as annotations at the lines of a change. */
export function githubReporter(showsSuppressed: boolean): Reporter {
  return {
    start: () => '',
    file: (outcome) => {
      if (outcome.kind === 'checked') {
        const suppressed = showsSuppressed ? outcome.suppressed : [];
        return [
          ...outcome.findings.map((finding) => command(outcome, finding)),
          ...suppressed.map(({ finding, reason }) => command(outcome, finding, reason)),
        ].join('');
      }
      return outcome.kind === 'unread'
        ? `::error file=${property(outcome.path)},title=imr-lint::${escaped(outcome.reason)}\n`
        : '';
    },
    end: closingLines,
  };
}

const commands: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice',
};

/** What is suppressed is never more than a notice, with the reason that was given. */
function command(
  { path }: CheckedFile,
  { severity, rule, message, range }: ReportedFinding,
  suppressedFor?: string,
): string {
  const isSuppressed = suppressedFor !== undefined;
  const title = isSuppressed ? `${rule} (suppressed)` : rule;
  const properties = { file: path, ...(isInDocument(range) ? {} : lineProperties(range)), title };
  const written = Object.entries(properties).map(([key, value]) => `${key}=${property(String(value))}`);
  const words = isInDocument(range) ? `${placeWords(range)}: ${message}` : message;
  const reason = isSuppressed ? ` (Reason given: ${suppressedFor})` : '';
  return `::${isSuppressed ? 'notice' : commands[severity]} ${written.join(',')}::${escaped(words + reason)}\n`;
}

function lineProperties({ start, end }: ReportedRange) {
  return {
    line: start.line,
    endLine: end.line,
    // GitHub refuses columns of a stretch that goes over several lines.
    ...(start.line === end.line && { col: start.column, endColumn: end.column }),
  };
}

function property(value: string): string {
  return escaped(value).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

function escaped(value: string): string {
  return value.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
