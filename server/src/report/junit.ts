import XMLBuilder from 'fast-xml-builder';
import type { Severity } from '../rules/rule.js';
import { isInDocument, placeWords } from './place-words.js';
import type { CheckedFile, FileOutcome, Reporter } from './report.js';
import type { ReportedFinding, ReportedSuppression } from './reported.js';

/**
 * A suite for each file, a case for each finding. Findings of the given severities are failures; the others are cases
 * that pass and say what was found, so that a warning does not break a build that only errors should. What is suppressed
 * is a case that was skipped, for the reason given.
 */
export function junitReporter(failsOn: readonly Severity[], showsSuppressed: boolean): Reporter {
  const xml = new XMLBuilder({
    ignoreAttributes: false,
    attributeNamePrefix: '@',
    format: true,
    suppressEmptyNode: true,
  });
  return {
    start: () => '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="imr-lint">\n',
    file: (outcome) => xml.build({ testsuite: suite(outcome, casesOf(outcome, failsOn, showsSuppressed)) }),
    end: () => '</testsuites>\n',
  };
}

function suite({ path }: FileOutcome, cases: readonly object[]) {
  const count = (key: string) => cases.filter((each) => key in each).length;
  return {
    '@name': allowed(path),
    '@tests': cases.length,
    '@failures': count('failure'),
    '@errors': count('error'),
    '@skipped': count('skipped'),
    testcase: cases,
  };
}

function casesOf(outcome: FileOutcome, failsOn: readonly Severity[], showsSuppressed: boolean): readonly object[] {
  const path = allowed(outcome.path);
  if (outcome.kind === 'unread') {
    return [{ '@name': 'read', '@classname': path, error: { '@message': allowed(outcome.reason) } }];
  }
  if (outcome.kind === 'passed over') {
    return [{ '@name': 'passed over', '@classname': path, skipped: { '@message': outcome.why } }];
  }
  const cases = [
    ...outcome.findings.map((finding) => findingCase(outcome, finding, path, failsOn)),
    ...(showsSuppressed ? outcome.suppressed : []).map((each) => suppressedCase(each, path)),
  ];
  return cases.length === 0 ? [{ '@name': 'nothing found', '@classname': path }] : cases;
}

function suppressedCase({ finding, reason }: ReportedSuppression, name: string): object {
  const words = allowed(`suppressed: ${reason} (${finding.message})`);
  return {
    '@name': finding.rule,
    '@classname': name,
    '@line': finding.range.start.line,
    skipped: { '@message': words },
  };
}

function findingCase(
  { path }: CheckedFile,
  { rule, severity, message, range, authority }: ReportedFinding,
  name: string,
  failsOn: readonly Severity[],
): object {
  const place = `${path}:${isInDocument(range) ? ' ' : ''}${placeWords(range)}`;
  const words = allowed(`${place}: ${severity}: ${message} (${authority})`);
  const found = failsOn.includes(severity)
    ? { failure: { '@type': severity, '@message': allowed(message), '#text': words } }
    : { 'system-out': words };
  return { '@name': rule, '@classname': name, '@line': range.start.line, ...found };
}

/** The text without the characters that XML 1.0 has no way to write. */
function allowed(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd');
}
