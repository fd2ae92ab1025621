import type { Field } from '../../decision/fields.js';
import { lineBreakOf, lineEnd, lineStart } from '../../decision/lines.js';
import { isEmptySpan } from '../../decision/span.js';
import type { Edit } from '../rule.js';

const LONGEST_GAP = 20;

/** Inserts a label on a line of its own before or after the line of another field, with that field's marks. */
export function insertLabelLine(text: string, label: string, neighbour: Field, side: 'before' | 'after'): Edit {
  const line = `${openingMark(text, neighbour)}${label}${closing(text, neighbour)}`;
  const lineBreak = lineBreakOf(text);
  if (side === 'before') {
    const start = lineStart(text, neighbour.whole.start, 0);
    return { span: { start, end: start }, text: `${line}${lineBreak}` };
  }
  const end = lineEnd(text, neighbour.whole.end, text.length);
  return { span: { start: end, end }, text: `${lineBreak}${line}` };
}

function openingMark(text: string, { whole, label }: Field): string {
  return text.slice(whole.start, label.start);
}

/** Colon, closing mark and blank as the neighbour has them between its label and its value. */
function closing(text: string, { label, value, hasColon }: Field): string {
  const gap = text.slice(label.end, value.start);
  const isUsual = hasColon && !isEmptySpan(value) && gap.length <= LONGEST_GAP && /^[^\r\n]*:/.test(gap);
  return isUsual && !/[\r\n]/.test(gap) ? gap : ': ';
}
