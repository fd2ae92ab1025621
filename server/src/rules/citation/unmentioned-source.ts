import type { CitedSource, GuidelineMention } from '../../decision/citations/citation.js';
import { textAt } from '../../decision/span.js';
import { quoted } from '../quoted.js';
import { defineRule, type RuleContext } from '../rule.js';
import { guidelinesSeen } from '../seen.js';
import { isNamedBy, isUnderCitationRules, reviewerLines, writtenRationale } from './reviewer-lines.js';

export const unmentionedSource = defineRule({
  id: 'citation/unmentioned-source',
  severity: 'information',
  since: '0.1.0',
  seen: guidelinesSeen,
  fixes: 'none',
  authority: '8 CCR 9792.21.1',
  docs: {
    what: 'The line cites several sources; the rationale names some of them, but not this one.',
    why: 'Of several sources one is the primary one, and a narrative must say what each further one adds to it.',
    remedy: 'Say in the rationale what the source adds, or do not cite it. For decisions made since April 20, 2015.',
  },
  examples: {
    faulty: [
      {
        name: 'ODG is cited and never named',
        changes: [
          [
            'Decision based on MTUS Knee Complaints 2004, Section(s): Special Studies.',
            'Decision based on MTUS Knee Complaints 2004, Section(s): Special Studies. Decision based on Non-MTUS Citation {{Official Disability Guidelines (ODG) Knee & Leg, MRI}}.',
          ],
          ['The guideline supports imaging', 'The MTUS supports imaging'],
        ],
      },
      {
        name: 'the chapter of the MTUS is never named',
        changes: [
          [
            'Decision based on MTUS Knee Complaints 2004, Section(s): Special Studies.',
            'Decision based on MTUS {{Knee Complaints 2004, Section(s): Special Studies}}. Decision based on Non-MTUS Citation Official Disability Guidelines (ODG) Knee & Leg, MRI.',
          ],
          ['The guideline supports imaging', 'ODG supports imaging'],
        ],
      },
    ],
    clean: [
      {
        name: 'both are named',
        changes: [
          [
            'Decision based on MTUS Knee Complaints 2004, Section(s): Special Studies.',
            'Decision based on MTUS Knee Complaints 2004, Section(s): Special Studies. Decision based on Non-MTUS Citation Official Disability Guidelines (ODG) Knee & Leg, MRI.',
          ],
          ['The guideline supports imaging', 'ACOEM supports imaging, and ODG adds the choice of study'],
        ],
      },
      {
        name: 'none is named: the rationale speaks of the guidelines',
        changes: [
          [
            'Decision based on MTUS Knee Complaints 2004, Section(s): Special Studies.',
            'Decision based on MTUS Knee Complaints 2004, Section(s): Special Studies. Decision based on Non-MTUS Citation Official Disability Guidelines (ODG) Knee & Leg, MRI.',
          ],
          ['The guideline supports imaging', 'The guidelines support imaging'],
        ],
      },
      {
        name: 'a study among the sources',
        changes: [
          [
            'Decision based on MTUS Knee Complaints 2004, Section(s): Special Studies.',
            'Decision based on MTUS Knee Complaints 2004, Section(s): Special Studies. Decision based on Non-MTUS Citation Doe J. Imaging of the knee. J Knee Imaging. 2014;3:10-19.',
          ],
          ['The guideline supports imaging', 'The MTUS supports imaging'],
        ],
      },
    ],
  },

  *check(decision, context) {
    if (!isUnderCitationRules(decision)) return;
    const { text } = decision;
    for (const { issue, sources } of reviewerLines(decision)) {
      const rationale = writtenRationale(decision, issue);
      if (!rationale || sources.length < 2) continue;
      const isNamed = (source: CitedSource) => isNamedIn(textAt(text, rationale), source, issue.mentions, context);
      if (!sources.some(isNamed)) continue;
      for (const source of sources) {
        if (isNamed(source) || source.guideline === undefined) continue;
        yield {
          span: source.whole,
          message: `The rationale names other sources of this line, but not ${quoted(text, source.whole)}. Each further source needs a word on what it adds. Say it there, or do not cite the source.`,
        };
      }
    }
  },
});

function isNamedIn(
  rationale: string,
  source: CitedSource,
  mentions: readonly GuidelineMention[],
  context: RuleContext,
): boolean {
  if (mentions.some((mention) => isNamedBy(source, mention, context))) return true;
  // "MTUS/ACOEM" is one name, of ACOEM.
  const isMtus = source.editions.some((id) => context.catalogue.edition(id)?.basis === 'mtus');
  return isMtus && /\bMTUS\b/.test(rationale);
}
