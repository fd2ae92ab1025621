import type { HeaderFieldId } from '../decision/layout.js';
import type { Decision, HeaderField, Issue, IssuePart, Section } from '../decision/model.js';
import { contains, isEmptySpan, type Span, textAt } from '../decision/span.js';

export type OutlineKind = 'header' | 'field' | 'date' | 'section' | 'issue' | 'part';

/** One entry of the outline of a decision. */
export interface OutlineEntry {
  readonly name: string;
  readonly detail: string;
  readonly kind: OutlineKind;
  /** Everything that belongs to the entry. */
  readonly whole: Span;
  /** The words that are selected when the entry is chosen; inside `whole`. */
  readonly selection: Span;
  readonly children: readonly OutlineEntry[];
}

const LONGEST_NAME = 120;
const dateFields: readonly HeaderFieldId[] = [
  'dateAssigned',
  'dateOfInjury',
  'decisionDate',
  'urDenialDate',
  'applicationReceived',
];

/** The outline: the header with its fields, then the sections, the issues inside theirs. */
export function outlineOf(decision: Decision): OutlineEntry[] {
  const { bySection, stray } = issuesInSections(decision);
  const sections = decision.sections.map((section, index) => sectionEntry(decision, section, bySection[index] ?? []));
  const strayIssues = stray.map((issue) => issueEntry(decision, issue));
  return [...headerEntry(decision), ...sections, ...strayIssues].sort((a, b) => a.whole.start - b.whole.start);
}

/** The issues of each section, and those in none. One pass over both, which are in the order of the text. */
function issuesInSections({ sections, issues }: Decision): { bySection: Issue[][]; stray: Issue[] } {
  const bySection = sections.map((): Issue[] => []);
  const stray: Issue[] = [];
  let next = 0;
  for (const issue of issues) {
    while (next < sections.length && (sections[next]?.whole.end ?? 0) < issue.whole.end) next++;
    const section = sections[next];
    if (section && holdsIssue(section, issue)) bySection[next]?.push(issue);
    else stray.push(issue);
  }
  return { bySection, stray };
}

function headerEntry(decision: Decision): OutlineEntry[] {
  const first = decision.header[0];
  const last = decision.header.at(-1);
  if (!first || !last) return [];
  const caseNumber = decision.header.find(({ id }) => id === 'caseNumber');
  return [
    {
      name: 'Header',
      detail: caseNumber ? textAt(decision.text, caseNumber.value) : '',
      kind: 'header',
      whole: { start: first.whole.start, end: last.whole.end },
      selection: first.label,
      children: decision.header.map((field) => fieldEntry(decision, field)),
    },
  ];
}

function fieldEntry({ text }: Decision, field: HeaderField): OutlineEntry {
  return {
    name: oneLine(textAt(text, field.label)),
    detail: oneLine(textAt(text, field.value)),
    kind: dateFields.includes(field.id) ? 'date' : 'field',
    whole: field.whole,
    selection: field.label,
    children: [],
  };
}

function sectionEntry(decision: Decision, section: Section, issues: readonly Issue[]): OutlineEntry {
  const credentials = decision.credentials.all.filter(({ whole }) => contains(section.whole, whole));
  const { text } = decision;
  return {
    name: oneLine(textAt(text, section.heading.title)),
    detail: issues.length > 0 ? `${issues.length} ${issues.length === 1 ? 'issue' : 'issues'}` : '',
    kind: 'section',
    whole: section.whole,
    selection: section.heading.title,
    children: [
      ...credentials.map((credential) => partEntry(decision, credential)),
      ...issues.map((issue) => issueEntry(decision, issue)),
    ],
  };
}

function issueEntry(decision: Decision, issue: Issue): OutlineEntry {
  const { text } = decision;
  const outcome = issue.outcome.known ?? oneLine(textAt(text, issue.outcome.span));
  return {
    name: oneLine(textAt(text, issue.treatment)) || '(no title)',
    detail: outcome || '(no outcome)',
    kind: 'issue',
    whole: issue.whole,
    selection: isEmptySpan(issue.title) ? { start: issue.whole.start, end: issue.whole.start } : issue.title,
    children: issue.parts.map((part) => partEntry(decision, part)),
  };
}

function partEntry({ text }: Decision, part: Pick<IssuePart, 'label' | 'value' | 'whole'>): OutlineEntry {
  const { label, value, whole } = part;
  return {
    name: oneLine(textAt(text, label)),
    detail: oneLine(textAt(text, value)),
    kind: 'part',
    whole,
    selection: label,
    children: [],
  };
}

function holdsIssue(section: Section, issue: Issue): boolean {
  return section.role === 'issues' && contains(section.whole, issue.whole);
}

function oneLine(written: string): string {
  return shortened(written.slice(0, LONGEST_NAME * 2).replace(/[\s\u00a0]+/g, ' '));
}

function shortened(words: string): string {
  return words.length <= LONGEST_NAME ? words : `${words.slice(0, LONGEST_NAME - 1)}…`;
}
