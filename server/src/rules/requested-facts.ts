import { type Conclusion, createSameTreatment } from '../decision/facts/conclusions.js';
import type { Facts } from '../decision/facts/facts.js';
import type { Span } from '../decision/span.js';

/** A fact's place, for grouping. */
interface Placed {
  readonly span: Span;
  readonly passage: { readonly kind: string; readonly issue?: object };
}

/** The facts of each request, by its issue; grouped once per decision. */
export function byRequest<T extends Placed>(facts: readonly T[]): Map<object | undefined, T[]> {
  const groups = new Map<object | undefined, T[]>();
  for (const fact of facts) {
    if (fact.passage.kind !== 'request') continue;
    groups.set(fact.passage.issue, [...(groups.get(fact.passage.issue) ?? []), fact]);
  }
  return groups;
}

/** The facts that a conclusion names in its subject. */
export function inSubject<T extends Placed>({ subject }: Conclusion, facts: readonly T[]): T[] {
  return facts.filter(({ span }) => subject.start <= span.start && span.end <= subject.end);
}

/** The conclusions about the request of their issue. */
export function conclusionsOnRequests(facts: Facts): readonly Conclusion[] {
  return facts.derived(findConclusionsOnRequests);
}

function findConclusionsOnRequests(facts: Facts): Conclusion[] {
  return facts
    .conclusions()
    .filter(({ isOnIssue, namesRequest, subject }) => isOnIssue && namesRequest && subject.end > subject.start);
}

/** Tells whether a conclusion names the treatment of its issue's request; made once for a decision. */
export function namesRequestIn(facts: Facts): ReturnType<typeof createSameTreatment> {
  return facts.derived(sameTreatmentOf);
}

function sameTreatmentOf({ treatments }: Facts): ReturnType<typeof createSameTreatment> {
  return createSameTreatment(treatments());
}
