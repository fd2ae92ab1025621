import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import * as z from 'zod';
import { inFolder, runIn } from '../support/command-line-world.js';
import { badPriority, placeholder, placeholderEntry, priority, priorityEntry } from './case-texts.js';

const file = 'a.imr.md';
/** The first finding is suppressed where the case was scanned; the second one stands. */
const text = badPriority
  .replace('a 44 year old', 'a(n) 44 year old')
  .replace('<b>Priority:</b>', '<!-- imr-ignore header/unknown-priority: as scanned -->\n<b>Priority:</b>');
const oneDown = <T extends typeof priorityEntry | typeof placeholderEntry>(entry: T) => ({
  ...entry,
  range: {
    start: { ...entry.range.start, line: entry.range.start.line + 1 },
    end: { ...entry.range.end, line: entry.range.end.line + 1 },
  },
});
const open = oneDown(placeholderEntry);
const suppressed = {
  ...oneDown(priorityEntry),
  suppression: {
    reason: 'as scanned',
    range: { start: { line: 4, column: 1 }, end: { line: 4, column: 56 } },
  },
};
const counts = { files: 1, errors: 1, warnings: 0, information: 0, hints: 0 };
const closing = '1 decision checked: 1 error.\nSuppressed by comments: 1 finding.\n';
const openLine = `19:23  error        ${placeholder}  structure/placeholder\n`;
const xmlHead = '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="imr-lint">\n';
const xmlOpen = `    <testcase name="structure/placeholder" classname="${file}" line="19">\n`;
const escapedXml = (words: string) => words.replaceAll('"', '&quot;');

const report = (format: string, ...more: string[]) =>
  inFolder({ [file]: text }, async (folder) => {
    const { code, stdout, stderr } = await runIn(folder, ['--format', format, ...more, file]);
    assert.deepEqual({ code, stderr }, { code: 1, stderr: '' });
    return stdout;
  });

describe('what comments suppress is reported on demand, with the reason', () => {
  test('for people', async () => {
    assert.equal(
      await report('stylish', '--report-suppressions'),
      `${file}\n  ${openLine}   5:18  suppressed   ${priority} (Reason given: as scanned)  header/unknown-priority\n\n${closing}`,
    );
  });

  test('in JSON', async () => {
    assert.deepEqual(JSON.parse(await report('json', '--report-suppressions')), {
      version: 1,
      files: [{ path: file, findings: [open], suppressed: [suppressed] }],
      summary: counts,
    });
  });

  test('in NDJSON', async () => {
    const line = await report('ndjson', '--report-suppressions');
    assert.deepEqual(JSON.parse(line), { path: file, findings: [open], suppressed: [suppressed] });
  });

  test('on GitHub, as notices', async () => {
    const end = `file=${file},line=5,endLine=5,col=18,endColumn=26,title=header/unknown-priority (suppressed)`;
    const lines = (await report('github', '--report-suppressions')).split('\n');
    assert.equal(lines[1], `::notice ${end}::${priority} (Reason given: as scanned)`);
  });

  test('in JUnit, as skipped', async () => {
    const words = escapedXml(`suppressed: as scanned (${priority})`);
    const xml = await report('junit', '--report-suppressions');
    assert.ok(
      xml.startsWith(`${xmlHead}<testsuite name="${file}" tests="2" failures="1" errors="0" skipped="1">`),
      xml,
    );
    assert.match(xml, /<testcase name="header\/unknown-priority" classname="a\.imr\.md" line="5">/);
    assert.ok(xml.includes(`<skipped message="${words}"`), xml);
  });

  test('in SARIF always, as the format has it', async () => {
    const schema = z.object({
      runs: z.tuple([
        z.object({
          results: z.array(
            z.object({
              ruleId: z.string(),
              suppressions: z.array(z.object({ kind: z.string(), justification: z.string() })).optional(),
            }),
          ),
        }),
      ]),
    });
    for (const more of [[], ['--report-suppressions']]) {
      const { runs } = schema.parse(JSON.parse(await report('sarif', ...more)));
      assert.deepEqual(
        runs[0].results.map(({ ruleId, suppressions = [] }) => [ruleId, suppressions]),
        [
          ['structure/placeholder', []],
          ['header/unknown-priority', [{ kind: 'inSource', justification: 'as scanned' }]],
        ],
      );
    }
  });
});

describe('what comments suppress is only counted otherwise', () => {
  test('for people', async () => assert.equal(await report('stylish'), `${file}\n  ${openLine}\n${closing}`));
  test('in JSON, not at all', async () => {
    assert.deepEqual(JSON.parse(await report('json')).files, [{ path: file, findings: [open] }]);
  });
  test('in JUnit, not at all', async () => {
    const xml = await report('junit');
    assert.ok(
      xml.startsWith(`${xmlHead}<testsuite name="${file}" tests="1" failures="1" errors="0" skipped="0">`),
      xml,
    );
    assert.ok(xml.includes(xmlOpen.trim()), xml);
  });
  test('on GitHub', async () => {
    const lines = (await report('github')).split('\n');
    assert.deepEqual(lines.slice(1), closing.split('\n'));
  });
});
