import assert from 'node:assert/strict';
import type { Decision } from '../../server/src/decision/model.js';
import type { DecisionService } from '../../server/src/service.js';
import { seeded } from '../bench/made-decisions.js';
import { toldBy } from '../support/told-decision.js';

const EDITS = 4;
/** How often a text is read whole, at most. */
export const READINGS = 1 + 2 * EDITS;
/** Letters, signs that part a text, and the beginnings of parts. */
const pieces = [
  ...['', '', 'a', ' ', '.', ':', '*', '**', '[', '<b>', '|', '#', '-', '7'],
  ...['\n', '\n\n', '\r\n', '\t- ', 'Upheld', 'Rationale:', '**Decision rationale:** ', 'Decision rationale\n'],
  'IMR ISSUES, DECISIONS AND RATIONALES',
];

/**
 * Asserts that a text which is edited several times is read as one that is new, most edits near a label, a value or a title.
 * The edits come of the text itself: a text that fails does so each time.
 */
export function assertEditsReadAsNew(text: string, service: DecisionService): void {
  const next = seeded(sumOf(text));
  const follower = service.follow();
  let now = text;
  let decision = follower.parse(now);
  for (let edit = 0; edit < EDITS; edit++) {
    const at = placeIn(decision, next);
    now = now.slice(0, at) + (pieces[next(pieces.length)] ?? '') + now.slice(at + ([0, 0, 1, 3][next(4)] ?? 0));
    decision = service.parse(now);
    assert.deepEqual(toldBy(follower.parse(now)), toldBy(decision), 'an edited text is read as a new one');
  }
}

function placeIn({ text, issues }: Decision, next: (below: number) => number): number {
  const edges = issues.flatMap(({ title, parts }) => [
    title.end,
    ...parts.flatMap(({ whole, label, value }) => [whole.start, label.end, value.start, value.end]),
  ]);
  const edge = edges[next(edges.length + 1)];
  const place = edge === undefined ? next(text.length + 1) : edge + next(8) - 2;
  return Math.max(0, Math.min(text.length, place));
}

function sumOf(text: string): number {
  let sum = 1;
  for (let at = 0; at < text.length; at++) sum = (sum * 31 + text.charCodeAt(at)) % 2147483647;
  return sum;
}
