import type { CitedSource } from '../../decision/citations/citation.js';
import { textAt } from '../../decision/span.js';
import { areNear, type BodyPartId, bodyPart, bodyPartsIn } from '../../knowledge/body-parts.js';
import { quoted } from '../quoted.js';
import { defineRule, type RuleContext } from '../rule.js';
import { reviewerLines } from './reviewer-lines.js';

export const otherBodyPart = defineRule({
  id: 'citation/other-body-part',
  severity: 'information',
  since: '0.1.0',
  fixes: 'none',
  authority: 'Labor Code 4610.6(c), (e)',
  docs: {
    what: 'The cited chapters are about another part of the body than the request.',
    why: 'A decision rests on a guideline that is about the treatment in dispute. A chapter left over from another issue is an easy slip.',
    remedy:
      'Cite the chapter for the part of the body that the request names. Neighbouring parts and chapters about no part of the body are never reported.',
  },
  examples: {
    faulty: [
      {
        name: 'the chapter of the low back for a knee',
        changes: [
          [
            'MTUS Knee Complaints 2004, Section(s): Special Studies',
            'MTUS {{Low Back Complaints}} 2004, Section(s): Special Studies',
          ],
        ],
      },
      {
        name: 'an ODG chapter',
        changes: [
          [
            'Decision based on MTUS Knee Complaints 2004, Section(s): Special Studies.',
            'Decision based on Non-MTUS Citation Official Disability Guidelines (ODG) {{Shoulder}}, MRI.',
          ],
          ['The guideline supports imaging', 'The MTUS is silent on this. ODG supports imaging'],
        ],
      },
    ],
    clean: [
      {
        name: 'one of two sources fits',
        changes: [
          [
            'Decision based on MTUS Knee Complaints 2004, Section(s): Special Studies.',
            'Decision based on MTUS Low Back Complaints 2004, Section(s): Special Studies. Decision based on Non-MTUS Citation Official Disability Guidelines (ODG) Knee & Leg, MRI.',
          ],
        ],
      },
      {
        name: 'a chapter about no part of the body, and a study',
        changes: [
          [
            'Decision based on MTUS Knee Complaints 2004, Section(s): Special Studies.',
            'Decision based on MTUS Chronic Pain Medical Treatment 2009, Section(s): Introduction.',
          ],
          [
            '**MAXIMUS guideline:** Decision based on MTUS Knee Complaints 2004, Section(s): Initial Care.',
            '**MAXIMUS guideline:** Decision based on MTUS Low Back Complaints 2004, Section(s): Initial Care. Decision based on Non-MTUS Citation Doe J. Exercise after a sprain. J Exercise. 2014;3:10-19.',
          ],
        ],
      },
      {
        name: 'a neighbouring part: nerve studies of the leg and the low back',
        changes: [
          ['MRI of the right knee without contrast:** Overturned', 'EMG of the right lower extremity:** Overturned'],
          ['The MRI of the right knee without contrast is medically', 'The request is medically'],
          [
            'MTUS Knee Complaints 2004, Section(s): Special Studies',
            'MTUS Low Back Complaints 2004, Section(s): Special Studies',
          ],
        ],
      },
    ],
  },

  reach: 'guidelines',
  *check(decision, context) {
    const { text } = decision;
    for (const { issue, sources } of reviewerLines(decision)) {
      const requested = comparableParts(bodyPartsIn(textAt(text, issue.treatment)));
      const [first, ...others] = sources.map((source) => partsOfSource(source, context));
      if (!requested || !first) continue;
      const areOthers = [first, ...others].every((parts) => parts !== undefined && isFarFrom(parts, requested));
      const span = sources[0]?.title;
      if (!areOthers || !span) continue;
      yield {
        span,
        message: `${quoted(text, span)} is about another part of the body (${namesOf(first)}) than the request (${namesOf(requested)}). Cite the chapter about the part in dispute, if this one was taken over by mistake.`,
      };
    }
  },
});

/** The parts that a source is about; `undefined` where that is not known, or where it is about none. */
function partsOfSource({ guideline }: CitedSource, { catalogue }: RuleContext): readonly BodyPartId[] | undefined {
  const ids = guideline === undefined ? [] : (catalogue.guideline(guideline)?.bodyParts ?? []);
  const parts = ids.flatMap((id) => bodyPart(id)?.id ?? []);
  return parts.length === ids.length ? comparableParts(parts) : undefined;
}

/** The mind and the inner organs are looked at for any injury: before an operation, or because of pain. */
const ALWAYS_IN_QUESTION: ReadonlySet<BodyPartId> = new Set(['psyche', 'heart', 'lung', 'chest', 'abdomen']);

/** The parts, if there are any and all of them can be told apart; else `undefined`. */
function comparableParts(parts: readonly BodyPartId[]): readonly BodyPartId[] | undefined {
  return parts.length > 0 && !parts.some((part) => ALWAYS_IN_QUESTION.has(part)) ? parts : undefined;
}

function isFarFrom(parts: readonly BodyPartId[], requested: readonly BodyPartId[]): boolean {
  return !parts.some((part) => requested.some((other) => areNear(part, other)));
}

function namesOf(parts: readonly BodyPartId[]): string {
  return parts.map((id) => bodyPart(id)?.name ?? id).join(', ');
}
