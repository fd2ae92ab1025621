import assert from 'node:assert/strict';
import type { Decision } from '../../server/src/decision/model.js';
import { textAt } from '../../server/src/decision/span.js';
import { safeEdits } from '../../server/src/features/fix-all.js';
import { applyEdits } from '../../server/src/lint/fixes.js';
import { headerDates } from '../../server/src/rules/header/header-dates.js';
import type { DecisionService } from '../../server/src/service.js';

/** What no safe change of a text may touch: outcomes, dates, case number, cited guidelines, words of rationales. */
export function meaningOf(decision: Decision): object {
  const { text, header, issues } = decision;
  const words = (written: string) => written.match(/[\p{L}\d]+/gu) ?? [];
  return {
    outcomes: issues.map(({ outcome }) => outcome.known),
    dates: headerDates(decision).map(({ id, date }) => `${id} ${date.iso}`),
    caseNumber: header.filter(({ id }) => id === 'caseNumber').map(({ value }) => words(textAt(text, value))),
    guidelines: issues.map(({ parts }) =>
      parts.filter(({ id }) => id !== 'rationale').map(({ value }) => words(textAt(text, value))),
    ),
    rationales: issues.map(({ parts }) =>
      parts.filter(({ id }) => id === 'rationale').map(({ value }) => words(textAt(text, value))),
    ),
  };
}

/** Fixes a text as "fix all" does, and asserts what must hold of it. Gives the text as it is then. */
export function assertSafelyFixed(text: string, service: DecisionService): string {
  const check = (written: string) => service.lint(service.parse(written));
  const before = check(text);
  const edits = safeEdits(text, before, check);
  const fixed = applyEdits(text, edits);
  const after = check(fixed);
  assert.deepEqual(safeEdits(fixed, after, check), [], 'nothing is left to fix');
  assert.deepEqual(meaningOf(service.parse(fixed)), meaningOf(service.parse(text)), 'the meaning stays');
  const counts = new Map<string, number>();
  for (const { rule } of before) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  for (const { rule } of after) counts.set(rule, (counts.get(rule) ?? 0) - 1);
  assert.deepEqual(
    [...counts].filter(([, count]) => count < 0),
    [],
    'no new finding',
  );
  return fixed;
}
