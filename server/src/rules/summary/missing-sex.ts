import { defineRule } from '../rule.js';
import { finishedSummary } from './finished-summary.js';
import { reachOfTold } from './worker.js';

export const missingSex = defineRule({
  id: 'summary/missing-sex',
  severity: 'information',
  since: '0.1.0',
  reach: reachOfTold,
  fixes: 'none',
  authority: 'convention',
  docs: {
    what: 'The summary never states the sex of the injured worker. Pronouns count. A summary of less than three sentences, or with a redaction in its first sentence, is left alone.',
    why: 'Nearly all published decisions begin with age and sex; many guidelines turn on them.',
    remedy: 'Begin the summary with both: "The injured worker is a 44 year old woman …".',
  },
  examples: {
    faulty: [
      {
        name: 'neither noun nor pronoun',
        changes: [
          ['### CLINICAL CASE SUMMARY', '### {{CLINICAL CASE SUMMARY}}'],
          ['a 44 year old woman', '44 years old'],
          ['twisted her right knee. She was treated', 'twisted the right knee. Treatment was'],
        ],
      },
      {
        name: 'an occupation instead',
        changes: [
          ['### CLINICAL CASE SUMMARY', '### {{CLINICAL CASE SUMMARY}}'],
          ['a 44 year old woman', 'a 44 year old cook'],
          ['twisted her right knee. She was treated', 'twisted the right knee. Treatment was given'],
        ],
      },
    ],
    clean: [
      { name: 'by a pronoun', changes: [['a 44 year old woman', '44 years old']] },
      { name: 'in a short form', changes: [['a 44 year old woman', 'a 44 y/o F']] },
      {
        name: 'it may be under the redaction',
        changes: [
          ['a 44 year old woman', 'a 44 year old [REDACTED]'],
          ['twisted her right knee. She was treated', 'twisted the right knee. Treatment was'],
        ],
      },
    ],
  },
  *check(decision, context) {
    const summary = finishedSummary(decision, context);
    if (!summary || TELLS.test(summary.words)) return;
    if (
      context
        .factsIn(decision)
        .people()
        .some((fact) => fact.sex !== undefined)
    )
      return;
    yield {
      span: summary.heading,
      message:
        'The summary does not state the sex of the injured worker, as nearly all decisions do. Add it to the first sentence.',
    };
  },
});

/** Any word that may tell it, also in forms that are no statement of their own. */
const TELLS =
  /\b(?:fe)?males?\b|\b(?:wo)?m[ae]n\b|\bgentleman\b|\blady\b|\b(?:s?he|his|hers?|him)\b|\bM(?:rs?|s)\b|\by[./]?o [MF]\b/i;
