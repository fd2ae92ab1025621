import { allMatches } from '../all-matches.js';
import type { Span } from '../span.js';
import { hint } from './hints.js';
import { nameForms } from './identifier-names.js';
import { numberForms } from './identifier-numbers.js';
import { hasHint, type Passage, placeIn, type Sentence } from './passages.js';
import type { ReadSentence } from './read-sentence.js';

export type IdentifierKind =
  | 'personalName'
  | 'facility'
  | 'birthDate'
  | 'socialSecurityNumber'
  | 'telephoneNumber'
  | 'emailAddress'
  | 'streetAddress'
  | 'claimNumber'
  | 'medicalRecordNumber';

/** Words that tell who somebody is. */
export interface Identifier {
  readonly kind: IdentifierKind;
  readonly passage: Passage;
  /** With the title or the label that makes it one: "Dr. Roe", "MRN 123456". */
  readonly span: Span;
  /** The name or the number alone. */
  readonly secret: Span;
}

/** How one kind of identifier is found in the words of a sentence. */
export interface IdentifierForm {
  readonly kind: IdentifierKind;
  /** Without such words (see `hint`) the sentence holds none. */
  readonly kinds?: number;
  /** A cheap test: where it fails, the sentence holds none. */
  readonly hint: RegExp;
  /** Global, with indices; the group `secret` holds the name or the number. */
  readonly form: RegExp;
  /** False for a match that is none after all. */
  readonly isOne?: (found: FoundWords) => boolean;
  /** True where the words beside the name only tell that it is one: "the patient, …". */
  readonly marksSecretOnly?: true;
  /** The part of the secret that counts, where the form takes in more words than that. */
  readonly trimmed?: (secret: string) => Span;
}

/** What a form matched, with the words around it. */
export interface FoundWords {
  readonly secret: string;
  readonly before: string;
  readonly after: string;
}

/** How many letters before and after a match tell what it is. */
const AROUND = 80;

const forms: readonly IdentifierForm[] = [...nameForms, ...numberForms];

const withoutNumbers = forms.filter(({ kinds }) => kinds !== hint.number);

/** The identifiers of all passages, in the order of the text; of two that overlap the one that begins first. */
export function collectIdentifiers(passages: readonly Passage[]): Identifier[] {
  const found: Identifier[] = [];
  for (const passage of passages)
    for (const sentence of passage.sentences)
      for (const identifier of sentence.read.derived(identifiersIn)) found.push(placed(identifier, passage, sentence));
  return found;
}

/** An identifier by its place in a sentence. */
type WrittenIdentifier = Omit<Identifier, 'passage'>;

function placed({ kind, span, secret }: WrittenIdentifier, passage: Passage, sentence: Sentence): Identifier {
  return { kind, passage, span: placeIn(sentence, span), secret: placeIn(sentence, secret) };
}

/** What a number that leads to a person has: most sentences with numbers have only dates, ages and counts. */
const TELLING_NUMBER =
  /[Ss]{2}[Nn #]|[Ss]ocial|SOCIAL|\d-\d\d-\d|\d{3}[-.) ]{1,3}\d{3}|ADJ ?-?\d|B(?:ox|OX) |\d [A-Z\d]/;

/** The forms that a sentence may have, by the kinds of its words. */
function formsFor({ hints, words }: ReadSentence): readonly IdentifierForm[] {
  if ((hints & hint.number) === 0) return withoutNumbers;
  return TELLING_NUMBER.test(words) ? forms : withoutNumbers;
}

/** True where a sentence holds any identifier. */
export function hasIdentifiers(sentence: ReadSentence): boolean {
  return sentence.derived(identifiersIn).length > 0;
}

function identifiersIn(sentence: ReadSentence): readonly WrittenIdentifier[] {
  const found: WrittenIdentifier[] = [];
  for (const form of formsFor(sentence)) {
    const isHinted = form.kinds === undefined || hasHint(sentence, form.kinds);
    if (isHinted && form.hint.test(sentence.words)) found.push(...matchesOf(form, sentence.words));
  }
  if (found.length < 2) return found;
  found.sort((a, b) => a.span.start - b.span.start);
  let end = 0;
  return found.filter(({ span }) => {
    if (span.start < end) return false;
    end = span.end;
    return true;
  });
}

function matchesOf(
  { kind, form, isOne, trimmed, marksSecretOnly }: IdentifierForm,
  words: string,
): WrittenIdentifier[] {
  return allMatches(form, words).flatMap((match) => {
    const [from, to] = match.indices?.groups?.secret ?? [0, 0];
    const part = trimmed?.(words.slice(from, to)) ?? { start: 0, end: to - from };
    const [start, end] = [from + part.start, from + part.end];
    const wholeStart = part.start > 0 || marksSecretOnly ? start : match.index;
    const wholeEnd = end < to || marksSecretOnly ? end : match.index + match[0].length;
    const found = {
      secret: words.slice(start, end),
      before: words.slice(Math.max(0, wholeStart - AROUND), wholeStart),
      after: words.slice(wholeEnd, wholeEnd + AROUND),
    };
    if (end <= start || (isOne && !isOne(found))) return [];
    return [{ kind, span: { start: wholeStart, end: wholeEnd }, secret: { start, end } }];
  });
}
