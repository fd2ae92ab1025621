import { factName } from '../../knowledge/fact-names.js';
import { areOtherParts, isSameTreatment } from '../judged-requests.js';
import { quoted } from '../quoted.js';
import { defineRule } from '../rule.js';
import { titledRequests, toldRequests } from './told-requests.js';

/*
 * Only where one title and one request of the summary have the treatment. Silent for parts of which one may be said for
 * the other, and for what was requested, done or granted before.
 */
export const otherRequestBodyPart = defineRule({
  id: 'summary/other-request-body-part',
  severity: 'warning',
  since: '0.1.0',
  reach: 'requests',
  fixes: 'none',
  authority: 'Labor Code 4610.6(c), (h)(5)',
  docs: {
    what: 'The summary tells that the treatment was requested for another part of the body than the title says.',
    why: 'The title says what is decided. A wrong part of the body is a plainly erroneous finding of fact.',
    remedy: 'Correct the part in the summary or in the title, whichever is wrong.',
  },
  examples: {
    faulty: [
      {
        name: 'another joint',
        changes: [
          ['The request is for an MRI of the right knee', 'The request is for an MRI of the right {{shoulder}}'],
        ],
      },
      {
        name: 'the plan of the physician',
        changes: [
          [
            'The request is for an MRI of the right knee and',
            'The treatment plan included an MRI of the {{cervical}} spine and',
          ],
        ],
      },
    ],
    clean: [
      { name: 'a wider word', changes: [['an MRI of the right knee', 'an MRI of the right leg']] },
      {
        name: 'two studies are requested',
        changes: [['an MRI of the right knee', 'an MRI of the cervical spine, an MRI of the right knee']],
      },
      {
        name: 'an earlier study',
        changes: [
          ['The request is for', 'A previously requested MRI of the right shoulder was normal. The request is for'],
        ],
      },
    ],
  },

  *check(decision, context) {
    const facts = context.factsIn(decision);
    const told = toldRequests(facts);
    const titles = told.length > 0 ? titledRequests(facts) : [];
    for (const request of told) {
      const [title, ...moreTitles] = titles.filter(({ titled }) => isSameTreatment(request, titled));
      const [part] = request.bodyParts;
      if (!title || !part || moreTitles.length > 0 || !areOtherParts(request, title.titled)) continue;
      if (told.some((each) => each !== request && isSameTreatment(each, title.titled))) continue;
      yield {
        span: part.span,
        message: `The summary tells of a request for ${quoted(decision.text, part.span)}; the title is about ${factName(title.titled.bodyParts[0]?.parts[0] ?? 'another part')}. Correct the one that is wrong.`,
        related: [{ span: title.issue.treatment, message: 'The request that is decided.' }],
      };
    }
  },
});
