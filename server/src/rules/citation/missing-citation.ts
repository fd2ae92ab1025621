import { hint } from '../../decision/facts/hints.js';
import { hasHint } from '../../decision/facts/passages.js';
import type { DecidedRequest } from '../../decision/issue-list.js';
import { type Decision, type Issue, issuePart } from '../../decision/model.js';
import { isEmptySpan, type Span, textAt } from '../../decision/span.js';
import { isOperation } from '../../knowledge/services.js';
import { once } from '../../once.js';
import { quoted } from '../quoted.js';
import { defineRule } from '../rule.js';
import { type ReviewerLine, reviewerLines } from './reviewer-lines.js';

export const missingCitation = defineRule({
  id: 'citation/missing-citation',
  severity: 'warning',
  since: '0.1.0',
  reach: 'requestsAndIssue',
  seen: (sentence) => (hasHint(sentence, REFUSING) && OPERATION.test(sentence.words) ? undefined : true),
  fixes: 'none',
  authority: '8 CCR 9792.21.1; 9792.10.6(d); Labor Code 4610.6(e)',
  docs: {
    what: "The reviewer's guideline line cites nothing.",
    why: 'Each decision must rest on a guideline or study and name it. Only a service that goes with a refused operation is commonly decided without one.',
    remedy:
      'Cite the guideline and its section. Where the service falls with an operation that is refused, say so in the rationale.',
  },
  examples: {
    faulty: [
      {
        name: 'the standard sentence',
        changes: [
          [
            'Decision based on MTUS Knee Complaints 2004, Section(s): Special Studies.',
            '{{The Expert Reviewer did not cite any medical evidence for its decision.}}',
          ],
        ],
      },
      {
        name: 'a word for none',
        changes: [['Decision based on MTUS Knee Complaints 2004, Section(s): Special Studies.', '{{None}}']],
      },
      {
        name: 'outside the MTUS, and nothing after it',
        changes: [
          [
            'Decision based on MTUS Knee Complaints 2004, Section(s): Special Studies.',
            '{{The Expert Reviewer based their decision on recommendation(s) outside of the MTUS Guidelines.}}',
          ],
          ['The guideline supports imaging', 'The MTUS is silent on the matter. Good practice supports imaging'],
        ],
      },
    ],
    clean: [
      {
        name: 'the rationale says that the service falls with an operation',
        changes: [
          [
            '**MAXIMUS guideline:** Decision based on MTUS Knee Complaints 2004, Section(s): Initial Care.',
            '**MAXIMUS guideline:** The Expert Reviewer did not cite any medical evidence for its decision.',
          ],
          [
            'The worker has finished six visits and knows the exercises.',
            '{{issue/ancillary-refusal|As the requested surgery is not medically necessary}}, the associated service is not medically necessary.',
          ],
        ],
      },
      {
        name: 'an operation of the same decision is refused',
        changes: [
          [
            'MRI of the right knee without contrast:** Overturned',
            '{{summary/unmentioned-issue|Arthroscopic meniscectomy of the right knee}}:** Upheld',
          ],
          ['The MRI of the right knee without contrast is medically', 'The request is not medically'],
          [
            '**MAXIMUS guideline:** Decision based on MTUS Knee Complaints 2004, Section(s): Initial Care.',
            '**MAXIMUS guideline:** The Expert Reviewer did not cite any medical evidence for its decision.',
          ],
        ],
      },
      {
        name: 'a study, ODG without the words "Decision based on"',
        changes: [
          [
            'Decision based on MTUS Knee Complaints 2004, Section(s): Special Studies.',
            'Doe J. Imaging of the knee. J Knee Imaging. 2014;3:10-19.',
          ],
          [
            '**MAXIMUS guideline:** Decision based on MTUS Knee Complaints 2004, Section(s): Initial Care.',
            '**MAXIMUS guideline:** ODG Knee & Leg, Physical therapy.',
          ],
        ],
      },
    ],
  },

  *check(decision) {
    const hasRefusedOperation = once(() => decision.allIssues.requests().some(isRefusedOperation));
    for (const reviewed of reviewerLines(decision)) {
      const span = placeWithout(decision.text, reviewed);
      if (!span || isAncillary(decision, reviewed.issue, hasRefusedOperation)) continue;
      yield {
        span,
        message: `${quoted(decision.text, span)}: no guideline or study is cited. Each decision must rest on one. Cite it, or say in the rationale with which refused operation the service falls.`,
      };
    }
  },
});

/** Where a line says, and only says, that it cites nothing. Free words may be a reference that is not understood. */
function placeWithout(text: string, { line }: ReviewerLine): Span | undefined {
  const { part, statements, citations, rest } = line;
  if (isEmptySpan(part.value) || citations.length > 0) return undefined;
  const isFreeOfReferences = rest.every((span) => SAYS_NOTHING.test(textAt(text, span)));
  return isFreeOfReferences ? (statements.at(0)?.span ?? part.value) : undefined;
}

const SAYS_NOTHING =
  /^\W{0,3}(?:none|nil|nothing|n\/?a|not applicable|not (?:cited|stated|given)|(?:none|no (?:guidelines?|evidence|citations?)) (?:(?:is|are|was|were) )?(?:cited|used|given|available|applicable|found|stated)|see (?:below|above|rationale|decision rationale)|(?:clinical|medical) judge?ment|clinical experience|expert opinion|standard of care)\W{0,3}$/i;

/** True for a service that falls with an operation: one of this decision that is refused, or one that the rationale names. */
function isAncillary(decision: Decision, issue: Issue, hasRefusedOperation: () => boolean): boolean {
  if (isOperation(textAt(decision.text, issue.treatment))) return false;
  if (hasRefusedOperation()) return true;
  const rationale = issuePart(issue, 'rationale')?.value;
  return rationale !== undefined && saysThatItFalls(textAt(decision.text, rationale));
}

function isRefusedOperation({ treatment, outcome }: DecidedRequest): boolean {
  return outcome === 'Upheld' && isOperation(treatment);
}

const OPERATION =
  /\b(?:surg\w+|operat\w+|arthroscop\w+|procedures?|\w{3,30}ectomy|fusion|primary (?:request|treatment|service))\b/i;
const REFUSED =
  /\bnot\b.{0,60}\b(?:necessary|necessity|certified|approved|supported|authorized|established|indicated|warranted|recommended)|\bdenied\b|\bdenial\b|\bnon-?certified\b|\bupheld\b|\bunnecessary\b/i;

/** Each refusal has a word of one of these kinds. */
const REFUSING = hint.negation | hint.review | hint.judging;

function saysThatItFalls(rationale: string): boolean {
  return rationale.split(/(?<=[.!?])\s+/).some((sentence) => OPERATION.test(sentence) && REFUSED.test(sentence));
}
