import { houseForm } from '../decision/dates.js';
import { type Edition, isInForce, type Section } from '../knowledge/catalogue/catalogue.js';
import type { Confidence, DateFact, PageRange } from '../knowledge/catalogue/schema.js';
import { citationTitle, type JudgedDays } from '../rules/citation/cited.js';
import { pagesInWords } from '../rules/citation/printed-pages.js';
import type { Markup } from './markup.js';

/** The words that say how sure a fact is; none for one that was read. */
export type SureWords = (confidence: Confidence) => string;

/** Tells only what is not verified. */
export const unverifiedOnly: SureWords = (confidence) => (confidence === 'memory' ? ' (unverified)' : '');

/** Tells also what was concluded from several sources. */
export const allMarks: SureWords = (confidence) =>
  confidence === 'corroborated' ? ' (corroborated)' : unverifiedOnly(confidence);

/** What is known of an edition besides its title and sections, one fact each: 'Publisher: …'. */
export function editionFacts(
  edition: Edition,
  markup: Markup,
  sure: SureWords,
  mostSources = Number.POSITIVE_INFINITY,
): string[] {
  const { officialTitle, publisher, pages, note, sources } = edition;
  const isTold = [edition.title, citationTitle(edition)].includes(officialTitle);
  const period = periodWords(edition, sure);
  return [
    ...(isTold ? [] : [`Official title: ${markup.words(officialTitle)}`]),
    `Publisher: ${markup.words(publisher)}`,
    scheduleWords(edition, markup, sure),
    ...(period ? [`In force: ${period}`] : []),
    ...(pages ? [`Pages: ${pagesWords(pages)}${sure(pages.confidence)}`] : []),
    ...(note ? [`Note: ${markup.words(note)}`] : []),
    ...sourcesWords(sources, markup, mostSources),
  ];
}

/** The sources of a fact in one line; those above the number that is wanted are only counted. */
export function sourcesWords(sources: readonly string[], markup: Markup, most = Number.POSITIVE_INFINITY): string[] {
  if (sources.length === 0) return [];
  const hidden = sources.length > most ? [`and ${sources.length - most} more`] : [];
  return [`Sources: ${[...sources.slice(0, most).map(markup.words), ...hidden].join('; ')}`];
}

/** Whether an edition is part of the MTUS, and by which regulation. */
export function scheduleWords(
  { basis, basisConfidence = 'read', regulation, isProposed }: Edition,
  markup: Markup,
  sure: SureWords,
): string {
  const place = regulation ? `: ${markup.words(regulation.text)}${sure(regulation.confidence)}` : '';
  if (basis !== 'mtus') return `Not part of the MTUS${sure(basisConfidence)}${place}`;
  return `${isProposed ? 'Proposed for the MTUS, not adopted' : 'Part of the MTUS'}${place}`;
}

/** From when to when an edition is in force, as far as that is known. */
export function periodWords({ inForce: { from, to } }: Edition, sure: SureWords): string | undefined {
  const told = ({ date, confidence }: DateFact) => `${houseForm(date)}${sure(confidence)}`;
  if (from && to) return `${told(from)} to ${told(to)}`;
  if (from) return `from ${told(from)}, no end is known`;
  return to && `until ${told(to)}, the beginning is not known`;
}

/** Whether an edition was in force on the day of the decision. */
export interface Standing {
  readonly isInForce: boolean;
  /** A sentence or two. */
  readonly words: string;
  /** Without the reason of the day, for a list: "in force on 07/05/2016". */
  readonly short: string;
}

/** How an edition stands on the days of a decision; `undefined` where the days or the period are not known. */
export function standingOf(edition: Edition, { decision, denial }: JudgedDays): Standing | undefined {
  const { inForce, isProposed } = edition;
  if (isProposed) return { isInForce: false, words: 'Not in force: proposed only.', short: 'proposed only' };
  if (decision === undefined || !(inForce.from ?? inForce.to)) return undefined;
  const [day, doubt] = [houseForm(decision), marked(edition, decision)];
  const short = `in force on ${day}${doubt}`;
  const words = `n force on ${day}, the decision date${doubt}.`;
  if (isInForce(edition, decision)) return { isInForce: true, words: `I${words}`, short };
  const wasOnDenial = denial !== undefined && isInForce(edition, denial);
  const denied = wasOnDenial ? ` It was on ${houseForm(denial)}, the UR denial date${marked(edition, denial)}.` : '';
  return { isInForce: false, words: `Not i${words}${denied}`, short: `not ${short}` };
}

/** Says so when the facts that decide about a day are not verified. */
function marked({ inForce: { from, to } }: Edition, isoDate: string): string {
  const isBefore = from !== undefined && isoDate < from.date;
  const isAfter = to !== undefined && to.date < isoDate;
  const deciding = isBefore ? [from] : isAfter ? [to] : [from, to];
  return deciding.some((fact) => fact?.confidence === 'memory') ? unverifiedOnly('memory') : '';
}

/** A section with its pages and how sure both are: "Massage therapy, page 60 (unverified)". */
export function sectionTitle({ name, pages, confidence }: Section, markup: Markup, sure: SureWords): string {
  if (!pages) return `${markup.strong(name)}${sure(confidence)}`;
  const isSame = sure(pages.confidence) === sure(confidence);
  return `${markup.strong(name)}${isSame ? '' : sure(confidence)}, ${pagesInWords(pages)}${sure(pages.confidence)}`;
}

/** "60", or "60 to 61". */
export function pagesWords({ first, last }: Pick<PageRange, 'first' | 'last'>): string {
  return first === last ? String(first) : `${first} to ${last}`;
}
