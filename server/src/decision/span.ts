/** A half-open stretch of the document text, in UTF-16 code units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The words under a span, as they stand in the text. */
export function textAt(text: string, span: Span): string {
  return text.slice(span.start, span.end);
}

/** True when nothing lies between the two ends. */
export function isEmptySpan(span: Span): boolean {
  return span.end <= span.start;
}

/** True when `inner` lies wholly inside `outer`; an equal span counts as inside. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** True when `now` is the stretch of `old`, moved by so many code units. */
export function isSameSpan(old: Span, now: Span, by = 0): boolean {
  return old.start + by === now.start && old.end + by === now.end;
}
