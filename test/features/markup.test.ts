import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { markdown, plainText } from '../../server/src/features/markup.js';

describe('words in Markdown', () => {
  const cases: readonly [name: string, words: string, written: string][] = [
    [
      'without signs stay',
      "Knee & Leg (Acute), workers' 8 CCR 9792.24.2 - 3.1",
      "Knee & Leg (Acute), workers' 8 CCR 9792.24.2 - 3.1",
    ],
    ['are no emphasis, code or strike', '*a* _b_ `c` ~~d~~ $e$', '\\*a\\* \\_b\\_ \\`c\\` \\~\\~d\\~\\~ \\$e\\$'],
    ['are no link', '[run](command:x) ![i](y)', '\\[run\\](command:x) !\\[i\\](y)'],
    ['are no HTML', '<img src=x> &lt;b&#62; R&D; a & b', '\\<img src=x\\> \\&lt;b\\&#62; R\\&D; a & b'],
    ['are no heading', '# a', '\\# a'],
    ['are no item of a list', '- a', '\\- a'],
    ['are no numbered item', '12. a', '12\\. a'],
    ['are on one line', 'a\n\n# b\r\n\u2028c\t\u0000d', 'a # b c d'],
    ['do not turn the direction of writing', 'a\u202eb', 'ab'],
    [
      'have their addresses as links',
      'See (https://a.b/c_d?e=f*g), or http://h.',
      'See (<https://a.b/c_d?e=f*g>), or <http://h>.',
    ],
    ['have no other addresses as links', 'javascript:x file:///y command:z', 'javascript:x file:///y command:z'],
    ['may be none', '', ''],
  ];
  for (const [name, words, written] of cases) test(name, () => assert.equal(markdown.words(words), written));
});

describe('words in plain text', () => {
  test('stay but for line breaks', () => {
    assert.equal(plainText.words('*a*\n<b> https://c_d'), '*a* <b> https://c_d');
    assert.equal(plainText.strong('*a*'), '*a*');
  });
});
