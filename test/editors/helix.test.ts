import assert from 'node:assert/strict';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, test } from 'node:test';
import { RealTerminal } from '../support/real-terminal.js';
import { documentedLines, editorFolder, editors, faulty, parts, without } from './documented-editor.js';

const control = (letter: string) => String.fromCharCode(letter.charCodeAt(0) & 31);
const [close, choose, complete, next, leave] = [control('C'), '\r', control('X'), control('N'), '\u001b'];
const issue = 'MRI of the right knee without contrast';

/** What the rows of a list on the screen hold in two columns, without their heads. */
function rows(screen: string): string[][] {
  return [...screen.matchAll(/^.*?│ [> ] (\S+) +(\S.*?) *│/gm)]
    .slice(1)
    .map(([, first = '', second = '']) => [first, second]);
}

/** Helix with the draft of the folder, as its user sees it. */
async function withHelix(use: (helix: RealTerminal, draft: () => Promise<string>) => Promise<void>): Promise<void> {
  const { draft, env, inFolder, remove } = await editorFolder();
  await mkdir(inFolder('config/helix'), { recursive: true });
  await writeFile(inFolder('config/helix/languages.toml'), await documentedLines('Helix'));
  const wide = { columns: 160, rows: 50 };
  const helix = new RealTerminal(`hx ${path.basename(draft)}`, path.dirname(draft), env, wide);
  try {
    await use(helix, () => readFile(draft, 'utf8'));
  } finally {
    helix.close();
    await remove();
  }
}

// On each test: the runner does not count what is in a suite that is passed over.
const skip = without(editors.helix);

describe('Helix, set up by the lines in docs/editors.md', () => {
  test('knows the language, and shows findings and outline', { skip }, async () => {
    await withHelix(async (helix) => {
      await helix.shows(/● 2 .*1:1$/m);
      helix.press(' d');
      // A screen is drawn from above: with this all the rest is there.
      await helix.shows(/misspelt-heading.* *│/);
      assert.deepEqual(
        rows(helix.shown()).map(([severity, rule]) => [severity, rule?.split(' ')[0]]),
        [
          ['WARN', 'header/unknown-priority'],
          ['WARN', 'structure/misspelt-heading'],
        ],
      );
      helix.press(close);
      helix.press(' s');
      await helix.shows(/Physical therapy for the right knee, 6 visits *│/);
      assert.deepEqual(
        rows(helix.shown()).flatMap(([kind, name]) => (/object|namespace|class/.test(kind ?? '') ? name : [])),
        [...parts, issue, 'Physical therapy for the right knee, 6 visits'],
      );
      helix.press(close);
      helix.press(`:lang${choose}`);
      await helix.shows(/^imr-decision$/m);
    });
  });

  test('makes a fix, which is saved', { skip }, async () => {
    await withHelix(async (helix, draft) => {
      await helix.shows(/● 2 /);
      helix.press(`/CLINCAL${choose}`);
      helix.press(' a');
      await helix.shows(/^ +15 +Write "CLINICAL CASE SUMMARY"$/m);
      helix.press(choose);
      await helix.shows(/### CLINICAL CASE SUMMARY[\s\S]*● 1 /);
      helix.press(`:w${choose}`);
      await helix.shows(/written/);
      assert.equal(await draft(), faulty.replace('CLINCAL', 'CLINICAL'));
    });
  });

  test('offers the outcomes of an issue, and writes the one that is chosen', { skip }, async () => {
    await withHelix(async (helix, draft) => {
      await helix.shows(/● 2 /);
      helix.press(`/Overturned${choose}`);
      helix.press(`c${complete}`);
      await helix.shows(/Upheld +enum_member/);
      await helix.shows(/Overturned +enum_member/);
      // Helix orders what is as good a match as it likes.
      const offers = [...helix.shown().matchAll(/(\S+) +enum_member/g)].map(([, outcome]) => outcome);
      helix.press(next.repeat(offers.indexOf('Upheld') + 1));
      await helix.shows(/contrast:\*\* Upheld/);
      helix.press(`${choose}${leave}`);
      await helix.shows(/^ NOR /m);
      helix.press(`:wq${choose}`);
      assert.equal((await helix.end()).code, 0);
      assert.deepEqual(offers.sort(), ['Overturned', 'Upheld']);
      assert.equal(await draft(), faulty.replace(`${issue}:** Overturned`, `${issue}:** Upheld`));
    });
  });
});
