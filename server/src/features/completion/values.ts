import { lineEnd } from '../../decision/lines.js';
import type { Credential, Issue } from '../../decision/model.js';
import { isEmptySpan, type Span } from '../../decision/span.js';
import { outcomes, priorities } from '../../knowledge/outcomes.js';
import { specialties, states } from '../../knowledge/reviewers.js';
import { type CompletionEntry, type CompletionSource, emptyValueAt, literal, type Place } from './place.js';

/** Words for a place; a blank comes first where the label before them has none. */
function value({ decision: { text } }: Place, words: string, detail: string, replace: Span): CompletionEntry {
  const isTight = isEmptySpan(replace) && /\S/.test(text.charAt(replace.start - 1));
  const snippet = `${isTight ? ' ' : ''}${literal(words)}`;
  return { label: words, detail, kind: 'value', snippet, filter: words, replace };
}

/** The two priorities, in the value of that field. */
export const prioritySource: CompletionSource = (place) => {
  const { decision, offset } = place;
  const field = decision.header.findLast(({ label }) => label.end < offset);
  if (field?.id !== 'priority') return [];
  const replace = isEmptySpan(field.value) ? emptyValueAt(place, field.label) : field.value;
  if (!replace || offset < replace.start || offset > replace.end) return [];
  return priorities.map((priority) => value(place, priority, 'Priority', replace));
};

/** The two outcomes, after the colon of a title. */
export const outcomeSource: CompletionSource = (place) => {
  const replace = place.issue && outcomeAt(place, place.issue);
  return replace ? outcomes.map(({ name, meaning }) => value(place, name, meaning, replace)) : [];
};

/** The written outcome around the offset, or the empty place after the colon where one is to come. */
function outcomeAt(place: Place, { outcome, treatment }: Issue): Span | undefined {
  if (!outcome.hasColon || isEmptySpan(treatment)) return undefined;
  const { span } = outcome;
  if (isEmptySpan(span)) return emptyValueAt(place, treatment);
  return place.offset >= span.start && place.offset <= span.end ? span : undefined;
}

/** States and specialties, in the value of a credential, for the entry that is being typed. */
export const credentialSource: CompletionSource = (place) => {
  const { decision, offset } = place;
  const credential = decision.credentials.all.findLast(({ label }) => label.end < offset);
  if (!credential || !isInList(place, credential)) return [];
  const replace = entryAt(decision.text, credential, offset);
  if (credential.id === 'licensure') return states.map(({ name }) => value(place, name, 'State of licensure', replace));
  return specialties.map(({ name, confidence }) =>
    value(place, name, confidence === 'read' ? 'Specialty' : 'Specialty (unverified)', replace),
  );
};

/** True in the written list, and after it or after the bare label to the end of the line. */
function isInList(place: Place, { label, value: written }: Credential): boolean {
  const { decision, offset } = place;
  if (isEmptySpan(written)) return emptyValueAt(place, label) !== undefined;
  return offset >= written.start && offset <= lineEnd(decision.text, written.end, decision.text.length);
}

/** The entry around the offset; where there is none, from the comma or colon before the offset to the offset. */
function entryAt(text: string, { label, entries }: Credential, offset: number): Span {
  const written = entries.find(({ start, end }) => start <= offset && offset <= end);
  if (written) return written;
  const comma = Math.max(text.lastIndexOf(',', offset - 1), text.lastIndexOf(':', offset - 1), label.end);
  let start = Math.min(comma + 1, offset);
  while (start < offset && /[\s*]/.test(text.charAt(start))) start++;
  return { start, end: offset };
}

/** The day of today, where the decision date is to be written. */
export const todaySource: CompletionSource = (place) => {
  const { decision, offset } = place;
  const field = decision.header.findLast(({ label }) => label.end < offset);
  if (field?.id !== 'decisionDate' || place.today === undefined) return [];
  const replace = isEmptySpan(field.value) ? emptyValueAt(place, field.label) : field.value;
  if (!replace || offset < replace.start || offset > replace.end) return [];
  const written = decision.text.slice(replace.start, replace.end);
  const today = place.today();
  return today.startsWith(written) && today !== written ? [value(place, today, 'Today', replace)] : [];
};
