import type { Span } from '../span.js';
import type { Basis } from './citation.js';
import type { GuidelineNames, TitleMatch } from './guideline-names.js';
import { isAdjacent, type NameWord, readNameWords } from './name-words.js';
import { noteEnd } from './source-notes.js';
import { bracketDepths, endsSentence, isParted, yearIn } from './words-in-line.js';

/** Words of a title that may follow the part of it that is a title too. */
const LONGEST_REST = 5;

/** What is known of the source that is being read: it decides what the words after it can mean. */
export interface SourceSoFar {
  /** The id of the collection it is a chapter of. */
  readonly collection: string | undefined;
  readonly editions: readonly string[];
}

/** The words of one citation, and the places where something else begins. Indexes are those of `words`. */
export class LineWords {
  readonly words: readonly NameWord[];
  readonly names: GuidelineNames;
  readonly basis: Basis | undefined;
  readonly #depths: readonly number[];
  readonly #openings = new Map<number, TitleMatch | undefined>();
  readonly #guidelines = new Map<number, readonly TitleMatch[]>();
  /** The lowest depth of brackets from each word on. */
  readonly #lowestAfter: readonly number[];
  readonly #closesAtEnd: boolean;
  #hasYearAhead: readonly boolean[] | undefined;

  constructor(text: string, region: Span, basis: Basis | undefined, names: GuidelineNames) {
    this.words = readNameWords(text, region);
    this.names = names;
    this.basis = basis;
    this.#depths = bracketDepths(this.words);
    this.#lowestAfter = lowestAfter(this.#depths);
    this.#closesAtEnd = text.slice(this.words.at(-1)?.span.end ?? region.end, region.end).includes(')');
  }

  /** The guidelines that are named here; looked up once, since several questions turn on it. */
  guidelinesAt(index: number): readonly TitleMatch[] {
    const known = this.#guidelines.get(index) ?? this.names.guidelinesAt(this.words, index);
    this.#guidelines.set(index, known);
    return known;
  }

  /** A sentence about something else begins: a citation of the MTUS is one sentence, studies are full of stops. */
  isOver(index: number): boolean {
    const word = this.words[index];
    return this.basis !== 'nonMtus' && word !== undefined && endsSentence(this.words[index - 1], word);
  }

  /** True when a year or a label follows the word in the same sentence, before a semicolon. */
  hasYearAfter(index: number): boolean {
    this.#hasYearAhead ??= this.#readYearsAhead();
    return this.#hasYearAhead[index + 1] === true;
  }

  /** One pass from the end, so that asking at every word stays cheap. */
  #readYearsAhead(): boolean[] {
    const ahead: boolean[] = [];
    for (let index = this.words.length - 1; index >= 0; index--) {
      const word = this.words[index];
      const isEnd = !word || word.gap.includes(';') || this.isOver(index);
      ahead[index] = !isEnd && (/Label$/.test(word.kind) || yearIn(word) !== undefined || ahead[index + 1] === true);
    }
    return ahead;
  }

  /** "page 60": the word before a number of pages, without the colon of a label. */
  isPageWord(index: number): boolean {
    const word = this.words[index];
    const isWord = word?.kind === 'word' && /^(?:page|pg|pp|p)$/.test(word.folded);
    return isWord && /^\d/.test(this.words[index + 1]?.folded ?? '');
  }

  /** Past one "and". */
  afterAnd(index: number): number {
    return this.words[index]?.folded === 'and' ? index + 1 : index;
  }

  /** Past "and", "or", and "Other Medical Treatment Guideline or Medical Evidence". */
  afterJoint(index: number): number {
    let at = index;
    while (/^(?:and|or)$/.test(this.#foldedAt(at))) at++;
    const isOther =
      this.#foldedAt(at) === 'other' && this.words.slice(at + 1, at + 4).some(({ folded }) => folded === 'guideline');
    if (!isOther) return at;
    while (this.#foldedAt(at) !== 'guideline') at++;
    const isEvidence = ['or', 'medical', 'evidence'].every((word, offset) => this.#foldedAt(at + 1 + offset) === word);
    return isEvidence ? at + 4 : at + 1;
  }

  #foldedAt(index: number): string {
    return this.words[index]?.folded ?? '';
  }

  /** The longest known title that a source can begin with here. */
  openingAt(index: number): TitleMatch | undefined {
    if (!this.#openings.has(index)) this.#openings.set(index, this.#findOpening(index));
    return this.#openings.get(index);
  }

  #findOpening(index: number): TitleMatch | undefined {
    const known = this.guidelinesAt(index);
    const mtus = this.names.mtusAt(this.words, index);
    if (this.basis !== 'nonMtus') {
      const title = this.best([...mtus, ...known]);
      return title && this.#goesOn(title) ? undefined : title;
    }
    // The title of a study may begin with that of a guideline: only a whole title counts.
    const whole = this.names.othersAt(this.words, index).filter(({ end }) => this.#isTitleEnd(end));
    return this.best([...mtus.filter(({ end }) => yearIn(this.words[end]) !== undefined), ...whole, ...known]);
  }

  /** True when words that are no section stand between a title and a year or "Guidelines": those of another title, or misspelt ones. */
  #goesOn({ editions, end }: TitleMatch): boolean {
    const rest = this.#restEnd(end);
    for (let index = end; index < rest; index++) {
      const isKnown =
        this.names.sectionsAt(editions, this.words, index).length > 0 || this.guidelinesAt(index).length > 0;
      if (isKnown) return false;
    }
    return rest > end;
  }

  /** Past words of one stretch up to a year or "Guidelines"; the index itself when neither follows. */
  #restEnd(from: number): number {
    for (let index = from; index < from + LONGEST_REST; index++) {
      const word = this.words[index];
      if (word?.kind !== 'word' || !isAdjacent(word) || word.folded === 'chapter') return from;
      if (yearIn(word) !== undefined || word.folded === 'guideline') return index;
    }
    return from;
  }

  #isTitleEnd(index: number): boolean {
    const word = this.words[index];
    return isParted(word) || yearIn(word) !== undefined || word?.gap.includes('.') === true;
  }

  /** Past another name of the same guideline in brackets: "ODG (Official Disability Guidelines)". */
  afterOtherName({ guideline, end }: TitleMatch): number {
    if (!this.words[end]?.gap.includes('(')) return end;
    const again = this.guidelinesAt(end).find((match) => match.guideline === guideline);
    return again && !isInBracket(this.words[again.end]) ? again.end : end;
  }

  /** The collection alone, where a title repeats the name of the collection that it is a chapter of. */
  withoutChapter(title: TitleMatch | undefined, index: number): TitleMatch | undefined {
    if (!title) return undefined;
    const isSplit = ({ guideline, end }: TitleMatch) =>
      this.names.chaptersAt(guideline, this.words, end).some((chapter) => chapter.guideline === title.guideline);
    const collections = this.guidelinesAt(index);
    return collections.find((match) => match.end < title.end && isSplit(match)) ?? title;
  }

  /** The longest; of several of one length the one whose editions have the year that follows, or fit the basis. */
  best(matches: readonly TitleMatch[]): TitleMatch | undefined {
    if (matches.length === 0) return undefined;
    const longest = matches.reduce((end, match) => Math.max(end, match.end), 0);
    const candidates = matches.filter(({ end }) => end === longest);
    const year = yearIn(this.words[longest]);
    const isMtus = this.basis !== 'nonMtus';
    const ofYear =
      year === undefined ? undefined : narrowed(candidates, (edition) => this.names.yearsOf(edition).includes(year));
    return ofYear ?? narrowed(candidates, (edition) => this.names.isMtus(edition) === isMtus) ?? candidates[0];
  }

  /** True when another source begins at the word, or at the one after "and". */
  startsSource(index: number, { collection, editions }: SourceSoFar): boolean {
    const word = this.words[index];
    if (word?.kind !== 'word') return false;
    const start = this.afterAnd(index);
    if (this.startsChapter(start, { collection, editions })) return true;
    if (start === index && !/[,;.]/.test(word.gap)) return false;
    if (this.afterJoint(start) > start || this.startsCollection(index)) return true;
    const isNewChapter = collection !== undefined && /[.;]/.test(word.gap);
    if (isNewChapter && this.names.chaptersAt(collection, this.words, start).length > 0) return true;
    // "Zolpidem and FDA Prescribing Information": a name that tells of itself what it is.
    const isNamed = start > index && this.basis === 'nonMtus';
    if (isNamed && this.guidelinesAt(start).length > 0) return true;
    const title = this.openingAt(start);
    const next = title && this.words[title.end];
    return yearIn(next) !== undefined || next?.kind === 'sectionLabel';
  }

  /** True when another chapter of the collection begins at the word: "Chapter 11". */
  startsChapter(index: number, { collection, editions }: SourceSoFar): boolean {
    if (collection === undefined || this.#foldedAt(index) !== 'chapter') return false;
    const found = this.names.chapterNumbered(collection, Number(this.#foldedAt(index + 1)));
    return found !== undefined && !found.editions.some((edition) => editions.includes(edition));
  }

  /** True when the number of this very chapter stands at the word. */
  isChapter(index: number, collection: string, guideline: string): boolean {
    const number = this.#foldedAt(index) === 'chapter' ? Number(this.#foldedAt(index + 1)) : Number.NaN;
    return this.names.chapterNumbered(collection, number)?.guideline === guideline;
  }

  /** True when the name of a collection begins at the word, after a comma or "and". */
  startsCollection(index: number): boolean {
    const word = this.words[index];
    const start = this.afterAnd(index);
    if (!word || (start === index && !/[,;.]/.test(word.gap))) return false;
    return this.guidelinesAt(start).some(({ guideline }) => this.names.isCollection(guideline));
  }

  /** True when a list of sections that began at `from` can be cut before the word at `index`. */
  isCut(index: number, from: number, source: SourceSoFar, isLabelled: boolean): boolean {
    const word = this.words[index];
    if (word?.kind !== 'word' || this.isOver(index)) return true;
    const [depth = 0, first = 0] = [this.#depths[index], this.#depths[from]];
    if (depth < first) return true;
    if (yearIn(word) !== undefined && word.gap.includes('(')) return true;
    if (depth > first && this.#closesLater(index, first)) return false;
    if (/[,;]/.test(word.gap) || (!isLabelled && /:|\s[-\u2010-\u2015]|[-\u2010-\u2015]\s/.test(word.gap))) return true;
    if (this.startsSource(index, source) || this.isPageWord(index)) return true;
    return word.folded === 'and' && this.names.sectionsAt(source.editions, this.words, index + 1).length > 0;
  }

  /** Where a section that is not known ends. */
  unknownSectionEnd(from: number, source: SourceSoFar, isLabelled: boolean): number {
    const isNumbered = isLabelled && isSectionNumber(this.words[from]);
    let end = from + 1;
    for (; end < this.words.length; end++) {
      const word = this.words[end];
      if (word?.kind !== 'word' || this.isOver(end) || this.startsSource(end, source)) break;
      if (yearIn(word) !== undefined && word.gap.includes('(')) break;
      if (this.isPageWord(end) || noteEnd(this.words, end) > end) break;
      // The names of numbered sections hold commas and colons: the next one begins with its own number.
      const startsNumbered = isSectionNumber(word) && /[,;]/.test(word.gap);
      if (isNumbered ? startsNumbered : this.isCut(end, from, source, isLabelled)) break;
    }
    return end;
  }

  /** False inside a bracket that is never closed, which shall not swallow the rest of the list. */
  #closesLater(index: number, depth: number): boolean {
    return this.#closesAtEnd || (this.#lowestAfter[index] ?? 0) <= depth;
  }
}

function lowestAfter(depths: readonly number[]): number[] {
  const lowest = depths.slice();
  for (let index = lowest.length - 2; index >= 0; index--) {
    lowest[index] = Math.min(lowest[index] ?? 0, lowest[index + 1] ?? 0);
  }
  return lowest;
}

/** The first match with editions of a kind, and those editions alone. */
function narrowed(matches: readonly TitleMatch[], isWanted: (edition: string) => boolean): TitleMatch | undefined {
  for (const match of matches) {
    const editions = match.editions.filter(isWanted);
    if (editions.length > 0) return { ...match, editions };
  }
  return undefined;
}

/** False where the bracket before the word is closed, or the line ends. */
function isInBracket(word: NameWord | undefined): boolean {
  return word !== undefined && !word.gap.includes(')');
}

function isSectionNumber(word: NameWord | undefined): boolean {
  return /^\d+(?:\.\d+)*$/.test(word?.folded ?? '');
}
