import { isColon } from '../../decision/characters.js';
import type { Field } from '../../decision/fields.js';
import { skipForward } from '../../decision/marks.js';
import { separatorAfter } from '../../decision/separators.js';
import { type Span, textAt } from '../../decision/span.js';
import type { Edit, Fault } from '../rule.js';

/** The fault of a label whose words are not the layout's or whose colon was forgotten; `undefined` when it is right. */
export function labelFault(text: string, field: Field, canonical: string): Fault | undefined {
  if (!field.hasColon) return forgottenColon(text, field);
  if (field.isLabelExact || isSplitByItsValue(text, field)) return undefined;
  return {
    span: field.label,
    message: `The label is written "${textAt(text, field.label)}". The official layout has "${canonical}", and the field is found by it. Write "${canonical}".`,
    fix: { title: `Write "${canonical}"`, isSafe: true, edits: [{ span: field.label, text: canonical }] },
  };
}

function forgottenColon(text: string, { label }: Field): Fault {
  const written = textAt(text, label);
  return {
    span: label,
    message: `The label "${written}" has no colon. The colon parts it from its value. Write "${written}:".`,
    fix: { title: `Write "${written}:"`, isSafe: true, edits: colonAfter(text, label) },
  };
}

/** Puts a colon after a label, in the place of a semicolon, dash or full stop that stands for it. */
export function colonAfter(text: string, { end }: Span): Edit[] {
  const separator = separatorAfter(text, end, text.length);
  if (separator?.start === end) return [{ span: separator, text: ':' }];
  const colon = { span: { start: end, end }, text: ':' };
  return separator ? [colon, { span: separator, text: '' }] : [colon];
}

/** The columns of a PDF print a value between the two lines of its label; those words are not the writer's. */
function isSplitByItsValue(text: string, { label }: Field): boolean {
  return !isColon(text.charCodeAt(skipForward(text, label.end, text.length)));
}
