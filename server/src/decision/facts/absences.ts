import { allMatches } from '../all-matches.js';
import type { Span } from '../span.js';
import { hint } from './hints.js';
import { hasHint, type Passage, placeIn, type Sentence } from './passages.js';
import type { ReadSentence } from './read-sentence.js';

/** A statement that something is not there, was not done or not written down: "no documentation of physical therapy". */
export interface Absence {
  readonly passage: Passage;
  readonly sentence: Sentence;
  /** The statement with its object. */
  readonly span: Span;
  /** What is said to be absent, without article: "physical therapy", "a trial of acupuncture" without "a trial of". */
  readonly object: Span;
}

/** Up to the next sign or clause: a noun phrase with what qualifies it. */
const OBJECT = "((?:[\\w'/-]{1,30} {1,3}){0,9}[\\w'/-]{1,30})";
const RECORD =
  '(?:documentation|documented evidence|evidence|mention|indication|records?|report|note|documents?|history)';

/** Each has the object as its first group, and stands only in sentences with one of its kinds of words. */
const FORMS: readonly (readonly [kinds: number, form: RegExp])[] = [
  [
    hint.absence | hint.denial,
    new RegExp(
      `\\b(?:no|without(?: any)?|lack(?:s|ing)?(?: of)?|absence of|not any) (?:clear |clinical |objective |recent )?${RECORD} (?:of|that|showing|regarding|about|to (?:show|suggest|support|indicate)) ${OBJECT}`,
      'gi',
    ),
  ],
  [
    hint.denial,
    new RegExp(
      `\\b(?:has|have|had|did) (?:not|never) (?:yet )?(?:tried|try|had|have|undergone|undergo|received|receive|attempted|attempt|completed|complete|attended|attend) ${OBJECT}`,
      'gi',
    ),
  ],
  [
    hint.denial,
    new RegExp(`\\b(?:do|does|did) not (?:document|mention|show|describe|note|record|report) ${OBJECT}`, 'gi'),
  ],
  [
    hint.failure,
    new RegExp(`\\bfail(?:s|ed)? to (?:document|mention|show|describe|note|record|report) ${OBJECT}`, 'gi'),
  ],
];
/** "Physical therapy has not been tried": the object stands before. */
const DENIED_AFTER =
  / {1,3}(?:has|have|had|was|were|is|are) (?:not|never)(?: yet)?(?: been)? (?:documented|tried|attempted|mentioned|noted|completed|performed|reported|provided|recorded|described)\b/gi;
const LAST_WORDS = /(?:[\w'/-]{1,30} {1,3}){0,5}[\w'/-]{1,30}$/;
const LONGEST_OBJECT = 120;
/** Words before the thing itself. */
const BEFORE_THING =
  /^(?:(?:the|an?|any|prior|previous|past|this|that|such|his|her|their|use of|trials? of|attempts? (?:at|of)|courses? of|completion of|(?:has|have) had|tried|trying|received|receiving) {1,3}){1,4}/i;

/** The statements of absence in all passages, in the order of the text. */
export function collectAbsences(passages: readonly Passage[]): Absence[] {
  return passages
    .filter(({ kind }) => kind !== 'request')
    .flatMap((passage) =>
      passage.sentences.flatMap((sentence) => (mayTellAbsence(sentence) ? absencesIn(passage, sentence) : [])),
    );
}

/** True where a sentence says that something is not there. */
export function tellsAbsence(sentence: ReadSentence): boolean {
  return mayTellAbsence(sentence) && sentence.derived(absencesTold).length > 0;
}

function mayTellAbsence(sentence: Pick<ReadSentence, 'hints'>): boolean {
  return hasHint(sentence, hint.absence | hint.denial | hint.failure);
}

function absencesIn(passage: Passage, sentence: Sentence): Absence[] {
  return sentence.read.derived(absencesTold).map(({ span, object }) => ({
    passage,
    sentence,
    span: placeIn(sentence, span),
    object: placeIn(sentence, object),
  }));
}

/** The absences that a sentence tells, by their places in it. */
function absencesTold(sentence: ReadSentence): readonly Pick<Absence, 'span' | 'object'>[] {
  const { words } = sentence;
  const absence = (object: string, objectAt: number, start: number, end: number) => {
    const before = BEFORE_THING.exec(object)?.[0].length ?? 0;
    return { span: { start, end }, object: { start: objectAt + before, end: objectAt + object.length } };
  };
  const after = FORMS.filter(([kinds]) => hasHint(sentence, kinds)).flatMap(([, form]) =>
    allMatches(form, words).map(({ index, 0: whole, 1: object = '' }) => {
      const end = index + whole.length;
      return absence(object, end - object.length, index, end);
    }),
  );
  const denials = hasHint(sentence, hint.denial) ? allMatches(DENIED_AFTER, words) : [];
  const first = denials.flatMap(({ index, 0: denial }) => {
    const object = LAST_WORDS.exec(words.slice(Math.max(0, index - LONGEST_OBJECT), index))?.[0];
    if (object === undefined) return [];
    return [absence(object, index - object.length, index - object.length, index + denial.length)];
  });
  return [...after, ...first].sort((a, b) => a.span.start - b.span.start);
}
