import { spanIn } from '../../decision/facts/passages.js';
import { quoted } from '../quoted.js';
import { defineRule } from '../rule.js';
import { writtenPassages } from '../written-passages.js';

const NOT_NECESSARY = 'The six further visits of physical therapy are not medically necessary.';
/** Words after which no sentence ends, and a comma. Prepositions may end one ("what it was given for"), "A" is a name. */
const UNFINISHED =
  /(?:\b(?:the|a|an|and|or|because|is not|are not|was not|were not|request is|is therefore|medically|as well as|such as|in order)|,)$/;
const FEWEST_SENTENCES = 2;

export const cutOffText = defineRule({
  id: 'rationale/cut-off-text',
  severity: 'warning',
  reach: 'prose',
  seen: ({ words }, { isLast }) => (isLast && UNFINISHED.test(words) ? undefined : true),
  since: '0.1.0',
  fixes: 'none',
  authority: 'convention',
  docs: {
    what: 'A rationale or a summary of two sentences and more ends in a word after which no sentence can end ("of", "the", "is not"), or in a comma. A missing full stop alone is no fault.',
    why: 'Words were lost at the end: often the conclusion.',
    remedy: 'Write the end of the sentence.',
  },
  examples: {
    faulty: [
      {
        name: 'in a rationale',
        changes: [[NOT_NECESSARY, `${NOT_NECESSARY} The worker may go on {{and}}`]],
      },
      {
        name: 'in a summary',
        changes: [
          ['six more visits of physical therapy.', 'six more visits of physical therapy. They are for {{the}}'],
        ],
      },
    ],
    clean: [
      {
        name: 'no full stop',
        changes: [[NOT_NECESSARY, 'The six further visits of physical therapy are not medically necessary']],
      },
      {
        name: 'a preposition that may end a sentence',
        changes: [
          [
            NOT_NECESSARY,
            'The six further visits are not medically necessary, as in hepatitis A or what else the drug was given for',
          ],
        ],
      },
      {
        name: 'the first words of a rationale',
        changes: [
          [
            `The worker has finished six visits and knows the exercises. The records show no reason why a home program would not do. ${NOT_NECESSARY}`,
            'The worker has finished the',
          ],
        ],
      },
    ],
  },
  *check(decision, context) {
    for (const { kind, sentences } of writtenPassages(decision, context)) {
      const last = sentences.at(-1);
      if (kind === 'request' || !last || sentences.length < FEWEST_SENTENCES) continue;
      const match = UNFINISHED.exec(last.words);
      if (!match) continue;
      const span = spanIn(last, match.index, last.words.length);
      yield {
        span,
        message: `The text ends in ${quoted(decision.text, span)}, in the middle of a sentence. Words were lost here, perhaps the conclusion. Write the end of it.`,
      };
    }
  },
});
