import type { BodyPartFact } from '../decision/facts/body-parts.js';
import type { DateFact } from '../decision/facts/dates.js';
import type { Facts } from '../decision/facts/facts.js';
import { areEqual, comparableWith, type Quantity } from '../decision/facts/quantities.js';
import type { Decision, Issue } from '../decision/model.js';
import { isEmptySpan, type Span } from '../decision/span.js';
import { type DateFieldId, type HeaderDate, headerDates } from '../rules/header/header-dates.js';
import { isAt } from './hover-text.js';

/** A fact that a decision states at several places, whether or not they agree. */
export interface StatedFact {
  /** The words at the place that was asked for. */
  readonly here: Span;
  /** Where it is stated with most weight: a header field, an outcome, a request, else the first statement. */
  readonly declaration: Span;
  /** Every place in the order of the text, the declaration among them. */
  readonly places: readonly Span[];
}

type Look = (
  decision: Decision,
  offset: number,
  facts: Facts,
) => readonly [declaration: Span, others: Span[]] | undefined;

/** The fact at an offset with all its places; `undefined` where there is none, or it stands nowhere else. */
export function statedFactAt(decision: Decision, offset: number, facts: Facts): StatedFact | undefined {
  if (!decision.isRecognized) return undefined;
  for (const look of looks) {
    const [declaration, others] = look(decision, offset, facts) ?? [];
    if (!declaration || !others) continue;
    const places = others.filter(({ start }) => start !== declaration.start).concat(declaration);
    const here = places.find((span) => isAt(offset)({ span }));
    if (!here || places.length < 2) continue;
    return { here, declaration, places: places.sort((a, b) => a.start - b.start) };
  }
  return undefined;
}

const ROLES: Readonly<Partial<Record<DateFact['role'], DateFieldId>>> = {
  injury: 'dateOfInjury',
  accident: 'dateOfInjury',
  utilizationReview: 'urDenialDate',
};

/** A date that is told as the one of a header field belongs to it whatever its day; every other to its day. */
function dates(decision: Decision, offset: number, facts: Facts) {
  const header = headerDates(decision);
  const field = header.find(({ value }) => isAt(offset)({ span: value }));
  const date = facts.dates().find(isAt(offset));
  const told = field ?? (date && fieldOf(date, header));
  const same = facts
    .dates()
    .filter((other) => (told ? fieldOf(other, header) === told : date?.iso !== undefined && other.iso === date.iso));
  return declared(told?.value ?? same[0]?.span, same);
}

/** The field whose date is meant: by what is said to have happened on it, else the first with the same day. */
function fieldOf(fact: DateFact, header: readonly HeaderDate[]): HeaderDate | undefined {
  const { role, iso, isOfAnotherEvent, isPartOfRange } = fact;
  const byRole = isOfAnotherEvent || isPartOfRange ? undefined : header.find(({ id }) => id === ROLES[role]);
  return byRole ?? header.find(({ date }) => date.iso === iso);
}

function ages(_: Decision, offset: number, facts: Facts) {
  const stated = facts.people().filter(({ age, isOfAnotherTime }) => age !== undefined && !isOfAnotherTime);
  return stated.some(isAt(offset)) ? declared(stated[0]?.span, stated) : undefined;
}

/** The statements of the sex, and the pronouns that can only mean the worker. */
function sexes(_: Decision, offset: number, facts: Facts) {
  const stated = facts.people().filter(({ sex }) => sex !== undefined);
  const first = stated.find(({ kind }) => kind === 'sex');
  return stated.some(isAt(offset)) ? declared(first?.span, stated) : undefined;
}

/** The outcome of an issue and the conclusions that its rationale draws on it. */
function verdicts({ issues }: Decision, offset: number, facts: Facts) {
  const issue = issues.find(({ whole }) => isAt(offset)({ span: whole }));
  if (!issue || isEmptySpan(issue.outcome.span)) return undefined;
  return declared(issue.outcome.span, ownConclusions(issue, facts));
}

function ownConclusions(issue: Issue, facts: Facts) {
  return facts
    .conclusions()
    .filter(({ passage, isOnIssue, namesRequest }) => passage.issue === issue && isOnIssue && namesRequest);
}

/** A quantity of a request, where the rationale repeats it, and what is concluded on instead of it. */
function quantities({ issues }: Decision, offset: number, facts: Facts) {
  const issue = issues.find(({ whole }) => isAt(offset)({ span: whole }));
  const own = facts.quantities().filter(({ passage }) => issue && passage.issue === issue);
  const here = own.find(isAt(offset));
  if (!issue || !here) return undefined;
  const requested = own.filter(({ passage }) => passage.kind === 'request');
  const comparable = comparableWith(here, requested);
  const request = comparable.find((each) => areEqual(each, here)) ?? comparable[0];
  if (!request) return undefined;
  const concluded = ownConclusions(issue, facts).map(({ sentence }) => sentence);
  const isRepeated = (other: Quantity) =>
    other.passage.kind === 'rationale' && (areEqual(other, request) || concluded.includes(other.sentence));
  return declared(request.span, comparableWith(request, own).filter(isRepeated));
}

/** The part of the body wherever it is named with the same side or without one. */
function bodyParts(_: Decision, offset: number, facts: Facts) {
  const all = facts.bodyParts();
  const here = all.find((fact) => isAt(offset)(fact) || (fact.sideSpan && isAt(offset)({ span: fact.sideSpan })));
  if (!here) return undefined;
  const same = all.filter((other) => areSameParts(here, other)).map((fact) => ({ span: withSide(fact) }));
  return declared(same[0]?.span, same);
}

function areSameParts(a: BodyPartFact, b: BodyPartFact): boolean {
  const isSameSide = a.side === b.side || a.side === undefined || b.side === undefined;
  return isSameSide && a.parts.join() === b.parts.join();
}

function withSide({ span, sideSpan = span }: BodyPartFact): Span {
  return { start: Math.min(span.start, sideSpan.start), end: Math.max(span.end, sideSpan.end) };
}

function declared(declaration: Span | undefined, others: readonly { readonly span: Span }[]) {
  return declaration && ([declaration, others.map(({ span }) => span)] as const);
}

/** The narrower first: a quantity may stand within the words of a conclusion, a part of the body within a request. */
const looks: readonly Look[] = [dates, ages, sexes, quantities, verdicts, bodyParts];
