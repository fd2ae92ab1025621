import { hint } from '../../decision/facts/hints.js';
import { hasHint, matchesIn, spanOfMatch } from '../../decision/facts/passages.js';
import { quoted } from '../quoted.js';
import { defineRule } from '../rule.js';
import { seenWith } from '../seen.js';
import { writtenRationales } from '../written-passages.js';
import { isReported } from './rationale-sentences.js';

const NOT_NECESSARY = 'The six further visits of physical therapy are not medically necessary.';
/** Two negations in one judgement: only words of judging may stand between them ("does not need unnecessary tests" is none). */
const TWICE =
  /\bnot {1,3}not\b|\b(?:(?:is|are|was|were) (?:not|never)|isn't|aren't|wasn't|weren't|(?:cannot|can't|should not) be)(?:(?: {1,3}(?:considered|deemed|found|determined|to|be|medically)){0,4} {1,3}(?:unnecessary|non-?necessary)|(?: {1,3}(?:considered|deemed|found|determined|to|be|medically)){1,4} {1,3}not (?:medically )?(?:necessary|needed))\b|\b(?:cannot|can't) {1,3}not\b/gi;

export const doubleNegative = defineRule({
  id: 'rationale/double-negative',
  severity: 'warning',
  reach: 'prose',
  seen: seenWith(hint.negation),
  since: '0.1.0',
  fixes: 'none',
  authority: 'Labor Code 4610.6(d), (e)',
  docs: {
    what: 'A judgement is denied twice: "is not not medically necessary", "is not medically unnecessary". In quotation marks and in the speech of others it is left alone.',
    why: 'It says the opposite of what was meant, or nobody can tell what was meant.',
    remedy: 'Say plainly "is medically necessary" or "is not medically necessary".',
  },
  examples: {
    faulty: [
      {
        name: 'not not',
        changes: [[NOT_NECESSARY, 'The six further visits are {{not not}} medically necessary.']],
      },
      {
        name: 'not unnecessary',
        changes: [
          [
            'The worker has finished six visits',
            'A home program {{is not medically unnecessary}}. The worker has finished six visits',
          ],
        ],
      },
    ],
    clean: [
      {
        name: 'one negation',
        changes: [[NOT_NECESSARY, 'The six further visits cannot be considered medically necessary.']],
      },
      {
        name: 'two judgements',
        changes: [[NOT_NECESSARY, 'The visits are not indicated and not medically necessary.']],
      },
      {
        name: 'unnecessary care',
        changes: [
          [
            'The worker has finished six visits',
            'The worker should not undergo unnecessary tests. The worker has finished six visits',
          ],
        ],
      },
      {
        name: 'a reminder',
        changes: [[NOT_NECESSARY, `The exercises are not to be given up, and rest is not needed. ${NOT_NECESSARY}`]],
      },
    ],
  },
  *check(decision, context) {
    for (const { sentences } of writtenRationales(decision, context)) {
      for (const sentence of sentences) {
        if (!hasHint(sentence, hint.negation)) continue;
        for (const match of matchesIn(sentence, TWICE)) {
          if (isReported(sentence, match.index)) continue;
          const span = spanOfMatch(sentence, match);
          yield {
            span,
            message: `${quoted(decision.text, span)} denies twice, so that it says the opposite. Say plainly whether the treatment is medically necessary.`,
          };
        }
      }
    }
  },
});
