import { isSpace } from '../decision/characters.js';
import type { GuidelineNames } from '../decision/citations/guideline-names.js';
import type { ReadSentence, SentenceReader } from '../decision/facts/read-sentence.js';
import { sentencesOf } from '../decision/facts/sentences.js';
import { lineEnd, lineStart } from '../decision/lines.js';
import { isSameSpan, type Span } from '../decision/span.js';
import type { TextChange } from '../decision/text-change.js';
import { onceFor } from '../once.js';
import { LONGEST_FILLER } from '../rules/issue/placeholder-rationale.js';
import { LONGEST_MARK, mayHoldMark } from '../rules/placeholder-marks.js';
import { LONGEST_SIGNATURE } from '../rules/reviewer/named-reviewer.js';
import type { Seen, SentencePlace } from '../rules/seen.js';

/** A rationale in its text. */
export interface RationaleInText {
  readonly text: string;
  readonly span: Span;
}

/** What sentences and the guidelines in them are read with. */
export interface SentenceTools {
  readonly sentences: Pick<SentenceReader, 'read' | 'readOwn'>;
  readonly guidelines: Pick<GuidelineNames, 'mayBeginIn'>;
}

/** A sentence of a rationale in which letters were typed, or taken away: what is known of it helps with the next letter. */
export interface EditedSentence extends Omit<SentencePlace, 'isInLongLine'> {
  readonly span: Span;
  readonly read: ReadSentence;
  /** What was seen in the sentence by those who looked. */
  readonly seen: Map<Seen, ReturnType<Seen>>;
}

/** The same before and after an edit. */
export interface SentenceEdit {
  readonly before: EditedSentence;
  readonly after: EditedSentence;
  readonly place: SentencePlace;
}

/** In UTF-16 units: no name of a guideline is longer, nor does anybody look further for the bracket around one. */
const AROUND_GUIDELINE = 250;
/** More than the first words by which a name is known, with all that may stand between them. */
const WORDS_BEFORE = 8;
const LETTERS = /^[a-z ,]*$/i;
const BRACKET = /[<[]/;
const SIGNS = /["()[\]/]|[.!?](?!$)/;
/** A stop that does not close the sentence: "0.5", "Dr. Roe". */
const INNER_STOP = /[.!?](?!["')\]]*$)/;

/**
 * The sentence that an edit of letters, commas and blanks changed, where it left all other sentences as they were. `undefined`
 * for all other edits; near a mark of a template or a redaction; in the first word of a sentence or in the last one before
 * another sentence, by which sentences are told apart; and where no stop and blank part it from its neighbours.
 */
export function editedSentence(
  old: RationaleInText,
  now: RationaleInText,
  change: TextChange,
  tools: SentenceTools,
  known: EditedSentence | undefined,
): SentenceEdit | undefined {
  if (!isOfLetters(old, now, change) || isShort(old.span) || isShort(now.span)) return undefined;
  const before = known && isWithin(known.span, change) ? known : sentenceAt(old, change, tools);
  if (!before || !isAmongItsWords(old.text, before, change)) return undefined;
  const read = readAgain(now.text, before, change, tools);
  if (!read || mayHoldMark(read.words)) return undefined;
  const by = change.newEnd - change.oldEnd;
  const span = { start: before.span.start, end: before.span.end + by };
  const isNearGuideline = before.isNearGuideline
    ? mayNameGuideline(now, span, tools)
    : mayNewlyNameGuideline(now, change, tools);
  const isInLongLine = lineLength(old.text, change.start, change.oldEnd) + Math.min(0, by) > LONGEST_SIGNATURE;
  return {
    before,
    after: { ...before, span, read, isNearGuideline, seen: new Map() },
    place: { ...before, isInLongLine, isNearGuideline: isNearGuideline || before.isNearGuideline },
  };
}

/** Whether a rule takes the same from the sentence before and after an edit. */
export function seesTheSame(seen: Seen, { before, after, place }: SentenceEdit): boolean {
  const told = onceFor(after.seen, seen, () => seen(after.read, place));
  return told !== undefined && told === onceFor(before.seen, seen, () => seen(before.read, place));
}

/** True for an edit of letters, commas and blanks alone; not for blanks at the end of a rationale, which are no part of it. */
function isOfLetters(old: RationaleInText, now: RationaleInText, { start, oldEnd, newEnd }: TextChange): boolean {
  const isGrown = now.span.start === old.span.start && now.span.end === old.span.end + newEnd - oldEnd;
  return isGrown && LETTERS.test(old.text.slice(start, oldEnd)) && LETTERS.test(now.text.slice(start, newEnd));
}

/** True for a rationale that is judged as a whole: "see above". */
function isShort({ start, end }: Span): boolean {
  return end - start <= LONGEST_FILLER;
}

function isWithin({ start, end }: Span, change: TextChange): boolean {
  return start <= change.start && change.oldEnd <= end;
}

/** `undefined` also near a mark, and where anything else than a stop and blanks parts it from another sentence. */
function sentenceAt(rationale: RationaleInText, change: TextChange, tools: SentenceTools): EditedSentence | undefined {
  const { text } = rationale;
  const sentences = sentencesOf(text, rationale.span, tools.sentences.read);
  const index = sentences.findIndex(({ span }) => isWithin(span, change));
  const [previous, sentence] = [sentences[index - 1], sentences[index]];
  if (!sentence || isNearMark(text, sentence.span) || (previous && !endsInStop(text, previous.span))) return undefined;
  const { span, read } = sentence;
  const isLast = index === sentences.length - 1;
  if (mayHoldMark(read.words) || !(isLast || endsInStop(text, span))) return undefined;
  const likenessOfOthers = new Set(sentences.flatMap((other) => (other === sentence ? [] : [other.likeness])));
  const isNearGuideline = mayNameGuideline(rationale, span, tools);
  const hasSigns = SIGNS.test(read.words);
  return { span, read, isLast, likenessOfOthers, hasSigns, isNearGuideline, seen: new Map() };
}

function endsInStop(text: string, { end }: Span): boolean {
  return /[.!?]\s/.test(text.slice(end - 1, end + 1));
}

/** True where a mark may begin before the sentence that ends in it, or behind it. */
function isNearMark(text: string, { start, end }: Span): boolean {
  const before = text.slice(Math.max(0, start - LONGEST_MARK), start);
  return BRACKET.test(before) || BRACKET.test(text.slice(end, end + LONGEST_MARK));
}

/** False for an edit in the first word of a sentence, and in the last one where another sentence follows. */
function isAmongItsWords(text: string, { span, isLast }: EditedSentence, { start, oldEnd }: TextChange): boolean {
  if (!/\s/.test(text.slice(span.start, start))) return false;
  // Letters behind the last stop begin another sentence.
  return isLast ? start < span.end || /[a-z\d]/i.test(text.charAt(start - 1)) : /\s/.test(text.slice(oldEnd, span.end));
}

/** What the words say after an edit, where they are still one sentence: letters make no stop, but short forms of words. */
function readAgain(
  text: string,
  { span, read }: EditedSentence,
  { start, oldEnd, newEnd }: TextChange,
  { sentences: reader }: SentenceTools,
): ReadSentence | undefined {
  const { words } = read;
  if (!INNER_STOP.test(words))
    return reader.readOwn(
      words.slice(0, start - span.start) + text.slice(start, newEnd) + words.slice(oldEnd - span.start),
    );
  const now = { start: span.start, end: span.end + newEnd - oldEnd };
  const [sentence, ...others] = sentencesOf(text, now, reader.read);
  return sentence && others.length === 0 && isSameSpan(now, sentence.span, 0) ? sentence.read : undefined;
}

function lineLength(text: string, start: number, end: number): number {
  return lineEnd(text, end, text.length) - lineStart(text, start, 0);
}

function mayNameGuideline(
  { text, span: rationale }: RationaleInText,
  { start, end }: Span,
  { guidelines }: SentenceTools,
): boolean {
  return guidelines.mayBeginIn(text, {
    start: Math.max(rationale.start, start - AROUND_GUIDELINE),
    end: Math.min(rationale.end, end + AROUND_GUIDELINE),
  });
}

/**
 * The same where no name began before: by its first words one may begin in what was typed, right behind it, or a few words
 * further up.
 */
function mayNewlyNameGuideline(
  { text, span: rationale }: RationaleInText,
  { start, newEnd }: TextChange,
  { guidelines }: SentenceTools,
): boolean {
  let from = start;
  for (let words = 0; words < WORDS_BEFORE; words++) {
    while (from > rationale.start && !isSpace(text.charCodeAt(from - 1))) from--;
    while (from > rationale.start && isSpace(text.charCodeAt(from - 1))) from--;
  }
  while (from > rationale.start && !isSpace(text.charCodeAt(from - 1))) from--;
  return guidelines.mayBeginIn(text, { start: from, end: rationale.end }, newEnd + 1);
}
