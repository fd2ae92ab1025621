import { partsOf } from './assembled.js';
import type { Decision } from './model.js';
import type { ParseDecision } from './parse.js';

/** A parser that does not read longer texts (in UTF-16 units) and says so: `unread` of the result is set. */
export function withinLimit(parse: ParseDecision, longest: number): ParseDecision {
  return (text) => (text.length > longest ? unreadDecision(text, parse(''), longest) : parse(text));
}

/** What is known of an empty text. */
function unreadDecision(text: string, empty: Decision, longest: number): Decision {
  const { allIssues, searched, issues, redactions } = empty;
  return { ...partsOf(empty), allIssues, searched, issues, redactions, text, unread: { longest } };
}
