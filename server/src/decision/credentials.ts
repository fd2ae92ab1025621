import { foldedWords, trimSpan } from './characters.js';
import { type Field, findFields } from './fields.js';
import type { LabelSpelling } from './labels.js';
import type { CredentialId } from './layout.js';
import type { Credential, Credentials } from './model.js';
import type { Span } from './span.js';

/** The reviewer's credentials in a section, states and specialties one by one. */
export function findCredentials(
  text: string,
  region: Span,
  spellings: readonly LabelSpelling<CredentialId>[],
  namesWithCommas: readonly string[],
): Credentials {
  const all = findFields(text, region, spellings, 'paragraph').map(
    (field): Credential => ({ ...field, entries: entriesOf(text, field, namesWithCommas) }),
  );
  const licensure = all.find(({ id }) => id === 'licensure');
  const specialty = all.find(({ id }) => id === 'specialty');
  return { all, ...(licensure && { licensure }), ...(specialty && { specialty }) };
}

/** The entries of a list with commas; a known name that itself holds commas stays whole. */
function entriesOf(text: string, field: Field<CredentialId>, namesWithCommas: readonly string[]): Span[] {
  const pieces = splitAtCommas(text, field.value);
  const entries: Span[] = [];
  for (let index = 0; index < pieces.length; ) {
    const taken = field.id === 'specialty' ? piecesOfOneName(text, pieces, index, namesWithCommas) : 1;
    const first = pieces[index];
    const last = pieces[index + taken - 1];
    if (first && last) entries.push({ start: first.start, end: last.end });
    index += taken;
  }
  return entries.filter(({ start, end }) => end > start);
}

function splitAtCommas(text: string, list: Span): Span[] {
  const pieces: Span[] = [];
  let start = list.start;
  for (let at = list.start; at <= list.end; at++) {
    if (at < list.end && text[at] !== ',' && text[at] !== ';') continue;
    pieces.push(trimSpan(text, start, at));
    start = at + 1;
  }
  return pieces;
}

/** The most pieces that together are one known name: 3 for "Endocrinology, Diabetes, and Metabolism". */
function piecesOfOneName(text: string, pieces: readonly Span[], from: number, names: readonly string[]): number {
  const start = pieces[from]?.start ?? 0;
  for (let count = Math.min(4, pieces.length - from); count > 1; count--) {
    const end = pieces[from + count - 1]?.end ?? start;
    const written = foldedWords(text.slice(start, end));
    if (names.some((name) => foldedWords(name) === written)) return count;
  }
  return 1;
}
