import { allMatches } from '../all-matches.js';
import { CAPITALS, LETTERS } from '../letters.js';
import type { Span } from '../span.js';
import { hint } from './hints.js';
import { isGivenName, isOrdinaryWord } from './identifier-words.js';
import type { FoundWords, IdentifierForm } from './identifiers.js';

const CAPITAL = `[${CAPITALS}]`;
const WORD = `(?:${CAPITAL}'${CAPITAL}|${CAPITAL}(?=[${LETTERS}]))[${LETTERS}]{1,24}(?:[-'](?=${CAPITAL})[${LETTERS}]{1,24}){0,2}`;
const INITIAL = String.raw`${CAPITAL}\.? `;
const NAME = `(?:${INITIAL}){0,2}${WORD}(?: (?:${INITIAL})?(?:de |la |van |von |del ){0,2}${WORD}){0,3}`;
const DEGREE = String.raw`(?:M\.?D\.?|D\.?O\.?|D\.?C\.|D\.?P\.?M\.?|Ph\.?D\.?|Psy\.?D\.?|D\.?D\.?S\.?|D\.?P\.?T\.?|PA-C|P\.A\.(?:-C)?|R\.?N\.?|N\.P\.|F\.?N\.?P\.?(?:-C)?|L\.?Ac\.?)(?![${LETTERS}\d])`;
const ROLE =
  '(?:patient|applicant|claimant|injured worker|worker|employee|IW|physician|surgeon|provider|doctor|chiropractor|therapist|psychologist|attorney|adjuster|employer|nurse)';

/**
 * A name is one by its form: a title, a degree or a role beside it. A capital letter alone makes none, for tests, drugs,
 * products and studies are named after people. The authors of a study are public, and no parties.
 */
export const nameForms: readonly IdentifierForm[] = [
  {
    kind: 'personalName',
    kinds: hint.title,
    hint: /\b(?:Dr|Drs|Mr|Mrs|Ms|Miss|Doctor)\b/,
    form: new RegExp(
      String.raw`(?<![${LETTERS}\d-])(?:Drs?\.?|Mr\.?|Mrs\.?|Ms\.?|Miss|(?<=\b(?:[Bb]y|[Pp]er|[Ww]ith|[Ff]rom|[Tt]o) )Doctor) {1,2}(?<secret>${NAME})(?:, {0,2}${DEGREE})?`,
      'gd',
    ),
    trimmed: namePart,
    isOne: isTitledName,
  },
  {
    kind: 'personalName',
    kinds: hint.degree,
    hint: /\b(?:M\.?D|D\.?O|D\.?C|D\.?P\.?M|P[hs]y?\.?D|DDS|D\.D\.S|DPT|D\.P\.T|PA-C|P\.A|R\.?N|N\.P|F\.?N\.?P|L\.?Ac)\b/,
    form: new RegExp(String.raw`(?<![${LETTERS}\d-])(?<secret>${NAME}),? {1,2}${DEGREE}`, 'gd'),
    trimmed: namePart,
    isOne: isNameWithDegree,
  },
  {
    kind: 'personalName',
    kinds: hint.age,
    hint: /\b[Yy]ears?[- ]{1,2}old\b/,
    form: new RegExp(
      `(?<![${LETTERS}\\d-])(?<secret>${NAME}) (?:is|was) an? [\\w-]{1,12}(?: [\\w-]{1,12})?[- ]{1,2}years?[- ]old\\b`,
      'gd',
    ),
    marksSecretOnly: true,
    isOne: ({ secret }) => isFullName(secret),
  },
  {
    kind: 'personalName',
    hint: new RegExp(String.raw`^${CAPITAL}[${LETTERS}]+ (?:${CAPITAL}\.? )?${CAPITAL}[${LETTERS}']`),
    form: new RegExp(
      `^(?<secret>${NAME}) (?:reports|reported|complains|complained|states|stated|sustained|underwent|presents|presented|injured|recommends|recommended|requests|requested|opines|opined|returned|was (?:seen|injured|treated|evaluated|examined))\\b`,
      'gd',
    ),
    marksSecretOnly: true,
    isOne: ({ secret, after }) => isGivenName(secret.split(' ')[0] ?? '') && isFullName(secret) && !isAuthor('', after),
  },
  {
    kind: 'personalName',
    kinds: hint.named,
    hint: /\b(?:named?|called)\b/,
    form: new RegExp(
      String.raw`\b${ROLE}(?:'s)?,? (?:is |was )?(?:named|by the name of|name is|name:|name was) {0,2}(?<secret>${NAME})`,
      'gd',
    ),
    trimmed: namePart,
    marksSecretOnly: true,
    isOne: ({ secret }) => !hasOrdinaryWord(secret),
  },
  {
    kind: 'personalName',
    kinds: hint.role,
    hint: /, [A-Z][\w']{1,24} [^,]{1,30}, /,
    form: new RegExp(
      String.raw`\b(?<=[Tt]he )(?:patient|applicant|claimant|injured worker|worker|employee|IW), (?<secret>${WORD} (?:${INITIAL})?${WORD})(?=, )`,
      'gd',
    ),
    marksSecretOnly: true,
    isOne: ({ secret }) => !hasOrdinaryWord(secret) && hasSmallLetter(secret),
  },
  {
    kind: 'personalName',
    kinds: hint.role,
    hint: / [A-Z][a-z]{1,24} (?:[A-Z]\.? )?[A-Z][a-z']/,
    form: new RegExp(
      String.raw`\b(?:${ROLE}|Patient|Applicant|Claimant|Injured [Ww]orker|Attorney|Nurse),? (?<secret>${WORD} (?:${INITIAL})?${WORD})(?=[ ,.;)']|$)`,
      'gd',
    ),
    marksSecretOnly: true,
    isOne: ({ secret }) => isGivenName(secret.split(' ')[0] ?? '') && !hasOrdinaryWord(secret),
  },
  {
    kind: 'personalName',
    kinds: hint.role,
    hint: /\b[Nn]urse(?: [Pp]ractitioner)? [A-Z]/,
    form: new RegExp(
      String.raw`\b(?<=\b(?:[Bb]y|[Pp]er|[Ww]ith|[Ff]rom) )[Nn]urse (?:[Pp]ractitioner )?(?<secret>${WORD})(?=$|[.,;)']| [a-z])`,
      'gd',
    ),
    marksSecretOnly: true,
    isOne: ({ secret }) => !hasOrdinaryWord(secret) && hasSmallLetter(secret),
  },
  {
    kind: 'facility',
    kinds: hint.facility,
    hint: /\b(?:Hospital|Clinic|Medical|Health|Surgery|Orthop\w+)\b/,
    form: new RegExp(
      String.raw`(?<=\b(?:[Aa]t|[Ff]rom|[Bb]y|[Tt]o|[Ww]ith|[Oo]f) (?:the )?)(?<secret>(?:(?:St\.|Saint|Mt\.|Mount) )?(?:${WORD}(?:'s)? (?:(?:and|&|of) )?){1,5}(?:Hospital|Clinic|Medical (?:Group|Center|Clinic|Associates)|Health (?:System|Center)|Surgery Center|(?:Orthop(?:a?edics?)|Physical Therapy|Chiropractic) (?:Group|Center|Clinic|Institute|Associates)))(?![${LETTERS}\d]| ${CAPITAL})`,
      'gd',
    ),
    isOne: ({ secret }) => isFacility(secret),
  },
];

const STUDY =
  /\b(?:stud(?:y|ies)|authors?|articles?|published|publications?|journal|textbook|edited|editors?|chapter|trial|literature|research)\b/i;
const AUTHOR_AFTER = /^(?:'s)?,? {0,2}(?:et\.? al\b|and colleagues\b|\(?(?:19|20)\d\d[);:,.])/;
/** A sign, a product or a method that bears a name with a title: "Dr. Scholl's inserts". */
const NAMED_AFTER =
  /^'s? (?:signs?|tests?|maneuvers?|cysts?|disease|syndrome|sequence|inserts?|insoles?|shoes?|arch|orthotics|method|criteria|classification|scale)\b/i;
const PLACES_OF_PRINT = /^(?:Baltimore|Bethesda|Rockville|Gaithersburg|Towson|Columbia|Annapolis|Washington|Spring)$/;

function isTitledName({ secret, before, after }: FoundWords): boolean {
  const [first = ''] = secret.split(' ');
  if (/^(?:Scholl|Contin$|Who$|X+$)/i.test(first) || isOrdinaryWord(first)) return false;
  if (!/\p{L}{2}/u.test(secret)) return false;
  // "by the Dr. Lumbar motion was …": the title ends a sentence.
  if (/\b(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Tt]heir) $/.test(before)) return false;
  return !NAMED_AFTER.test(after) && !isAuthor(before, after);
}

function isNameWithDegree({ secret, before, after }: FoundWords): boolean {
  const words = secret.split(' ').filter((word) => word.replace('.', '').length > 1);
  if (words.some((word) => PLACES_OF_PRINT.test(word) || !hasSmallLetter(word))) return false;
  if (hasOrdinaryWord(secret) || isAuthor(before, after)) return false;
  const isIntroduced = /\b(?:by|per|from|with|to|and|of|provider|physician|surgeon|doctor),? $/i.test(before);
  return words.length > 1 || isIntroduced || /^\p{Lu}\.? /u.test(secret);
}

/** The name within a row of capitalized words: "Per Jane Roe MRI" holds "Jane Roe". */
function namePart(words: string): Span {
  const parts = allMatches(/[^ ]{1,60}/g, words).map(({ 0: word, index }) => ({ word, index }));
  const isCaps = !hasSmallLetter(words);
  const isAside = (word: string) => isOrdinaryWord(word) || (!isCaps && /^\p{Lu}{3,}$/u.test(word));
  const first = parts.find(({ word }) => !isOrdinaryWord(word));
  const last = parts.findLast(({ word }) => !isAside(word));
  return { start: first?.index ?? 0, end: last ? last.index + last.word.length : 0 };
}

/** The writer of a study is public. */
function isAuthor(before: string, after: string): boolean {
  return (
    AUTHOR_AFTER.test(after) ||
    STUDY.test(before.slice(-50)) ||
    (/\((?:[^()]{0,40})$/.test(before) && /^[^()]{0,60}\b(?:19|20)\d\d\)/.test(after))
  );
}

/** Two words or more of a name, none of them a word of a record or an abbreviation. */
function isFullName(name: string): boolean {
  return / /.test(name) && !hasOrdinaryWord(name) && hasSmallLetter(name);
}

/** False for words in capitals. */
function hasSmallLetter(words: string): boolean {
  return words !== words.toUpperCase();
}

function hasOrdinaryWord(name: string): boolean {
  return name.split(' ').some(isOrdinaryWord);
}

/** At least one word that is no word of medicine and no abbreviation: a place or a saint. */
function isFacility(name: string): boolean {
  if (/^(?:Mayo|Cleveland|Johns Hopkins|Massachusetts General|Harvard|Stanford|Cochrane)\b/.test(name)) return false;
  return (
    /^(?:St\.|Saint|Mt\.|Mount) /.test(name) ||
    name.split(/ |'s/).some((word) => /^\p{Lu}\p{Ll}{2,}/u.test(word) && !isOrdinaryWord(word))
  );
}
