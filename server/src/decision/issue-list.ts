import { onceFor } from '../once.js';
import type { Issue } from './model.js';
import { movedIssue } from './moved.js';
import { type Span, textAt } from './span.js';

/** What other issues may ask of an issue: free of places, so that it holds while text moves. */
export interface DecidedRequest {
  /** The request as it is written, without the outcome. */
  readonly treatment: string;
  /** The outcome meant, when it is a known one. */
  readonly outcome?: string;
}

/** An issue where it stood when it was parsed, and how far it was moved since. */
export interface PlacedIssue {
  readonly issue: Issue;
  readonly moved: number;
}

/**
 * The issues of a decision, in the order of the text. After an edit the list of the text before serves again: issues
 * behind the edit are moved to their new places only when somebody asks for them.
 */
export class IssueList {
  readonly #text: string;
  /** Each issue as it was parsed: the same object as long as nothing in it changed. */
  readonly #parsed: readonly Issue[];
  readonly #moves: readonly number[];
  readonly #placed: (Issue | undefined)[];
  #all: readonly Issue[] | undefined;
  #requests: readonly DecidedRequest[] | undefined;
  /** What was made of an issue as it was parsed, by the functions that made it. */
  readonly #made: WeakMap<Issue, Map<unknown, unknown>>;

  private constructor(
    text: string,
    parsed: readonly Issue[],
    moves: readonly number[],
    placed: (Issue | undefined)[],
    made: WeakMap<Issue, Map<unknown, unknown>>,
  ) {
    this.#text = text;
    this.#parsed = parsed;
    this.#moves = moves;
    this.#placed = placed;
    this.#made = made;
  }

  /** The issues of a text that was just parsed. */
  static of(text: string, issues: readonly Issue[]): IssueList {
    return new IssueList(text, issues, new Array<number>(issues.length).fill(0), [...issues], new WeakMap());
  }

  get length(): number {
    return this.#parsed.length;
  }

  /** The issue with this number, counted from 0. */
  at(index: number): Issue | undefined {
    const parsed = this.#parsed.at(index);
    const number = index < 0 ? index + this.length : index;
    if (parsed) this.#placed[number] ??= movedIssue(parsed, this.#moves[number] ?? 0);
    return this.#placed[number];
  }

  /** The issue with this number where it stood when it was parsed, and how far it was moved since. */
  asParsed(index: number): PlacedIssue | undefined {
    const issue = this.#parsed[index];
    return issue && { issue, moved: this.#moves[index] ?? 0 };
  }

  all(): readonly Issue[] {
    this.#all ??= this.#parsed.flatMap((_, index) => this.at(index) ?? []);
    return this.#all;
  }

  /** Where the issue with this number starts; the end of the text after the last one. */
  startOf(index: number): number {
    const parsed = this.#parsed[index];
    return parsed ? parsed.whole.start + (this.#moves[index] ?? 0) : this.#text.length;
  }

  /** The stretch from the start of an issue to the start of the next one. */
  stretchOf(index: number): Span {
    return { start: this.startOf(index), end: this.startOf(index + 1) };
  }

  /** The number of the last issue that starts at or before this place; -1 before the first. */
  indexAt(offset: number): number {
    let [low, high] = [0, this.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.startOf(middle) <= offset) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }

  /**
   * What a function makes of each issue. It is kept while text moves and nothing in the issue changes, so it must hold no
   * places and rest on the issue alone.
   */
  madeOfEach<T>(make: (issue: Issue, text: string) => T): readonly T[] {
    return this.#parsed.map((parsed, index) => {
      const made = this.#made.get(parsed) ?? new Map<unknown, unknown>();
      this.#made.set(parsed, made);
      return onceFor(made, make, () => make(this.at(index) ?? parsed, this.#text));
    });
  }

  /** Request and outcome of each issue; the same array while none of them changes. */
  requests(): readonly DecidedRequest[] {
    this.#requests ??= this.all().map((issue) => requestOf(this.#text, issue));
    return this.#requests;
  }

  /** The issues that an offset touches, also right at their end: one, two that follow each other at once, or none. */
  touching(offset: number): Issue[] {
    const index = this.indexAt(offset);
    const before = this.startOf(index) === offset ? index - 1 : index;
    return [...new Set([before, index])].flatMap((each) => {
      const issue = each < 0 ? undefined : this.at(each);
      return issue && offset <= issue.whole.end ? [issue] : [];
    });
  }

  /** The list after an edit within one issue, which was parsed anew; `by` is how far those behind it moved. */
  withChanged(text: string, index: number, changed: Issue, by: number): IssueList {
    const parsed = this.#parsed.with(index, changed);
    const [moves, placed] = [this.#moves.slice(), this.#placed.slice()];
    for (let each = index + 1; by !== 0 && each < parsed.length; each++) {
      moves[each] = (moves[each] ?? 0) + by;
      placed[each] = undefined;
    }
    moves[index] = 0;
    placed[index] = changed;
    const list = new IssueList(text, parsed, moves, placed, this.#made);
    if (this.#isSameRequest(text, index, changed)) list.#requests = this.#requests;
    return list;
  }

  #isSameRequest(text: string, index: number, changed: Issue): boolean {
    const old = this.#placed[index];
    if (old?.treatment === changed.treatment && old.outcome === changed.outcome) return true;
    const [before, now] = [this.#requests?.[index], requestOf(text, changed)];
    return before?.treatment === now.treatment && before.outcome === now.outcome;
  }

  /** The numbers of the issues that are not those of another list; `undefined` when the lists are of unlike length. */
  changedSince(other: IssueList): number[] | undefined {
    if (other.length !== this.length) return undefined;
    const changed: number[] = [];
    for (let index = 0; index < this.#parsed.length; index++)
      if (this.#parsed[index] !== other.#parsed[index]) changed.push(index);
    return changed;
  }
}

function requestOf(text: string, { treatment, outcome: { known } }: Issue): DecidedRequest {
  return { treatment: textAt(text, treatment), ...(known !== undefined && { outcome: known }) };
}
