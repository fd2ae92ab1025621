import { type Decision, headerField } from '../decision/model.js';
import { isEmptySpan, type Span, textAt } from '../decision/span.js';

/** What a decision can be found by in a whole folder: its case number, its treatments. */
export interface DecisionSymbol {
  readonly kind: 'case' | 'treatment';
  readonly name: string;
  /** The case number, for a treatment. */
  readonly container: string;
  readonly span: Span;
}

const LONGEST_NAME = 200;

/** The symbols of a decision whose names hold every word of a query, whatever the capitals; in the order of the text. */
export function decisionSymbols(decision: Decision, query: string): DecisionSymbol[] {
  if (!decision.isRecognized) return [];
  const { text, issues } = decision;
  const field = headerField(decision, 'caseNumber')?.value;
  const container = field ? oneLine(textAt(text, field)) : '';
  const named = (kind: DecisionSymbol['kind'], span: Span, within: string): DecisionSymbol[] =>
    isEmptySpan(span) ? [] : [{ kind, name: oneLine(textAt(text, span)), container: within, span }];
  return [
    ...(field ? named('case', field, '') : []),
    ...issues.flatMap(({ treatment }) => named('treatment', treatment, container)),
  ].filter(({ name, container: within }) => holdsWords(`${name} ${within}`, query));
}

/** True for words that hold each word of a query. A text in which this is false has no symbol that fits. */
export function holdsWords(words: string, query: string): boolean {
  const folded = words.toLowerCase();
  return query
    .toLowerCase()
    .split(/\s+/)
    .every((word) => folded.includes(word));
}

function oneLine(words: string): string {
  return words.replace(/[\s\u00a0]+/g, ' ').slice(0, LONGEST_NAME);
}
