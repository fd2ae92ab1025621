import { labelText } from '../../decision/labels.js';
import type { HeaderFieldId, Vocabulary } from '../../decision/layout.js';
import type { Decision, HeaderField } from '../../decision/model.js';
import { findPlaceholders, mayHoldMark } from '../placeholder-marks.js';

/** The header fields that rules judge: none in a text that is no decision, and only those that the layout is known to have. */
export function checkedFields({ isRecognized, header, layout }: Decision): readonly HeaderField[] {
  return isRecognized ? header.filter(({ id }) => layout.header.includes(id)) : [];
}

/** The first judged field with this id. */
export function checkedField(decision: Decision, id: HeaderFieldId): HeaderField | undefined {
  return checkedFields(decision).find((field) => field.id === id);
}

/** The label as the layout writes it: "UR Denial Date". */
export function labelOf(vocabulary: Vocabulary, id: HeaderFieldId): string {
  return labelText(vocabulary.headerLabels, id);
}

/** True for a redaction, TBD, XXX and the like: a value still to come or taken out on purpose. */
export function isPlaceholder(written: string): boolean {
  if (!mayHoldMark(written)) return false;
  return /\[redacted\]/i.test(written) || findPlaceholders(written).length > 0;
}
