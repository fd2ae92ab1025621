import type { Sentence } from '../../decision/facts/passages.js';

const SPEAKER =
  /\b(?:UR|utilization review(?:er)?|claims administrator|adjuster|carrier|provider|physician|doctor|surgeon|QME|AME|attorney|judge|patient|worker|guidelines?|MTUS|ODG|ACOEM|records?|reports?|notes?|letter)\b[^,;]{0,60}\b(?:stat(?:es|ed|ing)|not(?:es|ed)|says|said|argu(?:es|ed)|find(?:s)?|found|believes?|believed|opin(?:es|ed)|indicat(?:es|ed)|assert(?:s|ed)|denied|disput(?:es|ed)|dated)\b|\baccording to\b|\bper the\b/i;

/** True for a sentence that tells what somebody else says, or that is in quotation marks at this place. */
export function isReported({ words }: Sentence, at: number): boolean {
  const before = words.slice(0, at);
  return SPEAKER.test(before) || before.split('"').length % 2 === 0;
}
