import type { Span } from '../span.js';
import type { Passage, Sentence } from './passages.js';

export type Verdict = 'necessary' | 'notNecessary';

/** What a rationale says at one place about the medical necessity of what was requested. */
export interface Conclusion {
  readonly passage: Passage;
  readonly sentence: Sentence;
  readonly verdict: Verdict;
  /** The words that say so: "is not medically necessary". */
  readonly span: Span;
  /** What is judged: "8 massage therapy sessions", "the request"; empty and before the words when nothing is named. */
  readonly subject: Span;
  /** True for a conclusion on the issue itself; false for a condition, a quotation, a rule of a guideline, another treatment. */
  readonly isOnIssue: boolean;
}

/** The conclusions of all rationales, in the order of the text. */
export function collectConclusions(_passages: readonly Passage[]): Conclusion[] {
  return [];
}
