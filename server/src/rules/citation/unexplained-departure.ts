import { topic } from '../../decision/facts/hints.js';
import { textAt } from '../../decision/span.js';
import { defineRule, type RuleContext } from '../rule.js';
import { seenWith } from '../seen.js';
import { isUnderCitationRules, type ReviewerLine, reviewerLines, writtenRationale } from './reviewer-lines.js';

export const unexplainedDeparture = defineRule({
  id: 'citation/unexplained-departure',
  severity: 'information',
  since: '0.1.0',
  seen: seenWith(0, topic.source),
  fixes: 'none',
  authority: '8 CCR 9792.21.1(a)(2); 9792.21(d); Labor Code 4604.5(a), (d)',
  docs: {
    what: 'Every cited source is outside the MTUS, and the rationale does not say why the MTUS does not decide the matter.',
    why: 'The MTUS is presumed correct. Other sources count only where it does not address the condition, or where its presumption is rebutted. The fixed sentence "outside of the MTUS Guidelines" tells that it was left, not why.',
    remedy:
      'Say in the rationale that the MTUS does not address the treatment, or how it is rebutted. For decisions made since April 20, 2015.',
  },
  examples: {
    faulty: [
      {
        name: 'ODG alone, without a word on the MTUS',
        changes: [
          [
            'Decision based on MTUS Knee Complaints 2004, Section(s): Special Studies.',
            '{{The Expert Reviewer based their decision on recommendation(s) outside of the MTUS Guidelines.}} Decision based on Non-MTUS Citation Official Disability Guidelines (ODG) Knee & Leg, MRI.',
          ],
        ],
      },
      {
        name: 'a study alone, without the fixed sentence',
        changes: [
          [
            'Decision based on MTUS Knee Complaints 2004, Section(s): Special Studies.',
            'Decision based on {{Non-MTUS Citation}} Doe J. Imaging of the knee. J Knee Imaging. 2014;3:10-19.',
          ],
        ],
      },
    ],
    clean: [
      {
        name: 'the MTUS does not address it',
        changes: [
          [
            'Decision based on MTUS Knee Complaints 2004, Section(s): Special Studies.',
            'Decision based on Non-MTUS Citation Official Disability Guidelines (ODG) Knee & Leg, MRI.',
          ],
          ['The guideline supports imaging', 'The California MTUS does not address this study. ODG supports imaging'],
        ],
      },
      {
        name: 'other guidelines were taken in its place',
        changes: [
          [
            'Decision based on MTUS Knee Complaints 2004, Section(s): Special Studies.',
            'Decision based on Non-MTUS Citation ACOEM Practice Guidelines, 3rd Edition, Knee Disorders.',
          ],
          [
            'The guideline supports imaging',
            'As the injury is acute, alternative guidelines were used. They support imaging',
          ],
        ],
      },
      {
        name: 'a decision of 2014',
        changes: [
          [
            '<b>Date Assigned:</b>	06/08/2016	<b>Date of Injury:</b>	02/10/2016',
            '<b>Date Assigned:</b>	06/09/2014	<b>Date of Injury:</b>	02/10/2014',
          ],
          ['07/05/2016', '07/07/2014'],
          ['05/16/2016', '05/16/2014'],
          ['06/01/2016', '06/02/2014'],
          ['CM16-0900001', 'CM14-0900001'],
          ['on 02/10/2016', 'on 02/10/2014'],
          ['04/28/2016', '04/28/2014'],
          [
            'Decision based on MTUS Knee Complaints 2004, Section(s): Special Studies.',
            'Decision based on Non-MTUS Citation Official Disability Guidelines (ODG) Knee & Leg, MRI.',
          ],
        ],
      },
    ],
  },

  *check(decision, context) {
    if (!isUnderCitationRules(decision)) return;
    for (const reviewed of reviewerLines(decision)) {
      const rationale = writtenRationale(decision, reviewed.issue);
      const span = placeOfDeparture(reviewed, context);
      if (!rationale || !span || saysWhy(textAt(decision.text, rationale))) continue;
      yield {
        span,
        message:
          'The decision rests on sources outside the MTUS alone, and the rationale does not say why. The MTUS goes first. Say that it does not address the treatment, or how it is rebutted.',
      };
    }
  },
});

/** Where a line leaves the MTUS; `undefined` when any of its sources is, or may be, of the MTUS. */
function placeOfDeparture({ line, sources }: ReviewerLine, { catalogue }: RuleContext) {
  const isOutside = ({ editions }: { readonly editions: readonly string[] }) =>
    !editions.some((id) => catalogue.edition(id)?.basis === 'mtus');
  const areAllOutside = line.citations.every(({ basis }) => basis === 'nonMtus') && sources.every(isOutside);
  if (sources.length === 0 || !areAllOutside) return undefined;
  return line.statements.find(({ kind }) => kind === 'outsideMtus')?.span ?? line.citations[0]?.basisWords;
}

/** True for any sentence that denies the MTUS something, and for words that other guidelines were taken instead. */
function saysWhy(rationale: string): boolean {
  if (INSTEAD.test(rationale)) return true;
  return rationale.split(/(?<=[.!?;])\s+/).some((sentence) => MTUS.test(sentence) && DENIES.test(sentence));
}

/** In each of its forms, as in each of `MTUS`, is a word of the topic `source`. */
const INSTEAD =
  /\b(?:alternat(?:iv)?e|other|outside|additional|secondary|supplementa\w{1,2}|different|newer|more (?:current|recent|specific)) (?:\w{1,40}[ -]){0,3}(?:guidelines?|guidance|sources?|evidence|literature|criteria|references?)|\brebut|\bpresumption\b|\bstrength of evidence\b|\bsilent\b|\bin lieu of\b|\binstead of\b|\bguidelines? (?:do|does|did|are|is|were|was|have|has) not (?:\w{1,40} ){0,3}(?:address|discuss|mention|cover|speak|specific|include|appl)/i;
const MTUS =
  /\bMTUS\b|\bACOEM\b|\bmedical treatment utili[sz]ation schedule\b|\bCalifornia (?:\w{1,40} ){0,3}guidelines?\b/i;
const DENIES =
  /\b(?:not|no|nor|neither|none|never|silent|without|lacks?|lacking|fails?|absent|absence|insufficient|limited|inapplicable|unable|beyond|outside|vague|only|cannot)\b|n't\b/i;
