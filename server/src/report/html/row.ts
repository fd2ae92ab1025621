import type { LimitName, LimitState } from '../../features/decision-summary.js';
import { severities } from '../../rules/rule.js';
import { placeWords } from '../place-words.js';
import type { CheckedFile } from '../report.js';

/** A finding on the page: rule, severity (its index in `severities`), place, and the message unless there was no room. */
export type FindingCell = readonly [rule: string, severity: number, place: string, message?: string];

/** One decision on the page, as short as it can be: there may be tens of thousands. The page's script reads it. */
export interface Row {
  /** Path. */
  readonly p: string;
  /** Case number. */
  readonly c?: string;
  /** Decision date, ISO. */
  readonly d?: string;
  /** Overall determination. */
  readonly o?: string;
  /** States of limits. */
  readonly l?: Readonly<Partial<Record<LimitName, LimitState>>>;
  /** Guidelines with the outcomes of their issues: "upheld", "overturned", "open". */
  readonly g?: readonly (readonly [title: string, ...outcomes: string[]])[];
  readonly f: readonly FindingCell[];
}

/** The row of a decision; without its messages when there is no room for them. */
export function rowOf({ path, findings, summary }: CheckedFile, hasRoom: boolean): Row {
  const guidelines = summary?.guidelines ?? [];
  return {
    p: path,
    ...(summary?.caseNumber && { c: summary.caseNumber }),
    ...(summary?.decisionDate && { d: summary.decisionDate }),
    ...(summary?.overall && { o: summary.overall }),
    ...(summary && { l: summary.limits }),
    ...(guidelines.length > 0 && {
      g: guidelines.map(({ title, upheld, overturned, open }) => [
        title,
        ...(upheld > 0 ? ['upheld'] : []),
        ...(overturned > 0 ? ['overturned'] : []),
        ...(open > 0 ? ['open'] : []),
      ]),
    }),
    f: findings.map(({ rule, severity, range, message }) => {
      const cell = [rule, severities.indexOf(severity), placeWords(range)] as const;
      return hasRoom ? [...cell, message] : cell;
    }),
  };
}

/** A value as JSON that can stand in a script element: it holds nothing that could end it. */
export function scriptJson(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}
