import { CAPITALS, LETTERS } from '../../decision/letters.js';
import { skipForward, unmarkedSpan } from '../../decision/marks.js';
import { contains, type Span, textAt } from '../../decision/span.js';
import { specialtyNamed, stateNamed } from '../../knowledge/reviewers.js';

const WORD = `[${CAPITALS}](?:[${LETTERS}'\u2019-]{1,30}|\\.)`;
const degrees = ['M.D', 'D.O', 'D.C', 'D.P.M', 'Ph.D', 'Psy.D', 'D.D.S', 'D.M.D', 'O.D', 'L.Ac'];
const DEGREE = `(?:${degrees.flatMap((degree) => [`${degree.replaceAll('.', '\\.')}\\.?`, degree.replaceAll('.', '')]).join('|')})(?![${LETTERS}\\d])`;
/** What may follow on a signature line: M.P.H., FACS, QME. */
const MORE_LETTERS = `(?:,? {0,2}[${CAPITALS}][${LETTERS}.]{1,7}){0,4}`;
const DEGREES = `(?:,? {0,2}${DEGREE}){1,3}`;
const FULL_NAME = `${WORD}(?: {1,2}${WORD}){1,3}`;
const TITLED_NAME = `Dr\\.? {1,2}${WORD}(?: {1,2}${WORD}){0,3}(?:${DEGREES})?`;
const NAME_WITH_DEGREE = `${FULL_NAME}${DEGREES}`;

const titledNames = new RegExp(`(?<![${LETTERS}\\d])${TITLED_NAME}`, 'g');
const namesWithDegree = new RegExp(`(?<![${LETTERS}\\d])${NAME_WITH_DEGREE}`, 'g');
const wholeLine = new RegExp(`^(?:${TITLED_NAME}|${NAME_WITH_DEGREE})${MORE_LETTERS}$`);
const nameAfterLabel = new RegExp(`^(?:${TITLED_NAME}|${FULL_NAME}(?:${DEGREES})?)(?=\\s{0,9}(?:[,(\\d]|on\\b|$))`);

/** A quick look: without such letters a line holds neither a title nor one of the degrees. */
const TITLE_OR_DEGREE = /Dr|M\.?D|D\.?[OCDMP]|O\.?D|P(?:h|sy)\.?D|L\.?Ac/;
const SIGNATURE_LABEL =
  /^(?:\/s\/|(?:(?:imr|expert|physician|medical|clinical) ){0,2}reviewer(?:'s|\u2019s)?(?: name)? ?:|(?:name|signature|signed)(?: of (?:the )?(?:expert )?reviewer)? ?:|(?:electronically )?(?:reviewed|signed) by ?:?)/i;
const NO_NAME =
  /\b(?:administrative|board|certified|division|expert|federal|licensed?|medical|medicine|not|physician|practice|reviewer|services|surgery|the|unknown|withheld)\b/i;

/** The name in a line like "Reviewed by: Jane Roe, M.D."; the label must begin the line. */
export function nameAfterSignatureLabel(text: string, line: Span): Span | undefined {
  const words = unmarkedSpan(text, line.start, line.end);
  const label = SIGNATURE_LABEL.exec(textAt(text, words));
  if (!label) return undefined;
  const start = skipForward(text, words.start + label[0].length, words.end);
  const name = nameAfterLabel.exec(text.slice(start, words.end))?.[0];
  return name && isName(name) ? { start, end: start + name.length } : undefined;
}

/** A line that is nothing but a name with a title or a degree. */
export function nameAlone(text: string, line: Span): Span | undefined {
  const words = unmarkedSpan(text, line.start, line.end);
  const written = textAt(text, words);
  if (!TITLE_OR_DEGREE.test(written)) return undefined;
  return wholeLine.test(written) && isName(written) ? words : undefined;
}

/** The names with a title or a degree in a line; "Family Practice, M.D." is no name, least of all in `credentials`. */
export function namesIn(text: string, line: Span, credentials: readonly Span[]): Span[] {
  if (!TITLE_OR_DEGREE.test(textAt(text, line))) return [];
  const titled = matches(text, line, titledNames);
  const withDegree = matches(text, line, namesWithDegree).filter(
    (name) => !credentials.some((credential) => contains(credential, name)),
  );
  const apart = withDegree.filter((name) => !titled.some(({ start, end }) => start < name.end && name.start < end));
  return [...titled, ...apart].sort((a, b) => a.start - b.start);
}

function matches(text: string, line: Span, pattern: RegExp): Span[] {
  const found = textAt(text, line).matchAll(pattern);
  return Array.from(found)
    .filter(([name]) => isName(name))
    .map(({ 0: name, index }) => ({ start: line.start + index, end: line.start + index + name.length }));
}

function isName(written: string): boolean {
  const name = written.split(',')[0] ?? '';
  return !specialtyNamed(name) && !stateNamed(name) && !NO_NAME.test(name);
}
