import { areOtherParts, areOtherTreatments, judgedRequests, type Named } from '../judged-requests.js';
import { quoted } from '../quoted.js';
import { defineRule } from '../rule.js';
import { conclusionsSeen } from '../seen.js';

/*
 * Silent where the levels of one hold those of the other ("L4-5" in "L3-S1"), where either names none, in other parts
 * of the spine (reported as such), and for levels in the reasons, findings and images.
 */
export const otherLevel = defineRule({
  id: 'rationale/other-level',
  severity: 'warning',
  reach: 'prose',
  seen: conclusionsSeen,
  since: '0.1.0',
  fixes: 'none',
  authority: 'Labor Code 4610.6(c), (h)(5)',
  docs: {
    what: 'The conclusion of a rationale names another level of the spine than the title of the issue.',
    why: 'A decision was sent back because the reviewer judged the wrong segment of the spine.',
    remedy: 'Name the level of the title in the conclusion, or correct the title.',
  },
  examples: {
    faulty: [
      {
        name: 'the level below',
        changes: [
          ['MRI of the right knee without contrast:** Overturned', 'Epidural steroid injection at L4-5:** Overturned'],
          ['an MRI of the right knee', 'an epidural steroid injection at L4-5'],
          ['The MRI of the right knee without contrast is', 'The epidural steroid injection at {{L5-S1}} is'],
          [
            'Decision based on MTUS Knee Complaints 2004, Section(s): Special Studies.',
            'Decision based on MTUS Low Back Complaints 2004, Section(s): Initial Care.',
          ],
        ],
      },
      {
        name: 'a level of the neck',
        changes: [
          ['MRI of the right knee without contrast:** Overturned', 'Facet block at C4-C5 and C5-C6:** Overturned'],
          ['an MRI of the right knee', 'a facet block at C4-C5 and C5-C6'],
          ['The MRI of the right knee without contrast is', 'The request for a facet block at {{C6-7}} is'],
          [
            'Decision based on MTUS Knee Complaints 2004, Section(s): Special Studies.',
            'Decision based on MTUS Neck and Upper Back Complaints 2004, Section(s): Initial Care.',
          ],
        ],
      },
    ],
    clean: [
      {
        name: 'the same level written in another way',
        changes: [
          ['MRI of the right knee without contrast:** Overturned', 'Epidural steroid injection at L4-5:** Overturned'],
          ['an MRI of the right knee', 'an epidural steroid injection at L4-5'],
          ['The MRI of the right knee without contrast is', 'The epidural steroid injection at L4/L5 is'],
          [
            'Decision based on MTUS Knee Complaints 2004, Section(s): Special Studies.',
            'Decision based on MTUS Low Back Complaints 2004, Section(s): Initial Care.',
          ],
        ],
      },
      {
        name: 'one of two levels',
        changes: [
          ['MRI of the right knee without contrast:** Overturned', 'Facet block at C4-C5 and C5-C6:** Overturned'],
          ['an MRI of the right knee', 'a facet block at C4-C5 and C5-C6'],
          ['The MRI of the right knee without contrast is', 'The request for a facet block at C5-6 is'],
          [
            'Decision based on MTUS Knee Complaints 2004, Section(s): Special Studies.',
            'Decision based on MTUS Neck and Upper Back Complaints 2004, Section(s): Initial Care.',
          ],
        ],
      },
      {
        name: 'another level in the findings',
        changes: [
          ['MRI of the right knee without contrast:** Overturned', 'Epidural steroid injection at L4-5:** Overturned'],
          ['an MRI of the right knee', 'an epidural steroid injection at L4-5'],
          ['Both are documented here.', 'A bulge is seen at L5-S1.'],
          ['The MRI of the right knee without contrast is', 'The epidural steroid injection at L4-5 is'],
          [
            'Decision based on MTUS Knee Complaints 2004, Section(s): Special Studies.',
            'Decision based on MTUS Low Back Complaints 2004, Section(s): Initial Care.',
          ],
        ],
      },
    ],
  },

  *check(decision, context) {
    for (const { issue, requested, judged } of judgedRequests(context.factsIn(decision))) {
      const [level] = judged.levels;
      if (!level || areOtherParts(judged, requested) || areOtherTreatments(judged, requested)) continue;
      const [own, others] = [vertebraeOf(judged), vertebraeOf(requested)];
      if (others.size === 0 || holds(own, others) || holds(others, own)) continue;
      yield {
        span: level.span,
        message: `This conclusion is about ${quoted(decision.text, level.span)}; the title of the issue names ${quoted(decision.text, requested.levels[0]?.span ?? issue.treatment)}. Decide on the level in dispute, or correct the title.`,
        related: [{ span: requested.levels[0]?.span ?? issue.treatment, message: 'The level that was requested.' }],
      };
    }
  },
});

function vertebraeOf({ levels }: Named): ReadonlySet<number> {
  return new Set(levels.flatMap(({ vertebrae }) => vertebrae));
}

function holds(all: ReadonlySet<number>, some: ReadonlySet<number>): boolean {
  return [...some].every((vertebra) => all.has(vertebra));
}
