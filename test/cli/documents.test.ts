import assert from 'node:assert/strict';
import { cpSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import * as z from 'zod';
import { wordFile } from '../../server/src/export/word-file.js';
import { readingBlocks } from '../../server/src/features/reading/reading-blocks.js';
import { createDecisionService } from '../../server/src/service.js';
import { type Files, inFolder, runIn } from '../support/command-line-world.js';
import { projectRoot } from '../support/language-client.js';
import { madePdf } from '../support/made-pdf.js';
import { clean, faulty, placeholder, priority } from './case-texts.js';

const service = createDecisionService();
const blocks = readingBlocks(faulty, service.parse(faulty));
const { bytes: pdf, pages } = await madePdf(blocks, {
  size: [420, 400],
  margin: 48,
  fontSize: 11,
  foot: (page) => `Page ${page}`,
});

/** Where the typesetter has put a word: the page and the line on it, from 1. */
function placeOf(word: string): { readonly page: number; readonly pageLine: number } {
  const page = pages.findIndex((lines) => lines.some((line) => line.includes(word)));
  return { page: page + 1, pageLine: (pages[page]?.findIndex((line) => line.includes(word)) ?? -1) + 1 };
}

const [first, second] = [placeOf('Standart'), placeOf('a(n)')];
const inWords = ({ page, pageLine }: typeof first) => `page ${page}, line ${pageLine}`;
const width = inWords(second).length;
const docx = Buffer.from(await wordFile(blocks, 'CM16-0900001'), 'base64');
const other = (
  await madePdf(readingBlocks('A shopping list', service.parse('A shopping list')), {
    size: [300, 300],
    margin: 40,
    fontSize: 11,
  })
).bytes;

const files: Files = {
  'd/draft.docx': docx,
  'd/draft.pdf': pdf,
  'd/list.pdf': other,
  'd/~$draft.docx': 'open',
  'd/text.imr.md': clean,
};
const left = 'Not checked: heads and feet that repeat from page to page, in ';

describe('imr-lint reads PDF and Word files', () => {
  test('a folder: findings at their pages and lines, other documents passed over', async () => {
    await inFolder(files, async (folder) => {
      const { code, stdout, stderr } = await runIn(folder, ['d']);
      assert.equal(stderr, '');
      assert.equal(
        stdout,
        `d/draft.docx
   paragraph 4  warning      ${priority}  header/unknown-priority
  paragraph 12  error        ${placeholder}  structure/placeholder

d/draft.pdf
  ${inWords(first).padStart(width)}  warning      ${priority}  header/unknown-priority
  ${inWords(second)}  error        ${placeholder}  structure/placeholder

3 decisions checked: 2 errors, 2 warnings.
Passed over: 1 file that is no decision.
${left}2 files.
`,
      );
      assert.equal(code, 1);
    });
  });

  test('for programs: lines and columns of the text, and where that stands', async () => {
    await inFolder(files, async (folder) => {
      const { stdout } = await runIn(folder, ['--format', 'json', 'd/draft.pdf', 'd/draft.docx']);
      const place = z.strictObject({ line: z.int(), column: z.int() });
      const range = z.strictObject({
        page: z.int().optional(),
        pageLine: z.int().optional(),
        paragraph: z.int().optional(),
        start: place,
        end: place,
      });
      const file = z.object({
        path: z.string(),
        findings: z.array(z.object({ range })),
        notChecked: z.array(z.string()),
      });
      const report = z.object({ files: z.array(file) }).parse(JSON.parse(stdout));
      const [inPdf, inWord] = report.files.map(({ findings }) => findings.map((finding) => finding.range));
      assert.deepEqual(inPdf, [
        { ...first, start: { line: 5, column: 11 }, end: { line: 5, column: 19 } },
        { ...second, start: { line: 28, column: 23 }, end: { line: 28, column: 27 } },
      ]);
      assert.deepEqual(inWord, [
        { paragraph: 4, start: { line: 7, column: 11 }, end: { line: 7, column: 19 } },
        { paragraph: 12, start: { line: 23, column: 23 }, end: { line: 23, column: 27 } },
      ]);
      assert.deepEqual(report.files[0]?.notChecked, ['heads and feet that repeat from page to page']);
    });
  });

  test('GitHub and JUnit tell the page in words; SARIF as a logical location', async () => {
    await inFolder({ 'a.pdf': pdf }, async (folder) => {
      const report = async (format: string) => (await runIn(folder, ['--format', format, 'a.pdf'])).stdout;
      assert.match(
        await report('github'),
        /^::warning file=a\.pdf,title=header\/unknown-priority::page 1, line 4: The priority/,
      );
      assert.match(await report('junit'), />a\.pdf: page 2, line \d+: error: /);
      const shape = z.object({
        runs: z.array(z.object({ results: z.array(z.object({ locations: z.array(z.unknown()) })) })),
      });
      assert.deepEqual(shape.parse(JSON.parse(await report('sarif'))).runs[0]?.results[1]?.locations, [
        {
          physicalLocation: {
            artifactLocation: { uri: 'a.pdf' },
            region: { startLine: 28, startColumn: 23, endLine: 28, endColumn: 27 },
          },
          logicalLocations: [{ fullyQualifiedName: inWords(second), properties: second }],
        },
      ]);
    });
  });

  test('standard input', async () => {
    await inFolder({}, async (folder) => {
      const { stdout, code } = await runIn(folder, ['-', '--stdin-filename', 'x.pdf'], { stdin: pdf });
      assert.match(stdout, /^x\.pdf\n +page 1, line 4 /);
      assert.equal(code, 1);
    });
  });

  test('--fix is refused, and the other files are mended', async () => {
    const untidy = clean.replace('Standard', 'standard');
    await inFolder({ 'a.pdf': pdf, 'b.docx': docx, 'c.imr.md': untidy }, async (folder) => {
      const { code, stderr } = await runIn(folder, ['--fix', 'a.pdf', 'b.docx', 'c.imr.md']);
      const refusal = (name: string, kind: string) =>
        `${name}: --fix cannot write into a ${kind}. Check it without --fix, and mend the text that it was made from.\n`;
      assert.equal(stderr, refusal('a.pdf', 'PDF') + refusal('b.docx', 'Word file'));
      assert.equal(code, 2);
    });
  });

  test('what cannot be read is named with its reason, and the others are checked', async () => {
    const locked = await madePdf(blocks, { size: [420, 400], margin: 48, fontSize: 11, password: 'x' });
    await inFolder({ 'd/a.pdf': locked.bytes, 'd/b.imr.md': clean }, async (folder) => {
      const { code, stdout, stderr } = await runIn(folder, ['d']);
      assert.equal(
        stderr,
        'd/a.pdf: cannot be read: it is protected by a password. Save a copy without one, and check that.\n',
      );
      assert.equal(stdout, '1 decision checked: nothing found.\nCould not be read: 1 file.\n');
      assert.equal(code, 2);
    });
  });

  test('without its second bundle, texts are still checked: it is loaded only when such a file is met', async () => {
    await inFolder({ 'a.imr.md': clean, 'a.pdf': pdf }, async (folder) => {
      for (const name of ['cli.cjs', 'command-line.cjs']) cpSync(join(projectRoot, 'dist', name), join(folder, name));
      const { spawnSync } = await import('node:child_process');
      const run = (file: string) => spawnSync(process.execPath, ['cli.cjs', file], { cwd: folder, encoding: 'utf8' });
      assert.equal(run('a.imr.md').stdout, '1 decision checked: nothing found.\n');
      assert.equal(run('a.pdf').status, 2);
      assert.ok(existsSync(join(projectRoot, 'dist/documents.cjs')));
    });
  });
});
