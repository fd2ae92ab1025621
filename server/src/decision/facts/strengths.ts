import { allMatches } from '../all-matches.js';
import type { Span } from '../span.js';
import { hint } from './hints.js';
import { hasHint, type Passage, type Sentence, spanIn } from './passages.js';
import type { ReadSentence } from './read-sentence.js';

/** The strength of a drug: 20 mg, 10/325 mg, 5 %. */
export interface Strength {
  readonly passage: Passage;
  readonly sentence: Sentence;
  readonly span: Span;
  /** The strength in one form: "10/325 mg" for "10-325mg". */
  readonly value: string;
  /** The names before it, small: "oxycodone" of "Oxycodone HCL ER". */
  readonly drugs: readonly string[];
  /** "er" and the like: another release is another product. Empty for none. */
  readonly release: string;
}

const PART = String.raw`\d{1,4}(?:\.\d{1,4})?`;
/** One number with a unit, several for a combination; without a unit only where the second is one of a known partner. */
const WRITTEN = new RegExp(
  String.raw`(?<![\w.,/$-])(?:(?<numbers>${PART}(?:(?: ?mg)?[/-]${PART}){0,3})[ -]?(?<unit>mg|mcg|ug|%)|(?<pair>\d{1,2}(?:\.5)?[/-](?:200|300|325|500|650|750)))(?![\w%]|[.,]\d)`,
  'gi',
);
/** What follows a dose of a day or a limit, and a comparison. */
const IS_DOSE =
  /^ ?(?:\/|per|a|each|every) ?(?:day|24|kg)\b|^ ?(?:daily|total|dL\b|\/ ?dl|MED\b|morphine|of morphine)|^ ?\/ ?(?:kg|dl)\b/i;
const NO_DRUG =
  /^(?:tablets?|tabs?|capsules?|caps?|cream|gel|ointment|lotion|patch(?:es)?|topical|transdermal|solution|suspension|oral|oily?|compound(?:ed)?|extended|release|delayed|immediate|sustained|sodium|potassium|sod|acid|hydrochloride|base|drops?|spray|film|injection|inj|generic|brand|request(?:s|ed|ing)?|medications?|drug|pain|with|from|over|dose|doses|dosage|strength|taking|takes|take|used|using|daily|once|twice|times|that|this|than|contain(?:s|ing)?|prescri(?:bed|ption|be)|original|was|were|and|for|the|current|currently|continued?|up|treatment|maximum|more|less|decreased?|increased?|least|patient|worker|added|started?)$/i;
const RELEASE = /^(?:er|xr|sr|cr|la|xl|ir|dr|mr)$/i;
const LONGEST_NAME = 60;

/** In the order of the text; those before which no drug is named are left out. */
export function collectStrengths(passages: readonly Passage[]): Strength[] {
  return passages.flatMap((passage) =>
    passage.sentences.flatMap((sentence) =>
      hasHint(sentence, hint.number) ? strengthsIn(passage, sentence, sentence.read.derived(writtenStrengths)) : [],
    ),
  );
}

function strengthsIn(passage: Passage, sentence: Sentence, written: readonly WrittenStrength[]): readonly Strength[] {
  return written.map(({ start, end, ...strength }) => ({
    passage,
    sentence,
    span: spanIn(sentence, start, end),
    ...strength,
  }));
}

/** A strength by its place in a sentence. */
interface WrittenStrength extends Pick<Strength, 'value' | 'drugs' | 'release'> {
  readonly start: number;
  readonly end: number;
}

function writtenStrengths({ words }: ReadSentence): readonly WrittenStrength[] {
  if (!/\d ?-?(?:mg|mcg|ug|%)|\d[/-]\d{3}/i.test(words)) return [];
  return allMatches(WRITTEN, words).flatMap((match) => {
    const end = match.index + match[0].length;
    const names = namesBefore(words.slice(Math.max(0, match.index - LONGEST_NAME), match.index));
    const drugs = names.filter((name) => name.length > 3 && !NO_DRUG.test(name));
    if (drugs.length === 0 || IS_DOSE.test(words.slice(end, end + 12))) return [];
    const { numbers, pair = '', unit = 'mg' } = match.groups ?? {};
    const value = `${(numbers ?? pair).replace(/ ?mg/gi, '').replaceAll('-', '/')} ${unit.toLowerCase().replace('ug', 'mcg')}`;
    const release = names.find((name) => RELEASE.test(name)) ?? '';
    return [{ start: match.index, end, value, drugs, release }];
  });
}

/** The words right before a strength, back to a sign or a joining word. */
function namesBefore(before: string): string[] {
  const phrase = /[A-Za-z][\w'() -]{0,60}[ ,:(-]{0,3}$/.exec(before.replace(/[ ,:(-]{1,3}$/, ''))?.[0] ?? '';
  const joined = phrase.split(/\b(?:and|or|with|plus|of|for|to|from|as|versus|vs)\b/i).at(-1) ?? '';
  return joined
    .toLowerCase()
    .split(/[ ()]+/)
    .filter((word) => /^[a-z]/.test(word))
    .slice(-4);
}

/** True when the two name one drug in one form of release. */
export function areOfOneDrug(a: Strength, b: Strength): boolean {
  return a.release === b.release && a.drugs.some((drug) => b.drugs.includes(drug));
}
