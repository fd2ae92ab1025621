import { completionsAt } from '../../server/src/features/completion/completion.js';
import type { CompletionEntry } from '../../server/src/features/completion/place.js';
import { createDecisionService } from '../../server/src/service.js';

const service = createDecisionService();

/** A text with the place that `|` marked in it. */
export interface Cursor {
  readonly text: string;
  readonly offset: number;
}

/** Reads the one `|` out of a text. Throws when there is none or a second. */
export function readCursor(marked: string): Cursor {
  const offset = marked.indexOf('|');
  if (offset < 0 || marked.includes('|', offset + 1)) throw new Error('a text needs exactly one "|"');
  return { text: marked.slice(0, offset) + marked.slice(offset + 1), offset };
}

/** What is offered at the cursor. */
export function entriesAt({ text, offset }: Cursor): CompletionEntry[] {
  return completionsAt(service.parse(text), offset, service.context);
}

/** The labels of what is offered at `|`. */
export function offeredAt(marked: string): string[] {
  return entriesAt(readCursor(marked)).map(({ label }) => label);
}

/** The text after the offer with this label was chosen at `|`, the first tab stop shown as `«default»`. */
export function textAfter(marked: string, label: string): string {
  const cursor = readCursor(marked);
  const chosen = entriesAt(cursor).filter((entry) => entry.label === label);
  const [entry] = chosen;
  if (!entry || chosen.length > 1) throw new Error(`"${label}" is offered ${chosen.length} times`);
  const { start, end } = entry.replace;
  if (cursor.offset < start || cursor.offset > end) throw new Error('what is replaced must hold the cursor');
  return cursor.text.slice(0, start) + showFirstStop(entry.snippet) + cursor.text.slice(end);
}

/** The words of a snippet with the default of each tab stop, the first of each choice. */
export function snippetWords(snippet: string): string {
  return showFirstStop(snippet).replace(/[«»]/g, '');
}

const PART = /\\([\\$}])|\$\{(\d+)\|([^|]*)\|\}|\$\{(\d+):((?:[^\\}]|\\.)*)\}|\$(\d+)/g;

function showFirstStop(snippet: string): string {
  const stops = Array.from(snippet.matchAll(PART), (part) => Number(part[2] ?? part[4] ?? part[6] ?? Number.NaN));
  const numbered = stops.filter((stop) => !Number.isNaN(stop)).map((stop) => (stop === 0 ? Number.MAX_VALUE : stop));
  const first = numbered.length === 0 ? undefined : Math.min(...numbered) % Number.MAX_VALUE;
  return snippet.replace(PART, (_, literal, choice, choices, stop, words, bare) => {
    if (literal !== undefined) return literal;
    const shown = choices?.split(',')[0] ?? words?.replace(/\\([\\$}])/g, '$1') ?? '';
    return Number(choice ?? stop ?? bare) === first ? `«${shown}»` : shown;
  });
}
