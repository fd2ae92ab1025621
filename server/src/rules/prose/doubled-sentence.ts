import { defineRule } from '../rule.js';
import { repeatedSentences } from './repeated-sentences.js';

const SWOLLEN = 'On 04/28/2016 the knee was swollen, with a positive McMurray test.';

export const doubledSentence = defineRule({
  id: 'prose/doubled-sentence',
  severity: 'information',
  reach: 'frame',
  since: '0.1.0',
  fixes: 'none',
  authority: 'convention',
  docs: {
    what: 'The same sentence of six words or more stands twice in the summary; capitals and signs are not compared.',
    why: 'It was pasted twice, and the reader looks for a difference.',
    remedy: 'Delete one of them.',
  },
  examples: {
    faulty: [
      { name: 'one after the other', changes: [[SWOLLEN, `${SWOLLEN} {{${SWOLLEN}}}`]] },
      {
        name: 'with another sentence between, and other signs',
        changes: [
          [SWOLLEN, `${SWOLLEN} It was warm. {{On 04/28/2016, the knee was swollen with a positive McMurray test.}}`],
        ],
      },
    ],
    clean: [
      {
        name: 'another date',
        changes: [[SWOLLEN, `${SWOLLEN} On 05/02/2016 the knee was swollen, with a positive McMurray test.`]],
      },
      { name: 'a short sentence', changes: [[SWOLLEN, `It was warm. ${SWOLLEN} It was warm.`]] },
      {
        name: 'the same in the rationale',
        changes: [['Both are documented here.', `${SWOLLEN} Both are documented here.`]],
      },
    ],
  },
  check: (decision, context) => repeatedSentences(decision, context, 'summary'),
});
