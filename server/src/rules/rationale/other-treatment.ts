import { factName } from '../../knowledge/fact-names.js';
import { areOtherTreatments, type JudgedRequest, judgedRequests } from '../judged-requests.js';
import { quoted } from '../quoted.js';
import { defineRule } from '../rule.js';
import { conclusionsSeen } from '../seen.js';

/*
 * Silent where the subject of a conclusion is only "the request"; where one of its treatments is one of the title's (a
 * drug and its brand are one); where either names none that we know, or a wider word (therapy, imaging, medication);
 * where an operation is judged that another issue may be about; and for conditions, quotations and views of others.
 */
export const otherTreatment = defineRule({
  id: 'rationale/other-treatment',
  severity: 'warning',
  reach: 'prose',
  seen: conclusionsSeen,
  since: '0.1.0',
  fixes: 'none',
  authority: 'Labor Code 4610.6(c), (h)(5)',
  docs: {
    what: 'The conclusion of a rationale is about another treatment or drug than the title of the issue.',
    why: 'The decision is made on what was requested. A conclusion that was left over from another issue decides something else.',
    remedy: 'Name the treatment of the title in the conclusion, or correct the title.',
  },
  examples: {
    faulty: [
      {
        name: 'another study',
        changes: [
          ['The MRI of the right knee without contrast is medically', 'The {{CT scan}} of the right knee is medically'],
        ],
      },
      {
        name: 'another drug',
        changes: [
          ['MRI of the right knee without contrast:** Overturned', 'Norco 5/325 mg #60:** Overturned'],
          [
            'The MRI of the right knee without contrast is medically necessary',
            'The request for {{Flexeril}} 10 mg #60 is medically necessary',
          ],
          ['an MRI of the right knee', 'Norco'],
          [
            'MTUS Knee Complaints 2004, Section(s): Special Studies',
            'MTUS Knee Complaints 2004, Section(s): Initial Care',
          ],
        ],
      },
    ],
    clean: [
      {
        name: 'the request',
        changes: [['The MRI of the right knee without contrast is medically', 'The request is medically']],
      },
      {
        name: 'a drug by its generic name',
        changes: [
          ['MRI of the right knee without contrast:** Overturned', 'Norco 5/325 mg #60:** Overturned'],
          [
            'The MRI of the right knee without contrast is medically necessary',
            'The request for hydrocodone/acetaminophen 5/325 mg #60 is medically necessary',
          ],
          ['an MRI of the right knee', 'Norco'],
          [
            'MTUS Knee Complaints 2004, Section(s): Special Studies',
            'MTUS Knee Complaints 2004, Section(s): Initial Care',
          ],
        ],
      },
      {
        name: 'a wider word',
        changes: [['The MRI of the right knee without contrast is medically', 'The imaging of the knee is medically']],
      },
      {
        name: 'a condition with another treatment',
        changes: [
          [
            'The MRI of the right knee without contrast is medically',
            'Acupuncture would be medically necessary if exercise had failed. The MRI of the right knee without contrast is medically',
          ],
        ],
      },
    ],
  },

  *check(decision, context) {
    const judged = judgedRequests(context.factsIn(decision));
    const hasOperation = judged.some(({ requested }) => isOperation(requested));
    for (const each of judged) {
      const [fact] = each.judged.treatments;
      if (!fact || !areOtherTreatments(each.judged, each.requested)) continue;
      // "The surgery is not necessary" is said of other services that go with it.
      if (isOperation(each.judged) && (hasOperation || isAroundOperation(decision.text, each))) continue;
      const id = each.requested.treatments[0]?.ids[0] ?? '';
      yield {
        span: fact.span,
        message: `This conclusion is about ${quoted(decision.text, fact.span)}; the title of the issue is about ${factName(id)}. Decide on what was requested, or correct the title.`,
        related: [{ span: each.issue.treatment, message: 'The request that is decided.' }],
      };
    }
  },
});

function isOperation({ treatments }: JudgedRequest['judged']): boolean {
  return treatments.some(({ ids }) => ids.includes('operation'));
}

function isAroundOperation(text: string, { issue }: JudgedRequest): boolean {
  return /\b(?:post|pre)-?(?: ?op|operative)|\bsurg|\bassistant\b|\bclearance\b/i.test(
    text.slice(issue.treatment.start, issue.treatment.end),
  );
}
