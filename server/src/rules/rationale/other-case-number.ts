import { topic } from '../../decision/facts/hints.js';
import { hasTopic, matchesIn, spanOfMatch } from '../../decision/facts/passages.js';
import { textAt } from '../../decision/span.js';
import { checkedField } from '../header/checked-fields.js';
import { quoted } from '../quoted.js';
import { defineRule } from '../rule.js';
import { seenWith } from '../seen.js';

const CASE_NUMBER = /\bCM ?-?\d{2}-? ?\d{7}\b/gi;
/** A decision besides this one is meant. */
const ANOTHER =
  /\b(?:prior|previous(?:ly)?|earlier|related|another|other|companion|concurrent|separate|past|first|second|IMR|independent medical review|determinations?|decisions?)\b/i;
const FINISHED = 'The worker has finished six visits';

/** Silent where a prior, related or other review or decision is named, and where the header has no whole case number. */
export const otherCaseNumber = defineRule({
  id: 'rationale/other-case-number',
  severity: 'warning',
  reach: 'prose',
  seen: seenWith(0, topic.caseNumber),
  since: '0.1.0',
  fixes: 'none',
  authority: 'Labor Code 4610.6(h)(5)',
  docs: {
    what: 'The summary or a rationale has another case number than the header.',
    why: 'Words of another case may have been copied, and a reader of one case must not learn of another.',
    remedy: 'Correct the number, or take the words of the other case out. Name an earlier decision as such.',
  },
  examples: {
    faulty: [
      { name: 'in a rationale', changes: [[FINISHED, 'In case {{CM16-0900012}} the worker has finished six visits']] },
      {
        name: 'in the summary',
        changes: [['She was treated with rest', 'The file {{CM15-0123456}} was reviewed. She was treated with rest']],
      },
    ],
    clean: [
      { name: 'the same number', changes: [[FINISHED, 'In case CM16-0900001 the worker has finished six visits']] },
      {
        name: 'a prior review',
        changes: [[FINISHED, 'A prior review, CM15-0123456, allowed six visits; the worker has finished six visits']],
      },
      {
        name: 'another decision',
        changes: [[FINISHED, 'The IMR decision CM15-0123456 allowed therapy. The worker has finished six visits']],
      },
    ],
  },

  *check(decision, { factsIn }) {
    const field = checkedField(decision, 'caseNumber');
    if (!field) return;
    const written = textAt(decision.text, field.value);
    const own = digitsOf(written);
    if (!/^CM\d{2}-\d{7}$/i.test(written)) return;
    for (const { sentences } of factsIn(decision).passages) {
      for (const sentence of sentences) {
        if (!hasTopic(sentence, topic.caseNumber) || ANOTHER.test(sentence.words)) continue;
        for (const match of matchesIn(sentence, CASE_NUMBER)) {
          if (digitsOf(match[0]) === own) continue;
          const span = spanOfMatch(sentence, match);
          yield {
            span,
            message: `${quoted(decision.text, span)} is not the case number of this decision, ${written}. Words of another case may have been copied. Correct the number or take them out.`,
            related: [{ span: field.value, message: 'Case Number' }],
          };
        }
      }
    }
  },
});

function digitsOf(written: string): string {
  return written.replace(/\D/g, '');
}
