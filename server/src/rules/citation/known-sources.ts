import type { Decision } from '../../decision/model.js';
import { type Edition, isInForce, isOfLaterYear } from '../../knowledge/catalogue/catalogue.js';
import type { RuleContext, Severity } from '../rule.js';
import { citedSources, type JudgedDays, judgedDays, type SourceInLine } from './cited.js';

/** The sources whose words name a guideline of the catalogue for sure, without a year that no edition has. */
export function knownSources(decision: Decision, context: RuleContext): SourceInLine[] {
  return citedSources(decision, context).filter(
    ({ source }) => source.isYearKnown && source.isTitleKnown && source.guideline !== undefined,
  );
}

/** The days of a decision that can be read, the decision date first. */
export function daysOf(decision: Decision): string[] {
  const days: JudgedDays = judgedDays(decision);
  return [days.decision, days.denial].flatMap((day) => day ?? []);
}

/** Whether an edition could be cited on a day: in force by its dates, and not of a later year. */
export function isCitableOn(edition: Edition, day: string): boolean {
  return isInForce(edition, day) && !isOfLaterYear(edition, day);
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
