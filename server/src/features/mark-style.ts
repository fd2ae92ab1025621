import { markLengthBefore } from '../decision/marks.js';
import type { Decision } from '../decision/model.js';

/** How the labels of a decision are marked. */
export interface MarkStyle {
  readonly open: string;
  readonly close: string;
}

const bold: MarkStyle = { open: '**', close: '**' };
const html: MarkStyle = { open: '<b>', close: '</b>' };
const plain: MarkStyle = { open: '', close: '' };

/** The marks of the labels of the header. A decision that has none yet gets bold. */
export function headerMarkStyle({ text, header }: Decision): MarkStyle {
  return styleAt(text, header[0]?.label.start);
}

/** The marks of the labels of the issues; where there are none yet, those of the header, else bold. */
export function issueMarkStyle(decision: Decision): MarkStyle {
  const label = decision.issues.flatMap(({ parts }) => parts)[0]?.label;
  if (!label) return decision.header.length > 0 && headerMarkStyle(decision) === plain ? plain : bold;
  return styleAt(decision.text, label.start);
}

/** The marks around the words of the first heading; where there is none yet, those of the layout. */
export function headingMarkStyle({ text, sections }: Decision): MarkStyle {
  const first = sections[0]?.heading;
  if (!first) return { open: '### ', close: '' };
  const close = text.slice(first.title.end, first.line.end);
  return { open: text.slice(first.line.start, first.title.start), close: close.replace(/[:\s]/g, '') };
}

/** A label with its marks and its colon: `**Priority:**`. */
export function markedLabel({ open, close }: MarkStyle, words: string): string {
  return `${open}${words}:${close}`;
}

function styleAt(text: string, start: number | undefined): MarkStyle {
  if (start === undefined) return bold;
  if (markLengthBefore(text, start) === 0) return plain;
  return text.charAt(start - 1) === '>' ? html : bold;
}
