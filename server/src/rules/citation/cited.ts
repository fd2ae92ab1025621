import type { Citation, CitedSource, GuidelineLine } from '../../decision/citations/citation.js';
import type { Decision, Issue } from '../../decision/model.js';
import { textAt } from '../../decision/span.js';
import { type Catalogue, type Edition, isInForce, isSure, type Section } from '../../knowledge/catalogue/catalogue.js';
import type { Writable } from '../../writable.js';
import { isPlaceholder } from '../header/checked-fields.js';
import { headerDates } from '../header/header-dates.js';
import type { RuleContext } from '../rule.js';

/** A source with everything around it that a rule asks for. */
export interface SourceInLine {
  readonly issue: Issue;
  readonly line: GuidelineLine;
  readonly citation: Citation;
  readonly source: CitedSource;
  /** False in the claims administrator's line, which only reports what was cited elsewhere. */
  readonly isReviewers: boolean;
  /** The editions that title and year may mean. */
  readonly editions: readonly Edition[];
}

/** The guideline lines that rules look at: of a recognized decision, and not left to be filled in. */
export function checkedLines(decision: Decision): { readonly issue: Issue; readonly line: GuidelineLine }[] {
  if (!decision.isRecognized) return [];
  return decision.issues.flatMap((issue) => writtenLines(decision.text, issue).map((line) => ({ issue, line })));
}

/** The guideline lines of an issue that are not left to be filled in. */
export function writtenLines(text: string, { guidelineLines }: Issue): GuidelineLine[] {
  return guidelineLines.filter(({ part }) => !isPlaceholder(textAt(text, part.value)));
}

/** Every cited source of the decision, in the order of the text. */
export function citedSources(decision: Decision, { sourcesIn }: RuleContext): readonly SourceInLine[] {
  return sourcesIn(decision);
}

/** The look-up behind `citedSources`: reads each decision once, since most rules ask for the same. */
export function createSourcesIn(catalogue: Catalogue): (decision: Decision) => readonly SourceInLine[] {
  const read = new WeakMap<Decision, readonly SourceInLine[]>();
  return (decision) => {
    const known = read.get(decision) ?? readSources(decision, catalogue);
    read.set(decision, known);
    return known;
  };
}

function readSources(decision: Decision, catalogue: Catalogue): SourceInLine[] {
  return checkedLines(decision).flatMap(({ issue, line }) =>
    line.citations.flatMap((citation) =>
      citation.sources.map((source) => ({
        issue,
        line,
        citation,
        source,
        isReviewers: line.part.id === 'reviewerGuideline',
        editions: source.editions.flatMap((id) => catalogue.edition(id) ?? []),
      })),
    ),
  );
}

/** The days by which an edition is judged: the decision date and the UR denial date, as far as they can be read. */
export interface JudgedDays {
  readonly decision?: string;
  readonly denial?: string;
}

/** The decision date and the UR denial date of the header as `yyyy-mm-dd`. */
export function judgedDays(decision: Decision): JudgedDays {
  const dates = headerDates(decision);
  const made = dates.find(({ id }) => id === 'decisionDate')?.date.iso;
  const denied = dates.find(({ id }) => id === 'urDenialDate')?.date.iso;
  const judged: Writable<JudgedDays> = {};
  if (made !== undefined) judged.decision = made;
  if (denied !== undefined) judged.denial = denied;
  return judged;
}

/** The editions of a guideline that were in force on a day, MTUS editions only. */
export function editionsInForce({ catalogue }: RuleContext, guideline: string, isoDate: string): readonly Edition[] {
  const editions = catalogue.guideline(guideline)?.editions ?? [];
  return editions.filter((edition) => edition.basis === 'mtus' && isInForce(edition, isoDate));
}

/** An edition as a citation prints it: "Low Back Complaints 2004". */
export function citationTitle({ title, years: [year] }: Edition): string {
  return year === undefined ? title : `${title} ${year}`;
}

/** The sections of an edition: first those that fit a treatment, the best first, then the others that were read. */
export function fittingSections({ catalogue }: RuleContext, edition: Edition, treatment: string): readonly Section[] {
  const fitting = catalogue
    .fitting()(treatment)
    .flatMap(({ section }) => (section?.edition === edition.id ? section : []));
  const others = edition.sections.filter(({ confidence }) => isSure(confidence));
  return [...new Set([...fitting, ...others])];
}
