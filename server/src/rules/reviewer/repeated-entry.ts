import type { Credential } from '../../decision/model.js';
import type { Span } from '../../decision/span.js';
import { isPlaceholder } from '../header/checked-fields.js';
import { quoted } from '../quoted.js';
import { defineRule } from '../rule.js';
import { checkedCredentials, entryMeaning, entryWords } from './checked-credentials.js';

interface Repetition {
  readonly first: Span;
  readonly second: Span;
  /** The second with the comma before it. */
  readonly withComma: Span;
}

export const repeatedEntry = defineRule({
  id: 'reviewer/repeated-entry',
  severity: 'warning',
  since: '0.1.0',
  fixes: 'safe',
  authority: 'convention',
  docs: {
    what: 'A state of licensure or a specialty of the reviewer is named twice.',
    why: 'The second says nothing new. It is left over from copying, or another state or specialty was meant.',
    remedy: 'Remove the second, or name the one that was meant.',
  },
  examples: {
    faulty: [
      { name: 'a state', changes: [['California, Oregon', 'California, Oregon,{{California}}']] },
      { name: 'a specialty in other capitals', changes: [['Sports Medicine', 'sports medicine, {{Sports Medicine}}']] },
      {
        name: 'a specialty with "and"',
        changes: [
          [
            'Family Practice, Sports Medicine',
            'Physical Medicine & Rehabilitation, {{Physical Medicine and Rehabilitation}}, Pain Management',
          ],
        ],
      },
      { name: 'three times', changes: [['California, Oregon', 'Oregon, {{Oregon}}, {{Oregon}}']] },
    ],
    clean: [
      { name: 'names with a common word', changes: [['California, Oregon', 'Virginia, West Virginia']] },
      {
        name: 'a specialty and one of its branches',
        changes: [['Family Practice, Sports Medicine', 'Psychiatry, Addiction Psychiatry']],
      },
      { name: 'redactions', changes: [['California, Oregon', '[REDACTED], [REDACTED]']] },
    ],
  },

  *check(decision) {
    const { text } = decision;
    for (const credential of checkedCredentials(decision)) {
      for (const { first, second, withComma } of repetitions(text, credential)) {
        yield {
          span: second,
          message: `${quoted(text, second)} is named twice. Once is enough, unless another was meant. Remove it.`,
          related: [{ span: first, message: 'Named first here' }],
          isRepetition: true,
          fix: { title: 'Remove the repetition', isSafe: true, edits: [{ span: withComma, text: '' }] },
        };
      }
    }
  },
});

function repetitions(text: string, { id, entries }: Credential): Repetition[] {
  const seen = new Map<string, Span>();
  return entries.flatMap((second, index) => {
    const words = entryWords(text, second);
    const meaning = entryMeaning(id, words);
    const first = seen.get(meaning);
    if (!first) seen.set(meaning, second);
    if (!first || isPlaceholder(words)) return [];
    return [{ first, second, withComma: { start: entries[index - 1]?.end ?? second.start, end: second.end } }];
  });
}
