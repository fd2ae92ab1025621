import { madeDecision } from '../bench/made-decisions.js';
import type { Files } from './command-line-world.js';

/**
 * So many made decisions in the folder `d`: of every ten, four have a misspelt priority, one of them a mark of a template
 * as well, one was decided late, and one before it was assigned.
 */
export function studyFiles(count: number): Files {
  return Object.fromEntries(
    Array.from({ length: count }, (_, index) => [`d/case-${String(index).padStart(4, '0')}.imr.md`, studyText(index)]),
  );
}

function studyText(index: number): string {
  let text = madeDecision(2500 + 1200 * (index % 3), index + 1);
  const kind = index % 10;
  if (kind < 4) text = text.replace('Standard', 'Standart');
  if (kind === 0) text = text.replace('a 44 year old', 'a(n) 44 year old');
  if (kind === 5) text = text.replace('07/05/2016', '09/05/2016');
  if (kind === 6) text = text.replace('06/08/2016', '07/08/2016');
  return text;
}
