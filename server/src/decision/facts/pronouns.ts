import { allMatches } from '../all-matches.js';
import type { SexStatement } from './age-and-sex.js';
import { hint } from './hints.js';
import { hasHint, isQuoted, type Sentence } from './passages.js';
import type { ReadSentence } from './read-sentence.js';

const MAYBE_OTHER = /\b(?:individual|woman|family|therapist)\b/i;

/** True where somebody other than the worker is named. */
function namesOtherPerson(sentence: Sentence): boolean {
  if (hasHint(sentence, hint.otherPerson)) return true;
  if (!hasHint(sentence, hint.maybeOtherPerson)) return false;
  return MAYBE_OTHER.test(withoutOwnNouns(sentence.words));
}

/** What only a clinician does: with such a verb "he" may well be one who was named further up. */
const CLINICIANS_VERB =
  /^ {1,2}(?:also |then |further |had |has |would |will |(?:is|was) (?=int))?(?:recommend|request|prescrib|order|opin|not(?:ed|es)|stat(?:ed|es)|diagnos|perform|referr|advis|review|indicat|document|examin|evaluat|believ|suggest|plan|administ|inject|dispens|found|felt|conclud|intent|intend|propos|appeal|submit|want|assess|consult|explain|discuss|release|kept|placed|author)/i;

const PRONOUN = /\b(he|him|his|himself|she|her|hers|herself)\b/gi;
const MALE = new Set(['he', 'him', 'his', 'himself']);

/** True for a sentence with a pronoun of a person, whoever it means. */
export function hasPronoun(sentence: Sentence): boolean {
  return hasHint(sentence, hint.pronoun);
}

/**
 * For each sentence, whether a pronoun in it can only mean the injured worker: nobody else is named in it, nor was
 * anybody since a sentence that names the worker alone. A passage begins with the worker.
 */
export function antecedents(sentences: readonly Sentence[]): boolean[] {
  let isWorkers = true;
  return sentences.map((sentence) => {
    if (namesOtherPerson(sentence)) {
      isWorkers = false;
      return false;
    }
    if (hasHint(sentence, hint.worker)) isWorkers = true;
    return isWorkers;
  });
}

/** The worker's own age and sex, and words that look like other people, taken out. */
function withoutOwnNouns(words: string): string {
  return words
    .replace(/\b(?:old|of age),? {1,2}(?:[\w-]{1,15} ){0,3}?(?:man|woman)\b/gi, 'old')
    .replace(/\b(?:this|the) (?:individual|woman|man)\b/gi, 'worker')
    .replace(/\b(?:family|medical|social|past) history\b|\bphysical therapist\b/gi, 'history');
}

/** The pronouns of a sentence, without those of a choice ("he/she"), of a citation ("(He, 2004)") and of a quotation. */
export function pronounsIn({ words }: Pick<ReadSentence, 'words'>): readonly SexStatement[] {
  return allMatches(PRONOUN, words).flatMap((match) => {
    const start = match.index;
    const word = match[0];
    const end = start + word.length;
    if (isChoice(words, start, end) || isName(words, start, end) || isQuoted(words, start)) return [];
    if (/^s?he$/i.test(word) && CLINICIANS_VERB.test(words.slice(end))) return [];
    return [{ sex: MALE.has(word.toLowerCase()) ? 'male' : 'female', start, end }];
  });
}

function isChoice(words: string, start: number, end: number): boolean {
  return (
    /(?:\/|\(s\)|\bs\/| or {1,2})$/i.test(words.slice(Math.max(0, start - 5), start)) ||
    /^(?:\/| or (?:she|her|he|his|him)\b)/i.test(words.slice(end, end + 9))
  );
}

/** "(He, 2004)", "He et al.", "J. He", "HER-2", "Hers". */
function isName(words: string, start: number, end: number): boolean {
  return (
    /[(&] ?$|\b\p{Lu}\. $/u.test(words.slice(Math.max(0, start - 4), start)) ||
    /^(?:,? \(?\d{4}|,? et al|,? \p{Lu}\.|-\d|\d)/u.test(words.slice(end, end + 8))
  );
}
