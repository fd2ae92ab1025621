import { allMatches } from '../all-matches.js';
import type { Span } from '../span.js';
import type { NameInText } from './fact-names.js';
import { hint } from './hints.js';
import { hasHint, type Passage, placeIn, type Sentence } from './passages.js';
import type { ReadSentence } from './read-sentence.js';

export type Side = 'left' | 'right' | 'both';

/** A part of the body that is named, with its side. */
export interface BodyPartFact {
  readonly passage: Passage;
  readonly sentence: Sentence;
  readonly span: Span;
  /** Several where the word may mean any of them: "back". */
  readonly parts: readonly string[];
  readonly side?: Side;
  /** The word that tells the side. */
  readonly sideSpan?: Span;
}

/** Levels of the spine that are named at one place: "L4-5", "C5-C6", "L3, L4 and L5". */
export interface SpinalLevels {
  readonly span: Span;
  /** The vertebrae by number from the first of the neck: L4 is 23. */
  readonly vertebrae: readonly number[];
}

/** In the order of the text. */
export function collectBodyParts(names: readonly NameInText[]): BodyPartFact[] {
  return names
    .filter(({ kind }) => kind === 'bodyPart')
    .map(({ passage, sentence, span, ids }) => {
      const side = hasHint(sentence, hint.side)
        ? sideOf(sentence.words, span.start - sentence.span.start, span.end - sentence.span.start)
        : undefined;
      if (!side) return { passage, sentence, span, parts: ids };
      const sideSpan = placeIn(sentence, side);
      return { passage, sentence, span, parts: ids, side: side.side, sideSpan };
    });
}

/** The side stands before the part, with no more than words that describe it between: "left lower", "right-sided". */
const BEFORE =
  /\b(left and right|right and left|left or right|right or left|left|right|bilateral|bilaterally|both|lt|rt)(?:[- ]sided| side(?: of (?:the|his|her))?)?[ -]{1,3}(?:(?:upper|lower|medial|lateral|anterior|posterior|distal|proximal|small|index|middle|ring|little|great|big|the|of|her|his) {1,3}){0,3}$/i;
const AFTER =
  /^(?: spine| joint| extremit(?:y|ies))?(?: ?[,(-] ?| | on the )(left|right|bilateral|bilaterally|both sides)\b(?![- ](?:sided|handed|hand dominant))/i;
/** A side after a part belongs to the word that follows it: "hip and left knee", "ankle, right shoulder". */
const GOES_ON = /^\)? ?[a-z]/i;
const AFTER_SIDE_ENDS =
  /^\)?(?:$|[ ,;.()/-]{0,3}(?:$|\d|(?:for|with|without|was|is|are|of|in|at|x|qty|times|and|to)\b))/i;

interface FoundSide {
  readonly side: Side;
  readonly start: number;
  readonly end: number;
}

function sideOf(words: string, start: number, end: number): FoundSide | undefined {
  const window = words.slice(Math.max(0, start - 50), start);
  const before = BEFORE.exec(window);
  if (before?.[1] !== undefined) {
    const at = start - window.length + before.index;
    return { side: sideMeant(before[1]), start: at, end: at + before[1].length };
  }
  const rest = words.slice(end, end + 50);
  const after = AFTER.exec(rest);
  if (after?.[1] === undefined) return undefined;
  const tail = rest.slice(after[0].length);
  if (GOES_ON.test(tail) && !AFTER_SIDE_ENDS.test(tail)) return undefined;
  const at = end + after[0].length - after[1].length;
  return { side: sideMeant(after[1]), start: at, end: at + after[1].length };
}

function sideMeant(word: string): Side {
  const folded = word.toLowerCase();
  if (folded === 'left' || folded === 'lt') return 'left';
  return folded === 'right' || folded === 'rt' ? 'right' : 'both';
}

const FIRST_OF_REGION: Readonly<Record<string, readonly [before: number, count: number] | undefined>> = {
  C: [0, 7],
  T: [7, 12],
  L: [19, 5],
  S: [24, 5],
};
/** A level, and a second one that it runs to; the letter may be left out: "L4-5". */
const LEVELS = /\b([CTLS])(\d{1,2})(?: {0,1}[-/] {0,1}([CTLS])?(\d{1,2}))?(?![\w%])/g;

/** The spinal levels of a sentence, in their order. */
export function spinalLevelsIn(sentence: Sentence): SpinalLevels[] {
  if (!hasHint(sentence, hint.number)) return [];
  return sentence.read.derived(levelsNamed).map(({ span, vertebrae }) => ({
    span: placeIn(sentence, span),
    vertebrae,
  }));
}

/** The levels by their places in a sentence. */
function levelsNamed({ words }: ReadSentence): readonly SpinalLevels[] {
  if (!/\b[CTLS]\d/.test(words)) return [];
  return allMatches(LEVELS, words).flatMap((match) => {
    const [whole, region = '', number = '', otherRegion, otherNumber] = match;
    const from = vertebra(region, number);
    const to = otherNumber === undefined ? from : vertebra(otherRegion ?? region, otherNumber);
    if (from === undefined || to === undefined || to < from || to - from > 8) return [];
    const vertebrae = Array.from({ length: to - from + 1 }, (_, index) => from + index);
    return [{ span: { start: match.index, end: match.index + whole.length }, vertebrae }];
  });
}

function vertebra(region: string, number: string): number | undefined {
  const [before, count] = FIRST_OF_REGION[region] ?? [0, 0];
  const own = Number(number);
  return own >= 1 && own <= count ? before + own : undefined;
}
