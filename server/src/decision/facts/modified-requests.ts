import type { Span } from '../span.js';
import type { Passage } from './passages.js';

/** A request of which a part was authorized: the original, the authorized and the remaining part. */
export interface ModifiedRequest {
  readonly passage: Passage;
  readonly span: Span;
}

/** In the order of the text. */
export function collectModifiedRequests(_passages: readonly Passage[]): ModifiedRequest[] {
  return [];
}
