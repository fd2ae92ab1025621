import type { Conclusion } from '../../decision/facts/conclusions.js';
import { areEqual, comparableWith, type Quantity } from '../../decision/facts/quantities.js';
import { shareTreatment, treatmentWords } from '../../decision/facts/quantities-words.js';
import { type Decision, issuePart } from '../../decision/model.js';
import { textAt } from '../../decision/span.js';
import { quoted } from '../quoted.js';
import { byRequest, conclusionsOnRequests, inSubject, namesRequestIn } from '../requested-facts.js';
import { defineRule } from '../rule.js';
import { conclusionsSeen } from '../seen.js';

const CONCLUSION = 'The six further visits of physical therapy are not medically necessary.';

export const otherQuantity = defineRule({
  id: 'rationale/other-quantity',
  severity: 'warning',
  reach: 'prose',
  seen: conclusionsSeen,
  since: '0.1.0',
  fixes: 'none',
  authority: 'Labor Code 4610.6(e), (h)(5)',
  docs: {
    what: "The conclusion names another number than the title. Any number of a modified request fits, a range fits its numbers, and a frequency is multiplied. A guideline's number and care already had are not compared.",
    why: 'The determination must decide what was requested; a wrong number is a plain error of fact.',
    remedy: 'Compare the request and correct the wrong number.',
  },
  examples: {
    faulty: [
      {
        name: 'eight of six',
        changes: [[CONCLUSION, 'The {{8 visits}} of physical therapy are not medically necessary.']],
      },
      {
        name: 'a frequency that makes twelve',
        changes: [
          [CONCLUSION, 'The request for physical therapy {{2 times a week for 6 weeks}} is not medically necessary.'],
        ],
      },
      {
        name: 'another number of further visits',
        changes: [[CONCLUSION, 'The {{nine further visits}} of physical therapy are not medically necessary.']],
      },
    ],
    clean: [
      {
        name: 'a frequency that makes six',
        changes: [[CONCLUSION, 'The request for physical therapy 2x3 is not medically necessary.']],
      },
      {
        name: 'a number that was had',
        changes: [[CONCLUSION, 'After 10 visits, the request for more physical therapy is not medically necessary.']],
      },
      {
        name: 'the number of a guideline',
        changes: [[CONCLUSION, 'The guideline allows 10 visits. The requested 6 visits are not medically necessary.']],
      },
      {
        name: 'the authorized part of a modified request',
        changes: [
          [
            '**Physical therapy for the right knee, 6 visits:** Upheld',
            '**Physical therapy for the right knee, 10 visits was the original request. Physical therapy for the right knee, 4 visits was authorized by the Claims Administrator. The remaining IMR eligible portion of the original request, physical therapy for the right knee, 6 visits is:** Upheld',
          ],
          [CONCLUSION, 'The request for 10 visits of physical therapy is not medically necessary.'],
        ],
      },
    ],
  },

  *check(decision, context) {
    if (!decision.isRecognized) return;
    const facts = context.factsIn(decision);
    const titles = byRequest(facts.quantities());
    const named = facts.quantities().filter(({ passage }) => passage.kind === 'rationale');
    const isSame = namesRequestIn(facts);
    for (const conclusion of conclusionsOnRequests(facts)) {
      const requested = titles.get(conclusion.passage.issue);
      const other =
        requested &&
        otherThan(decision, conclusion, {
          requested,
          named: inSubject(conclusion, named),
          isOfRequest: isSame(conclusion),
        });
      if (!other) continue;
      yield {
        span: other.written.span,
        message: `The conclusion says ${quoted(decision.text, other.written.span)}, but the title requests ${quoted(decision.text, other.requested.span)}. The decision must answer what was requested. Correct the wrong number.`,
        related: [{ span: other.requested.span, message: 'The number in the title.' }],
      };
    }
  },
});

/** The words before a number of a guideline, of care that was had, or of a part. */
const NOT_REQUESTED =
  /\b(?:after|completed?|already|received|exceed\w*|beyond|over|guidelines?|recommend\w*|trial|up to|maximum|limit\w*|allow\w*|authorized|approved|certified|previous|prior|initial|first|out of|than|past|attended|had|another|extra)\b/i;

function otherThan(
  decision: Decision,
  { passage, subject }: Conclusion,
  {
    requested,
    named,
    isOfRequest,
  }: { readonly requested: readonly Quantity[]; readonly named: readonly Quantity[]; readonly isOfRequest: boolean },
): { written: Quantity; requested: Quantity } | undefined {
  const { issue } = passage;
  if (!issue || named.length === 0 || !issuePart(issue, 'rationale')) return undefined;
  const title = textAt(decision.text, issue.treatment);
  if (/\bun(?:known|specified)\b|\[|\bor more\b/i.test(title)) return undefined;
  const words = textAt(decision.text, subject);
  if (/\[|\?/.test(words)) return undefined;
  // "The 12 further visits" of a modified request may be a part that no number of the title shows.
  const isModified = /\boriginal(?:ly)? request/i.test(title);
  if (isModified && /\b(?:additional|further|more)\b/i.test(words)) return undefined;
  const about = treatmentWords(words);
  if (about.size > 0 && !shareTreatment(about, treatmentWords(title)) && !isOfRequest) return undefined;
  for (const written of named) {
    const before = decision.text.slice(subject.start, written.span.start);
    const [first, ...others] = comparableWith(written, requested);
    if (!first || NOT_REQUESTED.test(before)) continue;
    const isFound = named.some((one) => comparableWith(one, requested).some((fit) => areEqual(one, fit)));
    return isFound || [first, ...others].some((one) => areEqual(one, written))
      ? undefined
      : { written, requested: first };
  }
  return undefined;
}
