import type { Facts } from '../../decision/facts/facts.js';
import type { PersonFact } from '../../decision/facts/people.js';
import type { Decision } from '../../decision/model.js';
import type { Span } from '../../decision/span.js';
import { quoted } from '../quoted.js';
import type { Fault, Reach, RuleContext } from '../rule.js';

/** Who the injured worker is by the first full statements of the summary. */
export interface Worker {
  readonly age?: PersonFact & { readonly age: number };
  readonly sex?: PersonFact;
}

/** The injured worker's age and sex as the decision first states them, the summary before all else. */
export function workerOf(decision: Decision, { factsIn }: RuleContext): Worker {
  return factsIn(decision).derived(findWorker);
}

function findWorker({ people }: Facts): Worker {
  const facts = people();
  const age = facts.find(hasAge);
  const sex = facts.find(({ kind }) => kind === 'sex');
  return { ...(age && { age }), ...(sex && { sex }) };
}

function hasAge(fact: PersonFact): fact is PersonFact & { readonly age: number } {
  return fact.age !== undefined && fact.isOfAnotherTime === undefined;
}

/** The reach of rules that ask for the worker: only where the summary is silent does it take the issues to know. */
export function reachOfWorker(frame: Decision, context: RuleContext): Reach {
  const { age, sex } = workerOf(frame, context);
  return age && sex ? 'prose' : 'text';
}

/** The same for rules that report in the summary alone. */
export function reachOfTold(frame: Decision, context: RuleContext): Reach {
  return reachOfWorker(frame, context) === 'prose' ? 'frame' : 'text';
}

/** The statements in passages of one kind that give another age, one for each sentence. A birthday may lie between two. */
export function* otherAges(decision: Decision, context: RuleContext, kind: 'summary' | 'rationale'): Iterable<Fault> {
  if (!decision.isRecognized) return;
  const { age } = workerOf(decision, context);
  if (!age) return;
  for (const fact of context.factsIn(decision).people()) {
    if (fact.passage.kind !== kind || !hasAge(fact) || Math.abs(fact.age - age.age) <= 1) continue;
    yield {
      span: fact.span,
      message: `Here the injured worker is ${fact.age} years old, further up ${age.age} (${quoted(decision.text, age.span)}). Two ages mean that one of them is wrong, or of another case. Correct it.`,
      related: [{ span: age.span, message: 'The age that it is compared with.' }],
    };
  }
}

/** The words in passages of one kind that speak of the other sex, the first in each sentence. */
export function* otherSexes(decision: Decision, context: RuleContext, kind: 'summary' | 'rationale'): Iterable<Fault> {
  if (!decision.isRecognized) return;
  const { sex } = workerOf(decision, context);
  if (!sex) return;
  const told = new Set<number>();
  for (const { passage, sentence, span, sex: other } of context.factsIn(decision).people()) {
    const isOther = passage.kind === kind && other !== undefined && other !== sex.sex;
    if (!isOther || told.has(sentence.span.start)) continue;
    told.add(sentence.span.start);
    yield {
      span,
      message: `${quoted(decision.text, span)} speaks of a ${nounOf(other)}, but the injured worker is a ${nounOf(sex.sex)} (${quoted(decision.text, sex.span)}). Words of another case in this one make its findings doubtful. Correct it.`,
      related: [related(sex.span)],
    };
  }
}

function related(span: Span) {
  return { span, message: 'The sex that it is compared with.' };
}

function nounOf(sex: PersonFact['sex']): string {
  return sex === 'male' ? 'man' : 'woman';
}
