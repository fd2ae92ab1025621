import type { Passage, Sentence } from '../../decision/facts/passages.js';
import type { Decision } from '../../decision/model.js';
import { quoted } from '../quoted.js';
import type { Fault, RuleContext } from '../rule.js';
import { writtenPassages } from '../written-passages.js';

const FEWEST_WORDS = 6;
/** The conclusion stands at the start and at the end of many rationales. */
const CONCLUSION = /\bnecess|\brequest/i;

/** Sentences of a passage that stand in it word for word once more, further up. */
export function* repeatedSentences(decision: Decision, context: RuleContext, kind: Passage['kind']): Iterable<Fault> {
  for (const { kind: own, sentences } of writtenPassages(decision, context)) {
    if (own !== kind) continue;
    const first = new Map<string, Fault['span']>();
    for (const { words, span } of likeAnother(sentences)) {
      const folded = (words.toLowerCase().match(/[\p{L}\d]+/gu) ?? []).join(' ');
      if (folded.split(' ').length < FEWEST_WORDS || CONCLUSION.test(words)) continue;
      const earlier = first.get(folded);
      if (!earlier) {
        first.set(folded, span);
        continue;
      }
      yield {
        span,
        message: `${quoted(decision.text, span)} stands here a second time. A sentence that was pasted twice reads as if the text had not been checked. Delete one of them.`,
        isRepetition: true,
        related: [{ span: earlier, message: 'The same sentence.' }],
      };
    }
  }
}

const COMPARED_AT_FIRST = 10;

/** The sentences that begin like another one, and may have the same words as another: few are left to be compared. */
function likeAnother(sentences: readonly Sentence[]): readonly Sentence[] {
  const like = repeated(sentences.map(({ likeness }) => likeness));
  if (like.size === 0) return [];
  const starts = sentences.map(({ words }) => words.slice(0, COMPARED_AT_FIRST).toLowerCase());
  const begun = repeated(starts);
  return sentences.filter(({ likeness }, index) => like.has(likeness) && begun.has(starts[index] ?? ''));
}

/** The values that occur more than once. */
function repeated<T>(values: readonly T[]): ReadonlySet<T> {
  const [seen, twice] = [new Set<T>(), new Set<T>()];
  for (const value of values) {
    if (seen.has(value)) twice.add(value);
    seen.add(value);
  }
  return twice;
}
