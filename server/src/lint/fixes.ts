import type { Edit, Fix } from '../rules/rule.js';

/** The text after all edits of these fixes, which may come in any order; see `editsTogether`. */
export function applyFixes(text: string, fixes: readonly Fix[]): string {
  return applyEdits(text, editsTogether(fixes));
}

/**
 * The edits that can be made at once, in the order of the text. A fix that overlaps one before it in the list is left
 * out whole; the next round of checks finds it again.
 */
export function editsTogether(fixes: readonly Fix[]): Edit[] {
  const taken: Edit[] = [];
  for (const { edits } of fixes) if (edits.every((edit) => isApart(edit, taken))) taken.push(...edits);
  return taken.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

/** The text after edits that are in order and apart. Those at one place go there in their order. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let from = 0;
  let result = '';
  for (const { span, text: words } of edits) {
    result += text.slice(from, span.start) + words;
    from = span.end;
  }
  return result + text.slice(from);
}

/** Two insertions at one place count as overlapping: their order would be a guess. */
function isApart({ span }: Edit, taken: readonly Edit[]): boolean {
  return taken.every(
    (other) =>
      (span.end <= other.span.start || other.span.end <= span.start) &&
      !(span.start === other.span.start && span.end === other.span.end),
  );
}
