const ONES = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
const TEENS = [
  ...['ten', 'eleven', 'twelve', 'thirteen', 'fourteen'],
  ...['fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen'],
];
const TENS = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const TIMES = ['once', 'twice', 'thrice'];

/** A count in figures up to 999 or in words up to ninety-nine, as the source of an expression that ignores capitals. */
export const COUNT_FORM = String.raw`(?:\d{1,3}|(?:(?:${TENS.join('|')})(?:[- ](?:${ONES.join('|')}))?|${[...TEENS, ...ONES].join('|')})(?![a-z]))`;

const VALUES = new Map<string, number>([
  ...ONES.map((word, index): [string, number] => [word, index + 1]),
  ...TEENS.map((word, index): [string, number] => [word, index + 10]),
  ...TENS.map((word, index): [string, number] => [word, 10 * (index + 2)]),
  ...TIMES.map((word, index): [string, number] => [word, index + 1]),
]);

/** The number that is written: 12 for "12" and "twelve", 2 for "twice"; `NaN` for anything else. */
export function numberOf(written: string): number {
  if (/^\d+$/.test(written)) return Number(written);
  return written
    .toLowerCase()
    .split(/[- ]/)
    .reduce((sum, word) => sum + (VALUES.get(word) ?? Number.NaN), 0);
}
