import type { Decision } from '../decision/model.js';
import { completionsAt } from '../features/completion/completion.js';
import { hoverAt } from '../features/hover.js';
import { markdown } from '../features/markup.js';
import type { DecisionService, FollowedVersion } from '../service.js';
import type { Snapshot } from './snapshots.js';

/** How many letters are typed in all: the engine of JavaScript has compiled by then what typing needs. */
const LETTERS = 30;
/** Copies of longer texts would cost more than the writer gains: reading one of them once makes the code warm. */
const LONGEST = 200_000;

/** Calls a function as soon as there is nothing else to do for a moment. */
export type WhenIdle = (run: () => void) => void;

/**
 * Rehearses what typing asks of the server, on the first decision that was checked and while nobody waits: the first
 * letters that are really typed are then answered as fast as the hundredth. Nothing of it is kept or shown.
 */
export function createRehearsal(whenIdle: WhenIdle | undefined): (snapshot: Snapshot) => void {
  let isDone = whenIdle === undefined;
  return (snapshot) => {
    const decision = snapshot.decision();
    if (isDone || decision.allIssues.length === 0 || decision.text.length > LONGEST) return;
    isDone = true;
    const result = { findings: [...snapshot.findings()], suppressed: snapshot.suppressed() };
    const steps = rehearse(snapshot.service, { decision, result });
    const next = () => {
      try {
        if (!steps.next().done) whenIdle?.(next);
      } catch {
        // What fails here fails again, and is told, when somebody asks for it.
        steps.return(undefined);
      }
    };
    whenIdle?.(next);
  };
}

/** One letter typed into issue after issue and one taken away, with what an editor asks then; each step takes a moment. */
function* rehearse(service: DecisionService, version: FollowedVersion): Generator<void> {
  const follower = service.follow(version);
  const { allIssues, text } = version.decision;
  for (let letter = 0; letter < LETTERS; letter++) {
    const issue = allIssues.at(letter % allIssues.length);
    const part = issue?.parts[Math.floor(letter / allIssues.length) % issue.parts.length];
    if (!part || part.value.start === part.value.end) continue;
    const middle = (part.value.start + part.value.end) >> 1;
    // Words are offered at the end of what is written: there the last word is half typed.
    const last = part.value.end - 1;
    for (const [typed, at] of [
      [`${text.slice(0, middle)}a${text.slice(middle)}`, middle + 1],
      [text.slice(0, last) + text.slice(last + 1), last],
      [text, last + 1],
    ] as const) {
      const decision = follower.parse(typed);
      yield;
      ask(service, decision, at);
      yield;
      follower.check(decision);
      yield;
    }
  }
}

function ask({ context }: DecisionService, decision: Decision, offset: number): void {
  completionsAt(decision, offset, context);
  hoverAt(decision, offset - 1, [], context, markdown);
}
