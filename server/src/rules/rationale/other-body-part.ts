import { factName } from '../../knowledge/fact-names.js';
import { areOtherParts, areOtherTreatments, judgedRequests } from '../judged-requests.js';
import { quoted } from '../quoted.js';
import { defineRule } from '../rule.js';
import { conclusionsSeen } from '../seen.js';

/*
 * Silent for parts of which one may be said for the other (low back and lumbar spine, hand and wrist, a leg and its
 * knee, "back"), for organs that any injury may concern, where one of several parts is the title's, where either names
 * none, and where the treatment is already another one.
 */
export const otherBodyPart = defineRule({
  id: 'rationale/other-body-part',
  severity: 'warning',
  reach: 'prose',
  seen: conclusionsSeen,
  since: '0.1.0',
  fixes: 'none',
  authority: 'Labor Code 4610.6(c), (h)(5)',
  docs: {
    what: 'The conclusion of a rationale is about another part of the body than the title of the issue.',
    why: 'Decisions were set aside because the reviewer judged another part of the body than the one in dispute.',
    remedy:
      'Name the part of the title in the conclusion, or correct the title; check that the reasons are about that part.',
  },
  examples: {
    faulty: [
      {
        name: 'another joint',
        changes: [
          ['The MRI of the right knee without contrast is medically', 'The MRI of the right {{shoulder}} is medically'],
        ],
      },
      {
        name: 'another part of the spine',
        changes: [
          ['MRI of the right knee without contrast:** Overturned', 'MRI of the cervical spine:** Overturned'],
          ['an MRI of the right knee', 'an MRI of the cervical spine'],
          ['The MRI of the right knee without contrast is', 'The request for an MRI of the {{lumbar}} spine is'],
          [
            'Decision based on MTUS Knee Complaints 2004, Section(s): Special Studies.',
            'Decision based on MTUS Neck and Upper Back Complaints 2004, Section(s): Special Studies.',
          ],
        ],
      },
    ],
    clean: [
      {
        name: 'a wider word',
        changes: [
          [
            'The MRI of the right knee without contrast is medically',
            'The MRI of the right lower extremity is medically',
          ],
        ],
      },
      {
        name: 'another name of the same part',
        changes: [
          ['MRI of the right knee without contrast:** Overturned', 'MRI of the lumbar spine:** Overturned'],
          ['an MRI of the right knee', 'an MRI of the lumbar spine'],
          ['The MRI of the right knee without contrast is', 'The MRI of the low back is'],
          ['MTUS Knee Complaints 2004, Section(s): Special', 'MTUS Low Back Complaints 2004, Section(s): Special'],
        ],
      },
      {
        name: 'another part in the reasons',
        changes: [['Both are documented here.', 'Both are documented here. The right shoulder was not examined.']],
      },
    ],
  },

  *check(decision, context) {
    for (const { issue, requested, judged } of judgedRequests(context.factsIn(decision))) {
      const span = judged.bodyParts[0]?.span ?? judged.levels[0]?.span;
      if (!span || !areOtherParts(judged, requested) || areOtherTreatments(judged, requested)) continue;
      const part = requested.bodyParts[0]?.parts[0];
      yield {
        span,
        message: `This conclusion is about ${quoted(decision.text, span)}; the title of the issue is about ${part === undefined ? 'another part of the body' : `the ${factName(part)}`}. Decide on the part in dispute, or correct the title.`,
        related: [{ span: issue.treatment, message: 'The request that is decided.' }],
      };
    }
  },
});
