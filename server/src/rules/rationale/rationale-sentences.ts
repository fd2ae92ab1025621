import type { Passage, Sentence } from '../../decision/facts/passages.js';
import type { Decision, Issue } from '../../decision/model.js';
import { textAt } from '../../decision/span.js';
import { isPlaceholder } from '../header/checked-fields.js';
import type { RuleContext } from '../rule.js';

/** The rationales of a recognized decision that are written, with their issues. */
export function writtenRationales(
  decision: Decision,
  { factsIn }: RuleContext,
): { readonly issue: Issue; readonly passage: Passage; readonly sentences: readonly Sentence[] }[] {
  if (!decision.isRecognized) return [];
  return factsIn(decision).passages.flatMap((passage) => {
    const { kind, issue, span, sentences } = passage;
    if (kind !== 'rationale' || !issue || isPlaceholder(textAt(decision.text, span))) return [];
    return [{ issue, passage, sentences }];
  });
}

const SPEAKER =
  /\b(?:UR|utilization review(?:er)?|claims administrator|adjuster|carrier|provider|physician|doctor|surgeon|QME|AME|attorney|judge|patient|worker|guidelines?|MTUS|ODG|ACOEM|records?|reports?|notes?|letter)\b[^,;]{0,60}\b(?:stat(?:es|ed|ing)|not(?:es|ed)|says|said|argu(?:es|ed)|find(?:s)?|found|believes?|believed|opin(?:es|ed)|indicat(?:es|ed)|assert(?:s|ed)|denied|disput(?:es|ed)|dated)\b|\baccording to\b|\bper the\b/i;

/** True for a sentence that tells what somebody else says, or that is in quotation marks at this place. */
export function isReported({ words }: Sentence, at: number): boolean {
  const before = words.slice(0, at);
  return SPEAKER.test(before) || Array.from(before.matchAll(/"/g)).length % 2 === 1;
}
