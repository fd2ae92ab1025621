import { hint } from '../../decision/facts/hints.js';
import type { Sentence } from '../../decision/facts/passages.js';
import { hasHint, spanOfMatch } from '../../decision/facts/passages.js';
import type { DecidedRequest } from '../../decision/issue-list.js';
import { type Issue, issuePart } from '../../decision/model.js';
import { textAt } from '../../decision/span.js';
import { isOperation } from '../../knowledge/services.js';
import { quoted } from '../quoted.js';
import { defineRule } from '../rule.js';
import { seenWith } from '../seen.js';
import { checkedIssues } from './checked-issues.js';

/** "As the surgery is not medically necessary": the reason why what goes with it is refused. */
const NO_SURGERY =
  /\b(?:as|since|because|given that|given) (?:[\w-]{1,40} ){0,4}(?:surger(?:y|ies)|surgical (?:intervention|procedure|request)|operation|operative procedure)(?: [\w-]{1,40}){0,4} (?:is|are|was|were|has|have)(?: been)?(?: found| deemed| considered| determined)?(?: to be)? not (?:been )?(?:medically |found |considered |deemed |to be ){0,3}(?:necessary|approved|certified|authorized|supported|indicated|recommended|established)\b/i;
/** The refusal was made elsewhere, or nobody asked for the surgery. */
const ELSEWHERE =
  /\b(?:UR|utilization|den(?:ied|ial)|non-?certified|prior|previous|previously|separate|another|earlier|already|administrator|if|unless)\b/i;

/*
 * Silent where an operation, or anything that may be one, is refused in the same decision; where the surgery was refused
 * by others; and for conditions.
 */
export const ancillaryRefusal = defineRule({
  id: 'issue/ancillary-refusal',
  severity: 'warning',
  since: '0.1.0',
  reach: 'requestsAndIssue',
  seen: seenWith(hint.operation),
  fixes: 'none',
  authority: 'Labor Code 4610.6(e)',
  docs: {
    what: 'A service is refused because the surgery is not necessary, but the decision refuses no surgery.',
    why: 'Equipment and therapy around an operation stand or fall with it. The reason fails if the operation is approved or is not decided here.',
    remedy: 'Decide the service by the outcome of the surgery, or tell where the surgery was refused.',
  },
  examples: {
    faulty: [
      {
        name: 'the surgery is approved',
        changes: [
          ['MRI of the right knee without contrast:** Overturned', 'Arthroscopy of the right knee:** Overturned'],
          ['an MRI of the right knee', 'an arthroscopy of the right knee'],
          ['The MRI of the right knee without contrast is', 'The arthroscopy of the right knee is'],
          [
            'The worker has finished six visits and knows the exercises.',
            '{{As the surgery is not medically necessary}}, the therapy after it is not needed.',
          ],
        ],
      },
      {
        name: 'no surgery is decided',
        changes: [
          [
            'The worker has finished six visits and knows the exercises.',
            '{{Since the requested surgery was not approved}}, the therapy after it is not needed.',
          ],
        ],
      },
    ],
    clean: [
      {
        name: 'the surgery is refused',
        changes: [
          ['MRI of the right knee without contrast:** Overturned', 'Arthroscopy of the right knee:** Upheld'],
          ['an MRI of the right knee', 'an arthroscopy of the right knee'],
          [
            'The MRI of the right knee without contrast is medically',
            'The arthroscopy of the right knee is not medically',
          ],
          [
            'The worker has finished six visits and knows the exercises.',
            'As the surgery is not medically necessary, the therapy after it is not needed.',
          ],
        ],
      },
      {
        name: 'refused by utilization review',
        changes: [
          [
            'The worker has finished six visits and knows the exercises.',
            'Since the surgery was not approved by utilization review, the therapy after it is not needed.',
          ],
        ],
      },
      {
        name: 'a condition',
        changes: [
          [
            'The worker has finished six visits and knows the exercises.',
            'If the surgery is not medically necessary, the therapy is not needed after it.',
          ],
        ],
      },
    ],
  },

  *check(decision, context) {
    const { text } = decision;
    const issues = new Set(checkedIssues(decision).filter((issue) => mayRest(text, issue)));
    if (issues.size === 0) return;
    // Few operations call themselves one: any other refused request may be the surgery.
    const { allIssues } = decision;
    const mayRefuse = ({ outcome, treatment }: DecidedRequest) => outcome !== APPROVED && !isSurelyNone(treatment);
    for (const { kind, issue, sentences } of context.factsIn(decision).passages) {
      if (kind !== 'rationale' || !issue || !issues.has(issue)) continue;
      const found = firstRefusal(sentences);
      const own = allIssues.indexAt(issue.whole.start);
      const requests = allIssues.requests();
      if (!found || requests.some((request, index) => index !== own && mayRefuse(request))) continue;
      const approved = allIssues.at(
        requests.findIndex(({ outcome, treatment }) => outcome === APPROVED && isOperation(treatment)),
      );
      const span = spanOfMatch(found.sentence, found.match);
      const fault = {
        span,
        message: `The reason is ${quoted(text, span)}, but this decision refuses no surgery. Decide by the outcome of the surgery, or tell where it was refused.`,
      };
      yield approved
        ? { ...fault, related: [{ span: approved.treatment, message: 'The surgery that is approved.' }] }
        : { ...fault, severity: 'information' };
    }
  },
});

const APPROVED = 'Overturned';

/** A quick look at what was not approved: most rationales are spared being parted into sentences. */
function mayRest(text: string, issue: Issue): boolean {
  const rationale = isApproved(issue) ? undefined : issuePart(issue, 'rationale')?.value;
  return rationale !== undefined && /surg|operati/i.test(textAt(text, rationale));
}

function isApproved({ outcome }: Issue): boolean {
  return outcome.known === APPROVED;
}

/** True for studies, therapy, drugs and what goes with an operation. */
function isSurelyNone(words: string): boolean {
  return /\b(?:MRI|CT|x-?rays?|EMG|NC[SV]|therapy|acupuncture|chiropractic|post-?op|pre-?op|postoperative|preoperative|associated|clearance|assistant|sling|brace|crutch(?:es)?|cold|rental|\d+ ?mg|labs?|EKG)\b/i.test(
    words,
  );
}

function firstRefusal(sentences: readonly Sentence[]): { sentence: Sentence; match: RegExpExecArray } | undefined {
  for (const sentence of sentences) {
    if (!hasHint(sentence, hint.operation) || ELSEWHERE.test(sentence.words)) continue;
    const match = NO_SURGERY.exec(sentence.words);
    if (match) return { sentence, match };
  }
  return undefined;
}
