import type { Span } from '../span.js';
import { type DateRole, isOfAnotherEvent, isPartOfRange, roleOf } from './dates-roles.js';
import { type WrittenDate, writtenDates } from './dates-written.js';
import { hint } from './hints.js';
import { hasHint, type Passage, type Sentence, spanIn } from './passages.js';
import type { ReadSentence } from './read-sentence.js';

/** What is said to have happened on a date. */
interface Told {
  readonly role: DateRole;
  /** True where the words around it speak of a prior, another or a new event, or of several. */
  readonly isOfAnotherEvent: boolean;
  /** True for the first or the last day of a stretch: "01/05/2015 to 02/10/2016". */
  readonly isPartOfRange: boolean;
}

/** A date in prose and what is said to have happened on it. */
export interface DateFact extends Omit<WrittenDate, 'start' | 'end'>, Told {
  readonly passage: Passage;
  readonly sentence: Sentence;
  readonly span: Span;
}

/** In the order of the text. */
export function collectDates(passages: readonly Passage[]): DateFact[] {
  const found: DateFact[] = [];
  for (const passage of passages) {
    for (const sentence of passage.sentences) {
      if (!hasHint(sentence, hint.number)) continue;
      for (const date of sentence.read.derived(datesTold)) {
        if (!isHalfTyped(date, sentence, passage)) found.push(dateFact(passage, sentence, date));
      }
    }
  }
  return found;
}

function dateFact(passage: Passage, sentence: Sentence, { start, end, ...date }: WrittenDate & Told): DateFact {
  return { ...date, span: spanIn(sentence, start, end), passage, sentence };
}

function datesTold(read: ReadSentence): readonly (WrittenDate & Told)[] {
  return writtenDates(read).map((date) => ({ ...date, ...told(read, date) }));
}

function told({ words, hints }: ReadSentence, { start, end }: WrittenDate): Told {
  const place = {
    before: withSingleBlanks(words.slice(Math.max(0, start - LONGEST_SENTENCE), start)),
    after: withSingleBlanks(words.slice(end, end + LONGEST_SENTENCE)),
    hints,
  };
  return { role: roleOf(place), isOfAnotherEvent: isOfAnotherEvent(place), isPartOfRange: isPartOfRange(place) };
}

/** Words further away than this belong to no sentence that anybody wrote: without a limit, many dates would take the square of their number. */
export const LONGEST_SENTENCE = 400;

/** A wrapped line with Windows line ends leaves two blanks; the words of a role are told with one. */
function withSingleBlanks(words: string): string {
  return words.includes('  ') ? words.replace(/ {2,}/g, ' ') : words;
}

/** "10/12/20" at the very end of a passage may be the beginning of 10/12/2016. */
function isHalfTyped({ hasShortYear, end }: WrittenDate, { span: sentence }: Sentence, { span }: Passage): boolean {
  return hasShortYear && sentence.start + end === span.end;
}
