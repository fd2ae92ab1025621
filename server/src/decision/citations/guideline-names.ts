import type { Span } from '../span.js';
import type { NameWord } from './name-words.js';

/** A title of a guideline that begins at a word; `end` is the index of the word after it. */
export interface TitleMatch {
  /** The id of the guideline. */
  readonly guideline: string;
  /** The ids of its editions that have this title; all of them for a name that tells no edition. */
  readonly editions: readonly string[];
  readonly end: number;
}

/** Names of sections that begin at a word. */
export interface SectionMatch {
  readonly sections: readonly string[];
  readonly end: number;
}

/**
 * The names of guidelines, as the parser needs them. A look-up takes words and the index of the first one, and gives
 * every known name that begins there, the longest first; its time does not grow with the number of names.
 */
export interface GuidelineNames {
  /** Guidelines by a name that says of itself what it is: "ODG", "Chronic Pain Medical Treatment Guidelines". */
  readonly guidelinesAt: (words: readonly NameWord[], from: number) => readonly TitleMatch[];
  /** False where `guidelinesAt` surely finds nothing that begins in this stretch of prose, or before a place in it, written as names are. */
  readonly mayBeginIn: (text: string, region: Span, until?: number) => boolean;
  /** Guidelines of the MTUS by any title; for use where the words before say "MTUS". */
  readonly mtusAt: (words: readonly NameWord[], from: number) => readonly TitleMatch[];
  /** Guidelines outside of the MTUS by the titles of their editions; for use where the words before say so. */
  readonly othersAt: (words: readonly NameWord[], from: number) => readonly TitleMatch[];
  /** Chapters of a collection by any title; for use after the name of the collection. */
  readonly chaptersAt: (collection: string, words: readonly NameWord[], from: number) => readonly TitleMatch[];
  /** The chapter of a collection with this number. */
  readonly chapterNumbered: (collection: string, chapter: number) => Omit<TitleMatch, 'end'> | undefined;
  /** Sections of these editions. */
  readonly sectionsAt: (
    editions: readonly string[],
    words: readonly NameWord[],
    from: number,
  ) => readonly SectionMatch[];
  /** The years that citations give an edition. */
  readonly yearsOf: (edition: string) => readonly number[];
  readonly isMtus: (edition: string) => boolean;
  /** True when other guidelines are chapters of this one. */
  readonly isCollection: (guideline: string) => boolean;
}
