import type { CitedSource } from '../../decision/citations/citation.js';
import { type NameWord, readNameWords } from '../../decision/citations/name-words.js';
import type { Decision } from '../../decision/model.js';
import { type Edition, isInForce } from '../../knowledge/catalogue/catalogue.js';
import type { RuleContext, Severity } from '../rule.js';
import { citedSources, type JudgedDays, judgedDays, type SourceInLine } from './cited.js';

/** True when all the words of the title are the name of the guideline; false when the guideline is only named among them. */
export function isSurelyNamed(text: string, source: CitedSource, { catalogue }: RuleContext): boolean {
  const { title, guideline } = source;
  if (guideline === undefined) return false;
  if (!title) return source.collection !== undefined;
  const words = readNameWords(text, title);
  if (words[0]?.folded === 'chapter' && words.length === 2) return true;
  const { names } = catalogue;
  const collections = (catalogue.guideline(guideline)?.editions ?? []).flatMap(({ partOf }) => partOf ?? []);
  const matches = [
    ...names.mtusAt(words, 0),
    ...names.guidelinesAt(words, 0),
    ...[...new Set(collections)].flatMap((collection) => names.chaptersAt(collection, words, 0)),
  ];
  return matches.some((match) => match.guideline === guideline && isWhole(words, match.end));
}

function isWhole(words: readonly NameWord[], end: number): boolean {
  return words.slice(end).every(({ isOptional }) => isOptional);
}

/** The sources whose words name a guideline of the catalogue for sure, without a year that no edition has. */
export function knownSources(decision: Decision, context: RuleContext): SourceInLine[] {
  return citedSources(decision, context).filter(
    ({ source }) => source.isYearKnown && isSurelyNamed(decision.text, source, context),
  );
}

/** The days of a decision that can be read, the decision date first. */
export function daysOf(decision: Decision): string[] {
  const days: JudgedDays = judgedDays(decision);
  return [days.decision, days.denial].flatMap((day) => day ?? []);
}

/** Whether an edition could be cited on a day: in force by its dates, and not of a later year. */
export function isCitableOn(edition: Edition, day: string): boolean {
  const isLater = edition.years.length > 0 && Math.min(...edition.years) > Number(day.slice(0, 4));
  return isInForce(edition, day) && !isLater;
}

/** The editions that are meant: of a source without a year those of the days of the decision, where there are any. */
export function meantEditions({ source, editions }: SourceInLine, days: readonly string[]): readonly Edition[] {
  if (source.year) return editions;
  const citable = editions.filter((edition) => days.some((day) => isCitableOn(edition, day)));
  return citable.length > 0 ? citable : editions;
}

/** What to say of a fault that rests on facts not verified, or that only stands in the claims administrator's line. */
export function atMostInformation(isMilder: boolean): { readonly severity?: Severity } {
  return isMilder ? { severity: 'information' } : {};
}
