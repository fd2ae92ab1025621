import type { Span } from '../span.js';
import { type Passage, type Sentence, spanIn } from './passages.js';
import type { ReadSentence } from './read-sentence.js';
import { singular } from './singular.js';

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
  const found: NameInText[] = [];
  for (const passage of passages) {
    for (const sentence of passage.sentences) {
      if (sentence.read.nameStarts.length === 0) continue;
      for (const { start, end, kind, ids } of sentence.read.derived(namesInWords)) {
        found.push({ passage, sentence, kind, ids, span: spanIn(sentence, start, end) });
      }
    }
  }
  return found;
}

interface Found extends NameMeaning {
  readonly start: number;
  readonly end: number;
}

function namesInWords({ words, nameStarts }: ReadSentence): readonly Found[] {
  const found: Found[] = [];
  // How far the words of each kind are taken; an operation may hold the name of a part: "carpal tunnel release".
  const taken = { bodyPart: 0, treatment: 0, other: 0 };
  for (const { start, end, names } of nameStarts) {
    for (const phrase of names) {
      // The "spine" of a "lumbar spine" means no other part.
      if (phrase.kind === 'bodyPart' && phrase.ids.length > 1 && isRightAfter(taken.bodyPart, start, words)) continue;
      if (start < taken[phrase.kind] || start < taken.other) continue;
      const phraseEnd = endOfPhrase(phrase, { start, end }, words);
      if (phraseEnd === undefined) continue;
      taken[phrase.kind] = phraseEnd;
      if (phrase.kind === 'other') break;
      found.push({ start, end: phraseEnd, kind: phrase.kind, ids: phrase.ids });
    }
  }
  return found;
}

/** True where no word stands between the end of a name and the next word. */
function isRightAfter(end: number, start: number, words: string): boolean {
  return end > 0 && end <= start && !/[a-z\d]/i.test(words.slice(end, start));
}

/** The next word, with nothing before it that parts a name. */
const NEXT_WORD = /^[^a-z\d.;:!?,]*([a-z\d]+)/i;
const LONGEST_STEP = 80;

/** Where a phrase ends whose first word stands at a place; `undefined` where other words follow. */
function endOfPhrase({ words: wanted, isInCapitals }: NamedPhrase, first: Place, text: string): number | undefined {
  if (isInCapitals) {
    const written = text.slice(first.start, first.end);
    if (written !== written.toUpperCase()) return undefined;
  }
  let { end } = first;
  for (const word of wanted.slice(1)) {
    const own = NEXT_WORD.exec(text.slice(end, end + LONGEST_STEP));
    if (!own || singular((own[1] ?? '').toLowerCase()) !== word) return undefined;
    end += own[0].length;
  }
  return end;
}

interface Place {
  readonly start: number;
  readonly end: number;
}
