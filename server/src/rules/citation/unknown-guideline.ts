import type { CitedSource } from '../../decision/citations/citation.js';
import { readNameWords } from '../../decision/citations/name-words.js';
import type { Decision } from '../../decision/model.js';
import { textAt } from '../../decision/span.js';
import { type Catalogue, type Edition, isSure } from '../../knowledge/catalogue/catalogue.js';
import { quoted } from '../quoted.js';
import { defineRule, type Fault, type Fix, type RuleContext } from '../rule.js';
import { citationTitle, citedSources, type SourceInLine } from './cited.js';
import { citableEditions, editionChoices, listed } from './edition-choices.js';
import { atMostInformation, daysOf, isCitableOn } from './known-sources.js';
import { nearChapter, nearCollection, nearOtherTitle } from './near-names.js';
import { unknownGuidelineExamples } from './unknown-guideline-examples.js';

/** Guidelines that are offered to choose from. */
const MOST_CHOICES = 5;

export const unknownGuideline = defineRule({
  id: 'citation/unknown-guideline',
  severity: 'warning',
  since: '0.1.0',
  fixes: 'unsafe',
  authority: '8 CCR 9792.20 to 9792.24.4; 8 CCR 9792.21.1(d)',
  docs: {
    what: 'After "MTUS" stands a title that no guideline of the MTUS has, or a year of which there is no edition. Outside the MTUS, where any guideline or study may be cited, only a name that is misspelt is told.',
    why: 'The parties must be able to look up what the decision rests on.',
    remedy:
      'Write the title and year as the guideline has them. An organization can add guidelines of its own to the catalogue.',
  },
  examples: unknownGuidelineExamples,

  reach: 'guidelines',
  *check(decision, context) {
    for (const found of citedSources(decision, context)) {
      const fault = faultOf(decision, found, context);
      if (fault) yield { ...fault, ...atMostInformation(!found.isReviewers || fault.severity === 'information') };
    }
  },
});

function faultOf(decision: Decision, found: SourceInLine, context: RuleContext): Fault | undefined {
  const { citation, source } = found;
  const { text } = decision;
  const isMtus = citation.basis === 'mtus';
  const { title } = source;
  if (!source.isYearKnown) return isMtus ? unknownYear(decision, found, context) : undefined;
  const isOpen = title !== undefined && !source.collection && !beginsWithName(text, source, context);
  const near = isOpen
    ? (nearCollection(text, title, context) ??
      (source.guideline || isMtus ? undefined : nearOtherTitle(text, title, context)))
    : nearChapter(text, source, context);
  if (near) {
    return {
      span: near.span,
      message: `No guideline is called ${quoted(text, near.span)}, but one is called "${near.name}". Write it as it is called, so that it can be found.`,
      ...(!isMtus && { severity: 'information' }),
      fix: { title: `Write "${near.name}"`, isSafe: false, edits: [{ span: near.span, text: near.name }] },
    };
  }
  return isMtus && title && source.guideline === undefined ? unknownTitle(decision, source, context) : undefined;
}

/** True when the title begins with a name that is known. */
function beginsWithName(text: string, { title, guideline }: CitedSource, { catalogue }: RuleContext): boolean {
  if (!title || guideline === undefined) return false;
  const words = readNameWords(text, title);
  return [...catalogue.names.guidelinesAt(words, 0), ...catalogue.names.mtusAt(words, 0)].length > 0;
}

/** Numbers of the regulation itself: no guideline, and not to be judged as one. */
const REGULATION = /\b97\d\d\.\d|\bC\.?C\.?R\b|\bregulation/i;

function unknownTitle(decision: Decision, source: CitedSource, context: RuleContext): Fault | undefined {
  const { text } = decision;
  const { title, year } = source;
  if (!title || REGULATION.test(textAt(text, title))) return undefined;
  const near = nearMtusTitle(textAt(text, title), year?.value, context);
  const fix = near && titleFix(source, near.title, near.edition);
  const choices = near ? [] : editionChoices(text, source, similarEditions(textAt(text, title), decision, context));
  return {
    span: title,
    message: `${quoted(text, title)} is no guideline of the MTUS${near ? `; the nearest is "${near.title}"` : ''}. The parties could not find what the decision rests on. Write the title as the guideline has it.`,
    ...(fix && { fix }),
    choices,
  };
}

/** The nearest title, of an edition of the cited year if there is one. */
function nearMtusTitle(written: string, year: number | undefined, { catalogue }: RuleContext) {
  const isMtus = ({ basis }: Edition) => basis === 'mtus';
  const isOfYear = ({ years }: Edition) => year === undefined || years.includes(year);
  const { nearestTitle } = catalogue.search();
  return nearestTitle(written, (edition) => isMtus(edition) && isOfYear(edition)) ?? nearestTitle(written, isMtus);
}

function titleFix({ title, year }: CitedSource, name: string, edition: Edition): Fix | undefined {
  if (!title) return undefined;
  const [usual] = edition.years;
  const isOtherYear = year !== undefined && usual !== undefined && !edition.years.includes(year.value);
  if (isOtherYear && year.span.start < title.end) return undefined;
  const span = isOtherYear ? { start: title.start, end: year.span.end } : title;
  const words = isOtherYear ? `${name} ${usual}` : name;
  return { title: `Write "${words}"`, isSafe: false, edits: [{ span, text: words }] };
}

/** Editions that have the words of the title and could be cited on the days of the decision. */
function similarEditions(written: string, decision: Decision, context: RuleContext): Edition[] {
  const { catalogue } = context;
  const [day] = daysOf(decision);
  const rows = catalogue.search().rows(written);
  const begun = guidelineBegunWith(written, catalogue);
  if (rows.length === 0 && begun && day !== undefined) return [...citableEditions(context, begun, day)];
  const fitting = rows.flatMap(({ edition, section }) => (section || edition.basis !== 'mtus' ? [] : [edition]));
  return fitting.filter((edition) => day === undefined || isCitableOn(edition, day)).slice(0, MOST_CHOICES);
}

/** "Chronic Pain Disorders": the guideline whose title the words begin with. */
function guidelineBegunWith(written: string, { names }: Catalogue): string | undefined {
  return names.mtusAt(readNameWords(written, { start: 0, end: written.length }), 0)[0]?.guideline;
}

function unknownYear(decision: Decision, { source, editions }: SourceInLine, context: RuleContext): Fault | undefined {
  const { text } = decision;
  const { title, year, guideline } = source;
  if (!title || !year || guideline === undefined || editions.some(({ basis }) => basis !== 'mtus')) return undefined;
  const [day] = daysOf(decision);
  const current = day === undefined ? [] : citableEditions(context, guideline, day);
  const adopted = (context.catalogue.guideline(guideline)?.editions ?? []).filter(
    ({ isProposed, basis, years }) => !isProposed && basis === 'mtus' && years.length > 0,
  );
  const inOrder = [...current, ...adopted.filter((edition) => !current.includes(edition))];
  const isUnsure = editions.every(({ confidence }) => !isSure(confidence));
  return {
    span: year.span,
    message: `There is no edition of ${quoted(text, title)} of ${year.value}; there ${adopted.length === 1 ? 'is' : 'are'} ${listed([...new Set(adopted.map(citationTitle))])}${isUnsure ? ' (unverified)' : ''}. Write the year of the edition that was relied on.`,
    ...(isUnsure && { severity: 'information' }),
    choices: editionChoices(text, source, inOrder),
  };
}
