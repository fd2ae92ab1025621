import type { Writable } from '../../writable.js';
import type { Span } from '../span.js';
import type { Basis, CitedPages, CitedSection, CitedSource, CitedYear } from './citation.js';
import type { GuidelineNames, TitleMatch } from './guideline-names.js';
import { LineWords, type SourceSoFar } from './line-words.js';
import { isAdjacent, type NameWord } from './name-words.js';
import { readPages } from './pages.js';
import { isEdition, noteEnd } from './source-notes.js';
import { afterMonth, bracketedSpan, isParted, spanOfWords, yearIn } from './words-in-line.js';

/** The sources of one citation, and where it stopped reading: before a sentence that is no citation any more. */
export interface ReadSources {
  readonly sources: readonly CitedSource[];
  readonly end: number;
}

/**
 * The sources named in a stretch, after "Decision based on MTUS" or the like. Known names decide where a list is cut,
 * the longest first; a source that is not known keeps all its words as its title. Never throws.
 */
export function readSources(text: string, region: Span, basis: Basis | undefined, names: GuidelineNames): ReadSources {
  const line = new LineWords(text, region, basis, names);
  return new SourceReader(text, region, line).read();
}

/** What is known of a source, and the title and year that it was found by. */
interface ReadSoFar extends SourceSoFar {
  readonly match: Draft['match'];
  readonly year: CitedYear | undefined;
  readonly isYearKnown: boolean;
}

/** A source while it is read. */
interface Draft {
  collection?: Span;
  collectionId?: string;
  title?: Span;
  match?: Omit<TitleMatch, 'end'> | undefined;
  year?: CitedYear;
  sectionLabel?: Span;
  pageLabel?: Span;
  address?: Span;
  isKnown: boolean;
  soFar?: ReadSoFar;
  readonly sections: CitedSection[];
  readonly pages: CitedPages[];
  readonly notes: Span[];
}

class SourceReader {
  readonly #text: string;
  readonly #region: Span;
  readonly #line: LineWords;
  readonly #words: readonly NameWord[];
  readonly #names: GuidelineNames;
  #at = 0;

  constructor(text: string, region: Span, line: LineWords) {
    this.#text = text;
    this.#region = region;
    this.#line = line;
    this.#words = line.words;
    this.#names = line.names;
  }

  read(): ReadSources {
    const sources: CitedSource[] = [];
    let last: Draft | undefined;
    while (this.#at < this.#words.length) {
      if (sources.length > 0 && this.#line.isOver(this.#at)) break;
      this.#at = this.#line.afterJoint(this.#at);
      const from = this.#at;
      if (from >= this.#words.length) break;
      last = this.#source(last?.collectionId);
      if (this.#at === from) this.#at++;
      sources.push(this.#finished(last, from));
    }
    return { sources, end: this.#words[this.#at]?.span.start ?? this.#region.end };
  }

  #source(inherited: string | undefined): Draft {
    const draft: Draft = { isKnown: true, sections: [], pages: [], notes: [] };
    const chapter = inherited ? this.#line.best(this.#names.chaptersAt(inherited, this.#words, this.#at)) : undefined;
    const opening = this.#line.withoutChapter(this.#line.openingAt(this.#at), this.#at);
    if (chapter && inherited && (!opening || opening.end < chapter.end)) {
      draft.collectionId = inherited;
      this.#takeTitle(draft, chapter);
    } else if (opening && this.#names.isCollection(opening.guideline)) {
      this.#takeCollection(draft, opening);
    } else if (opening) {
      this.#takeTitle(draft, opening);
    } else if (inherited && this.#line.startsChapter(this.#at, { collection: inherited, editions: [] })) {
      draft.collectionId = inherited;
      this.#takeChapterNumber(draft);
    } else {
      this.#takeUnknown(draft);
    }
    this.#takeTail(draft);
    return draft;
  }

  #takeTitle(draft: Draft, match: TitleMatch): void {
    if (draft.title) draft.notes.push(draft.title);
    const end = this.#line.afterOtherName(match);
    draft.title = bracketedSpan(this.#text, this.#region, this.#words, this.#at, end);
    draft.match = match;
    this.#at = end;
  }

  #takeCollection(draft: Draft, match: TitleMatch): void {
    const from = draft.collection?.start;
    const end = this.#line.afterOtherName(match);
    const span = bracketedSpan(this.#text, this.#region, this.#words, this.#at, end);
    draft.collection = { start: from ?? span.start, end: span.end };
    draft.collectionId = match.guideline;
    draft.match = match;
    this.#at = end;
    while (this.#takeYear(draft) || this.#takeNote(draft) || this.#takeChapterNumber(draft));
    const word = this.#words[this.#at];
    if (!word || this.#line.isOver(this.#at)) return;
    const again = this.#line.openingAt(this.#at);
    if (again && from === undefined && this.#isAnotherCollection(again, match) && !/[,;]/.test(word.gap)) {
      // "MTUS ACOEM Low Back": the second collection tells more.
      this.#takeCollection(draft, again);
      return;
    }
    const chapters = this.#names.chaptersAt(match.guideline, this.#words, this.#at);
    const isMtus = this.#line.basis === 'mtus';
    const chapter = this.#line.best(
      chapters.length > 0 || !isMtus ? chapters : this.#names.mtusAt(this.#words, this.#at),
    );
    if (chapter) this.#takeTitle(draft, chapter);
  }

  #isAnotherCollection(again: TitleMatch, { guideline }: TitleMatch): boolean {
    return again.guideline !== guideline && this.#names.isCollection(again.guideline);
  }

  /** A source that is not known: its words up to a sign that something else begins. */
  #takeUnknown(draft: Draft): void {
    draft.isKnown = false;
    const from = this.#at;
    const isMtus = this.#line.basis !== 'nonMtus';
    const isShort = isMtus && !this.#line.hasYearAfter(from);
    let end = from;
    for (; end < this.#words.length; end++) {
      const word = this.#words[end];
      if (word?.kind !== 'word') break;
      if (end === from) continue;
      if (/;\s/.test(word.gap) || (isShort && word.gap.includes(',')) || this.#line.isOver(end)) break;
      if (isMtus && yearIn(word) !== undefined) break;
      const isNote = noteEnd(this.#words, end) > end;
      if (isNote && !isMtus && this.#goesOnAfterEdition(end)) {
        end++;
        continue;
      }
      if (isNote || this.#line.isPageWord(end) || this.#line.startsCollection(end)) break;
      draft.match ??= this.#line.guidelinesAt(end)[0];
    }
    if (end === from) return;
    const inside = this.#words.slice(from, end).find((word) => yearIn(word) !== undefined);
    const value = yearIn(inside);
    if (inside && value !== undefined) draft.year = { span: inside.span, value };
    draft.title = bracketedSpan(this.#text, this.#region, this.#words, from, end);
    this.#at = end;
  }

  /** True where publisher and year follow the edition of a book: "12th ed. McGraw Hill, 2006". */
  #goesOnAfterEdition(index: number): boolean {
    const next = this.#words[index + 2];
    return (
      isEdition(this.#words, index) && next?.kind === 'word' && !next.gap.includes(';') && !this.#endsBook(index + 2)
    );
  }

  #endsBook(index: number): boolean {
    return this.#line.isPageWord(index) || this.#line.afterJoint(index) > index || this.#line.startsCollection(index);
  }

  /** Year, notes, sections, pages and address, in whatever order they come. */
  #takeTail(draft: Draft): void {
    for (let word = this.#words[this.#at]; word && !this.#line.isOver(this.#at); word = this.#words[this.#at]) {
      if (this.#isPastAddress(draft, word) || this.#startsOtherChapter(draft)) return;
      if (word.kind === 'sectionLabel') {
        this.#takeLabelledSections(draft, word);
        continue;
      }
      if (this.#takeYear(draft) || this.#takeNote(draft) || this.#takeAddress(draft)) continue;
      if (this.#takeLateCollection(draft)) continue;
      if (this.#isTrailing(word)) this.#at++;
      else if (word.kind === 'pageLabel' || this.#line.isPageWord(this.#at)) this.#takePages(draft, word);
      else if (!this.#takeChapterNumber(draft)) {
        if (!draft.isKnown || word.kind !== 'word' || this.#line.startsSource(this.#at, this.#soFar(draft))) return;
        this.#takeSection(draft, false);
      }
    }
  }

  /** Outside the MTUS, an address and a semicolon end a source. */
  #isPastAddress({ address }: Draft, { gap }: NameWord): boolean {
    return address !== undefined && gap.includes(';') && this.#line.basis === 'nonMtus';
  }

  #startsOtherChapter(draft: Draft): boolean {
    const start = this.#line.afterAnd(this.#at);
    const isChapter = draft.title !== undefined && this.#words[start]?.folded === 'chapter';
    return isChapter && this.#line.startsChapter(start, this.#soFar(draft));
  }

  /** "Low Back Complaints ACOEM Chapter 12": the collection after the title, with the number of the same chapter. */
  #takeLateCollection(draft: Draft): boolean {
    if (draft.collection || !draft.match || draft.sections.length > 0 || draft.sectionLabel) return false;
    if (/[,;:.]/.test(this.#words[this.#at]?.gap ?? '')) return false;
    const [late] = this.#line.guidelinesAt(this.#at);
    if (!late || !this.#line.isChapter(late.end, late.guideline, draft.match.guideline)) return false;
    draft.collection = bracketedSpan(this.#text, this.#region, this.#words, this.#at, late.end);
    draft.collectionId = late.guideline;
    this.#at = late.end;
    return true;
  }

  /** The bare word "Chapter", "section" or "Guidelines" between a title and what follows. */
  #isTrailing(word: NameWord): boolean {
    const isBare = word.isOptional && word.folded !== 'medical' && !/[,;:]/.test(word.gap);
    const next = this.#words[this.#at + 1];
    return isBare && (isParted(next) || next?.gap.includes(':') === true);
  }

  #takeYear(draft: Draft): boolean {
    const index = afterMonth(this.#words, this.#at);
    const word = this.#words[index];
    const value = yearIn(word);
    if (!word || value === undefined || !/^[\s(),*]*$/.test(word.gap)) return false;
    if (draft.year) draft.notes.push(word.span);
    else draft.year = { span: word.span, value };
    this.#at = index + 1;
    while (isOptionalAfter(this.#words[this.#at])) this.#at++;
    return true;
  }

  #takeNote(draft: Draft): boolean {
    const end = noteEnd(this.#words, this.#at);
    if (end === this.#at) return false;
    draft.notes.push(bracketedSpan(this.#text, this.#region, this.#words, this.#at, end));
    this.#at = end;
    return true;
  }

  #takeAddress(draft: Draft): boolean {
    const word = this.#words[this.#at];
    if (word?.kind !== 'address' || draft.address) return false;
    draft.address = word.span;
    this.#at++;
    return true;
  }

  /** "Chapter 12": the chapter of that number, where the collection has it. */
  #takeChapterNumber(draft: Draft): boolean {
    const [word, number] = [this.#words[this.#at], this.#words[this.#at + 1]];
    if (this.#startsOtherChapter(draft)) return false;
    if (!draft.collectionId || word?.folded !== 'chapter' || !/^\d{1,2}$/.test(number?.folded ?? '')) return false;
    const found = this.#names.chapterNumbered(draft.collectionId, Number(number?.folded));
    const span = spanOfWords(this.#words, this.#at, this.#at + 2);
    this.#at += 2;
    if (!found) {
      draft.notes.push(span);
      return true;
    }
    draft.match = found;
    const [title] = this.#names.chaptersAt(draft.collectionId, this.#words, this.#at);
    if (title?.guideline === found.guideline) {
      draft.notes.push(span);
      this.#takeTitle(draft, { ...title, editions: found.editions });
    } else draft.title ??= span;
    return true;
  }

  #takePages(draft: Draft, label: NameWord): void {
    draft.pageLabel ??= label.span;
    const from = ++this.#at;
    while (this.#at < this.#words.length && !this.#endsPages(this.#at, from)) this.#at++;
    if (this.#at > from) draft.pages.push(...readPages(this.#text, spanOfWords(this.#words, from, this.#at)));
  }

  #endsPages(index: number, from: number): boolean {
    const word = this.#words[index];
    if (word?.kind !== 'word' || this.#line.isOver(index)) return true;
    if (/^\d/.test(word.folded) || index === from) return false;
    const next = this.#words[index + 1];
    const goesOn = word.folded === 'and' || word.folded === 'to' || word.folded === 'through';
    if (goesOn && /^\d/.test(next?.folded ?? '') && yearIn(next) === undefined) return false;
    return isParted(word) || goesOn || !isAdjacent(word);
  }

  #takeLabelledSections(draft: Draft, label: NameWord): void {
    draft.sectionLabel ??= label.span;
    this.#at++;
    while (this.#at < this.#words.length) {
      const isWord = this.#words[this.#at]?.kind === 'word';
      if (!isWord || this.#line.isOver(this.#at) || this.#line.isPageWord(this.#at)) return;
      const start = this.#line.afterAnd(this.#at);
      if (this.#line.startsSource(this.#at, this.#soFar(draft)) || start >= this.#words.length) return;
      this.#at = start;
      this.#takeSection(draft, true);
    }
  }

  #takeSection(draft: Draft, isLabelled: boolean): void {
    const from = this.#at;
    const known = this.#knownSection(draft, from, isLabelled);
    const end = known?.end ?? this.#line.unknownSectionEnd(from, this.#soFar(draft), isLabelled);
    const span = bracketedSpan(this.#text, this.#region, this.#words, from, end);
    draft.sections.push({ span, known: known?.sections ?? [] });
    this.#at = Math.max(end, from + 1);
  }

  /** The longest known section that begins here and ends where a list can be cut. */
  #knownSection(draft: Draft, from: number, isLabelled: boolean) {
    const source = this.#soFar(draft);
    const matches = this.#names.sectionsAt(source.editions, this.#words, from);
    const end = matches.find((match) => this.#line.isCut(match.end, from, source, isLabelled))?.end;
    if (end === undefined) return undefined;
    const sections = matches.filter((match) => match.end === end).flatMap((match) => match.sections);
    return { end, sections: [...new Set(sections)] };
  }

  /** What the words after a source are read by; the same until its title or year changes. */
  #soFar(draft: Draft): ReadSoFar {
    const { soFar, match, year, collectionId: collection } = draft;
    if (soFar && soFar.match === match && soFar.year === year && soFar.collection === collection) return soFar;
    draft.soFar = { collection, match, year, ...this.#editionsOf(draft) };
    return draft.soFar;
  }

  #editionsOf({ match, year }: Draft): Pick<CitedSource, 'editions' | 'isYearKnown'> {
    const editions = match?.editions ?? [];
    const dated = editions.filter((edition) => this.#names.yearsOf(edition).length > 0);
    if (!year || dated.length === 0) return { editions, isYearKnown: true };
    const ofYear = editions.filter((edition) => this.#names.yearsOf(edition).includes(year.value));
    return ofYear.length > 0 ? { editions: ofYear, isYearKnown: true } : { editions, isYearKnown: false };
  }

  #finished(draft: Draft, from: number): CitedSource {
    const { collection, title, match, year, sectionLabel, pageLabel, address, sections, pages, notes } = draft;
    const whole = bracketedSpan(this.#text, this.#region, this.#words, from, this.#at);
    const { editions, isYearKnown } = this.#soFar(draft);
    // A part may close a bracket that the whole leaves open.
    let end = Math.max(whole.end, collection?.end ?? 0, title?.end ?? 0, address?.end ?? 0);
    for (const note of notes) end = Math.max(end, note.end);
    for (const { span } of sections) end = Math.max(end, span.end);
    for (const { span } of pages) end = Math.max(end, span.end);
    const source: Writable<CitedSource> = {
      whole: { start: whole.start, end },
      sections,
      pages,
      notes,
      isTitleKnown: draft.isKnown,
      editions,
      isYearKnown,
    };
    if (collection) source.collection = collection;
    if (title) source.title = title;
    if (year) source.year = year;
    if (sectionLabel) source.sectionLabel = sectionLabel;
    if (pageLabel) source.pageLabel = pageLabel;
    if (address) source.address = address;
    if (match) source.guideline = match.guideline;
    return source;
  }
}

function isOptionalAfter(word: NameWord | undefined): boolean {
  return word?.isOptional === true && isAdjacent(word);
}
