import type { NameWord } from './name-words.js';

/** Words in brackets after the name of a chapter that only say which patients it is about. */
const QUALIFIERS = new Set(['acute', 'chronic', 'thoracic', 'lumbar', 'and', 'trauma', 'updated', 'revised']);

/**
 * The index after a note on a source that begins at a word, or the index itself when none does: "(Acute & Chronic)",
 * "(updated 11/16/16)", "last updated 06/10/2014", "3rd ed.", "Web Version", "Procedure Summary", "accessed 02/18/2017".
 */
export function noteEnd(words: readonly NameWord[], from: number): number {
  const word = words[from];
  if (word?.kind !== 'word') return from;
  if (word.gap.includes('(') && QUALIFIERS.has(word.folded) && word.folded !== 'and') return bracketEnd(words, from);
  if (word.folded === 'accessed' || word.folded === 'retrieved') return accessEnd(words, from);
  if (isEdition(words, from)) return from + 2;
  const updated = word.folded === 'last' ? from + 1 : from;
  if (words[updated]?.folded === 'updated' && /^\d/.test(words[updated + 1]?.folded ?? '')) {
    return dateEnd(words, updated + 1);
  }
  const next = words[from + 1]?.folded;
  const isPart = (word.folded === 'web' && next === 'version') || (word.folded === 'procedure' && next === 'summary');
  return isPart ? from + 2 : from;
}

/** Past the numbers of a date: "06/10/2014". */
function dateEnd(words: readonly NameWord[], from: number): number {
  let end = from + 1;
  while (end < from + 3 && /^\d/.test(words[end]?.folded ?? '') && /^[/-]$/.test(words[end]?.gap ?? '')) end++;
  return end;
}

/** True for "3rd ed." and "Second Edition". */
export function isEdition(words: readonly NameWord[], from: number): boolean {
  const next = words[from + 1]?.folded;
  if (next !== 'ed' && next !== 'edition') return false;
  return /^(?:\d{1,2}(?:st|nd|rd|th)|first|second|third)$/.test(words[from]?.folded ?? '');
}

function bracketEnd(words: readonly NameWord[], from: number): number {
  let end = from + 1;
  while (end < words.length && !/[)]/.test(words[end]?.gap ?? '')) end++;
  return end;
}

/** Up to the end of the date, before the next comma. */
function accessEnd(words: readonly NameWord[], from: number): number {
  let end = from + 1;
  while (end < words.length && !endsAccess(words, end)) end++;
  return end;
}

function endsAccess(words: readonly NameWord[], index: number): boolean {
  const gap = words[index]?.gap ?? '';
  if (gap.includes(';') || /\.\s/.test(gap)) return true;
  return gap.includes(',') && !/^\d{4}$/.test(words[index]?.folded ?? '');
}
