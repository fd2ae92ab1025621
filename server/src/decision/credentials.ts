import { foldedWords } from './characters.js';
import { type Field, findFields } from './fields.js';
import type { LabelSpellings } from './labels.js';
import type { CredentialId } from './layout.js';
import { afterLinePrefix } from './line-prefix.js';
import { unmarkedSpan } from './marks.js';
import type { Credential, Credentials } from './model.js';
import type { Span } from './span.js';

/** The reviewer's credentials in a section, states and specialties one by one. */
export function findCredentials(
  text: string,
  region: Span,
  spellings: LabelSpellings<CredentialId>,
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
    const bullet = at < list.end ? bulletAt(text, at, list.end) : 0;
    if (at < list.end && bullet === 0 && !isSeparator(text, at)) continue;
    pieces.push(withoutFullStop(text, unmarkedSpan(text, start, at)));
    start = at + Math.max(1, bullet);
  }
  return pieces;
}

function isSeparator(text: string, at: number): boolean {
  return text[at] === ',' || (text[at] === ';' && !text.startsWith('&amp', at - 4));
}

/** The length of the bullet that begins here, the first of its line: entries may be a list of lines. */
function bulletAt(text: string, at: number, end: number): number {
  return '-+\u2022*'.includes(text.charAt(at)) ? afterLinePrefix(text, at, end) - at : 0;
}

/** A full stop after the last entry is none of a name, unlike those of "D.C.". */
function withoutFullStop(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end);
  return words.indexOf('.') === words.length - 1 && words.length > 4 ? { start, end: end - 1 } : { start, end };
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
