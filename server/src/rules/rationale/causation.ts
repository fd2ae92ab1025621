import { topic } from '../../decision/facts/hints.js';
import { hasTopic, matchesIn, spanOfMatch } from '../../decision/facts/passages.js';
import { quoted } from '../quoted.js';
import { defineRule } from '../rule.js';
import { seenWith } from '../seen.js';
import { writtenRationales } from '../written-passages.js';
import { isReported } from './rationale-sentences.js';

const FINISHED = 'The worker has finished six visits and knows the exercises.';
/** Judgements on where an injury comes from, and on who has to pay. */
const CAUSE_OR_LIABILITY =
  /\b(?:is|are|was|were) (?:not (?:industrially |work[- ])?(?:related|caused|attributable|due|connected)|unrelated) (?:to|by) (?:the |this |an? |any )?(?:industrial|work(?:place)?|occupational|accepted|compensable|claimed)(?: \w{1,20})?|\b(?:is|are|was|were) (?:not industrially related|not work[- ]related|non[- ]?industrial|not industrial|not (?:a )?compensable|not an accepted (?:body part|condition|part of the claim))|\b(?:claims administrator|employer|insurer|carrier) (?:is|was) (?:not )?(?:liable|responsible) for|\b(?:industrial )?causation (?:is|was|has) not (?:been )?(?:established|shown|demonstrated|proven)|\bAOE\/COE\b/gi;
/** Left open, or said to be somebody else's matter. */
const OPEN =
  /\b(?:unclear|not clear|whether|if|may|might|could|deferred?|outside|beyond|not addressed|not (?:be )?considered|not (?:for|within)|does not (?:address|decide))\b/i;

export const causation = defineRule({
  id: 'rationale/causation',
  severity: 'warning',
  reach: 'prose',
  seen: seenWith(0, topic.cause),
  since: '0.1.0',
  fixes: 'none',
  authority: 'Labor Code 4610.6(a)',
  docs: {
    what: 'The rationale decides where the injury comes from or who has to pay: "is not related to the industrial injury", "the employer is not liable". What others say, what is left open and quotations are left alone.',
    why: 'The review is limited to medical necessity; a determination that judged by causation was struck down.',
    remedy: 'Judge whether the treatment is medically necessary; leave causation and liability to others.',
  },
  examples: {
    faulty: [
      {
        name: 'causation',
        changes: [[FINISHED, `The knee pain {{is not related to the industrial injury}}. ${FINISHED}`]],
      },
      { name: 'compensability', changes: [[FINISHED, `The hip {{is not an accepted body part}}. ${FINISHED}`]] },
      {
        name: 'liability',
        changes: [[FINISHED, `The {{claims administrator is not liable for}} this care. ${FINISHED}`]],
      },
    ],
    clean: [
      {
        name: 'said by another',
        changes: [[FINISHED, `The adjuster stated that the hip is not an accepted body part. ${FINISHED}`]],
      },
      {
        name: 'left open',
        changes: [
          [FINISHED, `Whether the pain is not related to the industrial injury is outside of this review. ${FINISHED}`],
        ],
      },
      {
        name: 'a cause in medicine',
        changes: [[FINISHED, `The swelling is not related to an infection. ${FINISHED}`]],
      },
      { name: 'related', changes: [[FINISHED, `The tear is due to the fall at work. ${FINISHED}`]] },
    ],
  },
  *check(decision, context) {
    for (const { sentences } of writtenRationales(decision, context)) {
      for (const sentence of sentences) {
        if (!hasTopic(sentence, topic.cause) || OPEN.test(sentence.words)) continue;
        for (const match of matchesIn(sentence, CAUSE_OR_LIABILITY)) {
          if (isReported(sentence, match.index)) continue;
          const span = spanOfMatch(sentence, match);
          yield {
            span,
            message: `${quoted(decision.text, span)} decides on causation or liability. The review is limited to medical necessity, and a determination that goes beyond it can be set aside. Rest the decision on necessity.`,
          };
        }
      }
    }
  },
});
