import type { Location, Log, Region, ReportingDescriptor, Result, Run } from 'sarif';
import { helpAddress } from '../lsp/diagnostics.js';
import { type Rule, type Severity, shownSeverity } from '../rules/rule.js';
import { isInDocument, placeWords } from './place-words.js';
import type { CheckedFile, FileOutcome, Reporter, Totals } from './report.js';
import type { ReportedFinding, ReportedRange } from './reported.js';

/** What the report says of the program that made it. */
export interface SarifProgram {
  readonly version: string;
  readonly helpBase: string;
  readonly homepage: string;
  readonly rules: readonly Rule[];
}

/** SARIF 2.1.0, for code scanning and viewers: rules with help, findings with fingerprints and mends. */
export function sarifReporter(program: SarifProgram): Reporter {
  const indexes = new Map(program.rules.map(({ id }, index) => [String(id), index]));
  const unread: { readonly path: string; readonly reason: string }[] = [];
  let separator = '\n';
  return {
    start: () => `${head(program)},"results":[`,
    file: (outcome) => {
      if (outcome.kind === 'unread') unread.push(outcome);
      const pieces = resultsOf(outcome, indexes).map((result) => {
        const piece = `${separator}${JSON.stringify(result)}`;
        separator = ',\n';
        return piece;
      });
      return pieces.join('');
    },
    end: (totals) => `],${inside(tail(unread, totals))}}]}\n`,
  };
}

function head({ version, helpBase, homepage, rules }: SarifProgram): string {
  const log: Omit<Log, 'runs'> = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0-rtm.5.json',
    version: '2.1.0',
  };
  const run: Partial<Run> = {
    tool: {
      driver: {
        name: 'imr-lint',
        semanticVersion: version,
        informationUri: homepage,
        rules: rules.map((rule) => descriptor(rule, helpBase)),
      },
    },
    columnKind: 'utf16CodeUnits',
  };
  return `{${inside(log)},"runs":[{${inside(run)}`;
}

/** The properties of an object as JSON without its braces, to be written before or after others. */
function inside(object: object): string {
  return JSON.stringify(object).slice(1, -1);
}

function descriptor(rule: Rule, helpBase: string): ReportingDescriptor {
  const { id, severity, isOffByDefault, authority, docs } = rule;
  const words = [docs.what, `Why: ${docs.why}`, `What to do: ${docs.remedy}`, `Authority: ${authority}`];
  return {
    id,
    name: id.replace(/(?:^|[/-])(\w)/g, (_, letter: string) => letter.toUpperCase()),
    shortDescription: { text: docs.what },
    fullDescription: { text: `${docs.what} ${docs.why}` },
    help: { text: words.join('\n'), markdown: words.join('\n\n') },
    helpUri: helpAddress(helpBase, id),
    defaultConfiguration: { level: levels[severity], enabled: !isOffByDefault },
    properties: { severity: shownSeverity(rule), authority },
  };
}

const levels: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};

function resultsOf(outcome: FileOutcome, indexes: ReadonlyMap<string, number>): Result[] {
  if (outcome.kind !== 'checked') return [];
  return [
    ...outcome.findings.map((finding) => resultOf(outcome, finding, indexes)),
    ...outcome.suppressed.map(({ finding, reason }): Result => {
      const suppressions = [{ kind: 'inSource' as const, justification: reason }];
      return { ...resultOf(outcome, finding, indexes), suppressions };
    }),
  ];
}

function resultOf({ path }: CheckedFile, finding: ReportedFinding, indexes: ReadonlyMap<string, number>): Result {
  const { rule, severity, message, range, related, details, authority } = finding;
  const ruleIndex = indexes.get(rule);
  return {
    ruleId: rule,
    ...(ruleIndex !== undefined && { ruleIndex }),
    level: levels[severity],
    message: { text: message },
    locations: [location(path, range)],
    ...(related.length > 0 && {
      relatedLocations: related.map((place) => ({ ...location(path, place.range), message: { text: place.message } })),
    }),
    ...(details && { partialFingerprints: { 'imrFinding/v1': details.fingerprint } }),
    ...(details && details.mends.length > 0 && { fixes: details.mends.map((mend) => fixOf(path, mend)) }),
    properties: { severity, authority },
  };
}

type Mend = NonNullable<ReportedFinding['details']>['mends'][number];

function fixOf(path: string, { title, isSafe, edits }: Mend) {
  const replacements = edits.map(({ range, text }) => ({ deletedRegion: region(range), insertedContent: { text } }));
  const artifactChanges = [{ artifactLocation: { uri: address(path) }, replacements }];
  return { description: { text: title }, artifactChanges, properties: { isSafe } };
}

function location(path: string, range: ReportedRange): Location {
  const physicalLocation = { artifactLocation: { uri: address(path) }, region: region(range) };
  if (!isInDocument(range)) return { physicalLocation };
  // The region is one of the text that was read; where that stands in the document, only words can tell.
  const { page, pageLine, paragraph } = range;
  const logicalLocations = [{ fullyQualifiedName: placeWords(range), properties: { page, pageLine, paragraph } }];
  return { physicalLocation, logicalLocations };
}

function region({ start, end }: ReportedRange): Region {
  return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
}

/** The address of a file: relative as it was named, or under `file:` for an absolute path. */
function address(path: string): string {
  const parts = path.replaceAll('\\', '/').split('/');
  const written = parts.map((part) => encodeURIComponent(part).replace(/^(\w)%3A$/, '$1:')).join('/');
  return /^(?:\/|\w:\/)/.test(written) ? `file://${written.startsWith('/') ? '' : '/'}${written}` : written;
}

function tail(unread: readonly { readonly path: string; readonly reason: string }[], totals: Totals): Partial<Run> {
  const toolExecutionNotifications = unread.map(({ path, reason }) => ({
    level: 'error' as const,
    message: { text: `${path}: ${reason}` },
    locations: [{ physicalLocation: { artifactLocation: { uri: address(path) } } }],
  }));
  const executionSuccessful = totals.isComplete && unread.length === 0;
  return { invocations: [{ executionSuccessful, toolExecutionNotifications }] };
}
