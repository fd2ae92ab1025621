import type { Decision } from '../../decision/model.js';
import type { Span } from '../../decision/span.js';
import { type FixedForm, type FormKind, fixedForms } from '../format/fixed-forms.js';
import { type Paragraph, paragraphs } from '../format/paragraphs.js';
import { proseLines } from '../format/prose-lines.js';
import { type Run, runsOf } from './runs.js';

/** One block of a decision as its reader sees it. */
export interface ReadingBlock {
  readonly kind: FormKind | 'prose';
  /** Where it stands in the text. */
  readonly span: Span;
  readonly runs: readonly Run[];
  /** True for a header field that goes on the line of the one before it. */
  readonly isSecond: boolean;
}

/**
 * The blocks of a text in their order, whatever its marks and line breaks: every word of it but comments, once. Text
 * that is no decision is prose. `text` is the document's own.
 */
export function readingBlocks(text: string, decision: Decision): ReadingBlock[] {
  const blocks: ReadingBlock[] = [];
  const headerEnd = decision.sections[0]?.heading.line.start ?? decision.headerRegion.end;
  let from = 0;
  for (const form of decision.isRecognized ? fixedForms(text, decision) : []) {
    addProse(blocks, text, { start: from, end: form.span.start }, from < headerEnd);
    blocks.push(formBlock(text, form));
    from = form.span.end;
  }
  addProse(blocks, text, { start: from, end: text.length }, from < headerEnd && decision.isRecognized);
  return blocks.filter(({ runs }) => runs.length > 0);
}

function formBlock(text: string, { kind, span, isSecond, bold }: FixedForm): ReadingBlock {
  const start =
    kind === 'heading' ? span.start + (/^[#\s]*/.exec(text.slice(span.start, span.end))?.[0].length ?? 0) : span.start;
  return { kind, span, isSecond, runs: runsOf(text, [{ start, end: span.end }], true, bold) };
}

/** Prose right behind the label of a part is one block with it. */
function addProse(blocks: ReadingBlock[], text: string, within: Span, isInHeader: boolean): void {
  const lines = proseLines(text, within);
  const found = isInHeader ? lines.map(({ span }) => oneLine(span)) : paragraphs(text, lines);
  for (const [index, { lines: spans, isJoined, isOwnLine }] of found.entries()) {
    const [first, last] = [spans[0], spans.at(-1)];
    if (!first || !last) continue;
    const span = { start: first.start, end: last.end };
    const runs = runsOf(text, spans, isJoined);
    const before = blocks.at(-1);
    if (index === 0 && before?.kind === 'part' && !isOwnLine) blocks[blocks.length - 1] = joined(before, span, runs);
    else blocks.push({ kind: 'prose', span, runs, isSecond: false });
  }
}

function joined(label: ReadingBlock, span: Span, [first, ...rest]: readonly Run[]): ReadingBlock {
  const runs = first ? [...label.runs, { ...first, text: ` ${first.text}` }, ...rest] : label.runs;
  return { ...label, span: { start: label.span.start, end: span.end }, runs };
}

function oneLine(span: Span): Pick<Paragraph, 'lines' | 'isJoined' | 'isOwnLine'> {
  return { lines: [span], isJoined: true, isOwnLine: true };
}
