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

/** The sentences that begin like another one: all others are spared the comparison. */
function likeAnother(sentences: readonly Sentence[]): Sentence[] {
  const start = ({ words }: Sentence) => words.slice(0, COMPARED_AT_FIRST).toLowerCase();
  const counts = new Map<string, number>();
  for (const sentence of sentences) counts.set(start(sentence), (counts.get(start(sentence)) ?? 0) + 1);
  return sentences.filter((sentence) => (counts.get(start(sentence)) ?? 0) > 1);
}
