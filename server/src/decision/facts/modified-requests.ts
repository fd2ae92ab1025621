import type { Span } from '../span.js';
import { type Passage, type Sentence, spanIn } from './passages.js';

/** A request of which a part was authorized: the original, the authorized and the remaining part. */
export interface ModifiedRequest {
  readonly passage: Passage;
  readonly span: Span;
  readonly original?: Span;
  readonly authorized?: Span;
  /** What is left to decide. In the form "leaving the original request IMR eligible" that is the original request again. */
  readonly remaining?: Span;
  /** True where the remaining part is said to be a remainder, so that the numbers must add up. */
  readonly isRemainder: boolean;
}

type Part = 'original' | 'authorized' | 'remaining';
interface PlacedPart {
  readonly part: Part;
  readonly span: Span;
  readonly isRemainder: boolean;
}

const ORIGINAL = / (?:was|were|is) the original(?:ly)? request(?:ed)?\b/i;
const AUTHORIZED =
  / (?:was|were|is) (?:authorized|approved|certified) by (?:the )?(?:claims administrator|utilization review|UR)\b/i;
const ADMINISTRATOR = /\bclaims administrator (?:authorized|approved|certified) /i;
const LEAVING = /,? leaving\b/i;
const REMAINING =
  /^(?:the )?(remaining )?(?:currently )?(?:IMR[- ]eligible )?(?:portion )?(?:of )?(?:the )?original(?:ly)?(?: request(?:ed)?)?[,:]? /i;

/** In the order of the text. */
export function collectModifiedRequests(passages: readonly Passage[]): ModifiedRequest[] {
  return passages.filter(({ kind }) => kind === 'request').flatMap(modifiedRequest);
}

function modifiedRequest(passage: Passage): ModifiedRequest[] {
  const isModified = passage.sentences.some(({ words }) => AUTHORIZED.test(words) || ADMINISTRATOR.test(words));
  if (!isModified) return [];
  // A part may hold a full stop: then it goes on from the end of the part before.
  let from = passage.span.start;
  const parts: PlacedPart[] = [];
  for (const sentence of passage.sentences) {
    const part = partIn(sentence, from);
    if (!part) continue;
    parts.push(part);
    from = sentence.span.end;
  }
  const spanOf = (wanted: Part) => parts.find(({ part }) => part === wanted)?.span;
  const [original, authorized, remaining] = [spanOf('original'), spanOf('authorized'), spanOf('remaining')];
  return [
    {
      passage,
      span: passage.span,
      ...(original && { original }),
      ...(authorized && { authorized }),
      ...(remaining && { remaining }),
      isRemainder: parts.some(({ part, isRemainder }) => part === 'remaining' && isRemainder),
    },
  ];
}

function partIn(sentence: Sentence, from: number): PlacedPart | undefined {
  const { words } = sentence;
  const original = ORIGINAL.exec(words);
  if (original) return { part: 'original', span: upTo(sentence, from, original.index), isRemainder: false };
  const authorized = AUTHORIZED.exec(words);
  if (authorized) return { part: 'authorized', span: upTo(sentence, from, authorized.index), isRemainder: false };
  const administrator = ADMINISTRATOR.exec(words);
  if (administrator) {
    const end = LEAVING.exec(words)?.index ?? words.length;
    const start = Math.min(end, administrator.index + administrator[0].length);
    return { part: 'authorized', span: spanIn(sentence, start, end), isRemainder: false };
  }
  const remaining = REMAINING.exec(words);
  if (!remaining) return undefined;
  const span = { start: sentence.span.start + remaining[0].length, end: sentence.span.end };
  return { part: 'remaining', span, isRemainder: remaining[1] !== undefined };
}

function upTo(sentence: Sentence, from: number, end: number): Span {
  return { start: from, end: sentence.span.start + end };
}
