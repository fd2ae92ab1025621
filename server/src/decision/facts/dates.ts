import { type DateRole, isOfAnotherEvent, isPartOfRange, roleOf } from './dates-roles.js';
import { type WrittenDate, writtenDates } from './dates-written.js';
import type { Passage, Sentence } from './passages.js';

/** A date in prose and what is said to have happened on it. */
export interface DateFact extends WrittenDate {
  readonly passage: Passage;
  readonly sentence: Sentence;
  readonly role: DateRole;
  /** True where the words around it speak of a prior, another or a new event, or of several. */
  readonly isOfAnotherEvent: boolean;
  /** True for the first or the last day of a stretch: "01/05/2015 to 02/10/2016". */
  readonly isPartOfRange: boolean;
}

/** In the order of the text. */
export function collectDates(passages: readonly Passage[]): DateFact[] {
  const found: DateFact[] = [];
  for (const passage of passages) {
    for (const sentence of passage.sentences) {
      for (const date of writtenDates(sentence)) {
        if (!isHalfTyped(date, passage)) found.push(dateFact(passage, sentence, date));
      }
    }
  }
  return found;
}

function dateFact(passage: Passage, sentence: Sentence, date: WrittenDate): DateFact {
  const [start, end] = [date.span.start - sentence.span.start, date.span.end - sentence.span.start];
  const place = {
    before: withSingleBlanks(sentence.words.slice(Math.max(0, start - LONGEST_SENTENCE), start)),
    after: withSingleBlanks(sentence.words.slice(end, end + LONGEST_SENTENCE)),
    hints: sentence.hints,
  };
  return {
    span: date.span,
    precision: date.precision,
    iso: date.iso,
    hasShortYear: date.hasShortYear,
    isDayFirst: date.isDayFirst,
    passage,
    sentence,
    role: roleOf(place),
    isOfAnotherEvent: isOfAnotherEvent(place),
    isPartOfRange: isPartOfRange(place),
  };
}

/** Words further away than this belong to no sentence that anybody wrote: without a limit, many dates would take the square of their number. */
export const LONGEST_SENTENCE = 400;

/** A wrapped line with Windows line ends leaves two blanks; the words of a role are told with one. */
function withSingleBlanks(words: string): string {
  return words.includes('  ') ? words.replace(/ {2,}/g, ' ') : words;
}

/** "10/12/20" at the very end of a passage may be the beginning of 10/12/2016. */
function isHalfTyped({ hasShortYear, span }: WrittenDate, passage: Passage): boolean {
  return hasShortYear && span.end === passage.span.end;
}
