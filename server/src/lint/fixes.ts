import type { Edit, Fix } from '../rules/rule.js';

/**
 * The text after all edits of these fixes, which may come in any order. A fix that overlaps one applied before it is
 * left out whole; the next round of checks finds it again.
 */
export function applyFixes(text: string, fixes: readonly Fix[]): string {
  const taken: Edit[] = [];
  for (const { edits } of fixes) if (edits.every((edit) => isApart(edit, taken))) taken.push(...edits);
  taken.sort((a, b) => b.span.start - a.span.start || b.span.end - a.span.end);
  let result = text;
  for (const { span, text: words } of taken) result = result.slice(0, span.start) + words + result.slice(span.end);
  return result;
}

/** Two insertions at one place count as overlapping: their order would be a guess. */
function isApart({ span }: Edit, taken: readonly Edit[]): boolean {
  return taken.every(
    (other) =>
      (span.end <= other.span.start || other.span.end <= span.start) &&
      !(span.start === other.span.start && span.end === other.span.end),
  );
}
