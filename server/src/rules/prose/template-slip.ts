import { matchesIn, spanOfMatch } from '../../decision/facts/passages.js';
import type { ReadSentence } from '../../decision/facts/read-sentence.js';
import { defineRule } from '../rule.js';
import { peopleSeen } from '../seen.js';
import { reachOfWorker, workerOf } from '../summary/worker.js';
import { writtenPassages } from '../written-passages.js';

/** Choices that a template leaves to the writer. */
const CHOICE =
  /\b(?:he\/she|she\/he|his\/hers?|hers?\/his|him\/her|her\/him|himself\/herself|s\/he)\b|\(s\)he\b|\b(?:is\/is not|was\/was not|are\/are not|does\/does not|did\/did not|has\/has not|male\/female|left\/right\/bilateral|mm\/dd\/yy(?:yy)?)\b|\bXX?\/XX?\/(?:XX){1,2}\b/gi;
const PERSON = /\b(?:he|she|his|hers?|him|himself)\b/i;

export const templateSlip = defineRule({
  id: 'prose/template-slip',
  severity: 'information',
  since: '0.1.0',
  reach: reachOfWorker,
  seen: (sentence, place) => (place.hasSigns ? undefined : peopleSeen(sentence, place)),
  fixes: 'none',
  authority: 'convention',
  docs: {
    what: 'A choice of a template was left open: "is/is not", "mm/dd/yyyy", or "he/she" where the decision says whether the worker is a man or a woman. In quotation marks it is left alone.',
    why: 'It shows that a sentence was not adapted to this case.',
    remedy: 'Write the one that holds.',
  },
  examples: {
    faulty: [
      { name: 'he/she', changes: [['She was treated with rest', '{{He/she}} was treated with rest']] },
      { name: 'is/is not', changes: [['Both are documented here.', 'A tear {{is/is not}} likely.']] },
      { name: 'a date to fill in', changes: [['On 04/28/2016 the knee', 'On {{mm/dd/yyyy}} the knee']] },
    ],
    clean: [
      {
        name: 'in quotation marks',
        changes: [['Both are documented here.', 'The form asks whether "he/she" can walk.']],
      },
      { name: 'another stroke', changes: [['Both are documented here.', 'Therapy and/or rest, heat/cold were used.']] },
      {
        name: 'the sex is not known',
        changes: [
          ['a 44 year old woman who', 'a 44 year old who'],
          ['She was treated', 'He/she was treated'],
          ['twisted her right', 'twisted the right'],
        ],
      },
    ],
  },
  *check(decision, context) {
    for (const { sentences } of writtenPassages(decision, context)) {
      for (const sentence of sentences) {
        if (!mayHoldChoice(sentence)) continue;
        for (const match of matchesIn(sentence, CHOICE)) {
          const isQuoted = sentence.words.slice(0, match.index).split('"').length % 2 === 0;
          if (isQuoted || (PERSON.test(match[0]) && !workerOf(decision, context).sex)) continue;
          yield {
            span: spanOfMatch(sentence, match),
            message: `"${match[0]}" is a choice that a template leaves to the writer. Write the one that holds.`,
          };
        }
      }
    }
  },
});

function mayHoldChoice({ words }: Pick<ReadSentence, 'words'>): boolean {
  return words.includes('/') || words.includes('(s)');
}
