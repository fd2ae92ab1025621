import assert from 'node:assert/strict';
import { formattingEdits } from '../../server/src/features/format/format.js';
import { tidyEdits } from '../../server/src/features/format/tidy.js';
import { applyEdits } from '../../server/src/lint/fixes.js';
import type { DecisionService } from '../../server/src/service.js';
import { hardWrapped, variants, withCrlf, withoutMarks } from './variants.js';

const EMPHASIS = /<\/?(?:b|strong|i|em|u|h[1-6])(?:[^\S\n\r][^<>\n\r]*)?>|[*_#]/gi;

export function formatted(text: string, { parse }: DecisionService): string {
  return applyEdits(text, formattingEdits(text, parse));
}

export function tidied(text: string, { parse }: DecisionService): string {
  return applyEdits(text, tidyEdits(text, parse));
}

/** All that a reader reads, sign by sign; blanks, line breaks and marks are none of it. */
export function letters(text: string): string {
  return text.replace(EMPHASIS, '').replace(/\s/g, '');
}

/** After how many signs a blank stands: where its words end. */
function wordEnds(text: string): Set<number> {
  const ends = new Set<number>();
  let signs = 0;
  for (const sign of text.replace(EMPHASIS, '')) {
    if (/\s/.test(sign)) ends.add(signs);
    else signs++;
  }
  return ends;
}

/** A formatted text says the same words, none joined to another, and formatting it again changes nothing. */
export function assertHouseForm(text: string, service: DecisionService): void {
  const once = formatted(text, service);
  assert.equal(letters(once), letters(text), 'the same signs');
  const ends = wordEnds(once);
  const last = [...letters(text)].length;
  const joined = [...wordEnds(text)].filter((end) => end > 0 && end < last && !ends.has(end));
  assert.deepEqual(joined, [], 'no word joined to another');
  assert.equal(formatted(once, service), once, 'formatted once for all');
}

/** The house form of one text in every dress that it is pasted in, by the name of the dress. */
export function formsOfDresses(text: string, service: DecisionService): Record<string, string> {
  const forms = Object.entries(variants).map(([name, dress]) => [name, withLf(tidied(dress(text), service))]);
  return Object.fromEntries(forms);
}

/** The same text with its marks taken off and broken at a width, made a house form again. */
export function formOfPasted(text: string, width: number, service: DecisionService): string {
  return withLf(formatted(withCrlf(hardWrapped(withoutMarks(text), width)), service));
}

function withLf(text: string): string {
  return text.replace(/\r\n/g, '\n').replace(/^\ufeff/, '');
}
