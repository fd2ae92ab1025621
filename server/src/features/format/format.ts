import { lineBreakOf } from '../../decision/lines.js';
import type { Decision } from '../../decision/model.js';
import type { Span } from '../../decision/span.js';
import { applyEdits } from '../../lint/fixes.js';
import type { Edit } from '../../rules/rule.js';
import { replacement } from '../replacement.js';
import { type FixedForm, type FormKind, fixedForms } from './fixed-forms.js';
import { type Paragraph, paragraphs } from './paragraphs.js';
import { type ProseLine, proseLines } from './prose-lines.js';
import { RewrittenText } from './rewritten-text.js';

/** More rounds than a form ever needs; what does not settle is left as it is. */
const MOST_ROUNDS = 4;

/** How a text is read again after it was formatted. */
export type Read = (text: string) => Decision;

/**
 * The edits that bring a decision into the house form: headings with `###`, labels in bold with their values after
 * them, the header in rows, a paragraph a line, one blank line between blocks. Apart and in order. No word is changed,
 * lost or put in, and a formatted text gets none. Text that is no decision gets none either.
 */
export function formattingEdits(text: string, read: Read): Edit[] {
  const first = editsOnce(text, read(text));
  if (first.length === 0) return [];
  let formatted = applyEdits(text, first);
  for (let round = 1; round < MOST_ROUNDS; round++) {
    const edits = editsOnce(formatted, read(formatted));
    if (edits.length === 0) return round === 1 ? first : [replacement(text, formatted)];
    formatted = applyEdits(formatted, edits);
  }
  return [];
}

/** The edits within the blocks that a selection touches. */
export function formattingEditsWithin(text: string, read: Read, selected: Span): Edit[] {
  const edits = formattingEdits(text, read);
  const start = text.lastIndexOf('\n', selected.start - 1) + 1;
  const lineBreak = text.indexOf('\n', selected.end);
  const end = lineBreak < 0 ? text.length : lineBreak;
  return edits.filter(({ span }) => span.start >= start && span.end <= end);
}

function editsOnce(text: string, decision: Decision): Edit[] {
  if (!decision.isRecognized) return [];
  const writer = new Writer(text, decision);
  const forms = fixedForms(text, decision);
  let from = text.startsWith('\ufeff') ? 1 : 0;
  for (const form of forms) {
    writer.prose({ start: from, end: form.span.start });
    writer.form(form);
    from = form.span.end;
  }
  writer.prose({ start: from, end: text.length });
  return writer.to.edits();
}

/** Writes the blocks of a decision one after the other, with what belongs between them. */
class Writer {
  readonly to: RewrittenText;
  readonly #headerEnd: number;
  #previous: FormKind | 'prose' | 'comment' | undefined;

  constructor(
    readonly text: string,
    decision: Decision,
  ) {
    this.to = new RewrittenText(text, lineBreakOf(text));
    this.#headerEnd = decision.sections[0]?.heading.line.start ?? decision.headerRegion.end;
  }

  form(form: FixedForm): void {
    this.to.put(this.#separator(form));
    form.write(this.to);
    this.#previous = form.kind;
  }

  prose(within: Span): void {
    const lines = proseLines(this.text, within);
    const blocks = within.start < this.#headerEnd ? lines.map(single) : paragraphs(this.text, lines);
    for (const block of blocks) this.#paragraph(block);
  }

  #paragraph(block: Paragraph): void {
    this.to.put(this.#before(block));
    for (const [index, line] of block.lines.entries()) {
      if (index > 0) this.to.put(block.isJoined ? ' ' : '\n');
      if (this.text.slice(line.start, line.end).includes('\t')) this.to.keep(line);
      else this.to.keepWords(line);
    }
    if (block.isBrokenHere) this.to.put('  ');
    const first = block.lines[0];
    this.#previous = first && this.text.startsWith('<!--', first.start) ? 'comment' : 'prose';
  }

  #before(block: Paragraph): string {
    const previous = this.#previous;
    if (previous === undefined) return '';
    if (previous === 'part') return block.isOwnLine ? '\n' : ' ';
    if (previous === 'prose' || previous === 'comment' || previous === 'field')
      return block.isAfterBlankLine ? '\n\n' : '\n';
    return previous === 'credential' && !block.isAfterBlankLine ? '\n' : '\n\n';
  }

  #separator({ kind, span, isSecond }: FixedForm): string {
    const previous = this.#previous;
    if (previous === undefined) return '';
    if (previous === 'field' && kind === 'field') return isSecond ? '\t' : '\n';
    if (kind === 'credential' && (previous === 'credential' || previous === 'credentialsLeadIn')) return '  \n';
    if (previous === 'comment' || (kind === 'field' && previous === 'prose'))
      return isAfterBlankLine(this.text, span.start) ? '\n\n' : '\n';
    return '\n\n';
  }
}

function single({ span, isAfterBlankLine, isBrokenHere }: ProseLine): Paragraph {
  return { lines: [span], isJoined: true, isOwnLine: true, isAfterBlankLine, isBrokenHere };
}

function isAfterBlankLine(text: string, at: number): boolean {
  let breaks = 0;
  for (let here = at - 1; here >= 0 && /\s/.test(text.charAt(here)); here--) {
    if (text[here] === '\n' || (text[here] === '\r' && text[here + 1] !== '\n')) breaks++;
  }
  return breaks > 1;
}
