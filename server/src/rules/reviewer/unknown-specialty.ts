import * as z from 'zod';
import { foldedWords } from '../../decision/characters.js';
import { specialties, specialtyNamed } from '../../knowledge/reviewers.js';
import { isPlaceholder } from '../header/checked-fields.js';
import { quoted } from '../quoted.js';
import { defineRuleWithOptions } from '../rule.js';
import { nearestWord } from '../words.js';
import { checkedCredentials, entryWords } from './checked-credentials.js';

/** Only names seen in a source are suggested. */
const suggestible = specialties.filter(({ confidence }) => confidence === 'read').map(({ name }) => name);

export const unknownSpecialty = defineRuleWithOptions({
  id: 'reviewer/unknown-specialty',
  severity: 'warning',
  since: '0.1.0',
  fixes: 'unsafe',
  authority: "the specialties of the Division's public search of IMR decisions; names of the medical boards",
  options: () =>
    z.object({
      known: z
        .array(z.string().trim().min(1).max(100))
        .max(100)
        .default([])
        .describe('More specialties that your reviewers have, besides those of the lists.'),
    }),
  docs: {
    what: 'A specialty is on none of the known lists. When it is nearly a known one, this is a warning, otherwise information.',
    why: 'Published decisions are searched by the specialty of the reviewer, so a misspelt one is not found.',
    remedy: 'Write the name of the list, several with commas between them. A new or rare specialty may stay.',
  },
  examples: {
    faulty: [
      { name: 'misspelt', changes: [['Sports Medicine', '{{Sports Medicinea}}']] },
      { name: 'letters exchanged', changes: [['Family Practice', '{{Famliy Practice}}']] },
      {
        name: 'an abbreviation that a suggestion would drop',
        changes: [['Sports Medicine', '{{FP/Sports Medicine}}']],
      },
      { name: 'unknown', changes: [['Sports Medicine', '{{Phlebology of the Pacific}}']] },
    ],
    clean: [
      { name: 'a profession', changes: [['Family Practice, Sports Medicine', 'Chiropractor']] },
      { name: 'a name with "and" for "&"', changes: [['Sports Medicine', 'physical medicine and rehabilitation']] },
      {
        name: 'a name with commas',
        changes: [['Sports Medicine', 'Endocrinology, Diabetes, and Metabolism']],
      },
      {
        name: 'a list of lines',
        changes: [['Family Practice, Sports Medicine', '\n- Family Practice\n- Sports Medicine']],
      },
      { name: 'an entity', changes: [['Sports Medicine', 'Physical Medicine &amp; Rehabilitation.']] },
      { name: 'redacted', changes: [['Sports Medicine', '[REDACTED]']] },
    ],
    configured: [
      {
        name: 'a specialty of the organization',
        options: { known: ['Phlebology of the Pacific'] },
        changes: [['Sports Medicine', 'phlebology of the Pacific, {{Phlebology of the Atlantic}}']],
      },
    ],
  },

  *check(decision, _, { known }) {
    const { text } = decision;
    const ownNames = new Set(known.map(foldedWords));
    const listed = checkedCredentials(decision).filter(({ id }) => id === 'specialty');
    for (const span of listed.flatMap(({ entries }) => entries)) {
      const words = entryWords(text, span);
      if (specialtyNamed(words) || ownNames.has(foldedWords(words)) || isPlaceholder(words)) continue;
      const meant = suggestionFor(words);
      yield {
        span,
        message: `${quoted(text, span)} is not on the lists of specialties, by which published decisions are searched. ${meant ? `Write "${meant}".` : 'Check the spelling.'}`,
        ...(meant
          ? { fix: { title: `Write "${meant}"`, isSafe: false, edits: [{ span, text: meant }] } }
          : { severity: 'information' as const }),
      };
    }
  },
});

/** The nearest name that loses no word of what is written. */
function suggestionFor(words: string): string | undefined {
  const nearest = nearestWord(words, suggestible);
  return nearest && countWords(words) <= countWords(nearest) ? nearest : undefined;
}

function countWords(words: string): number {
  return words.split(/[ /]+/).length;
}
