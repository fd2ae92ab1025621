import type { IssuePartId, StatementId } from '../../decision/layout.js';
import { type Issue, sectionOf } from '../../decision/model.js';
import { contains, type Span } from '../../decision/span.js';
import { headerMarkStyle, headingMarkStyle, issueMarkStyle, type MarkStyle, markedLabel } from '../mark-style.js';
import { type CompletionEntry, type CompletionSource, isLineStart, literal, type Place } from './place.js';
import { issueBlock, skeleton } from './snippets.js';

/** A block that is offered at the start of a line: by its short name `imr…`, or when asked for on an empty line. */
function block(place: Place, name: string, label: string, detail: string, snippet: string): CompletionEntry[] {
  const { typed, typedMarks, typedWords } = place;
  if (!isLineStart(place)) return [];
  if (typedWords !== '' && !name.startsWith(typedWords.toLowerCase())) return [];
  if (typedWords !== '' && typedWords.length < 3) return [];
  return [{ label, detail, kind: 'block', snippet, filter: `${typedMarks}${name}`, replace: typed }];
}

/** A label or heading that is offered while its first letters are typed. */
function labelled(place: Place, words: string, detail: string, snippet: string): CompletionEntry[] {
  const { typed, typedMarks, typedWords } = place;
  if (!isLineStart(place)) return [];
  const isBegun = words.toLowerCase().startsWith(typedWords.trimEnd().toLowerCase());
  if (!isBegun) return [];
  return [{ label: words, detail, kind: 'label', snippet, filter: `${typedMarks}${words}`, replace: typed }];
}

/** The whole skeleton, in a text that is no decision yet. */
export const skeletonSource: CompletionSource = (place) => {
  if (place.decision.isRecognized) return [];
  return block(place, 'imr', 'imr', 'A whole decision, ready to fill in', skeleton(place.context.vocabulary));
};

/** The header fields that are still missing, above the first section. */
export const headerFieldSource: CompletionSource = (place) => {
  const { decision, offset, context } = place;
  const firstSection = decision.sections[0]?.whole.start ?? Number.POSITIVE_INFINITY;
  if (!decision.isRecognized || offset > firstSection || decision.issues.some(({ whole }) => whole.start < offset)) {
    return [];
  }
  const style = headerMarkStyle(decision);
  return context.vocabulary.headerLabels
    .filter(({ id }) => decision.layout.header.includes(id) && !decision.header.some((field) => field.id === id))
    .flatMap(({ text }) => labelled(place, text, 'Header field', `${markedLabel(style, text)} $0`));
};

/** The section headings that are still missing. */
export const sectionSource: CompletionSource = (place) => {
  const { decision } = place;
  if (!decision.isRecognized) return [];
  const { open, close } = headingMarkStyle(decision);
  return decision.layout.sections
    .filter(({ role }) => !sectionOf(decision, role))
    .flatMap(({ heading }) => labelled(place, heading, 'Section', `${open}${literal(heading)}${close}\n\n$0`));
};

const statementNames: Readonly<Record<StatementId, string>> = {
  howMade: 'imr-how-made',
  credentialsLeadIn: 'imr-credentials',
  summaryLeadIn: 'imr-summary',
  decisionsLeadIn: 'imr-decisions',
};

/** The fixed statements that the section around the place still lacks. */
export const statementSource: CompletionSource = (place) => {
  const { decision, offset, context } = place;
  const section = decision.sections.findLast(({ whole }) => whole.start <= offset);
  if (!section) return [];
  const wanted: readonly StatementId[] =
    section.role === 'howMade'
      ? ['howMade', 'credentialsLeadIn']
      : section.role === 'summary'
        ? ['summaryLeadIn']
        : section.role === 'issues'
          ? ['decisionsLeadIn']
          : [];
  return wanted
    .filter((id) => decision.layout.statements.includes(id) && isMissing(place, decision.statements.get(id)))
    .flatMap((id) => {
      const words = context.vocabulary.statements[id];
      const snippet = id === 'credentialsLeadIn' ? credentialsBlock(place, words) : `${literal(words)}\n\n$0`;
      return block(place, statementNames[id], statementNames[id], words, snippet);
    });
};

/** True also when the words that are being typed were taken for the statement. */
function isMissing({ typed }: Place, found: Span | undefined): boolean {
  return found === undefined || contains(typed, found);
}

function credentialsBlock({ context }: Place, leadIn: string): string {
  const lines = context.vocabulary.credentialLabels.map(({ text }, index) => `${text}: $${index + 1}`);
  return [literal(leadIn), ...lines].join('  \n');
}

/** A whole issue, in the section of the issues. */
export const issueSource: CompletionSource = (place) => {
  const { decision, offset, context } = place;
  const section = sectionOf(decision, 'issues');
  if (!section || offset <= section.heading.line.end || decision.layout.issueParts.length === 0) return [];
  const style = issueMarkStyle(decision);
  return block(place, 'imr-issue', 'imr-issue', 'One disputed treatment', issueBlock(context.vocabulary, style));
};

/** The parts that the issue around the place still lacks. */
export const issuePartSource: CompletionSource = (place) => {
  const { decision, offset, issue, context } = place;
  if (!issue || isOnTitle(issue, offset)) return [];
  const style = issueMarkStyle(decision);
  return missingParts(issue, decision.layout.issueParts).flatMap((id) =>
    partEntry(place, id, style, context.vocabulary),
  );
};

function isOnTitle(issue: Issue, offset: number): boolean {
  return offset <= issue.outcome.span.end;
}

function missingParts(issue: Issue, all: readonly IssuePartId[]): IssuePartId[] {
  return all.filter((id) => !issue.parts.some((part) => part.id === id));
}

function partEntry(
  place: Place,
  id: IssuePartId,
  style: MarkStyle,
  { partLabels }: Place['context']['vocabulary'],
): CompletionEntry[] {
  const words = partLabels.find((label) => label.id === id)?.text;
  return words === undefined ? [] : labelled(place, words, 'Part of the issue', `${markedLabel(style, words)} $0`);
}
