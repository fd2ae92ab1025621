import type { Vocabulary } from '../../decision/layout.js';
import { issueLines } from '../issue-block.js';
import type { MarkStyle } from '../mark-style.js';
import { newDecision } from '../new-decision.js';
import { TabStops } from '../tab-stops.js';

/** A whole decision in snippet syntax: the fixed wording as it is, everything else a tab stop. */
export function skeleton(vocabulary: Vocabulary): string {
  return newDecision(vocabulary);
}

/** One issue in snippet syntax, with its parts in order. */
export function issueBlock(vocabulary: Vocabulary, style: MarkStyle): string {
  return `${issueLines(vocabulary, style, new TabStops())}\n$0`;
}
