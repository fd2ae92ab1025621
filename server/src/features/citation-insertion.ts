import type { Citation, CitedSource, GuidelineLine } from '../decision/citations/citation.js';
import { lineEnd } from '../decision/lines.js';
import { skipForward } from '../decision/marks.js';
import type { Decision, Issue, IssuePart } from '../decision/model.js';
import { isEmptySpan, textAt } from '../decision/span.js';
import type { Catalogue } from '../knowledge/catalogue/catalogue.js';
import type { FoundRow } from '../knowledge/catalogue/search.js';
import { isPlaceholder } from '../rules/header/checked-fields.js';
import type { Edit } from '../rules/rule.js';
import { citationSentence, type GuidelinePartId, isGuidelinePart, sectionLead, sourceText } from './house-citation.js';

/** Where a citation goes: into a guideline part, or to a bare place in the text. */
export interface CitationTarget {
  readonly offset: number;
  readonly part?: IssuePart & { readonly id: GuidelinePartId };
  readonly line?: GuidelineLine;
}

/** The guideline part at an offset, or else the reviewer's of the issue; the bare offset where there is neither. */
export function citationTarget({ text }: Decision, issue: Issue | undefined, offset: number): CitationTarget {
  const parts = issue?.parts.filter(isGuidelinePart) ?? [];
  const isAt = ({ whole }: IssuePart) => whole.start <= offset && offset <= lineEnd(text, whole.end, text.length);
  const part = parts.find(isAt) ?? parts.find(({ id }) => id === 'reviewerGuideline');
  if (!part) return { offset };
  const line = issue?.guidelineLines.find((each) => each.part.label.start === part.label.start);
  return { offset, part, ...(line && { line }) };
}

/** True when the words of a source mean this edition. */
export function citesEdition({ editions, isYearKnown }: CitedSource, edition: string): boolean {
  return isYearKnown && editions.includes(edition);
}

/**
 * The edit that cites a row: the whole sentence in an empty line; in a line with citations one more source or section
 * of the MTUS, or a sentence of its own.
 */
export function citationInsertion(text: string, target: CitationTarget, row: FoundRow, catalogue: Catalogue): Edit {
  const { part, line, offset } = target;
  if (!part) return insertedAt(offset, citationSentence(catalogue, row, 'reviewerGuideline'));
  const sentence = citationSentence(catalogue, row, part.id);
  if (isEmptySpan(part.value)) return inEmptyValue(text, part, sentence);
  if (!line || isToBeReplaced(text, line)) return { span: part.value, text: sentence };
  if (row.edition.basis !== 'mtus') return afterCitations(text, line, sentence);
  const citation = line.citations.findLast(({ basis, sources }) => basis === 'mtus' && sources.length > 0);
  return citation ? intoCitation(citation, row, catalogue) : insertedAt(part.value.start, `${sentence} `);
}

/** After the colon and the marks of the label, on its line. */
function inEmptyValue(text: string, { label }: IssuePart, sentence: string): Edit {
  const end = lineEnd(text, label.end, text.length);
  const colon = /^[^\p{L}\d]{0,9}[:\uff1a]/u.exec(text.slice(label.end, end))?.[0].length ?? 0;
  const at = skipForward(text, label.end + colon, end);
  return insertedAt(at, /\s/.test(text.charAt(at - 1)) ? sentence : ` ${sentence}`);
}

/** True for what a citation takes the place of: a placeholder, or only the sentence that nothing is cited. */
function isToBeReplaced(text: string, { part, statements, citations, rest }: GuidelineLine): boolean {
  const citesNothing = statements.length > 0 && statements.every(({ kind }) => kind !== 'outsideMtus');
  return isPlaceholder(textAt(text, part.value)) || (citesNothing && citations.length + rest.length === 0);
}

function intoCitation({ sources }: Citation, row: FoundRow, catalogue: Catalogue): Edit {
  const { edition, section } = row;
  const same = sources.find((source) => citesEdition(source, edition.id));
  if (same && section) {
    const last = same.sections.at(-1)?.span.end ?? same.sectionLabel?.end;
    const lead = same.sections.length > 0 ? ', ' : same.sectionLabel ? ' ' : sectionLead(edition);
    return insertedAt(last ?? Math.max(same.year?.span.end ?? 0, same.title?.end ?? 0), `${lead}${section.name}`);
  }
  return insertedAt(sources.at(-1)?.whole.end ?? 0, `, and ${sourceText(catalogue, row)}`);
}

/** A sentence after the last one about a guideline. What was based outside of the MTUS is said once. */
function afterCitations(text: string, { part, statements, citations }: GuidelineLine, sentence: string): Edit {
  const ends = [...statements.map(({ span }) => span.end), ...citations.map(({ whole }) => whole.end)];
  const end = ends.length > 0 ? Math.max(...ends) : part.value.end;
  const isSaid = citations.length + statements.filter(({ kind }) => kind === 'outsideMtus').length > 0;
  const own = isSaid ? sentence.slice(sentence.indexOf('Decision based on')) : sentence;
  return insertedAt(end, `${/[.!?]/.test(text.charAt(end - 1)) ? '' : '.'} ${own}`);
}

function insertedAt(offset: number, text: string): Edit {
  return { span: { start: offset, end: offset }, text };
}
