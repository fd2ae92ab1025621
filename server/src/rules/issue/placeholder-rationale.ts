import { issuePart } from '../../decision/model.js';
import { isEmptySpan, textAt } from '../../decision/span.js';
import { defineRule } from '../rule.js';
import { nothingSeen } from '../seen.js';
import { checkedIssues } from './checked-issues.js';

const FEWEST_WORDS = 3;
const MOST_FILLER_WORDS = 8;

/** Words of which fillers consist: "N/A", "See above", "Same as the previous issue", "Refer to first rationale". */
const fillerWords: ReadonlySet<string> = new Set(
  'a above as be below completed decision described determined ditto explained first for following given identical in is issue item n na nil no none not noted of pending per preceding previous prior rationale reason refer same see stated the to'.split(
    ' ',
  ),
);

/** What the rule about placeholders anywhere in the text reports. */
const ANY_PLACEHOLDER = /TBD|X{3}|\?{3}|_{3}|[[<]|\(\s*\)/i;

const firstRationale =
  'The guideline supports imaging of the knee when a meniscus tear is suspected and conservative care has failed. Both are documented here. The MRI of the right knee without contrast is medically necessary.';
const secondRationale =
  'The worker has finished six visits and knows the exercises. The records show no reason why a home program would not do. The six further visits of physical therapy are not medically necessary.';

/** In UTF-16 units: a longer rationale is never taken for a filler. */
export const LONGEST_FILLER = 100;

export const placeholderRationale = defineRule({
  id: 'issue/placeholder-rationale',
  severity: 'error',
  reach: 'prose',
  seen: nothingSeen,
  since: '0.1.0',
  fixes: 'none',
  authority: 'Labor Code 4610.6(e); 8 CCR 9792.10.6(d)',
  docs: {
    what: 'A rationale consists of filler ("N/A", "See above") or of one or two words.',
    why: 'The law asks for the reasons of each decision, specific to the worker and the treatment; each issue is read by itself.',
    remedy:
      'Write why this treatment is or is not medically necessary. Reasons that hold for several issues are repeated.',
  },
  examples: {
    faulty: [
      {
        name: 'a reference',
        changes: [[firstRationale, '{{See above.}}']],
      },
      {
        name: 'an abbreviation',
        changes: [[firstRationale, '{{N/A}}']],
      },
      {
        name: 'a longer reference',
        changes: [[secondRationale, '{{Same rationale as for the previous issue}}']],
      },
      {
        name: 'a full stop',
        changes: [[secondRationale, '{{.}}']],
      },
      {
        name: 'two words',
        changes: [[secondRationale, '{{Not necessary.}}']],
      },
    ],
    clean: [
      {
        name: 'a reference among reasons',
        changes: [['Both are documented here.', 'Both are documented here (see above).']],
      },
      {
        name: 'a short rationale',
        changes: [
          [
            'The worker has finished six visits and knows the exercises. The records show no reason why a home program would not do. The six further visits',
            'The six visits',
          ],
        ],
      },
      {
        name: 'no guideline',
        changes: [['The Claims Administrator did not cite any medical evidence for its decision.', 'N/A']],
      },
    ],
  },

  *check(decision) {
    for (const issue of checkedIssues(decision)) {
      const value = issuePart(issue, 'rationale')?.value;
      if (!value || isEmptySpan(value)) continue;
      const written = textAt(decision.text, value);
      if (!isFiller(written)) continue;
      yield {
        span: value,
        message: `The rationale is "${written}". Each decision has to give its own reasons. Write why this treatment is or is not medically necessary.`,
      };
    }
  },
});

function isFiller(written: string): boolean {
  if (written.length > LONGEST_FILLER || ANY_PLACEHOLDER.test(written)) return false;
  const words = written.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];
  return (
    words.length < FEWEST_WORDS || (words.length <= MOST_FILLER_WORDS && words.every((word) => fillerWords.has(word)))
  );
}
