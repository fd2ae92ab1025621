import type { Span } from '../decision/span.js';

/** A file by its URI, with the text that places in it are of. */
export interface SourceText {
  readonly uri: string;
  readonly text: string;
}

/** Where a value was set. */
export type Origin =
  | { readonly kind: 'default' }
  | { readonly kind: 'editor' }
  | { readonly kind: 'file'; readonly source: SourceText; readonly span: Span };

/** Something in a configuration file that cannot be used, and where it stands. */
export interface PlacedFault {
  readonly source: SourceText;
  readonly span: Span;
  readonly message: string;
}
