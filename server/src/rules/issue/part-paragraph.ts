import { lineBreakOf } from '../../decision/lines.js';
import { markLengthAt, markLengthBefore, marksBefore } from '../../decision/marks.js';
import type { Issue, IssuePart } from '../../decision/model.js';
import type { Edit } from '../rule.js';

/** Where an issue gets a new part: before this part, or after everything in front of it when there is none. */
interface Neighbours {
  readonly before?: IssuePart;
  readonly after?: IssuePart;
}

/** Inserts a paragraph with the label and no words, marked as the other labels of the issue are. */
export function insertPart(text: string, issue: Issue, { before, after }: Neighbours, label: string): Edit {
  const paragraph = inMarksOf(text, issue, `${label}:`);
  const paragraphBreak = lineBreakOf(text).repeat(2);
  if (after) {
    const start = marksBefore(text, after.label.start, issue.whole.start);
    return { span: { start, end: start }, text: `${paragraph} ${paragraphBreak}` };
  }
  const end = endOfMarks(text, before ? before.whole.end : issue.title.end);
  return { span: { start: end, end }, text: `${paragraphBreak}${paragraph} ` };
}

/** The words between the marks that the first label of the issue has, or its title when it has no label. */
function inMarksOf(text: string, issue: Issue, words: string): string {
  const marked = issue.parts[0]?.label.start ?? issue.treatment.start;
  if (markLengthBefore(text, marked) === 0) return words;
  return text[marked - 1] === '>' ? `<b>${words}</b>` : `**${words}**`;
}

function endOfMarks(text: string, at: number): number {
  let here = at;
  for (let mark = markLengthAt(text, here); mark > 0; mark = markLengthAt(text, here)) here += mark;
  return here;
}
