import type { Decision } from '../../server/src/decision/model.js';

/** All that a decision tells, without how it came about. */
export function toldBy({ allIssues: _list, headerDates: _dates, ...told }: Decision) {
  return { ...told, statements: [...told.statements] };
}
