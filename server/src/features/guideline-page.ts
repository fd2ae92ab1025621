import type { Span } from '../decision/span.js';
import type { Catalogue, Edition, Guideline, Section } from '../knowledge/catalogue/catalogue.js';
import { citationTitle } from '../rules/citation/cited.js';
import { allMarks, editionFacts, sectionTitle, sourcesWords } from './guideline-facts.js';
import { markdown } from './markup.js';

/** Everything that the catalogue knows of a guideline, as a Markdown text to read. */
export interface GuidelinePage {
  readonly text: string;
  /** Where the guideline, each edition and each section stands in the text, by its id: the words after the marks. */
  readonly places: ReadonlyMap<string, Span>;
}

/** The page of a guideline: its editions, the newest first, with every fact and how sure it is. */
export function guidelinePage(guideline: Guideline, catalogue: Catalogue): GuidelinePage {
  const page = new PageWriter();
  page.line('# ', markdown.words(guideline.name), guideline.id);
  page.line();
  page.line(
    '',
    'Unverified: no source was found. Corroborated: it follows from several sources. All else was read in a source.',
  );
  const facts = guidelineFacts(guideline);
  if (facts.length > 0) page.line();
  for (const fact of facts) page.line('- ', fact);
  const chapters = chaptersOf(guideline, catalogue);
  if (chapters.length > 0) page.list('## Chapters', chapters);
  for (const edition of guideline.editions.toReversed()) writeEdition(page, edition, catalogue);
  return page.finished();
}

/** The page for a guideline that is in no catalogue, or not any more. */
export const missingPage = '# Not in the catalogue\n\nNo catalogue has this guideline any more.\n';

class PageWriter {
  #text = '';
  readonly #places = new Map<string, Span>();

  /** Adds a line; under an id its words can be found. The first words of an id hold. */
  line(marks = '', words = '', id?: string): void {
    const start = this.#text.length + marks.length;
    if (id !== undefined && !this.#places.has(id)) this.#places.set(id, { start, end: start + words.length });
    this.#text += `${marks}${words}\n`;
  }

  list(heading: string, items: readonly string[]): void {
    this.line();
    this.line(heading);
    this.line();
    for (const item of items) this.line('- ', item);
  }

  finished(): GuidelinePage {
    return { text: this.#text, places: this.#places };
  }
}

function guidelineFacts({ otherNames, bodyParts, weakness }: Guideline): string[] {
  return [
    ...(weakness ? [`No medical treatment guideline: ${markdown.words(weakness)}`] : []),
    ...listed('Also called', otherNames),
    ...listed('Body parts', bodyParts),
  ];
}

function writeEdition(page: PageWriter, edition: Edition, catalogue: Catalogue): void {
  page.line();
  page.line('## ', `${markdown.words(citationTitle(edition))}${allMarks(edition.confidence)}`, edition.id);
  page.line();
  for (const fact of factsOfEdition(edition, catalogue)) page.line('- ', fact);
  if (edition.sections.length === 0) return;
  page.line();
  page.line('### ', edition.sectionList === 'complete' ? 'Sections' : 'Sections (there may be more)');
  page.line();
  for (const section of edition.sections) page.line('- ', sectionWords(section), section.id);
}

function factsOfEdition(edition: Edition, catalogue: Catalogue): string[] {
  const { partOf, chapter, otherTitles, years } = edition;
  const whole = partOf === undefined ? undefined : catalogue.guideline(partOf)?.name;
  const number = chapter === undefined ? '' : `, chapter ${chapter}`;
  return [
    ...editionFacts(edition, markdown, allMarks),
    ...(whole ? [`Part of: ${markdown.words(whole)}${number}`] : []),
    ...listed('Also titled', otherTitles),
    ...(years.length > 1 ? [`Years in citations: ${years.join(', ')}`] : []),
    ...(edition.sectionList === 'none' ? ['It has no sections to cite.'] : []),
  ];
}

function sectionWords(section: Section): string {
  const { otherNames, services, note, sources } = section;
  const more = [
    ...listed('Also written', otherNames),
    ...listed('About', services),
    ...(note ? [markdown.words(note)] : []),
    ...sourcesWords(sources, markdown),
  ];
  return [sectionTitle(section, markdown, allMarks), ...more].join('. ').replace(/(?<=[.!?])\. /g, ' ');
}

/** The editions of other guidelines that are chapters of this one. */
function chaptersOf({ id }: Guideline, { guidelines }: Catalogue): string[] {
  const parts = guidelines.flatMap(({ editions }) => editions.filter(({ partOf }) => partOf === id));
  const inOrder = parts.sort((a, b) => (a.chapter ?? Number.MAX_VALUE) - (b.chapter ?? Number.MAX_VALUE));
  return inOrder.map((edition) => {
    const number = edition.chapter === undefined ? '' : ` (chapter ${edition.chapter})`;
    return `${markdown.words(citationTitle(edition))}${number}`;
  });
}

function listed(label: string, words: readonly string[]): string[] {
  return words.length === 0 ? [] : [`${label}: ${words.map(markdown.words).join('; ')}`];
}
