import assert from 'node:assert/strict';
import { isDeepStrictEqual } from 'node:util';
import { type Diagnostic, DiagnosticSeverity, type Range } from 'vscode-languageserver-protocol/node';
import * as z from 'zod';

const place = z.object({ line: z.number(), column: z.number() });
const range = z.object({ start: place, end: place });

/** What an editor and a report both tell of a finding, as the report writes it. */
const findingSchema = z.object({
  rule: z.string(),
  severity: z.string(),
  message: z.string(),
  range,
  help: z.string(),
  related: z.array(z.object({ message: z.string(), range })),
});
const fileSchema = z.object({ path: z.string(), findings: z.array(findingSchema) });

export type ParityFinding = z.infer<typeof findingSchema>;

/** The findings of each file, by its name. */
export type FoundIn = ReadonlyMap<string, readonly ParityFinding[]>;

/** What `--format json` tells. */
export function foundInJson(report: string): FoundIn {
  const { files } = z.object({ files: z.array(fileSchema) }).parse(JSON.parse(report));
  return byPath(files);
}

/** What `--format ndjson` tells. */
export function foundInLines(report: string): FoundIn {
  const lines = report.split('\n').filter((line) => line !== '');
  return byPath(lines.map((line) => fileSchema.parse(JSON.parse(line))));
}

function byPath(files: readonly z.infer<typeof fileSchema>[]): FoundIn {
  const found = new Map(files.map(({ path, findings }) => [path, findings]));
  assert.equal(found.size, files.length, 'no file is told twice');
  return found;
}

const severityNames: Readonly<Record<number, string>> = {
  [DiagnosticSeverity.Error]: 'error',
  [DiagnosticSeverity.Warning]: 'warning',
  [DiagnosticSeverity.Information]: 'information',
  [DiagnosticSeverity.Hint]: 'hint',
};

/** The diagnostics of an editor: it counts lines and characters from 0. */
export function foundInEditor(diagnostics: readonly Diagnostic[]): readonly ParityFinding[] {
  return diagnostics.map(({ code, severity, message, range, codeDescription, relatedInformation = [] }) => ({
    rule: String(code),
    severity: severityNames[severity ?? 0] ?? 'none',
    message: typeof message === 'string' ? message : message.value,
    range: fromOne(range),
    help: codeDescription?.href ?? 'none',
    related: relatedInformation.map(({ message, location }) => ({ message, range: fromOne(location.range) })),
  }));
}

function fromOne({ start, end }: Range) {
  return {
    start: { line: start.line + 1, column: start.character + 1 },
    end: { line: end.line + 1, column: end.character + 1 },
  };
}

/** Throws with every file on which they differ, and with both findings of it. */
export function assertSameFindings(found: FoundIn, expected: FoundIn, nameOf: (path: string) => string): void {
  const paths = [...new Set([...found.keys(), ...expected.keys()])];
  const differing = paths.filter((path) => !isDeepStrictEqual(found.get(path), expected.get(path)));
  const shown = (from: FoundIn) => Object.fromEntries(differing.map((path) => [nameOf(path), from.get(path)]));
  assert.deepEqual(shown(found), shown(expected));
}
