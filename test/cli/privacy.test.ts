import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { inFolder, runIn } from '../support/command-line-world.js';
import { clean, faulty } from './case-texts.js';

const SECRET = 'Quastelfink';
const decision = faulty.replace('The guideline', () => `${SECRET} was was here. The guideline`);
const failingEngine = new URL('../support/failing-engine.js', import.meta.url).href;
const formats = ['stylish', 'json', 'ndjson', 'sarif', 'junit', 'github'];

function runFailing(failsAt: string, args: readonly string[]) {
  const env = { NODE_OPTIONS: `--import ${failingEngine}`, IMR_FAILS_AT: failsAt };
  const files = { 'a.imr.md': clean, 'b.imr.md': decision };
  return inFolder(files, (folder) => runIn(folder, [...args, 'a.imr.md', 'b.imr.md'], { env, written: ['b.imr.md'] }));
}

describe('a fault of ours while a decision is checked', () => {
  for (const format of formats) {
    test(`in a rule is a finding in the report for ${format}, and all other findings are there`, async () => {
      const { stdout, stderr, code } = await runFailing('{2,30})( {1,3})', ['--format', format]);
      assert.equal(stderr, '');
      assert.match(stdout, /prose.doubled-word failed \(RangeError\)/);
      for (const rule of ['header/unknown-priority', 'structure/placeholder']) assert.ok(stdout.includes(rule), rule);
      assert.ok(!stdout.includes(SECRET));
      assert.equal(code, 1);
    });
  }

  for (const args of [[], ['--fix'], ['--format', 'json']]) {
    test(`in the parser is told with its place, without a word of the decision: ${args.join(' ')}`, async () => {
      const { stdout, stderr, code, files } = await runFailing('imr-ignore', args);
      for (const file of ['a', 'b']) {
        assert.match(stderr, new RegExp(`^${file}\\.imr\\.md: cannot be checked: RangeError at .*`, 'm'));
      }
      assert.doesNotMatch(stdout + stderr, new RegExp(`${SECRET}|wet floor`));
      assert.equal(code, 2);
      assert.equal(files['b.imr.md'], decision, 'the file is as it was');
    });
  }
});
