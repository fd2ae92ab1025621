import type { Citation, CitedSource } from '../../decision/citations/citation.js';
import type { Catalogue, Edition, Section } from '../../knowledge/catalogue/catalogue.js';
import { isSure } from '../../knowledge/catalogue/catalogue.js';
import type { PageRange } from '../../knowledge/catalogue/schema.js';
import { pagesWords, unverifiedOnly } from '../guideline-facts.js';
import { sectionLead } from '../house-citation.js';
import {
  type BeginningWords,
  beforeNext,
  beginMatcher,
  beginningWords,
  firstOfEach,
  type Offer,
  toEntries,
  typedFrom,
  typedMatcher,
  usabilityAt,
} from './citation-offer.js';
import type { CitationPlace } from './citation-place.js';
import type { CompletionEntry } from './place.js';

/** Sections of the edition that is cited last, or pages once "Page(s):" is written. */
export function citationSections(at: CitationPlace, { sources }: Citation): CompletionEntry[] {
  const source = sources.at(-1);
  const edition = source && citedEdition(at, source);
  if (!source || !edition) return [];
  if (source.pageLabel) return pageEntries(at, source, edition);
  if (isLabelAhead(at)) return [];
  const cited = new Set(source.sections.filter(({ span }) => span.end < at.place.offset).flatMap(({ known }) => known));
  const named = at.place.context.catalogue.derived(namedSections).get(edition) ?? [];
  const open = named.filter(({ section: { id } }) => !cited.has(id));
  const entries = sectionStarts(at, source, edition).flatMap((start) => sectionEntries(at, edition, open, start));
  return firstOfEach(entries, ({ label }) => label);
}

/** The edition that title and year mean; of several the one that can be cited on the day of the decision. */
function citedEdition(at: CitationPlace, { editions, isYearKnown, year, title }: CitedSource): Edition | undefined {
  const { catalogue } = at.place.context;
  const meant = editions.flatMap((id) => catalogue.edition(id) ?? []);
  const [first = undefined] = meant;
  if (!title || !isYearKnown || (first?.basis === 'mtus' && first.years.length > 0 && !year)) return undefined;
  if (meant.length < 2) return first;
  return meant.find((edition) => usabilityAt(at, { edition }).kind === 'usable') ?? first;
}

/** True where "Section(s):" follows already, and inside of it. */
function isLabelAhead({ place: { decision, offset } }: CitationPlace): boolean {
  const following = decision.text.slice(offset, offset + 20);
  return /^[\s,]{0,4}section/i.test(following) || /^[a-z]{0,6}\(?s?\)?:/i.test(following);
}

interface SectionStart {
  readonly start: number;
  readonly typed: string;
  /** What is inserted before the name. */
  readonly lead: string;
  /** True when the typed words are the literal beginning of a name: "NSAIDs, " of "NSAIDs, GI symptoms". */
  readonly isContinued: boolean;
}

/** Where a section is begun or could be: after the title, after the label, after a comma, in a half-typed name. */
function sectionStarts(at: CitationPlace, source: CitedSource, edition: Edition): SectionStart[] {
  const { offset } = at.place;
  const last = source.sections.at(-1);
  const afterTitle = Math.max(source.year?.span.end ?? 0, source.title?.end ?? 0);
  const lead = source.sectionLabel ? '' : sectionLead(edition);
  if (!last) {
    const from = source.sectionLabel?.end ?? afterTitle;
    const gap = typedFrom(at, from);
    if (source.sectionLabel) return /^[\s:*]*$/.test(gap) ? [begun(offset, '')] : [];
    if (!/^[\s,:-]*$/.test(gap)) return [];
    const hasComma = /,\s*$/.test(gap);
    return [{ ...begun(hasComma ? offset : from, ''), lead: hasComma ? lead.replace(/^, /, '') : lead }];
  }
  const continued = source.sections.slice(-2).map(({ span }) => ({
    ...begun(span.start, typedFrom(at, span.start)),
    isContinued: true,
  }));
  const gap = typedFrom(at, last.span.end);
  if (/^\s*[,;]\s*(?:and\s+)?$/.test(gap)) return [...continued, begun(offset, '')];
  if (!/^\s*$/.test(gap)) return [];
  const isFirst = source.sections.length === 1 && !source.sectionLabel && edition.basis === 'mtus';
  if (isFirst) return [{ start: afterTitle, typed: typedFrom(at, last.span.start), lead, isContinued: false }];
  const typed = typedFrom(at, last.span.start);
  // After "and" another section or another guideline may come; where words follow, it has come.
  if (/^and\s*$/i.test(typed)) return /\s$/.test(typed) && at.place.endsLine ? [begun(offset, '')] : [];
  return [...continued.slice(0, -1), begun(last.span.start, typed)];
}

function begun(start: number, typed: string): SectionStart {
  return { start, typed, lead: '', isContinued: false };
}

/** What fits the words typed from a start, of the sections that are not cited yet: first the names that go on literally. */
function sectionEntries(
  at: CitationPlace,
  edition: Edition,
  sections: readonly NamedSection[],
  { start, typed, lead, isContinued }: SectionStart,
): CompletionEntry[] {
  const literal = sections.filter(continuationOf(typed));
  const isBegun = isContinued ? () => false : beginningIn(typed);
  const others = sections.filter((each) => isBegun(each) && !literal.includes(each));
  if (literal.length + others.length === 0) return [];
  const joint = beforeNext(at, start, ',');
  const offers = [...ranked(at, edition, literal), ...ranked(at, edition, others)].map((section) =>
    sectionOffer(edition, section, `${lead}${section.name}${joint}`),
  );
  return toEntries(at, start, 'section', offers);
}

function sectionOffer(edition: Edition, section: Section, words: string): Offer {
  const offer = { label: section.name, detail: sectionDetail(section), words, row: { edition, section } };
  return isSure(section.confidence) ? offer : { ...offer, note: 'unverified' };
}

/** A section with its names as typed words are compared with them. */
interface NamedSection {
  readonly section: Section;
  /** In small letters. */
  readonly name: string;
  readonly words: BeginningWords;
  readonly otherWords: readonly BeginningWords[];
}

/** The sections of all editions. */
function namedSections({ guidelines }: Catalogue): ReadonlyMap<Edition, readonly NamedSection[]> {
  const named = (section: Section): NamedSection => ({
    section,
    name: section.name.toLowerCase(),
    words: beginningWords(section.name),
    otherWords: section.otherNames.map(beginningWords),
  });
  const editions = guidelines.flatMap((guideline) => guideline.editions);
  return new Map(editions.map((edition) => [edition, edition.sections.map(named)]));
}

/** Tells of a section whether typed words begin its name as it is written. */
function continuationOf(typed: string): (section: NamedSection) => boolean {
  const [begun, { length }] = [typed.toLowerCase(), typed.trim()];
  return ({ name }) => name.length > length && name.startsWith(begun);
}

/** Tells of a section whether typed words begin words of its name, in any order. */
function beginningIn(typed: string): (section: NamedSection) => boolean {
  const [isMeant, isBegun] = [typedMatcher(typed), beginMatcher(typed)];
  return ({ words, otherWords }) => isMeant(words) || otherWords.some(isBegun);
}

/** These sections of an edition, those that fit the treatment first. */
function ranked(at: CitationPlace, edition: Edition, named: readonly NamedSection[]): readonly Section[] {
  const sections = named.map(({ section }) => section);
  if (sections.length < 2) return sections;
  const fitting = at.fitting.flatMap(({ section }) =>
    section?.edition === edition.id && sections.includes(section) ? [section] : [],
  );
  return [...new Set([...fitting, ...sections])];
}

function sectionDetail({ pages, confidence }: Section): string {
  const sure = pages ? pageWords(pages) : '';
  if (isSure(confidence)) return sure;
  return sure === '' ? 'section unverified' : `${sure}, section unverified`;
}

function pageWords(pages: PageRange): string {
  const noun = pages.first === pages.last ? 'page' : 'pages';
  return `${noun} ${pagesWords(pages)}${unverifiedOnly(pages.confidence)}`;
}

/** The pages of the cited sections, and those of the whole edition. */
function pageEntries(at: CitationPlace, source: CitedSource, edition: Edition): CompletionEntry[] {
  const from = source.pageLabel?.end ?? at.place.offset;
  const start = at.place.offset - (/(?<![^,;:\s])[^,;:\s]*$/.exec(typedFrom(at, from))?.[0].length ?? 0);
  const typed = typedFrom(at, start);
  const sections = source.sections.flatMap(({ known }) =>
    known.flatMap((id) => edition.sections.find((section) => section.id === id) ?? []),
  );
  const known = [
    ...sections.map(({ name, pages }) => ({ name, pages })),
    { name: edition.title, pages: edition.pages },
  ];
  const offers = known.flatMap(({ name, pages }) => {
    if (!pages) return [];
    const label = pages.first === pages.last ? String(pages.first) : `${pages.first}-${pages.last}`;
    const isMeant = label.startsWith(typed) && label !== typed;
    return isMeant ? [{ label, detail: `${name}${unverifiedOnly(pages.confidence)}` }] : [];
  });
  return toEntries(at, start, 'title', offers);
}
