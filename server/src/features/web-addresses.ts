import type { Span } from '../decision/span.js';

/** A web address in the text and where it leads. */
export interface WebAddress {
  readonly span: Span;
  readonly target: string;
}

/** With its scheme, or a host that begins with "www."; no closing mark, and no full stop that ends the sentence. */
const ADDRESS = /(?<![\w.@/-])(?:https?:\/\/|www\.)[^\s<>"'`\\()[\]{}*|\u2018-\u201d]{1,2000}/gi;
const HAS_HOST = /^(?:https?:\/\/)?[\p{L}\p{N}](?:[\p{L}\p{N}-]*\.)+\p{L}{2,}(?:[:/?#]|$)/iu;

/** The web addresses of a text, in its order. Guidelines are no links: their page opens by "go to definition". */
export function webAddresses(text: string): WebAddress[] {
  return Array.from(text.matchAll(ADDRESS)).flatMap(({ index, 0: found }) => {
    const written = found.replace(/(?<![.,;:!?_~])[.,;:!?_~]+$/, '');
    if (!HAS_HOST.test(written)) return [];
    const target = /^https?:/i.test(written) ? written : `https://${written}`;
    return [{ span: { start: index, end: index + written.length }, target }];
  });
}
