import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { after, before, describe, test } from 'node:test';
import { DiagnosticSeverity } from 'vscode-languageserver-protocol/node';
import * as z from 'zod';
import { rules } from '../../server/src/rules/index.js';
import { sampleDecision } from '../../server/src/rules/sample-decision.js';
import { exampleText } from '../support/examples.js';
import { fullCapabilities, LanguageClient, projectRoot } from '../support/language-client.js';
import { readMarkers } from '../support/markers.js';
import { variants } from '../support/variants.js';

const place = z.object({ line: z.number(), column: z.number() });
const reportSchema = z.object({
  files: z.array(
    z.object({
      path: z.string(),
      findings: z.array(
        z.object({
          rule: z.string(),
          severity: z.string(),
          message: z.string(),
          range: z.object({ start: place, end: place }),
          help: z.string(),
          related: z.array(z.object({ message: z.string(), range: z.object({ start: place, end: place }) })),
        }),
      ),
    }),
  ),
});
type Finding = z.infer<typeof reportSchema>['files'][number]['findings'][number];

const severityNames: Readonly<Record<number, string>> = {
  [DiagnosticSeverity.Error]: 'error',
  [DiagnosticSeverity.Warning]: 'warning',
  [DiagnosticSeverity.Information]: 'information',
  [DiagnosticSeverity.Hint]: 'hint',
};

interface Position {
  readonly line: number;
  readonly character: number;
}

function fromOne({ start, end }: { readonly start: Position; readonly end: Position }) {
  return {
    start: { line: start.line + 1, column: start.character + 1 },
    end: { line: end.line + 1, column: end.character + 1 },
  };
}

/** Every example of a rule, and a faulty decision in every dress: by a name for the test. */
const texts: readonly (readonly [name: string, text: string])[] = [
  ...rules.flatMap(({ id, examples }) =>
    [...examples.faulty, ...examples.clean].map(
      (example) => [`${id}: ${example.name}`, readMarkers(exampleText(example), id).text] as const,
    ),
  ),
  ...Object.entries(variants).map(
    ([name, dress]) => [`a faulty decision: ${name}`, dress(sampleDecision.replace('Standard', 'Standart'))] as const,
  ),
].filter(([, text]) => !text.startsWith('\ufeff'));

describe('the language server finds what the command line finds in', () => {
  let client: LanguageClient;
  let folder: string;
  const byCommandLine = new Map<string, Finding[]>();

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'imr-parity-'));
    const names = texts.map((_, index) => `${index}.imr.md`);
    await Promise.all(texts.map(([, text], index) => writeFile(join(folder, `${index}.imr.md`), text)));
    const { stdout, stderr } = spawnSync(
      process.execPath,
      [join(projectRoot, 'dist/cli.cjs'), '--format', 'json', ...names],
      { cwd: folder, encoding: 'utf8', maxBuffer: 100_000_000 },
    );
    assert.equal(stderr, '');
    for (const { path, findings } of reportSchema.parse(JSON.parse(stdout)).files) byCommandLine.set(path, findings);
    client = await LanguageClient.start(fullCapabilities);
  });
  after(async () => {
    await rm(folder, { recursive: true });
    assert.equal(await client.stop(), 0);
  });

  for (const [index, [name, text]] of texts.entries()) {
    test(name, async () => {
      const uri = `file:///drafts/${index}.imr.md`;
      await client.open(uri, text);
      const report = await client.pull(uri);
      await client.close(uri);
      assert.equal(report.kind, 'full');
      const inEditor = (report.kind === 'full' ? report.items : []).map(
        ({ code, severity = 0, message, range, codeDescription, relatedInformation = [] }) => ({
          rule: code,
          severity: severityNames[severity],
          message,
          range: fromOne(range),
          help: codeDescription?.href,
          related: relatedInformation.map((related) => ({
            message: related.message,
            range: fromOne(related.location.range),
          })),
        }),
      );
      assert.deepEqual(inEditor, byCommandLine.get(`${index}.imr.md`));
    });
  }

  test('enough texts for this to mean something', () => {
    const found = new Set([...byCommandLine.values()].flat().map(({ rule }) => rule));
    assert.deepEqual(
      rules.flatMap(({ id, examples }) => (found.has(id) || examples.faulty.length === 0 ? [] : id)),
      [],
    );
  });
});
