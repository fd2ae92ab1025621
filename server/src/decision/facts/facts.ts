import { once, onceFor } from '../../once.js';
import type { Decision } from '../model.js';
import { type Absence, collectAbsences } from './absences.js';
import { type BodyPartFact, collectBodyParts } from './body-parts.js';
import { type Conclusion, collectConclusions } from './conclusions.js';
import { collectDates, type DateFact } from './dates.js';
import { collectDiagnoses, type DiagnosisFact } from './diagnoses.js';
import { collectNames } from './fact-names.js';
import { collectIdentifiers, type Identifier } from './identifiers.js';
import { collectModifiedRequests, type ModifiedRequest } from './modified-requests.js';
import { type Passage, passagesOf } from './passages.js';
import { collectPeople, type PersonFact } from './people.js';
import { collectQuantities, type Quantity } from './quantities.js';
import type { ReadWords } from './read-sentence.js';
import { collectStrengths, type Strength } from './strengths.js';
import { collectTreatments, type TreatmentFact } from './treatments.js';

/** What a decision says in prose, each fact with its place. Every list is in the order of the text. */
export interface Facts {
  /** The summary, the requests and the rationales, sentence by sentence. */
  readonly passages: readonly Passage[];
  /** Each kind is collected when it is first asked for, and kept. */
  readonly dates: () => readonly DateFact[];
  readonly people: () => readonly PersonFact[];
  readonly bodyParts: () => readonly BodyPartFact[];
  readonly treatments: () => readonly TreatmentFact[];
  readonly quantities: () => readonly Quantity[];
  readonly strengths: () => readonly Strength[];
  readonly modifiedRequests: () => readonly ModifiedRequest[];
  readonly conclusions: () => readonly Conclusion[];
  readonly absences: () => readonly Absence[];
  readonly diagnoses: () => readonly DiagnosisFact[];
  readonly identifiers: () => readonly Identifier[];
  /** What is made of these facts, made once for all who ask with the same function. */
  readonly derived: <T>(make: (facts: Facts, decision: Decision) => T) => T;
}

/** The facts of a decision; those of its frame are taken over where it has one. Never throws. */
export function collectFacts(decision: Decision, readWords: ReadWords, frame?: Facts): Facts {
  const own = passagesOf(frame ? withoutSummary(decision) : decision, readWords);
  const named = once(() => collectNames(own));
  const treatments = joined(frame?.treatments, () => collectTreatments(named()));
  const made = new Map<unknown, unknown>();
  const facts: Facts = {
    passages: frame ? [...frame.passages, ...own] : own,
    dates: joined(frame?.dates, () => collectDates(own)),
    people: joined(frame?.people, () => collectPeople(own)),
    bodyParts: joined(frame?.bodyParts, () => collectBodyParts(named())),
    treatments,
    quantities: joined(frame?.quantities, () => collectQuantities(own)),
    strengths: joined(frame?.strengths, () => collectStrengths(own)),
    modifiedRequests: joined(frame?.modifiedRequests, () => collectModifiedRequests(own)),
    conclusions: joined(frame?.conclusions, () => collectConclusions(own, decision.text, treatments())),
    absences: joined(frame?.absences, () => collectAbsences(own)),
    diagnoses: joined(frame?.diagnoses, () => collectDiagnoses(own)),
    identifiers: joined(frame?.identifiers, () => collectIdentifiers(own)),
    derived: (make) => onceFor(made, make, () => make(facts, decision)),
  };
  return facts;
}

/** The facts of the frame, whose text comes first, and then the own ones; put together when they are first asked for. */
function joined<T>(ofFrame: (() => readonly T[]) | undefined, own: () => readonly T[]): () => readonly T[] {
  return once(() => {
    const first = ofFrame?.() ?? [];
    return first.length === 0 ? own() : [...first, ...own()];
  });
}

function withoutSummary({ text, issues }: Decision): Pick<Decision, 'text' | 'issues'> {
  return { text, issues };
}

/** The look-up that rules and features share: the facts of each decision are collected once. */
export function createFactsIn(readWords: ReadWords): (decision: Decision) => Facts {
  const collected = new WeakMap<Decision, Facts>();
  const factsIn = (decision: Decision): Facts => {
    const { frame } = decision;
    const facts = collected.get(decision) ?? collectFacts(decision, readWords, frame && factsIn(frame));
    collected.set(decision, facts);
    return facts;
  };
  return factsIn;
}
