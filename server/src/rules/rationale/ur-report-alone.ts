import { hint } from '../../decision/facts/hints.js';
import { hasHint, matchesIn, spanOfMatch } from '../../decision/facts/passages.js';
import { quoted } from '../quoted.js';
import { defineRule } from '../rule.js';
import { seenWith } from '../seen.js';
import { writtenRationales } from '../written-passages.js';
import { isReported } from './rationale-sentences.js';

const FINISHED = 'The worker has finished six visits and knows the exercises.';
/** All records are missing, not those of something. */
const ALONE =
  /\bno (?:medical )?(?:records|documentation|documents) (?:at all )?(?:were|was|have been|has been) (?:provided|submitted|received|available|made available|reviewed)(?: for (?:this )?review)?(?= ?[.,;]|$)|\b(?:solely|only|entirely|exclusively) on (?:the )?(?:UR|utilization review)(?: (?:report|determination|decision|denial|letter))?|\bbased on (?:the )?(?:UR|utilization review) (?:report|determination|decision|denial|letter) (?:alone|only)\b/gi;

export const urReportAlone = defineRule({
  id: 'rationale/ur-report-alone',
  severity: 'warning',
  reach: 'prose',
  seen: seenWith(hint.alone),
  since: '0.1.0',
  fixes: 'none',
  authority: '8 CCR 9792.10.6(b)(2)',
  docs: {
    what: 'The rationale says that there were no medical records at all, or that it rests on the utilization review alone. Records of one thing that are missing ("no records of therapy were provided") are another matter.',
    why: 'No determination may issue that is based solely on the information of the utilization review.',
    remedy: 'Ask for the records; name those on which the decision rests.',
  },
  examples: {
    faulty: [
      { name: 'no records', changes: [[FINISHED, `{{No medical records were provided}}. ${FINISHED}`]] },
      {
        name: 'on the denial alone',
        changes: [[FINISHED, `This decision is {{based on the utilization review report alone}}. ${FINISHED}`]],
      },
    ],
    clean: [
      { name: 'records of one thing', changes: [[FINISHED, `No records of the therapy were provided. ${FINISHED}`]] },
      {
        name: 'records since a day',
        changes: [[FINISHED, `No medical records were provided since the last visit. ${FINISHED}`]],
      },
      {
        name: 'what UR did',
        changes: [[FINISHED, `The utilization review states that no medical records were provided. ${FINISHED}`]],
      },
    ],
  },
  *check(decision, context) {
    for (const { sentences } of writtenRationales(decision, context)) {
      for (const sentence of sentences) {
        if (!hasHint(sentence, hint.alone)) continue;
        for (const match of matchesIn(sentence, ALONE)) {
          if (isReported(sentence, match.index)) continue;
          const span = spanOfMatch(sentence, match);
          yield {
            span,
            message: `${quoted(decision.text, span)}: a determination may not rest on the utilization review alone. Ask for the records, or name those that the decision rests on.`,
          };
        }
      }
    }
  },
});
