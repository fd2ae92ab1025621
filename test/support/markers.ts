/** What a fixture asks for: exactly this rule on exactly these words. */
export interface Expected {
  readonly rule: string;
  readonly start: number;
  readonly end: number;
}

export interface Fixture {
  /** The text without the marks. */
  readonly text: string;
  /** In the order in which the engine reports: by start, end, rule. */
  readonly expected: readonly Expected[];
}

const MARK = /\{\{(?:([a-z]+\/[a-z-]+)\|)?|\}\}/g;

/**
 * Reads `{{rule-id|words}}` and `{{words}}` (for `ownRule`) out of a fixture; marks may nest.
 * Throws when a mark is not closed or names no rule.
 */
export function readMarkers(marked: string, ownRule?: string): Fixture {
  const expected: Expected[] = [];
  const open: { rule: string; start: number }[] = [];
  let text = '';
  let read = 0;
  for (const match of marked.matchAll(MARK)) {
    text += marked.slice(read, match.index);
    read = match.index + match[0].length;
    if (match[0] === '}}') {
      const mark = open.pop();
      if (!mark) throw new Error(`a mark is closed that was not opened, before "${marked.slice(read, read + 40)}"`);
      expected.push({ ...mark, end: text.length });
    } else {
      const rule = match[1] ?? ownRule;
      if (!rule) throw new Error(`a mark names no rule, before "${marked.slice(read, read + 40)}"`);
      open.push({ rule, start: text.length });
    }
  }
  if (open.length > 0) throw new Error('a mark is not closed');
  text += marked.slice(read);
  expected.sort((a, b) => a.start - b.start || a.end - b.end || (a.rule < b.rule ? -1 : 1));
  return { text, expected };
}
