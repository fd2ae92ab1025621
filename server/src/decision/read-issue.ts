import type { GuidelineLine, GuidelineMention } from './citations/citation.js';
import type { Issue, IssueBlock, IssuePart, Outcome } from './model.js';
import type { Span } from './span.js';

/** An issue with what is read when somebody asks. A class: the engine of JavaScript keeps objects with getters of their own as tables. */
export class ReadIssue implements Issue {
  readonly whole: Span;
  readonly title: Span;
  readonly treatment: Span;
  readonly outcome: Outcome;
  readonly parts: readonly IssuePart[];
  readonly #guidelineLines: () => readonly GuidelineLine[];
  readonly #mentions: () => readonly GuidelineMention[];

  constructor(
    { whole, title, treatment, outcome, parts }: IssueBlock,
    guidelineLines: () => readonly GuidelineLine[],
    mentions: () => readonly GuidelineMention[],
  ) {
    this.whole = whole;
    this.title = title;
    this.treatment = treatment;
    this.outcome = outcome;
    this.parts = parts;
    this.#guidelineLines = guidelineLines;
    this.#mentions = mentions;
  }

  get guidelineLines(): readonly GuidelineLine[] {
    return this.#guidelineLines();
  }

  get mentions(): readonly GuidelineMention[] {
    return this.#mentions();
  }

  /** What is read when somebody asks stands in the JSON, too. */
  toJSON(): Issue {
    return { ...this, guidelineLines: this.guidelineLines, mentions: this.mentions };
  }
}
