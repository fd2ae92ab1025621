import { allMatches } from '../all-matches.js';
import { type Decision, type Issue, issuePart } from '../model.js';
import { isEmptySpan, type Span } from '../span.js';
import type { ReadSentence, ReadWords } from './read-sentence.js';
import { sentencesOf } from './sentences.js';

/** A stretch of prose in which facts stand: the summary, the request of an issue, its rationale. */
export interface Passage {
  readonly kind: 'summary' | 'request' | 'rationale';
  /** The issue that it belongs to; none for the summary. */
  readonly issue?: Issue;
  readonly span: Span;
  readonly sentences: readonly Sentence[];
}

export interface Sentence extends Pick<ReadSentence, 'hints' | 'topics' | 'likeness'> {
  readonly span: Span;
  /**
   * The words under the span, of the same length: each line break is a blank, each dash `-`, each curly quotation mark
   * a straight one. So a place in it plus `span.start` is a place in the text.
   */
  readonly words: string;
  /** What the words tell, shared with all sentences that have the same ones. */
  readonly read: ReadSentence;
}

/** The passages of a decision in the order of the text; an empty one is left out. */
export function passagesOf(decision: Pick<Decision, 'text' | 'summary' | 'issues'>, readWords: ReadWords): Passage[] {
  const { text, summary, issues } = decision;
  const passage = (kind: Passage['kind'], span: Span | undefined, issue?: Issue): Passage[] =>
    span === undefined || isEmptySpan(span)
      ? []
      : [{ kind, span, sentences: sentencesOf(text, span, readWords), ...(issue && { issue }) }];
  return [
    ...passage('summary', summary),
    ...issues.flatMap((issue) => [
      ...passage('request', issue.treatment, issue),
      ...passage('rationale', issuePart(issue, 'rationale')?.value, issue),
    ]),
  ].sort((a, b) => a.span.start - b.span.start);
}

/** The place of words found in a sentence: `start` and `end` count from the start of its words. */
export function spanIn(sentence: Sentence, start: number, end: number): Span {
  return { start: sentence.span.start + start, end: sentence.span.start + end };
}

/** The place in the text of a stretch that is counted from the start of the words of a sentence. */
export function placeIn(sentence: Sentence, { start, end }: Span): Span {
  return spanIn(sentence, start, end);
}

/** Every match of a global expression in a sentence. */
export function matchesIn(sentence: Sentence, form: RegExp): readonly RegExpExecArray[] {
  return allMatches(form, sentence.words);
}

/** The place of a match, or of its first words. */
export function spanOfMatch(sentence: Sentence, match: RegExpExecArray, words: string = match[0]): Span {
  const start = match.index + Math.max(0, match[0].indexOf(words));
  return spanIn(sentence, start, start + words.length);
}

/** True where a sentence has a word of one of these kinds; see `hint`. */
export function hasHint({ hints }: Pick<ReadSentence, 'hints'>, kinds: number): boolean {
  return (hints & kinds) !== 0;
}

/** True where a sentence has a word on one of these topics; see `topic`. */
export function hasTopic({ topics }: Pick<ReadSentence, 'topics'>, wanted: number): boolean {
  return (topics & wanted) !== 0;
}

/** True for a place inside quotation marks. A mark that nothing closes quotes nothing. */
export function isQuoted(words: string, at: number): boolean {
  if (!words.includes('"')) return false;
  const marks = (from: number, to: number) => words.slice(from, to).split('"').length - 1;
  return marks(0, at) % 2 === 1 && marks(at, words.length) > 0;
}
