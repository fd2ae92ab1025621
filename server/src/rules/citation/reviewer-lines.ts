import type { CitedSource, GuidelineLine, GuidelineMention } from '../../decision/citations/citation.js';
import { type Decision, type Issue, issuePart } from '../../decision/model.js';
import { isEmptySpan, type Span, textAt } from '../../decision/span.js';
import { isPlaceholder } from '../header/checked-fields.js';
import type { RuleContext } from '../rule.js';
import { judgedDays, writtenLines } from './cited.js';

/** A guideline line of the reviewer with all the sources that it cites. */
export interface ReviewerLine {
  readonly issue: Issue;
  readonly line: GuidelineLine;
  readonly sources: readonly CitedSource[];
}

/** The reviewer's own guideline lines, in the order of the text: those that a decision rests on. */
export function reviewerLines({ text, issues, isRecognized }: Decision): ReviewerLine[] {
  return isRecognized ? issues.flatMap((issue) => reviewerLinesOf(text, issue)) : [];
}

/** Those of one issue of a recognized decision. */
export function reviewerLinesOf(text: string, issue: Issue): ReviewerLine[] {
  return writtenLines(text, issue)
    .filter(({ part }) => part.id === 'reviewerGuideline')
    .map((line) => ({ issue, line, sources: line.citations.flatMap((citation) => citation.sources) }));
}

/** The rationale of an issue; `undefined` while it is missing, empty, or holds a mark of a template or a redaction. */
export function writtenRationale(decision: Decision, issue: Issue): Span | undefined {
  const value = issuePart(issue, 'rationale')?.value;
  if (!value || isEmptySpan(value) || isPlaceholder(textAt(decision.text, value))) return undefined;
  return value;
}

/** False for decisions before 8 CCR 9792.21.1 took effect; a decision without a date is one that is being written. */
export function isUnderCitationRules(decision: Decision): boolean {
  const { decision: made } = judgedDays(decision);
  return made === undefined || made >= '2015-04-20';
}

/** The sentence of a stretch around a place in it. */
export function sentenceAround(text: string, region: Span, { start, end }: Span): Span {
  const before = Array.from(text.slice(region.start, start).matchAll(/[.!?][)"\u201d]?\s/g)).at(-1);
  const after = /[.!?][)"\u201d]?(?=\s|$)/.exec(text.slice(end, region.end));
  return {
    start: before ? region.start + before.index + before[0].length : region.start,
    end: after ? end + after.index + after[0].length : region.end,
  };
}

/**
 * True when a rationale's words name a known source: by its own title, by the collection of which it is a chapter
 * ("ACOEM", "ODG"), or, for a source of the MTUS, by "MTUS".
 */
export function isNamedBy(
  source: Pick<CitedSource, 'guideline' | 'editions'>,
  mention: GuidelineMention,
  context: RuleContext,
): boolean {
  if (source.guideline === undefined) return false;
  const isByCollection = namesOf(source.guideline, source.editions, context).has(mention.guideline);
  return isByCollection || namesOf(mention.guideline, mention.editions, context).has(source.guideline);
}

function namesOf(guideline: string, editions: readonly string[], { catalogue }: RuleContext): Set<string> {
  const known = editions.flatMap((id) => catalogue.edition(id) ?? []);
  return new Set([
    guideline,
    ...known.flatMap(({ partOf }) => partOf ?? []),
    ...(known.some(({ basis }) => basis === 'mtus') ? ['mtus'] : []),
  ]);
}
