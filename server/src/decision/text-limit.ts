import type { ParseDecision } from './parse.js';

/** A parser that does not read longer texts (in UTF-16 units) and says so: `unread` of the result is set. */
export function withinLimit(parse: ParseDecision, longest: number): ParseDecision {
  return (text) => (text.length > longest ? { ...parse(''), text, unread: { longest } } : parse(text));
}
