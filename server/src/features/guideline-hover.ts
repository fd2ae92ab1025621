import type { Decision } from '../decision/model.js';
import type { Catalogue, Edition, Section } from '../knowledge/catalogue/catalogue.js';
import { citationTitle, type JudgedDays, judgedDays } from '../rules/citation/cited.js';
import { pagesBlocks } from './cited-pages.js';
import {
  editionFacts,
  periodWords,
  scheduleWords,
  sectionTitle,
  sourcesWords,
  standingOf,
  unverifiedOnly,
} from './guideline-facts.js';
import { type GuidelinePlace, guidelinePlaceAt } from './guideline-places.js';
import type { HoverText } from './hover-text.js';
import type { Markup } from './markup.js';

/** What the catalogue knows, as the reader of one decision needs it. */
export interface HoverContext {
  readonly catalogue: Catalogue;
  readonly markup: Markup;
  readonly days: JudgedDays;
}

const MOST_EDITIONS = 8;
const MOST_SOURCES = 3;

/** What is told of the guideline, section or pages at an offset; `undefined` where there is nothing to tell. */
export function guidelineHoverAt(
  decision: Decision,
  offset: number,
  { catalogue, markup }: Omit<HoverContext, 'days'>,
): HoverText | undefined {
  const place = guidelinePlaceAt(decision, offset);
  if (!place) return undefined;
  const context: HoverContext = { catalogue, markup, days: judgedDays(decision) };
  const blocks = blocksOf(place, context);
  return blocks.length > 0 ? { span: place.span, text: blocks.join('\n\n') } : undefined;
}

function blocksOf(place: GuidelinePlace, context: HoverContext): string[] {
  const { catalogue } = context;
  const editions = place.editions.flatMap((id) => catalogue.edition(id) ?? []);
  const sections = place.sections.flatMap((id) => catalogue.section(id) ?? []);
  if (place.kind === 'section') {
    return sections.length > 0
      ? sections.flatMap((section) => sectionBlocks(section, context))
      : unknownSectionBlocks(editions, context);
  }
  const [edition] = editions;
  if (!edition || editions.length > 1) return ambiguousBlocks(place, editions, context);
  const pages = pagesBlocks(edition, place.pages, context.markup);
  return place.kind === 'pages'
    ? [...standingBlocks(edition, context), ...pages]
    : [...editionBlocks(edition, context), ...pages];
}

/** What to know first: an edition that was not in force on the day of the decision. */
function standingBlocks(edition: Edition, { markup, days }: HoverContext): string[] {
  const standing = standingOf(edition, days);
  return standing && !standing.isInForce ? [markup.strong(standing.words)] : [];
}

function editionBlocks(edition: Edition, context: HoverContext): string[] {
  const { markup, days } = context;
  const standing = standingOf(edition, days);
  const facts = [
    ...(standing?.isInForce ? [markup.words(standing.words)] : []),
    ...editionFacts(edition, markup, unverifiedOnly, MOST_SOURCES),
  ];
  return [
    ...standingBlocks(edition, context),
    `${markup.strong(citationTitle(edition))}${unverifiedOnly(edition.confidence)}`,
    ...weakness(edition, context),
    listOf(facts),
  ];
}

function weakness({ guideline }: Edition, { catalogue, markup }: HoverContext): string[] {
  const words = catalogue.guideline(guideline)?.weakness;
  return words ? [`No medical treatment guideline: ${markup.words(words)}.`] : [];
}

function sectionBlocks(section: Section, context: HoverContext): string[] {
  const { catalogue, markup } = context;
  const edition = catalogue.edition(section.edition);
  if (!edition) return [];
  const texts = catalogue.derived(sectionTexts);
  const ofMarkup = texts.get(markup) ?? new Map<Section, string>();
  texts.set(markup, ofMarkup);
  const text = ofMarkup.get(section) ?? sectionText(section, edition, markup);
  ofMarkup.set(section, text);
  return [...standingBlocks(edition, context), text];
}

/** What was told of a section, whatever the decision: it is the same each time. */
function sectionTexts(_catalogue: Catalogue): Map<Markup, Map<Section, string>> {
  return new Map();
}

function sectionText(section: Section, edition: Edition, markup: Markup): string {
  const { services, note, sources } = section;
  const period = periodWords(edition, unverifiedOnly);
  const facts = listOf([
    `Of: ${markup.words(citationTitle(edition))}${unverifiedOnly(edition.confidence)}`,
    ...(services.length > 0 ? [`About: ${services.map(markup.words).join(', ')}`] : []),
    scheduleWords(edition, markup, unverifiedOnly),
    ...(period ? [`In force: ${period}`] : []),
    ...(note ? [`Note: ${markup.words(note)}`] : []),
    ...sourcesWords(sources, markup, MOST_SOURCES),
  ]);
  return [sectionTitle(section, markup, unverifiedOnly), facts].join('\n\n');
}

function unknownSectionBlocks(editions: readonly Edition[], { markup }: HoverContext): string[] {
  const [edition, ...others] = editions;
  if (!edition || others.length > 0) return [];
  const title = markup.words(citationTitle(edition));
  if (edition.sectionList === 'none') return [`${title} has no sections to cite.`];
  const isComplete = edition.sectionList === 'complete';
  return [
    isComplete
      ? `${title} has no such section.`
      : `No section of this name is known in ${title}; there may be more than are known.`,
  ];
}

/** Several editions may be meant: each in two lines, those in force first, then the newest. */
function ambiguousBlocks(place: GuidelinePlace, editions: readonly Edition[], context: HoverContext): string[] {
  const { catalogue, markup, days } = context;
  const guideline = place.guideline === undefined ? undefined : catalogue.guideline(place.guideline);
  if (!guideline) return [];
  const isPast = (edition: Edition) => Number(standingOf(edition, days)?.isInForce !== true);
  const inOrder = editions.toReversed().sort((a, b) => isPast(a) - isPast(b));
  const shown = inOrder.slice(0, MOST_EDITIONS).map((edition) => editionInTwoLines(edition, context));
  const hidden = inOrder.length - shown.length;
  const count = editions.length === 0 ? 'no edition is known' : `${editions.length} editions may be meant`;
  return [
    `${markup.strong(guideline.name)}: ${count}.`,
    ...(shown.length > 0 ? [listOf([...shown, ...(hidden > 0 ? [`and ${hidden} more`] : [])])] : []),
  ];
}

function editionInTwoLines(edition: Edition, { markup, days }: HoverContext): string {
  const standing = standingOf(edition, days);
  const period = periodWords(edition, unverifiedOnly);
  const title = `${markup.strong(citationTitle(edition))}${unverifiedOnly(edition.confidence)}`;
  const facts = [scheduleWords(edition, markup, unverifiedOnly), ...(period ? [`In force ${period}`] : [])];
  return `${title}${standing ? `, ${markup.words(standing.short)}` : ''}${markup.lineBreak}${facts.join('. ')}`;
}

function listOf(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join('\n');
}
