import type { BodyPartFact, SpinalLevels } from '../decision/facts/body-parts.js';
import { spinalLevelsIn } from '../decision/facts/body-parts.js';
import type { Facts } from '../decision/facts/facts.js';
import type { Passage, Sentence } from '../decision/facts/passages.js';
import type { TreatmentFact } from '../decision/facts/treatments.js';
import type { Decision, Issue } from '../decision/model.js';
import { contains, type Span, textAt } from '../decision/span.js';
import { mayBeSamePart } from '../knowledge/fact-names.js';
import { checkedIssues } from './issue/checked-issues.js';

/** What is named within a stretch of words. */
export interface Named {
  readonly span: Span;
  readonly treatments: readonly TreatmentFact[];
  readonly bodyParts: readonly BodyPartFact[];
  readonly levels: readonly SpinalLevels[];
}

/** A conclusion and the request that it must be about. */
export interface JudgedRequest {
  readonly issue: Issue;
  readonly requested: Named;
  /** The subject of the conclusion, as far as it names the treatment and not its reasons. */
  readonly judged: Named;
}

/** Words after which a subject tells of reasons, times and people, no longer of what was requested. */
const HEAD_ENDS =
  /\b(?:after|following|before|prior to|because|since|given|due to|based on|in (?:a|an|the|this|light|view|order|addition|lieu|patients|cases)|to treat|to evaluate|to rule|to determine|who|which|that|as (?:a|an|the|it|part)|secondary to|status post|s\/p|despite|instead|rather|versus|without (?:a|an|any|documented|evidence))\b/i;
/** Words of something that was not requested, or not alone. */
const OF_OTHERS = /\b(?:other|another|alternative|any|either|neither|prior|previous|earlier|repeated use|hardware)\b/i;
const HIDDEN = /\[[^\]]{0,40}\]|_{3,}|\bX{3,}\b/;

/** The conclusions on an issue that can be compared with its title, in the order of the text. */
export function judgedRequests(facts: Facts): readonly JudgedRequest[] {
  return facts.derived(findJudgedRequests);
}

function findJudgedRequests(facts: Facts, decision: Decision): JudgedRequest[] {
  const issues = new Set(checkedIssues(decision));
  const bySentence = namesBySentence(facts);
  const titles = titlesByIssue(facts);
  const last = new Map(facts.conclusions().flatMap((each) => (each.isOnIssue ? [[each.passage, each] as const] : [])));
  return facts.conclusions().flatMap((conclusion) => {
    const { issue } = conclusion.passage;
    const title = issue && titles.get(issue);
    if (!issue || !title || !issues.has(issue) || !conclusion.isOnIssue) return [];
    const whole = namedIn([conclusion.sentence], conclusion.subject, bySentence);
    if (whole.treatments.length + whole.bodyParts.length + whole.levels.length === 0) return [];
    const subject = textAt(decision.text, conclusion.subject);
    if (OF_OTHERS.test(subject) || HIDDEN.test(subject) || HIDDEN.test(textAt(decision.text, issue.treatment)))
      return [];
    // Another conclusion may be a step on the way; the last one, or one on "the request", is the decision.
    if (last.get(conclusion.passage) !== conclusion && !/\brequest/i.test(subject)) return [];
    const headEnd = HEAD_ENDS.exec(subject.replace(/\s/g, ' '))?.index ?? subject.length;
    const span = { start: conclusion.subject.start, end: conclusion.subject.start + headEnd };
    const requested = namedIn(title, issue.treatment, bySentence);
    return [{ issue, requested, judged: namedIn([conclusion.sentence], span, bySentence) }];
  });
}

export interface SentenceNames {
  readonly treatments: TreatmentFact[];
  readonly bodyParts: BodyPartFact[];
}

/** The names of each sentence that has any. */
export function namesBySentence(facts: Facts): ReadonlyMap<Sentence, SentenceNames> {
  return facts.derived(groupNames);
}

function groupNames(facts: Facts): ReadonlyMap<Sentence, SentenceNames> {
  const found = new Map<Sentence, SentenceNames>();
  const of = (sentence: Sentence) => {
    const names = found.get(sentence) ?? { treatments: [], bodyParts: [] };
    found.set(sentence, names);
    return names;
  };
  for (const fact of facts.treatments()) of(fact.sentence).treatments.push(fact);
  for (const fact of facts.bodyParts()) of(fact.sentence).bodyParts.push(fact);
  return found;
}

/** The sentences of each title. */
export function titlesByIssue(facts: Facts): ReadonlyMap<Issue, readonly Sentence[]> {
  return facts.derived(groupTitles);
}

function groupTitles({ passages }: Facts): ReadonlyMap<Issue, readonly Sentence[]> {
  const isTitle = ({ kind, issue }: Passage) => kind === 'request' && issue !== undefined;
  return new Map(passages.filter(isTitle).flatMap(({ issue, sentences }) => (issue ? [[issue, sentences]] : [])));
}

/** What sentences name within a span. */
export function namedIn(
  sentences: readonly Sentence[],
  span: Span,
  bySentence: ReadonlyMap<Sentence, SentenceNames>,
): Named {
  const named: { treatments: TreatmentFact[]; bodyParts: BodyPartFact[]; levels: SpinalLevels[] } = {
    treatments: [],
    bodyParts: [],
    levels: [],
  };
  for (const sentence of sentences) {
    const names = bySentence.get(sentence);
    for (const fact of names?.treatments ?? []) if (contains(span, fact.span)) named.treatments.push(fact);
    for (const fact of names?.bodyParts ?? []) if (contains(span, fact.span)) named.bodyParts.push(fact);
    for (const fact of spinalLevelsIn(sentence)) if (contains(span, fact.span)) named.levels.push(fact);
  }
  return { span, ...named };
}

/** True where both name treatments and none of one may be one of the other. */
export function areOtherTreatments(one: Named, other: Named): boolean {
  return one.treatments.length > 0 && other.treatments.length > 0 && !isSameTreatment(one, other);
}

/** True where both name a treatment and one may be the other's. */
export function isSameTreatment(one: Named, other: Named): boolean {
  return one.treatments.some(({ ids }) => other.treatments.some((fact) => fact.ids.some((id) => ids.includes(id))));
}

/** The mind and the inner organs are looked at for any injury: before an operation, or because of pain. */
const ALWAYS_IN_QUESTION: ReadonlySet<string> = new Set(['psyche', 'heart', 'lung', 'chest', 'abdomen', 'eye', 'ear']);

/** True where both name parts of the body, and none of one may be one of the other. */
export function areOtherParts(one: Named, other: Named): boolean {
  const [own, others] = [partsOf(one), partsOf(other)];
  if (own.length === 0 || others.length === 0 || [...own, ...others].some((id) => ALWAYS_IN_QUESTION.has(id)))
    return false;
  return !own.some((id) => others.some((part) => mayBeSamePart(id, part)));
}

/** The parts that are named; the level of a spine tells its part. */
function partsOf({ bodyParts, levels }: Named): string[] {
  const regions = levels.flatMap(({ vertebrae }) => vertebrae.map(regionOf));
  return [...bodyParts.flatMap(({ parts }) => parts), ...regions];
}

function regionOf(vertebra: number): string {
  if (vertebra <= 7) return 'neck';
  return vertebra <= 19 ? 'upper-back' : 'low-back';
}

/** The part of the body on one side where the other has the same part on the opposite side only. */
export function oppositeSide(one: Named, other: Named): readonly [BodyPartFact, BodyPartFact] | undefined {
  const side = soleSide(one);
  const otherSide = soleSide(other);
  if (!side || !otherSide || side.side === otherSide.side || side.side === 'both' || otherSide.side === 'both')
    return undefined;
  return areOtherParts(one, other) ? undefined : [side, otherSide];
}

/** The part whose side is the only one that is named. */
function soleSide({ bodyParts }: Named): BodyPartFact | undefined {
  const sided = bodyParts.filter(({ side }) => side !== undefined);
  const [first] = sided;
  return sided.every(({ side }) => side === first?.side) ? first : undefined;
}
