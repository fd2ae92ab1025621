import type { Decision } from '../decision/model.js';
import { textAt } from '../decision/span.js';
import type { FoundRow } from '../knowledge/catalogue/search.js';
import { judgedDays } from '../rules/citation/cited.js';
import type { Edit, RuleContext } from '../rules/rule.js';
import { type CitationTarget, citationInsertion, citationTarget, citesEdition } from './citation-insertion.js';
import { sourceText } from './house-citation.js';
import { dayOf, rowDetail, type Usability, usabilityOf } from './usability.js';

/** A citation that can be inserted, as a list shows it. */
export interface CitationChoice {
  /** The source as it will be printed. */
  readonly label: string;
  /** "MTUS" or "Non-MTUS". */
  readonly description: string;
  /** How the edition stands on the day of the decision, and what of it is not verified. */
  readonly detail: string;
  readonly edit: Edit;
}

const MOST_CHOICES = 50;
const RANKS = { usable: 0, unknown: 1, unusable: 2 } as const;

/**
 * The citations that fit a query, the best first: those in force before those that are not. Without a query those that
 * fit the treatment of the issue around the offset, or else the guidelines that are in force. Each comes with the edit
 * that inserts it into the guideline line at the offset, into the reviewer's line of the issue around it, or, outside
 * of issues, at the offset itself.
 */
export function citationChoices(
  decision: Decision,
  offset: number,
  query: string,
  { catalogue }: RuleContext,
): CitationChoice[] {
  const day = dayOf(judgedDays(decision));
  const issue = decision.allIssues.touching(offset).at(-1);
  const target = citationTarget(decision, issue, offset);
  const rows = rowsFor(query.trim(), issue && textAt(decision.text, issue.treatment), catalogue)
    .map((row) => ({ row, usability: usabilityOf(catalogue, row.edition, day) }))
    .filter(({ row }) => !isCited(target, row));
  const isAsked = query.trim() !== '';
  return rows
    .filter(({ usability }) => isAsked || usability.kind === 'usable')
    .sort((a, b) => rankOf(a, isAsked) - rankOf(b, isAsked))
    .slice(0, MOST_CHOICES)
    .map(({ row, usability }) => ({
      label: sourceText(catalogue, row),
      description: row.edition.basis === 'mtus' ? 'MTUS' : 'Non-MTUS',
      detail: rowDetail(row, usability),
      edit: citationInsertion(decision.text, target, row, catalogue),
    }));
}

function rowsFor(
  query: string,
  treatment: string | undefined,
  catalogue: RuleContext['catalogue'],
): readonly FoundRow[] {
  if (query !== '') return catalogue.search().rows(query);
  const fitting = treatment === undefined ? [] : catalogue.fitting()(treatment);
  if (fitting.length > 0) return fitting;
  const editions = catalogue.guidelines.flatMap((guideline) => guideline.editions);
  return editions.filter(({ basis, years }) => basis === 'mtus' && years.length > 0).map((edition) => ({ edition }));
}

interface RankedRow {
  readonly row: FoundRow;
  readonly usability: Usability;
}

/** Usable before unusable, the MTUS before others. Who names a guideline means it before its sections. */
function rankOf({ row: { edition, section }, usability }: RankedRow, isAsked: boolean): number {
  return RANKS[usability.kind] * 4 + (edition.basis === 'mtus' ? 0 : 2) + (isAsked && section ? 1 : 0);
}

/** True when the line cites the row already. */
function isCited(target: CitationTarget, { edition, section }: FoundRow): boolean {
  const sources = target.line?.citations.flatMap((citation) => citation.sources) ?? [];
  return sources.some(
    (source) =>
      citesEdition(source, edition.id) && (!section || source.sections.some(({ known }) => known.includes(section.id))),
  );
}
