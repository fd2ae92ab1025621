import { allMatches } from './all-matches.js';
import { lineEnd, lineStart } from './lines.js';
import type { Issue } from './model.js';
import type { Span } from './span.js';
import type { TextChange } from './text-change.js';

/** A comment that suppresses a finding: `<!-- imr-ignore rule-id: reason -->`. */
export interface Suppression {
  /** The whole comment. */
  readonly span: Span;
  /** The place of the rule id; empty where it should stand when there is none. */
  readonly rule: Span;
  readonly ruleId: string;
  /** In the writer's words; empty when none is given. */
  readonly reason: string;
}

const COMMENT = /<!--[^\S\n]*imr-ignore(?![\w-])((?:[^<-]|<(?!!--)|-(?!->))*)-->/g;
const WORDS = /^([^\s:]*)\s*:?([\s\S]*)$/;

/** The suppressing comments of a text, in their order. Other comments are none of our business. */
export function findSuppressions(text: string): Suppression[] {
  if (!mayMentionSuppression(text)) return [];
  return allMatches(COMMENT, text).map(({ index, 0: comment, 1: inner = '' }) => {
    const [, ruleId = '', reason = ''] = WORDS.exec(inner.trim()) ?? [];
    const end = index + comment.length;
    const start = end - '-->'.length - inner.length + inner.indexOf(ruleId);
    return { span: { start: index, end }, rule: { start, end: start + ruleId.length }, ruleId, reason: reason.trim() };
  });
}

const NAME = 'imr-ignore';

/** False for a text that surely has none of these comments: quick to tell, for any length. */
function mayMentionSuppression(text: string): boolean {
  return text.includes(NAME);
}

/** The same for one text after the other; after an edit of a text that has none only what changed is looked at. */
export function createSuppressionWatch(): (old: string, text: string, change: TextChange) => boolean {
  let without: string | undefined;
  return (old, text, { start, newEnd }) => {
    const stretch = old === without ? text.slice(Math.max(0, start - NAME.length), newEnd + NAME.length) : text;
    const isMentioned = mayMentionSuppression(stretch);
    without = isMentioned ? undefined : text;
    return isMentioned;
  };
}

/** The text with blanks in the place of these comments, line breaks kept: as long as before, so that every place holds. */
export function withoutSuppressions(text: string, suppressions: readonly Suppression[]): string {
  let from = 0;
  let result = '';
  for (const { span } of suppressions) {
    result += text.slice(from, span.start) + text.slice(span.start, span.end).replace(/[^\r\n]/g, ' ');
    from = span.end;
  }
  return result + text.slice(from);
}

/**
 * What goes when a comment is removed: its line too, where nothing else stands there. `text` is the text without
 * suppressing comments.
 */
export function removedWith({ span }: Pick<Suppression, 'span'>, text: string): Span {
  const [start, end] = [lineStart(text, span.start, 0), lineEnd(text, span.end, text.length)];
  if (text.slice(start, end).trim() !== '') return span;
  const next = text.startsWith('\r\n', end) ? end + 2 : Math.min(end + 1, text.length);
  return { start, end: next };
}

/**
 * The stretch whose findings a comment suppresses: all of the text for a comment before all words, the whole issue for
 * one before its title, else the line of the next words. `text` is the text without suppressing comments.
 */
export function suppressedStretch(text: string, issues: readonly Issue[], { span }: Suppression): Span {
  if (text.slice(0, span.start).trim() === '') return { start: 0, end: text.length };
  const next = span.end + text.slice(span.end).search(/\S|$/);
  const line = { start: next, end: lineEnd(text, next, text.length) };
  const issue = issues.find(({ title }) => line.start <= title.start && title.start <= line.end);
  return issue?.whole ?? line;
}
