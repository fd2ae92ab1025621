import type { NamedPhrase, NameMeaning } from '../decision/facts/fact-names.js';
import { hintWords } from '../decision/facts/hints.js';
import { createSentenceReader, type SentenceReader } from '../decision/facts/read-sentence.js';
import { formsOf, singular } from '../decision/facts/singular.js';
import { createWordBook } from '../decision/facts/word-book.js';
import { areNear, type BodyPartId, bodyPart, bodyParts, GENERAL_WORDS, OTHER_MEANINGS } from './body-parts.js';
import { drugs } from './drugs.js';
import { OTHER_THINGS, treatments } from './treatments.js';

/** The words that tell something in a decision: the names of treatments and of parts of the body from our tables, and hints. */
export function createFactWords(): SentenceReader {
  const byFirstWord = new Map<string, NamedPhrase[]>();
  for (const phrase of phrases()) {
    const [first = ''] = phrase.words;
    const own = byFirstWord.get(first);
    if (own) own.push(phrase);
    else byFirstWord.set(first, [phrase]);
  }
  const names = new Map<string, readonly NamedPhrase[]>();
  for (const [first, own] of byFirstWord) {
    if (own.length > 1) own.sort((a, b) => b.words.length - a.words.length);
    for (const form of formsOf(first)) names.set(form, own);
  }
  return createSentenceReader(createWordBook(hintWords(), names));
}

/** Short forms that are other words in small letters: a patient, ten. */
const IN_CAPITALS: ReadonlySet<string> = new Set(['pt', 'ct', 'ten', 'ot']);

/** Each phrase once, with all that it may mean. */
function phrases(): NamedPhrase[] {
  const meanings = new Map<string, NameMeaning & { readonly words: readonly string[] }>();
  const add = (kind: NameMeaning['kind'], phrase: string, ids: readonly string[]) => {
    const words = phrase.split(' ').map(singular);
    const key = `${kind} ${words.join(' ')}`;
    const known = meanings.get(key);
    meanings.set(key, { kind, words, ids: known ? [...new Set([...known.ids, ...ids])] : ids });
  };
  for (const { id, words } of bodyParts) for (const phrase of words) add('bodyPart', phrase, [id]);
  for (const [word, parts] of GENERAL_WORDS) add('bodyPart', word, parts);
  for (const { generic, brands } of drugs) for (const name of [generic, ...brands]) add('treatment', name, [generic]);
  for (const { id, words } of treatments) for (const phrase of words) add('treatment', phrase, [id]);
  for (const phrase of [...OTHER_MEANINGS, ...OTHER_THINGS]) add('other', phrase, []);
  return Array.from(meanings.values(), (meaning) => ({
    ...meaning,
    isInCapitals: IN_CAPITALS.has(meaning.words.join(' ')),
  }));
}

/**
 * Neighbours that a guideline may treat together, but a request never confuses: an MRI of the neck is none of the
 * shoulder.
 */
const TOLD_APART: ReadonlySet<string> = new Set(
  [
    ['neck', 'shoulder'],
    ['neck', 'upper-back'],
    ['upper-back', 'low-back'],
    ['upper-back', 'shoulder'],
    ['low-back', 'hip'],
    ['chest', 'shoulder'],
  ].flatMap(([one, other]) => [`${one} ${other}`, `${other} ${one}`]),
);

/** True for parts of which one may be said for the other: hand and wrist, an arm and its elbow, a leg and the low back. */
export function mayBeSamePart(one: string, other: string): boolean {
  return !TOLD_APART.has(`${one} ${other}`) && areNear(one as BodyPartId, other as BodyPartId);
}

/** The name of a treatment, drug or part of the body for a message. */
export function factName(id: string): string {
  return names.get(id) ?? bodyPart(id)?.name ?? id;
}

/** Wider words for a treatment: "imaging" for an MRI, "medication" and its class for a drug. */
export function widerWords(id: string): readonly string[] {
  return wider.get(id) ?? [];
}

/** True for a drug, false for a treatment. */
export function isDrug(id: string): boolean {
  return drugIds.has(id);
}

const names = new Map(treatments.map(({ id, name }) => [id, name]));
const drugIds = new Set(drugs.map(({ generic }) => generic));
const wider = new Map<string, readonly string[]>([
  ...treatments.map(({ id, wider: words }) => [id, words] as const),
  ...drugs.map(
    ({ generic, drugClass }) => [generic, [drugClass.toLowerCase(), 'medication', 'drug', 'medicine']] as const,
  ),
]);
