import type { Span } from '../span.js';
import { type Passage, type Sentence, spanIn } from './passages.js';
import type { Word } from './sentence-words.js';

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

/** A name that stands in a text. */
export interface NameInText extends NameMeaning {
  readonly passage: Passage;
  readonly sentence: Sentence;
  readonly span: Span;
}

/** The names of all passages in their order. At each place the longest name of its kind holds. */
export function collectNames(passages: readonly Passage[]): NameInText[] {
  return passages.flatMap((passage) =>
    passage.sentences.flatMap((sentence) =>
      namesInWords(sentence).map(({ start, end, kind, ids }) => ({
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

function namesInWords({ words: text, wordList: words }: Sentence): Found[] {
  const found: Found[] = [];
  // How far the words of each kind are taken; an operation may hold the name of a part: "carpal tunnel release".
  const taken = { bodyPart: 0, treatment: 0, other: 0 };
  words.forEach((word, at) => {
    for (const phrase of word.known.names) {
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

const PARTED = /[.;:!?,]/;

function isPhraseAt(phrase: NamedPhrase, words: readonly Word[], at: number, text: string): boolean {
  const first = words[at];
  if (phrase.isInCapitals && first) {
    const written = text.slice(first.start, first.end);
    if (written !== written.toUpperCase()) return false;
  }
  return phrase.words.every((word, offset) => {
    if (offset === 0) return true;
    const [before, own] = [words[at + offset - 1], words[at + offset]];
    return before && own && own.known.folded === word && !PARTED.test(text.slice(before.end, own.start));
  });
}
