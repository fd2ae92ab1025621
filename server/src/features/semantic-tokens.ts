import type { Facts } from '../decision/facts/facts.js';
import { type Decision, headerField } from '../decision/model.js';
import { isEmptySpan, type Span } from '../decision/span.js';
import { outcomes } from '../knowledge/outcomes.js';
import { headerDates } from '../rules/header/header-dates.js';
import { guidelinePlaces } from './guideline-places.js';

/** What is told apart; the first that holds a place wins. */
export type Meaning = 'redaction' | 'caseNumber' | 'upheld' | 'overturned' | 'date' | 'guideline';

/** A stretch that means something, whatever signs it is written with. */
export interface MeaningfulSpan {
  readonly span: Span;
  readonly meaning: Meaning;
}

/** The stretches to color by what they mean, in the order of the text, none touching another. */
export function meaningfulSpans(decision: Decision, facts: Facts): MeaningfulSpan[] {
  if (!decision.isRecognized) return [];
  const caseNumber = headerField(decision, 'caseNumber')?.value;
  const found = [
    ...as('redaction', decision.redactions),
    ...as('caseNumber', caseNumber ? [caseNumber] : []),
    ...outcomeSpans(decision),
    ...as(
      'date',
      headerDates(decision).map(({ value }) => value),
    ),
    ...as(
      'date',
      facts
        .dates()
        .filter(({ iso }) => iso !== undefined)
        .map(({ span }) => span),
    ),
    ...as('guideline', guidelineNames(decision)),
  ];
  return apart(found.filter(({ span }) => !isEmptySpan(span)));
}

function as(meaning: Meaning, spans: readonly Span[]): MeaningfulSpan[] {
  return spans.map((span) => ({ span, meaning }));
}

function outcomeSpans({ issues }: Decision): MeaningfulSpan[] {
  return issues.flatMap(({ outcome: { span, known } }) => {
    const verdict = outcomes.find(({ name }) => name === known)?.verdict;
    if (verdict === undefined) return [];
    return [{ span, meaning: verdict === 'necessary' ? ('overturned' as const) : ('upheld' as const) }];
  });
}

/** The names of guidelines that are known; sections and pages stay plain, so that the names stand out. */
function guidelineNames(decision: Decision): Span[] {
  return guidelinePlaces(decision)
    .filter(({ kind, guideline }) => kind === 'guideline' && guideline !== undefined)
    .map(({ span }) => span);
}

/** Of two that overlap the one of the earlier meaning stays; both lists are in the order of the text. */
function apart(found: readonly MeaningfulSpan[]): MeaningfulSpan[] {
  const byRank = found.map((each, rank) => ({ ...each, rank }));
  byRank.sort((a, b) => a.span.start - b.span.start || a.rank - b.rank);
  const kept: MeaningfulSpan[] = [];
  for (const { span, meaning } of byRank) {
    if (span.start >= (kept.at(-1)?.span.end ?? 0)) kept.push({ span, meaning });
  }
  return kept;
}
