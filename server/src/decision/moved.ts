import { once } from '../once.js';
import type { Citation, CitedPages, CitedSource, GuidelineLine, GuidelineMention } from './citations/citation.js';
import type { Issue, IssueBlock, IssuePart } from './model.js';
import { ReadIssue } from './read-issue.js';
import { isSameSpan, type Span } from './span.js';

/** An issue as it stands after text of `by` more (or fewer) UTF-16 units was put before it. Names and ids are shared. */
export function movedIssue(issue: Issue, by: number): Issue {
  if (by === 0) return issue;
  const move = movedBy(by);
  const parts = issue.parts.map((part) => movedPart(part, move));
  const block: IssueBlock = {
    whole: move(issue.whole),
    title: move(issue.title),
    treatment: move(issue.treatment),
    outcome: { ...issue.outcome, span: move(issue.outcome.span) },
    parts,
  };
  return new ReadIssue(
    block,
    once(() => movedLines(issue, parts, move)),
    once(() => issue.mentions.map((mention) => movedMention(mention, move))),
  );
}

function movedLines(issue: Issue, parts: readonly IssuePart[], move: Move): GuidelineLine[] {
  return issue.guidelineLines.map((line) =>
    movedLine(line, parts[issue.parts.indexOf(line.part)] ?? movedPart(line.part, move), move),
  );
}

/** True where request and outcome are those of before, so much further on. */
export function isSameRequest(old: WithRequest, now: WithRequest, by: number): boolean {
  return (
    isSameSpan(old.treatment, now.treatment, by) &&
    isSameSpan(old.outcome.span, now.outcome.span, by) &&
    old.outcome.known === now.outcome.known
  );
}

type WithRequest = Pick<Issue, 'treatment' | 'outcome'>;

/** True where a label is that of before, so much further on, however far its value reaches. */
export function isSameLabel(old: WithLabel, now: WithLabel, by: number): boolean {
  return (
    old.id === now.id &&
    old.isLabelExact === now.isLabelExact &&
    old.hasColon === now.hasColon &&
    isSameSpan(old.label, now.label, by)
  );
}

type WithLabel = Pick<IssuePart, 'id' | 'isLabelExact' | 'hasColon' | 'label'>;

/**
 * The citations of a guideline part that stands `by` further on, and is `part` there; moved when somebody asks for them. Until
 * then it holds the line of before.
 */
export function movedGuidelineLine(line: GuidelineLine, part: IssuePart, by: number): GuidelineLine {
  return new LineToMove(
    part,
    once(() => movedLine(line, part, movedBy(by))),
  );
}

class LineToMove implements GuidelineLine {
  readonly part: IssuePart;
  readonly #moved: () => GuidelineLine;

  constructor(part: IssuePart, moved: () => GuidelineLine) {
    this.part = part;
    this.#moved = moved;
  }

  get statements(): GuidelineLine['statements'] {
    return this.#moved().statements;
  }

  get citations(): GuidelineLine['citations'] {
    return this.#moved().citations;
  }

  get rest(): GuidelineLine['rest'] {
    return this.#moved().rest;
  }

  toJSON(): GuidelineLine {
    return this.#moved();
  }
}

/** Moves what is not moved yet, so that no line holds those of all versions before. */
export function settle(lines: readonly GuidelineLine[]): readonly GuidelineLine[] {
  for (const line of lines) void line.citations;
  return lines;
}

/** The mentions behind an edit that ended at `from` and made the text longer by `by`; those before it are the same objects. */
export function movedMentions(mentions: readonly GuidelineMention[], from: number, by: number): GuidelineMention[] {
  const move = movedBy(by);
  return mentions.map((mention) => (by === 0 || mention.span.start < from ? mention : movedMention(mention, move)));
}

type Move = (span: Span) => Span;

/** Moves a span by so many UTF-16 units. */
export function movedBy(by: number): Move {
  return ({ start, end }) => ({ start: start + by, end: end + by });
}

/** A part of an issue at its new place. */
export function movedPart(part: IssuePart, move: Move): IssuePart {
  return { ...part, whole: move(part.whole), label: move(part.label), value: move(part.value) };
}

function movedLine({ statements, citations, rest }: GuidelineLine, part: IssuePart, move: Move): GuidelineLine {
  return {
    part,
    statements: statements.map((statement) => ({ ...statement, span: move(statement.span) })),
    citations: citations.map((citation) => movedCitation(citation, move)),
    rest: rest.map(move),
  };
}

function movedCitation(citation: Citation, move: Move): Citation {
  return {
    ...citation,
    whole: move(citation.whole),
    basisWords: move(citation.basisWords),
    sources: citation.sources.map((source) => movedSource(source, move)),
  };
}

function movedSource(source: CitedSource, move: Move): CitedSource {
  const { collection, title, year, sectionLabel, pageLabel, address } = source;
  return {
    ...source,
    whole: move(source.whole),
    ...(collection && { collection: move(collection) }),
    ...(title && { title: move(title) }),
    ...(year && { year: { ...year, span: move(year.span) } }),
    ...(sectionLabel && { sectionLabel: move(sectionLabel) }),
    sections: source.sections.map((section) => ({ ...section, span: move(section.span) })),
    ...(pageLabel && { pageLabel: move(pageLabel) }),
    pages: source.pages.map((pages) => movedPages(pages, move)),
    ...(address && { address: move(address) }),
    notes: source.notes.map(move),
  };
}

function movedPages(pages: CitedPages, move: Move): CitedPages {
  return { ...pages, span: move(pages.span) };
}

function movedMention(mention: GuidelineMention, move: Move): GuidelineMention {
  const { year } = mention;
  return {
    ...mention,
    span: move(mention.span),
    ...(year && { year: { ...year, span: move(year.span) } }),
    pages: mention.pages.map((pages) => movedPages(pages, move)),
  };
}
