import { defineRule } from '../rule.js';
import { finishedSummary } from './finished-summary.js';
import { reachOfTold } from './worker.js';

export const missingAge = defineRule({
  id: 'summary/missing-age',
  severity: 'information',
  since: '0.1.0',
  reach: reachOfTold,
  fixes: 'none',
  authority: 'convention',
  docs: {
    what: 'The summary never states the age of the injured worker. A summary of less than three sentences, or with a redaction in its first sentence, is left alone.',
    why: 'Nearly all published decisions begin with age and sex; many guidelines turn on them.',
    remedy: 'Begin the summary with both: "The injured worker is a 44 year old woman …".',
  },
  examples: {
    faulty: [
      {
        name: 'the sex alone',
        changes: [
          ['### CLINICAL CASE SUMMARY', '### {{CLINICAL CASE SUMMARY}}'],
          ['a 44 year old woman', 'a woman'],
        ],
      },
      {
        name: 'an occupation instead',
        changes: [
          ['### CLINICAL CASE SUMMARY', '### {{CLINICAL CASE SUMMARY}}'],
          ['a 44 year old woman', 'a female cook'],
        ],
      },
    ],
    clean: [
      { name: 'in words', changes: [['a 44 year old woman', 'a forty-four year old woman']] },
      {
        name: 'by the year of birth',
        changes: [['a 44 year old woman', 'a woman in the fifth decade of life, aged 44']],
      },
      { name: 'it may be under the redaction', changes: [['a 44 year old woman', 'a [REDACTED] woman']] },
    ],
  },
  *check(decision, context) {
    const summary = finishedSummary(decision, context);
    if (!summary || TELLS.test(summary.words)) return;
    if (
      context
        .factsIn(decision)
        .people()
        .some((fact) => fact.age !== undefined)
    )
      return;
    yield {
      span: summary.heading,
      message:
        'The summary does not state the age of the injured worker, as nearly all decisions do. Add it to the first sentence.',
    };
  },
});

/** Any word that may tell it, also in forms that are no statement of their own. */
const TELLS = /\byears?[ -]{1,2}(?:old|of age)\b|\by[./]?o\b|\bage[d]?\b|\bdecade of life\b|\byear-old\b/i;
