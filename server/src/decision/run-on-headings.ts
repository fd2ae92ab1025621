import { isColon, isLineBreak, isSpace } from './characters.js';
import type { Layout, LayoutSection, SectionRole, StatementId, Vocabulary } from './layout.js';
import { emphasisLengthAt, markLengthAt, skipForward } from './marks.js';
import type { Heading, HeadingMark } from './model.js';

/** A heading with the section of the layout that it opens. */
export interface FoundHeading {
  readonly heading: Heading;
  readonly section: LayoutSection;
}

export type HeadingVocabulary = Pick<Vocabulary, 'layouts' | 'statements'>;

const HASH = 35;
/** So many words of the fixed statement after it prove that the words are a heading and no mention of it. */
const WORDS_THAT_PROVE = 3;

const openings: Partial<Record<SectionRole, StatementId>> = {
  howMade: 'howMade',
  summary: 'summaryLeadIn',
  issues: 'decisionsLeadIn',
};

/** A section whose heading may run on, and the words that prove that it does. */
export interface RunOnSection {
  readonly section: LayoutSection;
  readonly proof: string;
}

/** The sections of a layout, each with the first words of the statement that opens it. */
export function runOnSections(layout: Layout, { statements }: HeadingVocabulary): RunOnSection[] {
  return layout.sections.map((section) => {
    const opening = openings[section.role];
    const statement = opening && layout.statements.includes(opening) ? statements[opening] : '';
    return { section, proof: statement.split(' ').slice(0, WORDS_THAT_PROVE).join(' ') };
  });
}

/** Where headings stand word for word, whatever stands around them; those that stand nowhere are left out. */
export function runOnPlaces(text: string, headings: readonly string[]): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, readonly number[]>();
  for (const heading of headings) {
    const places = placesOf(text, heading);
    if (places.length > 0) found.set(heading, places);
  }
  return found;
}

/**
 * The headings that run on into the text after them, as when line breaks were lost: in the capitals of the layout,
 * and either after hashes that begin a line or before the statement that opens the section.
 */
export function runOnHeadings(
  text: string,
  places: ReadonlyMap<string, readonly number[]>,
  sections: readonly RunOnSection[],
): FoundHeading[] {
  return sections.flatMap(({ section, proof }) =>
    (places.get(section.heading) ?? []).flatMap((start) => {
      const heading = headingAt(text, start, section.heading, proof);
      return heading ? [{ heading, section }] : [];
    }),
  );
}

function placesOf(text: string, words: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) places.push(at);
  return places;
}

function headingAt(text: string, start: number, words: string, proof: string): Heading | undefined {
  const title = { start, end: start + words.length };
  const { at, mark } = markBefore(text, start);
  const line = { start: at, end: afterColonAndMarks(text, title.end) };
  const isProved = proof !== '' && startsWith(text, skipForward(text, line.end, text.length, true), proof);
  const isHashLine = mark === 'hash' && (at === 0 || isLineBreak(text.charCodeAt(at - 1)));
  if (!isProved && !isHashLine) return undefined;
  return { line, title, mark, canonical: words, isSpelledRight: true };
}

/** The hashes or the bold mark before a heading, and where they begin. */
function markBefore(text: string, start: number): { at: number; mark: HeadingMark } {
  let at = start;
  while (at > 0 && isSpace(text.charCodeAt(at - 1)) && !isLineBreak(text.charCodeAt(at - 1))) at--;
  const blank = at;
  while (at > 0 && start - at < 12 && text.charCodeAt(at - 1) === HASH) at--;
  if (at < blank) return { at, mark: 'hash' };
  for (const length of [2, 3, 8]) {
    if (emphasisLengthAt(text, start - length) === length) return { at: start - length, mark: 'bold' };
  }
  return { at: start, mark: 'plain' };
}

function afterColonAndMarks(text: string, end: number): number {
  let here = end;
  if (isColon(text.charCodeAt(here))) here++;
  for (let mark = markLengthAt(text, here); mark > 0; mark = markLengthAt(text, here)) here += mark;
  return isColon(text.charCodeAt(here)) ? here + 1 : here;
}

function startsWith(text: string, at: number, words: string): boolean {
  return text.slice(at, at + words.length).toLowerCase() === words.toLowerCase();
}
