/** An HTML tag or comment that a word processor or a writer left in the text. */
export interface Tag {
  readonly length: number;
  /** True for what sets words off: bold, italic, underlined, a heading. */
  readonly isEmphasis: boolean;
}

const LONGEST_TAG = 160;
/** The most UTF-16 units of a comment, and more than a tag has. */
export const LONGEST_COMMENT = 600;
const TAG =
  /^<\/?(?:(b|strong|i|em|u|h[1-6])|p|br|hr|div|span|font|a|sup|sub|li|ul|ol|td|th|tr|table|thead|tbody|o:p)(?:[^\S\n\r][^<>\n\r]{0,140})?\/?>/i;

/** The tag or comment that begins at `at`, if it is a known one. */
export function tagAt(text: string, at: number): Tag | undefined {
  if (text.startsWith('<!--', at)) {
    const end = text.slice(at, at + LONGEST_COMMENT).indexOf('-->', 4);
    return end < 0 ? undefined : { length: end + 3, isEmphasis: false };
  }
  const match = TAG.exec(text.slice(at, at + LONGEST_TAG));
  return match ? { length: match[0].length, isEmphasis: match[1] !== undefined } : undefined;
}

/** The tag or comment that ends at `end`, if it is a known one. */
export function tagBefore(text: string, end: number): Tag | undefined {
  const isComment = text.startsWith('-->', end - 3);
  const before = text.slice(Math.max(0, end - (isComment ? LONGEST_COMMENT : LONGEST_TAG)), end);
  const opening = before.lastIndexOf(isComment ? '<!--' : '<');
  const tag = opening < 0 ? undefined : tagAt(text, end - before.length + opening);
  return tag && tag.length === before.length - opening ? tag : undefined;
}
