import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import process from 'node:process';
import { text as textOf } from 'node:stream/consumers';
import { describe, test } from 'node:test';
import * as z from 'zod';
import { rules } from '../../server/src/rules/index.js';
import { categories, severities } from '../../server/src/rules/rule.js';
import { inFolder, type Outcome, runIn } from '../support/command-line-world.js';
import { exampleText } from '../support/examples.js';
import { projectRoot } from '../support/language-client.js';
import { readMarkers } from '../support/markers.js';
import { type Case, faulty, helpBase } from './case-texts.js';
import { configurations } from './configuration-cases.js';
import { destinations, mends, searches } from './file-cases.js';
import { answers, options, refusals } from './option-cases.js';
import { reports, sources } from './report-cases.js';

const cases = [
  ...reports,
  ...sources,
  ...options,
  ...refusals,
  ...answers,
  ...configurations,
  ...mends,
  ...destinations,
  ...searches,
];

const position = z.strictObject({ line: z.int().min(1), column: z.int().min(1) });
const range = z.strictObject({ start: position, end: position });
const ruleId = z.string().regex(/^[a-z]+\/[a-z]+(?:-[a-z]+)*$/);
const count = z.int().min(0);

/** The shape that the JSON report promises. */
const reportSchema = z.strictObject({
  version: z.literal(1),
  files: z.array(
    z.strictObject({
      path: z.string().min(1),
      findings: z.array(
        z.strictObject({
          rule: ruleId,
          category: z.enum(categories),
          severity: z.enum(severities),
          message: z.string().min(1),
          range,
          authority: z.string().min(1),
          help: z.url(),
          fixable: z.boolean(),
          related: z.array(z.strictObject({ message: z.string().min(1), range })),
        }),
      ),
    }),
  ),
  summary: z.strictObject({ files: count, errors: count, warnings: count, information: count, hints: count }),
});

async function run({ args, files = {}, stdin = '', written = {} }: Case): Promise<Outcome> {
  return inFolder(files, (folder) => runIn(folder, args, { stdin, written: Object.keys(written) }));
}

function assertOutcome(expected: Case, { code, stdout, stderr, files }: Outcome): void {
  const { written = {} } = expected;
  const seen = Object.fromEntries(Object.keys(written).map((path) => [path, files[path]]));
  assert.deepEqual(
    { stdout, stderr, code, written: seen },
    { stdout: expected.stdout, stderr: expected.stderr ?? '', code: expected.code, written },
  );
}

describe('imr-lint', () => {
  for (const expected of cases) test(expected.name, async () => assertOutcome(expected, await run(expected)));

  test('the JSON report of every rule example has the promised shape', async () => {
    const examples = rules.flatMap(({ id, examples }) =>
      examples.faulty.map((example) => readMarkers(exampleText(example), id).text),
    );
    const files = Object.fromEntries(examples.map((text, index) => [`d/${index}.imr`, text]));
    const { stdout } = await run({ name: '', args: ['--format', 'json', 'd'], files, code: 0, stdout: '' });
    const report = reportSchema.parse(JSON.parse(stdout));
    assert.equal(report.summary.files, Object.keys(files).length);
    const all = report.files.flatMap(({ findings }) => findings);
    const { errors, warnings, information, hints } = report.summary;
    assert.equal(errors + warnings + information + hints, all.length);
    for (const {
      rule,
      category,
      help: page,
      range: { start, end },
    } of all) {
      assert.equal(category, rule.split('/')[0]);
      assert.equal(page, `${helpBase}${rule}.md`);
      assert.ok(start.line < end.line || (start.line === end.line && start.column <= end.column));
    }
  });
});

test('a reader that closes the pipe early is no fault', async () => {
  await inFolder({ 'a.imr.md': faulty }, async (folder) => {
    const child = spawn(process.execPath, [join(projectRoot, 'dist/cli.cjs'), 'a.imr.md'], {
      cwd: folder,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child.stdout.destroy();
    const [[code], stderr] = await Promise.all([once(child, 'exit'), textOf(child.stderr)]);
    assert.deepEqual({ code, stderr }, { code: 1, stderr: '' });
  });
});
