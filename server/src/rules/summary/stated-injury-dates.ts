import type { CalendarDate } from '../../decision/dates.js';
import { isSameDate, type RealDate, wordsAfter, wordsBefore } from './compared-dates.js';

/** "on 03/04/2015 and 10/02/2016": several injuries are told. */
const IS_LISTED = /^,? (?:and|&) (?:\d|[A-Z][a-z]{2,8}\.? \d)/;
const IS_PLAIN = /\b(?:date of|injury date|DOI|industrial(?:ly)?|work|job|occupational|claim)\b/i;
const NEAR = 70;

/**
 * The dates of a passage that are told as the injury of the claim and are not the header's. Silent where the passage
 * also gives the header's date (two injuries may be told), where it gives several other dates, and where a date is
 * that of a prior, another or a cumulative injury.
 */
export function otherInjuryDates(dates: readonly RealDate[], injury: CalendarDate): RealDate[] {
  const stated = statedInjuryDates(dates);
  if (stated.length === 0 || dates.some((date) => date.precision === 'day' && isGivenAsInjury(date, injury, stated))) {
    return [];
  }
  const isOneDate = stated.every(({ iso }) => iso === stated[0]?.iso);
  return isOneDate ? stated.filter((date) => !isSameDate(date, injury)) : [];
}

/** The header's date, as an injury or in a sentence that tells one. */
function isGivenAsInjury(date: RealDate, injury: CalendarDate, stated: readonly RealDate[]): boolean {
  if (date.iso !== injury.iso) return false;
  return (
    date.role === 'injury' || date.role === 'accident' || stated.some(({ sentence }) => sentence === date.sentence)
  );
}

/** The date of the injury; of the accident only where no date of an injury is given. */
function statedInjuryDates(dates: readonly RealDate[]): RealDate[] {
  const own = dates.filter(
    (date) => !date.isOfAnotherEvent && !date.isPartOfRange && !IS_LISTED.test(wordsAfter(date)),
  );
  const injuries = own.filter(({ role }) => role === 'injury');
  if (injuries.length > 0) return injuries;
  return own.filter(({ role, sentence, passage }) => role === 'accident' && passage.sentences[0] === sentence);
}

/** True where it can only be the industrial injury, and a day. */
export function isPlainlyTheInjury(date: RealDate): boolean {
  return date.role === 'injury' && date.precision === 'day' && IS_PLAIN.test(wordsBefore(date).slice(-NEAR));
}
