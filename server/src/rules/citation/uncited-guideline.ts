import type { CitedSource, GuidelineMention } from '../../decision/citations/citation.js';
import { type Span, textAt } from '../../decision/span.js';
import { quoted } from '../quoted.js';
import { defineRule, type RuleContext } from '../rule.js';
import { guidelinesSeen } from '../seen.js';
import { isNamedBy, type ReviewerLine, reviewerLines, sentenceAround, writtenRationale } from './reviewer-lines.js';

export const uncitedGuideline = defineRule({
  id: 'citation/uncited-guideline',
  severity: 'information',
  since: '0.1.0',
  seen: guidelinesSeen,
  fixes: 'none',
  authority: '8 CCR 9792.21.1; Labor Code 4610.6(e)',
  docs: {
    what: "The rationale relies on a guideline that the reviewer's guideline line does not cite.",
    why: 'The line tells the parties on which guidelines the decision rests; one that is only named in the rationale cannot be looked up by edition and section.',
    remedy: 'Cite the guideline in the line too, or take it out of the rationale.',
  },
  examples: {
    faulty: [
      {
        name: 'ODG in the rationale alone',
        changes: [['The guideline supports imaging', 'The {{Official Disability Guidelines}} support imaging']],
      },
      {
        name: 'a titled chapter of the MTUS',
        changes: [
          [
            'The worker has finished six visits and knows the exercises.',
            'The {{Chronic Pain Medical Treatment Guidelines}} ask for fading treatment. The worker has finished six visits and knows the exercises.',
          ],
        ],
      },
    ],
    clean: [
      {
        name: 'ACOEM and the MTUS, of which a chapter is cited',
        changes: [
          ['The guideline supports imaging', 'The ACOEM Guidelines support imaging'],
          ['The worker has finished six visits', 'According to the MTUS the worker has finished six visits'],
        ],
      },
      {
        name: 'what the claims administrator cited',
        changes: [
          ['The guideline supports imaging', 'The claims administrator cited ODG. The guideline supports imaging'],
        ],
      },
      {
        name: 'a guideline that does not speak, and advice where to read on',
        changes: [
          ['The guideline supports imaging', 'ODG does not address this request. The guideline supports imaging'],
          [
            'The worker has finished six visits and knows the exercises.',
            'The worker has finished six visits and knows the exercises. The physician is advised to consult the Opioids Treatment Guidelines.',
          ],
        ],
      },
      {
        name: 'quoted words that refer to another guideline',
        changes: [
          [
            'The guideline supports imaging',
            'The guideline states, "Imaging is an option (see ODG)." It supports imaging',
          ],
        ],
      },
    ],
  },

  *check(decision, context) {
    const { text } = decision;
    for (const reviewed of reviewerLines(decision)) {
      const rationale = writtenRationale(decision, reviewed.issue);
      if (!rationale || reviewed.sources.length === 0) continue;
      const reported: GuidelineMention[] = [];
      for (const mention of reviewed.issue.mentions) {
        if (reported.some((before) => isNamedBy(mention, before, context))) continue;
        if (!isReliedOn(text, rationale, mention, reviewed, context)) continue;
        reported.push(mention);
        yield {
          span: mention.span,
          message: `${quoted(text, mention.span)} is named here, but the reviewer's guideline line does not cite it. Cite it there with its section, or rely on what is cited.`,
          related: [{ span: reviewed.line.part.label, message: 'The line that does not cite it' }],
        };
      }
    }
  },
});

function isReliedOn(
  text: string,
  rationale: Span,
  mention: GuidelineMention,
  { sources }: ReviewerLine,
  context: RuleContext,
): boolean {
  if (!isSureName(mention, context) || sources.some((source) => mayBe(source, mention, context))) return false;
  const isOutside = sources.every(
    ({ editions }) => !editions.some((id) => context.catalogue.edition(id)?.basis === 'mtus'),
  );
  // Who goes outside the MTUS has to say what it does not tell.
  if (isOutside && isMtus(mention, context)) return false;
  const sentence = sentenceAround(text, rationale, mention.span);
  const before = text.slice(sentence.start, mention.span.start);
  const after = text.slice(mention.span.end, sentence.end);
  if (!LEADS_TO_GROUND.test(before) && !SPEAKS.test(after)) return false;
  return !SPEAKS_OF_OTHERS.test(textAt(text, sentence)) && !isQuotation(text, rationale, mention.span);
}

/** "According to the ODG": words before a name that make it the ground of what follows. */
const LEADS_TO_GROUND =
  /\b(?:per|according to|pursuant to|based (?:up)?on|under|by|in accordance with|consistent with|in keeping with|exceeds?|meets?|cit(?:ed|es|ing)) (?:\w{1,40}[ -]){0,4}$/i;

/** "ODG, Low Back, recommends": a name that speaks. Small letters only: "ODG - Allow for" is a heading in quoted text. */
const SPEAKS =
  /^[^.;:]{0,60}\b(?:states?|stated|says?|recommends?|recommended|supports?|indicates?|notes?|noted|limits?|advises?|suggests?|requires?|asks?|allows?|provides?|considers?|endorses?|lists?|favors?|opposes?|outlines?|describes?|defines?|reports?|are clear|is clear)\b/;

/** ODG or ACOEM as such, or a title of the MTUS; a bare "MTUS" and a chapter named without its collection are vague. */
function isSureName({ guideline, editions }: GuidelineMention, context: RuleContext): boolean {
  if (guideline === 'odg' || guideline === 'acoem') return true;
  return guideline !== 'mtus' && isMtus({ editions }, context);
}

function isMtus({ editions }: Pick<GuidelineMention, 'editions'>, { catalogue }: RuleContext): boolean {
  return editions.length > 0 && editions.every((id) => catalogue.edition(id)?.basis === 'mtus');
}

/** True as well for a source that is not known: it may be the one that is named. */
function mayBe(source: CitedSource, mention: GuidelineMention, context: RuleContext): boolean {
  return source.guideline === undefined || isNamedBy(source, mention, context);
}

/** Signs that a sentence tells what others cited, what a guideline does not say, or where to read on. */
const SPEAKS_OF_OTHERS =
  /\bclaims administrator\b|\butili[sz]ation review|\b(?:physician|provider|doctor|carrier|insurer|adjuster|attorney)s? (?:\w{1,40} )?(?:cit|referenc|quot|referr|argu)|\bUR\b|\badvised to\b|\brefer to\b|\bsee also\b|\bAlso see\b|\bsilent\b|\b(?:not|n't|neither|nor|fails? to|without) (?:\w{1,40} ){0,3}(?:address|discuss|mention|recommend|cover|apply|appl|contain|provide|speak|specif|includ)|\bno (?:specific |direct )?(?:recommendation|mention|guideline|reference|criteria|discussion)/i;

/** True inside quotation marks or a reference in brackets: a quoted guideline often names another. */
function isQuotation(text: string, rationale: Span, { start, end }: Span): boolean {
  const before = text.slice(rationale.start, start);
  const isInMarks = (before.match(/["\u201c\u201d]/g)?.length ?? 0) % 2 === 1;
  return isInMarks || (/\([^()]{0,80}$/.test(before) && /^[^()]{0,80}\)/.test(text.slice(end, rationale.end)));
}
