import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { webAddresses } from '../../server/src/features/web-addresses.js';

/** Every address of a text: what is written and where it leads. */
function addresses(text: string): string[][] {
  return webAddresses(text).map(({ span, target }) => [text.slice(span.start, span.end), target]);
}

describe('a web address', () => {
  const cases: readonly [name: string, text: string, found: readonly string[][]][] = [
    [
      'with its scheme',
      'See http://www.odg.example/a?b=1#c.',
      [['http://www.odg.example/a?b=1#c', 'http://www.odg.example/a?b=1#c']],
    ],
    ['without one', 'See www.odg.example, page 3', [['www.odg.example', 'https://www.odg.example']]],
    [
      'in marks',
      '**(https://odg.example/x)** <https://b.example>',
      [
        ['https://odg.example/x', 'https://odg.example/x'],
        ['https://b.example', 'https://b.example'],
      ],
    ],
    ['of mail is none', 'a@www.odg.example', []],
    ['that is cut off is none', 'See https:// or www. or https://x', []],
    ['of another kind is none', 'javascript:alert(1) file:///etc/passwd command:imr.reveal', []],
    ['that breaks off at a line', 'https://odg.example/a\nb', [['https://odg.example/a', 'https://odg.example/a']]],
  ];
  for (const [name, text, found] of cases) test(name, () => assert.deepEqual(addresses(text), found));
});
