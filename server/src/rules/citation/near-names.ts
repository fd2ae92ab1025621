import { distance } from 'fastest-levenshtein';
import type { CitedSource } from '../../decision/citations/citation.js';
import { foldName, readNameWords } from '../../decision/citations/name-words.js';
import { type Span, textAt } from '../../decision/span.js';
import type { Edition, Guideline } from '../../knowledge/catalogue/catalogue.js';
import type { RuleContext } from '../rule.js';

/** A name as the catalogue prints it, near to words of the text. */
export interface NearName {
  readonly span: Span;
  readonly name: string;
}

/** One changed letter in so many is a slip; more is another name. */
const LETTERS_TO_A_SLIP = 8;
/** Names shorter than this differ from others by a letter or two. */
const SHORTEST_NAME = 10;

/** The collection that a title begins with, misspelt: "Offical Disability Guidelines (ODG) Low Back". */
export function nearCollection(text: string, title: Span, { catalogue }: RuleContext): NearName | undefined {
  const words = readNameWords(text, title).filter(({ kind }) => kind === 'word');
  const telling = words.filter(({ isOptional }) => !isOptional);
  const collections = catalogue.guidelines.filter(({ id }) => catalogue.names.isCollection(id));
  for (const name of collections.flatMap(namesOf)) {
    const folded = foldName(name);
    const own = telling.slice(0, folded.length);
    const last = own.at(-1);
    if (!last || !isSlip(own.map((word) => word.folded).join(' '), folded.join(' '))) continue;
    const after = words[words.indexOf(last) + 1];
    const end = after?.isOptional && /guideline/i.test(name) ? after.span.end : last.span.end;
    return { span: { start: own[0]?.span.start ?? title.start, end }, name };
  }
  return undefined;
}

function namesOf({ name, otherNames }: Guideline): string[] {
  // The shortest first, so that no more words are taken into the mend than are misspelt.
  return [...otherNames, name].sort((a, b) => a.length - b.length);
}

/** The guideline outside the MTUS whose whole title is misspelt. */
export function nearOtherTitle(text: string, title: Span, context: RuleContext): NearName | undefined {
  const written = textAt(text, title);
  const near = context.catalogue.search().nearestTitle(written, ({ basis }) => basis === 'other');
  const isNear = near && isSlip(foldName(written).join(' '), foldName(near.title).join(' '));
  return isNear ? { span: title, name: near.title } : undefined;
}

/** The chapter of a collection that stands misspelt right after its name: "ODG Lo Back". */
export function nearChapter(text: string, source: CitedSource, context: RuleContext): NearName | undefined {
  const [first] = source.sections;
  const { guideline, collection, title } = source;
  if (!collection || title || !first || first.known.length > 0 || source.sectionLabel) return undefined;
  const isChapter = ({ partOf }: Edition) => partOf !== undefined && partOf === guideline;
  const near = context.catalogue.search().nearestTitle(textAt(text, first.span), isChapter);
  return near && { span: first.span, name: near.title };
}

function isSlip(written: string, name: string): boolean {
  if (name.length < SHORTEST_NAME || written === name) return false;
  return distance(written, name) <= Math.floor(name.length / LETTERS_TO_A_SLIP);
}
