import { lineEnd, lineStart } from '../../decision/lines.js';
import { skipForward } from '../../decision/marks.js';
import type { Decision, Issue } from '../../decision/model.js';
import type { Span } from '../../decision/span.js';
import type { RuleContext } from '../../rules/rule.js';
import type { Writable } from '../../writable.js';

/** Where completion was asked for, and what is typed there already. */
export interface Place {
  readonly decision: Decision;
  readonly context: RuleContext;
  readonly offset: number;
  /** The last issue that begins at the offset or before it. */
  readonly issue?: Issue;
  /** The day of today as the header prints it, where the asker knows it. */
  readonly today?: () => string;
  /** The typed words from the first mark of the line to the offset. */
  readonly typed: Span;
  /** The marks that the typed words begin with, with the blanks after them: `**`, `### `, or nothing. */
  readonly typedMarks: string;
  readonly typedWords: string;
  /** True when nothing but blanks follows on the line. */
  readonly endsLine: boolean;
}

/** One thing that can be inserted. */
export interface CompletionEntry {
  readonly label: string;
  readonly detail: string;
  readonly kind: 'block' | 'label' | 'value' | 'phrase' | 'citation';
  /** In snippet syntax: `${1:words}` is a tab stop. */
  readonly snippet: string;
  /** What the typed words are compared with. */
  readonly filter: string;
  readonly replace: Span;
  /** What is to be seen beside the label before it is chosen: "not in force on 07/05/2016". */
  readonly note?: string;
  /** The edition, and the section of it, that can be told more about. */
  readonly about?: { readonly edition: string; readonly section?: string };
}

/** Gives what can be inserted at a place; nothing where it does not apply. */
export type CompletionSource = (place: Place) => readonly CompletionEntry[];

/** Reads the place of an offset; the offset may be anywhere in the text. */
export function readPlace(decision: Decision, offset: number, context: RuleContext, today?: () => string): Place {
  const { text, allIssues } = decision;
  const index = allIssues.indexAt(offset);
  const issue = index < 0 ? undefined : allIssues.at(index);
  const start = lineStart(text, offset, 0);
  let first = start;
  while (first < offset && (text[first] === ' ' || text[first] === '\t')) first++;
  let hashes = first;
  while (hashes < offset && text[hashes] === '#') hashes++;
  const words = skipForward(text, hashes, offset);
  const end = lineEnd(text, offset, text.length);
  const place: Writable<Place> = {
    decision,
    context,
    offset,
    typed: { start: first, end: offset },
    typedMarks: text.slice(first, words),
    typedWords: text.slice(words, offset),
    endsLine: skipForward(text, offset, end) >= end,
  };
  if (issue) place.issue = issue;
  if (today) place.today = today;
  return place;
}

/** True while the bold that the line opened is not closed before its end. */
function isMarkOpen(line: string): boolean {
  const count = (mark: RegExp) => line.match(mark)?.length ?? 0;
  return count(/\*\*/g) % 2 === 1 || count(/<(?:b|strong)>/gi) > count(/<\/(?:b|strong)>/gi);
}

/** True when at most the beginning of a label or a block stands on the line. */
export function isLineStart({ typedWords, endsLine }: Place): boolean {
  return endsLine && typedWords.length <= 40 && !/[:.]/.test(typedWords);
}

/** The offset itself, when it stands after the colon of a label that has no value, on its line and past its marks. */
export function emptyValueAt({ decision: { text }, offset }: Place, label: Span): Span | undefined {
  const isOnLine = offset > label.end && offset <= lineEnd(text, label.end, text.length);
  if (
    !isOnLine ||
    isMarkOpen(text.slice(lineStart(text, offset, 0), offset)) ||
    !/[:\uff1a]/.test(text.slice(label.end, offset))
  )
    return undefined;
  return { start: offset, end: offset };
}

/** The snippet text of words that hold no tab stop. */
export function literal(words: string): string {
  return words.replace(/[\\$}]/g, '\\$&');
}
