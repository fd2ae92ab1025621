import { isColon } from '../../decision/characters.js';
import { lineEnd, lineStart } from '../../decision/lines.js';
import type { Decision, Heading, Issue, IssuePart } from '../../decision/model.js';
import type { Span } from '../../decision/span.js';
import type { RewrittenText } from './rewritten-text.js';

/** What a stretch with a form of its own is: it decides what stands before and after it. */
export type FormKind = 'field' | 'heading' | 'credentialsLeadIn' | 'credential' | 'leadIn' | 'title' | 'part';

/** A stretch of a decision that has a form of its own; all between two of them is prose. */
export interface FixedForm {
  readonly kind: FormKind;
  readonly span: Span;
  /** True for a header field that goes on the line of the one before it. */
  readonly isSecond: boolean;
  /** The words that are set in bold: a label, a request, a heading. */
  readonly bold?: Span;
  readonly write: (to: RewrittenText) => void;
}

const EMPHASIS = /\*{1,3}|_{1,3}|<\/?(?:b|strong|i|em|u|h[1-6])(?:[^\S\n][^<>\n]*)?>/gi;
const PREFIX = /^(?:>|[-+*\u2022\u25cf\u25aa\u25e6\u00b7]|\d{1,2}[.)])$/;
const LONGEST_GAP = 8;
/** As the published decisions pair them. */
const SECOND_ON_LINE: Readonly<Record<string, string>> = {
  dateOfInjury: 'dateAssigned',
  urDenialDate: 'decisionDate',
  applicationReceived: 'priority',
};

/** The stretches of a decision that have a form of their own, apart and in order. `text` is the document's own. */
export function fixedForms(text: string, decision: Decision): FixedForm[] {
  const { credentialsLeadIn, summaryLeadIn, decisionsLeadIn } = Object.fromEntries(decision.statements);
  const all = [
    ...fieldForms(text, decision),
    ...decision.sections.map(({ heading }) => headingForm(text, heading)),
    ...(credentialsLeadIn ? [wordsForm('credentialsLeadIn', credentialsLeadIn)] : []),
    ...[summaryLeadIn, decisionsLeadIn].flatMap((span) => (span ? [wordsForm('leadIn', span)] : [])),
    ...decision.credentials.all.map((field) => credentialForm(text, field)),
    ...decision.issues.flatMap((issue) => issueForms(text, issue)),
  ].sort((a, b) => a.span.start - b.span.start);
  let end = 0;
  return all.filter(({ span }) => {
    const isApart = span.start >= end && span.end > span.start;
    if (isApart) end = span.end;
    return isApart;
  });
}

function fieldForms(text: string, { header }: Decision): FixedForm[] {
  return header.map((field, index) => {
    const isSecond = SECOND_ON_LINE[field.id] === header[index - 1]?.id;
    const valueEnd = throughComma(text, field.value);
    const span = { start: field.whole.start, end: throughMarks(text, Math.max(field.whole.end, valueEnd)) };
    const isRegular = field.value.start >= field.label.end;
    const form = isRegular ? labelForm(text, span.start, field.label, field.value.start) : undefined;
    const write = (to: RewrittenText) => {
      if (!form) return to.keepWords(span);
      form(to, '**');
      if (field.value.end > field.value.start) to.put('\t');
      to.keepWords({ start: field.value.start, end: valueEnd });
    };
    const rest = text.slice(valueEnd, span.end).replace(EMPHASIS, '').trim();
    return {
      kind: 'field',
      span,
      isSecond,
      bold: throughColon(text, field.label),
      write: rest === '' ? write : (to) => to.keepWords(span),
    };
  });
}

/** Fields of one line may be parted by commas, which are no part of their values. */
function throughComma(text: string, { start, end }: Span): number {
  let after = end;
  while (end > start && (text[after] === ',' || text[after] === ';')) after++;
  return after;
}

function headingForm(text: string, { line, title }: Heading): FixedForm {
  const after = text.slice(title.end, line.end);
  const colon = isColon(after.trim().charCodeAt(0)) ? after.search(/\S/) : -1;
  const end = colon < 0 ? title.end : title.end + colon + 1;
  const isPlain = isBare(text.slice(line.start, title.start).replace(/^#+/, '')) && isBare(text.slice(end, line.end));
  const write = (to: RewrittenText) => {
    if (!isPlain) return to.keepWords(line);
    to.put('### ');
    to.keepWords({ start: title.start, end: title.end });
    if (colon >= 0) to.keep({ start: end - 1, end });
  };
  return { kind: 'heading', span: line, isSecond: false, bold: line, write };
}

function wordsForm(kind: FormKind, span: Span): FixedForm {
  return { kind, span, isSecond: false, write: (to) => to.keepWords(span) };
}

function credentialForm(text: string, field: Decision['credentials']['all'][number]): FixedForm {
  const span = { start: field.whole.start, end: throughMarks(text, Math.max(field.whole.end, field.value.end)) };
  const form = labelForm(text, span.start, field.label, field.value.start);
  const isWhole = isBare(text.slice(field.value.end, span.end));
  const write = (to: RewrittenText) => {
    if (!form || !isWhole) return to.keepWords(span);
    form(to, '');
    if (field.value.end > field.value.start) to.put(' ');
    to.keepWords(field.value);
  };
  return { kind: 'credential', span, isSecond: false, write };
}

function issueForms(text: string, issue: Issue): FixedForm[] {
  const title = issue.title.end > issue.title.start ? [titleForm(text, issue)] : [];
  return [...title, ...issue.parts.map((part) => partForm(text, part))];
}

/** Request and outcome; as it stands when its colon is missing, or when more stands in its line. */
function titleForm(text: string, { whole, treatment, outcome, title }: Issue): FixedForm {
  const next = text.slice(title.end, lineEnd(text, title.end, text.length));
  const rest = next.replace(EMPHASIS, '').trim();
  const span = { start: whole.start, end: title.end + next.trimEnd().length };
  const before = labelForm(text, span.start, treatment, outcome.span.start);
  const isPlain = outcome.hasColon && (rest === '' || rest === '.') && !hasEmphasis(text, treatment);
  const write = (to: RewrittenText) => {
    if (!before || !isPlain) return to.keepWords(span);
    before(to, '**');
    if (outcome.span.end > outcome.span.start) to.put(' ');
    to.keepWords(outcome.span);
    if (rest === '.') to.keep(stopAfter(text, outcome.span.end));
  };
  return { kind: 'title', span, isSecond: false, bold: throughColon(text, treatment), write };
}

function stopAfter(text: string, from: number): Span {
  const at = text.indexOf('.', from);
  return { start: at, end: at + 1 };
}

/** The label of a part alone: its value is prose. */
function partForm(text: string, { whole, label, value, hasColon }: IssuePart): FixedForm {
  const marks = valueMarks(text, whole.start, label, value.start);
  const span = { start: whole.start, end: marks.start };
  const form = hasColon ? labelForm(text, span.start, label, span.end) : undefined;
  return {
    kind: 'part',
    span,
    isSecond: false,
    bold: throughColon(text, label),
    write: (to) => (form ? form(to, '**') : to.keepWords(span)),
  };
}

/** The marks that belong to a value: those before it that close none before the label. */
function valueMarks(text: string, start: number, label: Span, valueStart: number): Span {
  const opened = [...text.slice(start, label.start).matchAll(EMPHASIS)].length;
  const between = [...text.slice(label.end, valueStart).matchAll(EMPHASIS)];
  const first = between[opened];
  return { start: first ? label.end + first.index : valueStart, end: valueStart };
}

/** Writes a label between marks with its colon; `undefined` where more than a prefix and marks stand around its words. */
function labelForm(
  text: string,
  start: number,
  label: Span,
  end: number,
): ((to: RewrittenText, mark: string) => void) | undefined {
  const before = text.slice(start, label.start).replace(EMPHASIS, (mark) => ' '.repeat(mark.length));
  const prefix = before.trim();
  const after = text.slice(label.end, end).replace(EMPHASIS, (mark) => ' '.repeat(mark.length));
  const colon = after.search(/\S/);
  if (prefix !== '' && !PREFIX.test(prefix)) return undefined;
  if (hasEmphasis(text, label) || after.trim().length > 1) return undefined;
  if (colon >= 0 && !isColon(after.trim().charCodeAt(0))) return undefined;
  return (to, mark) => {
    const prefixStart = start + before.indexOf(prefix);
    to.keep({ start: prefixStart, end: prefixStart + prefix.length });
    to.put(prefix === '' ? mark : ` ${mark}`);
    to.keepWords(label);
    if (colon >= 0) to.keep({ start: label.end + colon, end: label.end + colon + 1 });
    to.put(mark);
  };
}

/** A label with its colon. */
function throughColon(text: string, { start, end }: Span): Span {
  const at = end + text.slice(end, end + LONGEST_GAP).search(/[^\s*_]|$/);
  return { start, end: isColon(text.charCodeAt(at)) ? at + 1 : end };
}

function hasEmphasis(text: string, { start, end }: Span): boolean {
  return text.slice(start, end).search(EMPHASIS) >= 0 || text.slice(start, end).includes('<!--');
}

function isBare(written: string): boolean {
  return written.replace(EMPHASIS, '').trim() === '';
}

/** The place after the marks that stand directly at `at`. */
function throughMarks(text: string, at: number): number {
  const line = text.slice(at, lineEnd(text, at, text.length));
  const marks = /^(?:\*{1,3}|_{1,3}|<\/(?:b|strong|i|em|u)>)+/i.exec(line);
  return at + (marks?.[0].length ?? 0);
}

/** True when nothing but blanks stands before `at` in its line. */
export function isFirstInLine(text: string, at: number): boolean {
  return text.slice(lineStart(text, at, 0), at).trim() === '';
}
