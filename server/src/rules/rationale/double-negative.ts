import { matchesIn, spanOfMatch } from '../../decision/facts/passages.js';
import { quoted } from '../quoted.js';
import { defineRule } from '../rule.js';
import { writtenRationales } from './rationale-sentences.js';

const NOT_NECESSARY = 'The six further visits of physical therapy are not medically necessary.';
/** Two negations in one judgement; "cannot be considered not …" and "not un…" alike. */
const TWICE =
  /\bnot {1,3}not\b|\b(?:not|cannot|never|n't) (?:[\w-]{1,15} {1,3}){0,3}?(?:medically )?(?:unnecessary|non-?necessary)\b|\b(?:cannot|can't) {1,3}not\b|\b(?:is|are|was|were) not (?:considered|deemed|found|determined) (?:to be )?not\b/gi;

export const doubleNegative = defineRule({
  id: 'rationale/double-negative',
  severity: 'warning',
  since: '0.1.0',
  fixes: 'none',
  authority: 'Labor Code 4610.6(d), (e)',
  docs: {
    what: 'A judgement is denied twice: "is not not medically necessary", "is not medically unnecessary". In quotation marks it is left alone.',
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
            'A home program is {{not medically unnecessary}}. The worker has finished six visits',
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
        name: 'a reminder',
        changes: [[NOT_NECESSARY, `The exercises are not to be given up, and rest is not needed. ${NOT_NECESSARY}`]],
      },
    ],
  },
  *check(decision, context) {
    for (const { sentences } of writtenRationales(decision, context)) {
      for (const sentence of sentences) {
        if (!/\bnot\b|n't\b|\bnever\b/i.test(sentence.words)) continue;
        for (const match of matchesIn(sentence, TWICE)) {
          if (Array.from(sentence.words.slice(0, match.index).matchAll(/"/g)).length % 2 === 1) continue;
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
