import type { Vocabulary } from '../decision/layout.js';
import { lineEnd } from '../decision/lines.js';
import { type Decision, type Issue, sectionOf } from '../decision/model.js';
import type { Edit } from '../rules/rule.js';
import type { DisputedTreatment } from './decision-draft.js';
import { issueLines } from './issue-block.js';
import { issueMarkStyle, type MarkStyle } from './mark-style.js';
import { TabStops } from './tab-stops.js';

/** One issue more: where it goes, and the titles behind it that take the next number. */
export interface IssueInsertion {
  readonly offset: number;
  /** In snippet syntax, with the blank lines around it. */
  readonly snippet: string;
  /** New numbers of the issues behind it, where issues are numbered; in the order of the text. */
  readonly renumbering: readonly Edit[];
}

/** The number of a title, before or after its opening mark: "2. **", "**2. ". */
const NUMBER = /^[ \t]{0,4}(\*\*|__|<b>|<strong>)?(\d{1,2})([.)][ \t]{1,4})/;

/**
 * The block for one more treatment: behind the issue around the offset, or else behind the last issue, in the marks and
 * the numbering of the others. `undefined` where there is no section of issues, or none whose parts are known.
 */
export function addIssue(
  decision: Decision,
  offset: number,
  vocabulary: Vocabulary,
  treatment?: DisputedTreatment,
): IssueInsertion | undefined {
  const { text, issues, layout } = decision;
  const section = sectionOf(decision, 'issues');
  if (layout.issueParts.length === 0 || (!section && issues.length === 0)) return undefined;
  const around = issues.findIndex(
    ({ whole }) => whole.start <= offset && offset <= lineEnd(text, whole.end, text.length),
  );
  const index = around < 0 ? issues.length - 1 : around;
  const before = issues[index];
  const end = before?.whole.end ?? Math.max(section?.heading.line.end ?? 0, section?.body.end ?? 0);
  const at = lineEnd(text, end, text.length);
  const style = issueMarkStyle(decision);
  const block = issueLines(vocabulary, style, new TabStops(), treatment);
  return {
    offset: at,
    snippet: `\n\n${before ? numbered(block, text, before, style) : block}${at === text.length ? '\n' : ''}`,
    renumbering: before ? issues.slice(index + 1).flatMap((issue) => nextNumber(text, issue)) : [],
  };
}

/** The block with the number that follows the one of the issue before it, in the same place. */
function numbered(block: string, text: string, { whole }: Issue, { open }: MarkStyle): string {
  const [, mark, number, close] = NUMBER.exec(text.slice(whole.start, whole.end)) ?? [];
  if (number === undefined || close === undefined) return block;
  const next = `${Number(number) + 1}${close}`;
  return mark === undefined ? `${next}${block}` : `${open}${next}${block.slice(open.length)}`;
}

function nextNumber(text: string, { whole }: Issue): Edit[] {
  const [found, , number, close] = NUMBER.exec(text.slice(whole.start, whole.end)) ?? [];
  if (found === undefined || number === undefined || close === undefined) return [];
  const end = whole.start + found.length - close.length;
  return [{ span: { start: end - number.length, end }, text: String(Number(number) + 1) }];
}
