import { repeatedSentences } from '../prose/repeated-sentences.js';
import { defineRule } from '../rule.js';

const FINISHED = 'The worker has finished six visits and knows the exercises.';

export const repeatedSentence = defineRule({
  id: 'rationale/repeated-sentence',
  severity: 'information',
  reach: 'prose',
  seen: ({ likeness }, { likenessOfOthers }) => (likenessOfOthers.has(likeness) ? undefined : true),
  since: '0.1.0',
  fixes: 'none',
  authority: 'convention',
  docs: {
    what: 'The same sentence of six words or more stands twice in one rationale. Conclusions may be repeated, and rationales of several issues may share sentences.',
    why: 'It was pasted twice; the rationale says less than it seems to say.',
    remedy: 'Delete one of them.',
  },
  examples: {
    faulty: [
      { name: 'at once', changes: [[FINISHED, `${FINISHED} {{${FINISHED}}}`]] },
      { name: 'with another between', changes: [[FINISHED, `${FINISHED} The knee bends. {{${FINISHED}}}`]] },
    ],
    clean: [
      {
        name: 'the conclusion at the start and at the end',
        changes: [[FINISHED, `The six further visits of physical therapy are not medically necessary. ${FINISHED}`]],
      },
      {
        name: 'nearly the same',
        changes: [[FINISHED, `${FINISHED} The worker has finished six visits and knows the rules.`]],
      },
      {
        name: 'shared by two issues',
        changes: [['Both are documented here.', `Both are documented here. ${FINISHED}`]],
      },
    ],
  },
  check: (decision, context) => repeatedSentences(decision, context, 'rationale'),
});
