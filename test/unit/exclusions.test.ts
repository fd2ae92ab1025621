import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readExclusions } from '../../server/src/workspace/exclusions.js';

const beside = (...names: string[]) => new Set(names);

describe('what the user hides', () => {
  const cases: readonly [glob: string, path: string, isHidden: boolean][] = [
    ['**/.git', '.git', true],
    ['**/.git', 'a/b/.git', true],
    ['build', 'build', true],
    ['build', 'a/build', false],
    ['**/*.{bak,old}.md', 'drafts/a.bak.md', true],
    ['**/*.{bak,old}.md', 'drafts/a.md', false],
    ['drafts/*', 'drafts/.hidden', true],
    ['', 'a.md', false],
  ];
  for (const [glob, path, isHidden] of cases) {
    test(`${path} by "${glob}": ${isHidden}`, () =>
      assert.equal(readExclusions({ [glob]: true })(path, beside()), isHidden));
  }

  test('depends on what stands beside', () => {
    const isHidden = readExclusions({ '**/*.md': { when: '$(basename).docx' } });
    assert.deepEqual(
      [beside('a.docx'), beside('b.docx')].map((siblings) => isHidden('drafts/a.md', siblings)),
      [true, false],
    );
  });

  test('is nothing where a glob is switched off or the setting is none', () => {
    for (const value of [{ '**/*.md': false }, undefined, null, 'x', [1], { a: { only: 1 } }]) {
      assert.equal(readExclusions(value)('a.md', beside()), false);
    }
  });
});
