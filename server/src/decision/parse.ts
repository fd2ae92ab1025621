import { already, once } from '../once.js';
import { assembled, type DecisionParts } from './assembled.js';
import { foldedWords, isColon, isSpace, trimSpan } from './characters.js';
import type { GuidelineMention } from './citations/citation.js';
import { readGuidelineLine } from './citations/guideline-line.js';
import type { GuidelineNames } from './citations/guideline-names.js';
import { findMentions } from './citations/mentions.js';
import { findCredentials } from './credentials.js';
import { findFields } from './fields.js';
import { readHeaderDates } from './header-dates.js';
import { createHeadingReader } from './headings.js';
import { IssueList } from './issue-list.js';
import { findIssues } from './issues/issues.js';
import { spellingsOf } from './labels.js';
import type { SectionRole, StatementId, Vocabulary } from './layout.js';
import { lineStart, readLines } from './lines.js';
import { skipBackward, unmarkedSpan } from './marks.js';
import type { Credentials, Decision, Issue, IssueBlock, Section } from './model.js';
import { ReadIssue } from './read-issue.js';
import type { FoundHeading } from './run-on-headings.js';
import type { Span } from './span.js';
import { findLeadIn, sharedWords } from './statements.js';
import { findSuppressions, withoutSuppressions } from './suppressions.js';

/** A header further down than this from the start of the text is none. */
const LONGEST_HEADER = 4000;

/** A function that parses any text; made once for a vocabulary. */
export type ParseDecision = (text: string) => Decision;

/**
 * A parser for decisions written with these words. It never throws, whatever the text, and its time grows with
 * the length of the text. All spans of the result are UTF-16 offsets into the text.
 */
export function createParser(vocabulary: Vocabulary): ParseDecision {
  const readHeadings = createHeadingReader(vocabulary).read;
  const headerSpellings = spellingsOf(vocabulary.headerLabels);
  const credentialSpellings = spellingsOf(vocabulary.credentialLabels);
  const partSpellings = spellingsOf(vocabulary.partLabels);

  return (written) => {
    const suppressions = findSuppressions(written);
    const text = suppressions.length === 0 ? written : withoutSuppressions(written, suppressions);
    const { layout, found, evidence } = readHeadings(text, readLines(text));
    const headerRegion = headerBefore(found[0]?.heading.line.start ?? text.length);
    const header = findFields(text, headerRegion, headerSpellings, 'line');
    const headerEnd = header.at(-1)?.whole.end ?? 0;
    const bodies = bodiesOf(text, found);
    const regions = layout.issueParts.length > 0 ? regionsOfIssues(text, found, bodies, headerEnd) : [];
    const blocks = regions.flatMap(({ isOwn, ...region }) => {
      const afterLeadIn = { start: endOfDecisionsLeadIn(text, region, vocabulary), end: region.end };
      const all = findIssues(text, afterLeadIn, partSpellings, vocabulary.outcomes);
      return isOwn ? all : all.filter(isSureIssue);
    });
    const issues = blocks.map((block) => withCitations(text, block, vocabulary));
    const sections = sectionsOf(text, found, bodies, issues);
    const credentialRegion = regionOfCredentials(text, sections, headerEnd, issues);
    const credentials = findCredentials(text, credentialRegion, credentialSpellings, vocabulary.namesWithCommas);
    const statements = findStatements(text, sections, credentials, vocabulary, issues);
    const summary = narrativeOf(text, sections, statements);
    const partsFound = evidence + header.length + credentials.all.length + issues.length;
    const isRecognized = evidence > 0 || partsFound > 1;
    const parts: DecisionParts = {
      text,
      suppressions,
      layout,
      isRecognized,
      headerRegion,
      header,
      headerDates: once(() => (isRecognized ? readHeaderDates(text, header) : [])),
      sections,
      credentials,
      statements,
      ...(summary && { summary }),
    };
    return assembled(parts, IssueList.of(text, issues));
  };
}

function headerBefore(firstHeading: number): Span {
  return { start: 0, end: Math.min(firstHeading, LONGEST_HEADER) };
}

function bodiesOf(text: string, found: readonly FoundHeading[]): Span[] {
  return found.map(({ heading }, index) => ({
    start: heading.line.end,
    end: found[index + 1]?.heading.line.start ?? text.length,
  }));
}

/** A stretch that may hold issues; an issue does not run on over a heading. */
interface IssueRegion extends Span {
  /** False for the body of another section, in which only what is surely an issue counts. */
  readonly isOwn: boolean;
}

/**
 * Where issues may stand: the body of their section and of those after it, since a heading may have got between two
 * issues; the last section, or everything after the header, when their heading is missing.
 */
function regionsOfIssues(
  text: string,
  found: readonly FoundHeading[],
  bodies: readonly Span[],
  headerEnd: number,
): IssueRegion[] {
  const first = found.findIndex(({ section }) => section.role === 'issues');
  if (first < 0) return [{ ...(bodies.at(-1) ?? { start: headerEnd, end: text.length }), isOwn: true }];
  return bodies.map((body, index) => ({ ...body, isOwn: found[index]?.section.role === 'issues' })).slice(first);
}

/** A title with an outcome and a part, or several parts: no prose of another section looks like that. */
function isSureIssue({ outcome, parts }: IssueBlock): boolean {
  return parts.length > 1 || (outcome.known !== undefined && parts.length > 0);
}

/** An issue with its guideline lines and the guidelines that its rationale names read. */
export function withCitations(text: string, block: IssueBlock, { guidelines }: Vocabulary): Issue {
  const parts = block.parts.filter(({ id }) => id !== 'rationale');
  const lines = parts.map((part) => readGuidelineLine(text, part, guidelines));
  return new ReadIssue(block, already(lines), already(mentionsIn(text, block, guidelines)));
}

/** The guidelines that the rationale of an issue names. */
export function mentionsIn(
  text: string,
  { parts }: Pick<IssueBlock, 'parts'>,
  guidelines: GuidelineNames,
): GuidelineMention[] {
  return parts.filter(({ id }) => id === 'rationale').flatMap(({ value }) => findMentions(text, value, guidelines));
}

/** Where the fixed sentence ends that opens a region of issues, or the region's start. */
export function endOfDecisionsLeadIn(text: string, region: Span, { statements }: Vocabulary): number {
  const body = trimSpan(text, region.start, region.end);
  return findLeadIn(text, body, statements.decisionsLeadIn)?.end ?? region.start;
}

function sectionsOf(
  text: string,
  found: readonly FoundHeading[],
  bodies: readonly Span[],
  issues: readonly Issue[],
): Section[] {
  let next = 0;
  return found.map(({ heading, section }, index) => {
    const body = bodies[index] ?? { start: heading.line.end, end: heading.line.end };
    // Sections and issues are both in the order of the text, so one pass over the issues serves all sections.
    while ((issues[next]?.whole.start ?? body.start) < body.start) next++;
    const firstIssue = issues[next]?.whole.start ?? text.length;
    const end = section.role === 'issues' ? body.end : Math.min(body.end, firstIssue);
    const trimmed = trimSpan(text, body.start, end);
    const whole = { start: heading.line.start, end: Math.max(heading.line.end, trimmed.end) };
    return { role: section.role, heading, body: trimmed, whole };
  });
}

/** The first section with this role that has a body, or the first one when none has: a heading may stand twice. */
function filledSection(sections: readonly Section[], role: SectionRole): Section | undefined {
  const own = sections.filter((section) => section.role === role);
  return own.find(({ body }) => body.end > body.start) ?? own[0];
}

/** The section that tells how the decision was made, or what stands before the first heading or issue without it. */
function regionOfCredentials(
  text: string,
  sections: readonly Section[],
  headerEnd: number,
  issues: readonly Issue[],
): Span {
  const own = filledSection(sections, 'howMade') ?? filledSection(sections, 'qualifications');
  if (own) return own.body;
  const next = Math.min(sections[0]?.whole.start ?? text.length, issues[0]?.whole.start ?? text.length);
  return { start: headerEnd, end: Math.max(headerEnd, Math.min(next, headerEnd + LONGEST_HEADER)) };
}

function findStatements(
  text: string,
  sections: readonly Section[],
  credentials: Credentials,
  { statements }: Vocabulary,
  issues: readonly Issue[],
): ReadonlyMap<StatementId, Span> {
  const found = new Map<StatementId, Span>();
  const set = (id: StatementId, span: Span | undefined) => {
    if (span && span.end > span.start) found.set(id, span);
  };
  const bodyOf = (role: SectionRole) => filledSection(sections, role)?.body;
  const howMade = bodyOf('howMade');
  if (howMade) {
    const leadIn = credentialsLeadIn(text, howMade, credentials, statements.credentialsLeadIn);
    set('credentialsLeadIn', leadIn);
    const firstCredential = credentials.all[0]?.whole.start;
    const end = leadIn?.start ?? (firstCredential ? beforeLeadIn(text, howMade.start, firstCredential) : howMade.end);
    set('howMade', unmarkedSpan(text, howMade.start, Math.max(howMade.start, end)));
  }
  const summary = bodyOf('summary');
  if (summary) set('summaryLeadIn', findLeadIn(text, summary, statements.summaryLeadIn));
  const decisions = bodyOf('issues');
  const firstIssue = issues[0]?.whole.start;
  if (decisions) {
    const end = firstIssue !== undefined && firstIssue > decisions.start ? firstIssue : decisions.end;
    set('decisionsLeadIn', findLeadIn(text, { start: decisions.start, end }, statements.decisionsLeadIn));
  }
  return found;
}

/** The sentence before the first credential, when it begins as the fixed one does or shares half of its words. */
function credentialsLeadIn(text: string, body: Span, credentials: Credentials, sentence: string): Span | undefined {
  const end = credentials.all[0]?.whole.start ?? body.end;
  const earliest = wordStart(text, Math.max(body.start, end - 3 * sentence.length), body.start);
  const window = text.slice(earliest, end).toLowerCase();
  const opening = foldedWords(sentence).split(' ').slice(0, 3).join(' ');
  const begins = window.lastIndexOf(opening);
  const start = begins < 0 ? earliest + lastSentenceStart(window) : earliest + begins;
  const candidate = upToFirstColon(text, unmarkedSpan(text, start, end));
  const isMeant = begins >= 0 || sharedWords(text.slice(candidate.start, candidate.end), sentence) >= 0.5;
  return isMeant ? candidate : undefined;
}

/** Where the last line before the credentials begins when it ends in a colon: a lead-in in other words. */
function beforeLeadIn(text: string, start: number, end: number): number {
  const last = skipBackward(text, end, start, true);
  return last > start && isColon(text.charCodeAt(last - 1)) ? lineStart(text, last, start) : end;
}

function wordStart(text: string, at: number, start: number): number {
  let here = at;
  while (here > start && !isSpace(text.charCodeAt(here - 1))) here--;
  return here;
}

/** Up to its colon when no words follow it, only the bars and rules of a table. */
function upToFirstColon(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end);
  const colon = words.search(/[:\uff1a]/);
  return colon < 0 || /\w/.test(words.slice(colon)) ? { start, end } : { start, end: start + colon + 1 };
}

function lastSentenceStart(window: string): number {
  const ends = ['. ', '.\n', '\n\n', '.\r\n', '\r\n\r\n'].map((mark) => window.lastIndexOf(mark));
  return Math.max(...ends) + 1;
}

function narrativeOf(
  text: string,
  sections: readonly Section[],
  statements: ReadonlyMap<StatementId, Span>,
): Span | undefined {
  const body = filledSection(sections, 'summary')?.body;
  if (!body) return undefined;
  const narrative = unmarkedSpan(text, statements.get('summaryLeadIn')?.end ?? body.start, body.end);
  return narrative.end > narrative.start ? narrative : undefined;
}
