import { allMatches } from '../all-matches.js';
import type { ReadSentence } from './read-sentence.js';

export type Sex = 'male' | 'female';

/** An age as it is written; `start` and `end` count from the start of the sentence. */
export interface AgeStatement {
  readonly age: number;
  readonly start: number;
  readonly end: number;
  readonly isOfAnotherTime: boolean;
}

export interface SexStatement {
  readonly sex: Sex;
  readonly start: number;
  readonly end: number;
}

const TENS = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const UNITS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
const AGE_WORDS = `(?:${TENS.join('|')})(?:[- ](?:${UNITS.join('|')}))?`;

/** "44 year old", "44-year-old", "44 y/o", "forty-four years old", "aged 44". */
const AGE = new RegExp(
  `\\b(\\d{1,3}|${AGE_WORDS})[ -]{0,2}(?:(?:years?|yrs?)[. ]?[ -]{0,2}(?:old|of age)\\b|y[./]?o\\b\\.?)|\\b(?:aged|age:?|age of)[ ]{1,2}(\\d{1,3})\\b(?! ?(?:-|to|years? and|and (?:over|older|above)))`,
  'gi',
);
/** Who is meant by "the worker" in all houses. */
export const WORKER = /\b(?:injured worker|worker|patient|claimant|applicant|employee|IW|injured employee)\b/i;
/** "This is a 44 year old …", "This case involves a now 44-year-old …": no other noun is needed. */
const INTRODUCTION = /\b(?:this|case|records?|documentation) (?:is|was|involves|concerns|describes?)\b/i;
const OTHERS_AGE =
  /\b(?:patients|persons|individuals|adults|women|men|people|children|son|daughter|child|boy|girl|baby|wife|husband|spouse|mother|father|brother|sister|injury|fracture|scar|prosthesis|implant|hardware|over|under|above|below|older|younger|than|between|guidelines?|study|studies|ages)\b/i;
const ANOTHER_TIME =
  /\b(?:when|at the time|at that time|then|turned|since|until|by age|at (?:the )?age|before|after|in (?:19|20)\d\d)\b/i;

/** The ages that a sentence gives the injured worker; those of other people and of things are left out. */
export function ageStatementsIn({ words }: Pick<ReadSentence, 'words'>): readonly AgeStatement[] {
  return allMatches(AGE, words).flatMap((match) => {
    const start = match.index;
    const end = start + match[0].length;
    const before = words.slice(Math.max(0, start - 80), start);
    const after = words.slice(end, end + 40);
    if (OTHERS_AGE.test(before) || isOfOther(after)) return [];
    const isAboutWorker = WORKER.test(before) || INTRODUCTION.test(before) || WORKER_AFTER.test(after);
    if (!isAboutWorker) return [];
    const isOfAnotherTime =
      ANOTHER_TIME.test(before) || /^ ?(?:when|at the time|at that time|in (?:19|20)\d\d)\b/i.test(after);
    return [{ age: yearsOf(match[1] ?? match[2] ?? ''), start, end, isOfAnotherTime }];
  });
}

/** "a 44 year old male", "the 35 year old injured worker". */
const WORKER_AFTER =
  /^,? {0,2}(?:[\w-]{1,15} ){0,3}?(?:male|female|man|woman|gentleman|lady|injured worker|worker|patient|claimant|applicant|employee)\b/i;

function isOfOther(after: string): boolean {
  return /^,? {0,2}(?:[\w-]{1,15} )?(?:injury|fracture|scar|son|daughter|child|boy|girl|house|prosthesis|implant|tear|car|truck|wife|husband|mother|father)\b/i.test(
    after,
  );
}

function yearsOf(written: string): number {
  if (/^\d/.test(written)) return Number(written);
  const [tens = '', unit = ''] = written.toLowerCase().split(/[- ]/);
  return (TENS.indexOf(tens) + 2) * 10 + UNITS.indexOf(unit) + 1;
}

const SEXES: Readonly<Record<string, Sex>> = {
  male: 'male',
  man: 'male',
  gentleman: 'male',
  m: 'male',
  female: 'female',
  woman: 'female',
  lady: 'female',
  f: 'female',
};
/** The sex as the noun for the worker: after an age, after "this", or before "patient". Never "male erectile disorder". */
const SEX_AFTER_AGE =
  /\b(?:years?|yrs?)[. ]?[ -]{0,2}(?:old|of age),? {0,2}(?:(?!and\b|who\b|with\b|has\b)[\w-]{1,15} ){0,3}?(male|female|man|woman|gentleman|lady|M|F)\b/gi;
const SEX_AFTER_SHORT_AGE =
  /\b\d{2}[ -]{0,2}y[./]?o\b\.?,? {0,2}(?:[\w-]{1,15} ){0,2}?(male|female|man|woman|gentleman|lady|M|F)\b/gi;
const SEX_OF_WORKER =
  /\b(?:this|the|a) (?:pleasant |injured )?(male|female) (?:injured worker|worker|patient|claimant|applicant|employee)\b|\b(?:injured worker|worker|patient|claimant|applicant|employee|this) (?:is|was) an? (?:[\w-]{1,15} ){0,2}?(male|female|man|woman|gentleman|lady)\b(?! (?:assistant|nurse|provider|physician|doctor|coworker|relative|patient with))/gi;

/** The statements of the injured worker's sex in a sentence. */
export function sexStatementsIn({ words }: Pick<ReadSentence, 'words'>): readonly SexStatement[] {
  const found = [SEX_AFTER_AGE, SEX_AFTER_SHORT_AGE, SEX_OF_WORKER].flatMap((form) =>
    allMatches(form, words).map((match) => {
      const word = match[1] ?? match[2] ?? '';
      const start = match.index + match[0].lastIndexOf(word);
      return {
        sex: SEXES[word.toLowerCase()] ?? 'male',
        start,
        end: start + word.length,
        before: words.slice(Math.max(0, match.index - 60), match.index),
      };
    }),
  );
  const own = found.filter(({ before }) => !OTHERS_AGE.test(before));
  return own.filter(({ start }, index) => own.findIndex((other) => other.start === start) === index);
}
