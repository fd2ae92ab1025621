import { sentenceSpans } from '../../decision/facts/sentences.js';
import { isEmptySpan, type Span } from '../../decision/span.js';
import { type CompletionEntry, emptyValueAt, literal, type Place } from './place.js';

/** So many signs tell that a standard sentence is meant, and not the next one of the writer's own. */
const LEAST_TYPED = 5;

/**
 * The stretch that a standard sentence would replace: the empty value after a label, what was typed of its only sentence,
 * or of its last one. `undefined` in the midst of prose, and while too little is typed after other sentences.
 */
export function sentenceBegunAt(place: Place, value: Span, label?: Span): Span | undefined {
  const { decision, offset } = place;
  if (isEmptySpan(value)) return label && emptyValueAt(place, label);
  const { text } = decision;
  if (offset < value.end || /[^ \t]/.test(text.slice(value.end, offset))) return undefined;
  const last = sentenceSpans(text, { start: value.start, end: offset }).at(-1);
  if (!last) return undefined;
  // The first letter of the next sentence is the writer's.
  if (/[.!?]["')\]]*$/.test(text.slice(last.start, last.end))) return undefined;
  const isFirst = last.start === value.start;
  return isFirst || offset - last.start >= LEAST_TYPED ? { start: last.start, end: offset } : undefined;
}

/** A sentence to offer in place of what is typed of it; none where something else is typed. `snippet` is in snippet syntax. */
export function phrase(place: Place, words: string, snippet: string, replace: Span): CompletionEntry[] {
  const { text } = place.decision;
  const typed = text.slice(replace.start, replace.end).toLowerCase();
  if (!words.toLowerCase().startsWith(typed) || words.length <= typed.length) return [];
  const isTight = isEmptySpan(replace) && /\S/.test(text.charAt(replace.start - 1));
  const written = snippet === words ? literal(words) : snippet;
  return [
    {
      label: words,
      detail: 'Standard wording',
      kind: 'phrase',
      snippet: `${isTight ? ' ' : ''}${written}`,
      filter: words,
      replace,
    },
  ];
}
