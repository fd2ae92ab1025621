import type { Span } from '../span.js';
import type { GuidelineMention } from './citation.js';
import type { GuidelineNames, TitleMatch } from './guideline-names.js';
import { isAdjacent, mayStandInName, type NameWord, readNameWords } from './name-words.js';
import { readPages } from './pages.js';
import { bracketedSpan, spanOfWords, yearIn } from './words-in-line.js';

/** Running text in which guidelines are sought. */
interface Prose {
  readonly text: string;
  readonly region: Span;
  readonly words: readonly NameWord[];
  readonly names: GuidelineNames;
}

/** The guidelines that running text names, in the order of the text: by acronym, or by a title in capitals. */
export function findMentions(text: string, region: Span, names: GuidelineNames): GuidelineMention[] {
  if (!names.mayBeginIn(text, region)) return [];
  const words = readNameWords(text, region);
  const mentions: GuidelineMention[] = [];
  for (let at = 0; at < words.length; at++) {
    const first = words[at];
    if (!first || !mayStandInName(text, first.span) || first.folded === 'the') continue;
    const match = names
      .guidelinesAt(words, at)
      .find((each) => isNamed(text, words.slice(at, each.end)) && !isOfMtusByName(words, at, each, names));
    if (!match) continue;
    const mention = toMention({ text, region, words, names }, at, match);
    mentions.push(mention.found);
    at = mention.end - 1;
  }
  return mentions;
}

/** True when the words stand as a name: every longer one begins with a capital. */
function isNamed(text: string, words: readonly NameWord[]): boolean {
  return words.every(({ span }) => mayStandInName(text, span));
}

/** True where "MTUS" or "MTUS 2016" stands before a title that, without it, is one of another collection: "Pain Guidelines". */
function isOfMtusByName(words: readonly NameWord[], at: number, match: TitleMatch, names: GuidelineNames): boolean {
  if (names.isCollection(match.guideline) || match.editions.some(names.isMtus)) return false;
  const before = yearIn(words[at - 1]) === undefined ? at - 1 : at - 2;
  return words[before]?.folded === 'mtus' && words.slice(before + 1, at + 1).every(isAdjacent);
}

function toMention({ text, region, words, names }: Prose, at: number, match: TitleMatch) {
  const written = yearBeside(words, at, match.end);
  const from = written?.isBefore ? at - 1 : at;
  const named = written && !written.isBefore ? match.end + 1 : match.end;
  const chapter = chapterAt(words, named);
  const end = chapter === undefined ? named : named + 2;
  const last = pagesEnd(words, end);
  const pages = last > end ? readPages(text, spanOfWords(words, end + 1, last)) : [];
  const numbered = chapter === undefined ? undefined : names.chapterNumbered(match.guideline, chapter);
  const { guideline, editions } = numbered ?? match;
  const ofYear = editions.filter((edition) => written && names.yearsOf(edition).includes(written.year.value));
  const found: GuidelineMention = {
    span: bracketedSpan(text, region, words, from, last),
    guideline,
    editions: ofYear.length > 0 ? ofYear : editions,
    ...(written && { year: written.year }),
    ...(chapter !== undefined && { chapter }),
    pages,
  };
  return { found, end: last };
}

/** The year right before or after a name: "the 2016 Chronic Pain Guidelines", "ACOEM (2004)". */
function yearBeside(words: readonly NameWord[], from: number, end: number) {
  const [before, first, after] = [words[from - 1], words[from], words[end]];
  const earlier = yearIn(before);
  if (before && earlier !== undefined && first && isAdjacent(first)) {
    return { isBefore: true, year: { span: before.span, value: earlier } };
  }
  const later = yearIn(after);
  if (!after || later === undefined || !/^[\s(,]*$/.test(after.gap)) return undefined;
  return { isBefore: false, year: { span: after.span, value: later } };
}

function chapterAt(words: readonly NameWord[], index: number): number | undefined {
  const number = words[index]?.folded === 'chapter' ? words[index + 1]?.folded : undefined;
  return number !== undefined && /^\d{1,2}$/.test(number) ? Number(number) : undefined;
}

/** The index after the pages that begin at a word, or the index itself when none do. */
function pagesEnd(words: readonly NameWord[], from: number): number {
  const word = words[from];
  const isLabel = word?.kind === 'pageLabel' || /^(?:page|pg|pp|p)$/.test(word?.folded ?? '');
  if (!isLabel) return from;
  let end = from + 1;
  while (/^\d{1,4}$/.test(words[end]?.folded ?? '') && (end === from + 1 || !/[.;)]/.test(words[end]?.gap ?? '')))
    end++;
  return end > from + 1 ? end : from;
}
