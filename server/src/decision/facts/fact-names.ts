import type { Span } from '../span.js';
import { type Passage, type Sentence, spanIn } from './passages.js';

/** What a name means: parts of the body, or treatments and drugs; several where it may be any of them. */
export interface NameMeaning {
  /** `other` for words that hold a name and mean none: "face to face". */
  readonly kind: 'bodyPart' | 'treatment' | 'other';
  readonly ids: readonly string[];
}

/** A name of one or more words, folded. */
export interface NamedPhrase extends NameMeaning {
  readonly words: readonly string[];
  /** True for a short form that is another word in small letters: PT, TENS. */
  readonly isInCapitals: boolean;
}

/** The names by which treatments and parts of the body are known in prose. Built from the knowledge tables. */
export interface FactNames {
  /** A word as names are compared: small letters, the singular. */
  readonly folded: (word: string) => string;
  /** The names that begin with a folded word, the longest first. */
  readonly namesFrom: (word: string) => readonly NamedPhrase[];
}

/** A name that stands in a text. */
export interface NameInText extends NameMeaning {
  readonly passage: Passage;
  readonly sentence: Sentence;
  readonly span: Span;
}

interface Word {
  readonly written: string;
  readonly folded: string;
  readonly start: number;
  readonly end: number;
}

/** The names of all passages in their order. At each place the longest name of its kind holds. */
export function collectNames(passages: readonly Passage[], names: FactNames): NameInText[] {
  return passages.flatMap((passage) =>
    passage.sentences.flatMap((sentence) =>
      namesInWords(sentence.words, names).map(({ start, end, kind, ids }) => ({
        passage,
        sentence,
        kind,
        ids,
        span: spanIn(sentence, start, end),
      })),
    ),
  );
}

interface Found extends NameMeaning {
  readonly start: number;
  readonly end: number;
}

function namesInWords(text: string, names: FactNames): Found[] {
  const words = wordsOf(text, names);
  const found: Found[] = [];
  // How far the words of each kind are taken; an operation may hold the name of a part: "carpal tunnel release".
  const taken = { bodyPart: 0, treatment: 0, other: 0 };
  words.forEach((word, at) => {
    for (const phrase of names.namesFrom(word.folded)) {
      // The "spine" of a "lumbar spine" means no other part.
      if (phrase.kind === 'bodyPart' && phrase.ids.length > 1 && at > 0 && at === taken.bodyPart) continue;
      if (at < taken[phrase.kind] || at < taken.other || !isPhraseAt(phrase, words, at, text)) continue;
      const last = words[at + phrase.words.length - 1] ?? word;
      taken[phrase.kind] = at + phrase.words.length;
      if (phrase.kind === 'other') return;
      found.push({ start: word.start, end: last.end, kind: phrase.kind, ids: phrase.ids });
    }
  });
  return found;
}

function wordsOf(text: string, { folded }: FactNames): Word[] {
  return Array.from(text.matchAll(/[A-Za-z\d]+/g), ({ index, 0: written }) => ({
    written,
    folded: folded(written),
    start: index,
    end: index + written.length,
  }));
}

const PARTED = /[.;:!?,]/;

function isPhraseAt(phrase: NamedPhrase, words: readonly Word[], at: number, text: string): boolean {
  const [first] = words.slice(at, at + 1);
  if (phrase.isInCapitals && first?.written !== first?.written.toUpperCase()) return false;
  return phrase.words.every((word, offset) => {
    const own = words[at + offset];
    if (own?.folded !== word) return false;
    const before = words[at + offset - 1];
    return offset === 0 || !before || !PARTED.test(text.slice(before.end, own.start));
  });
}
