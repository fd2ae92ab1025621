import { hint } from '../decision/facts/hints.js';
import { hasIdentifiers } from '../decision/facts/identifiers.js';
import { hasHint, hasTopic } from '../decision/facts/passages.js';
import type { ReadSentence } from '../decision/facts/read-sentence.js';

/** Where in a rationale a sentence stands. */
export interface SentencePlace {
  /** True for the last sentence of the rationale. */
  readonly isLast: boolean;
  /** `likeness` of all other sentences of the rationale. */
  readonly likenessOfOthers: ReadonlySet<number>;
  /** True where the sentence has brackets, quotation marks, strokes, or a stop besides the one at its end. */
  readonly hasSigns: boolean;
  /** True where the letters were typed in a line that is longer than any signature. */
  readonly isInLongLine: boolean;
  /** True where the name of a guideline may begin in the sentence, before or after the edit, or not far from it. */
  readonly isNearGuideline: boolean;
}

/**
 * What a rule takes from a sentence of a rationale; `undefined` where it looks at its words, or at places in them. Where it
 * takes the same before and after letters were typed inside of the sentence, its findings are the same.
 */
export type Seen = (sentence: ReadSentence, place: SentencePlace) => string | boolean | undefined;

/** Nothing: the rule rests on no word of a rationale that is more than a few words long. */
export const nothingSeen: Seen = () => true;

/** Only sentences that have one of these hints, or one of these topics. */
export function seenWith(hints: number, topics = 0): Seen {
  return (sentence) => (hasHint(sentence, hints) || hasTopic(sentence, topics) ? undefined : true);
}

/** What is told by signs: letters between them tell nothing. */
export const signsSeen: Seen = (_, { hasSigns }) => (hasSigns ? undefined : true);

/** Dates and what is said to have happened on them. */
export const datesSeen: Seen = seenWith(hint.number);

/** Ages that are stated. */
export const agesSeen: Seen = seenWith(hint.age);

/** All that is said of age and sex, and whom a pronoun means: that depends on who is named before it. */
export const peopleSeen: Seen = seenWith(
  hint.age | hint.sex | hint.pronoun | hint.worker | hint.otherPerson | hint.maybeOtherPerson,
);

/** Names and numbers that tell who somebody is. */
export const identifiersSeen: Seen = (sentence) => (hasIdentifiers(sentence) ? undefined : true);

/** The guidelines that a rationale names, and the words around them. */
export const guidelinesSeen: Seen = (_, { isNearGuideline }) => (isNearGuideline ? undefined : true);

/** Conclusions, and what is named in their subjects. */
export const conclusionsSeen: Seen = seenWith(hint.judging);
