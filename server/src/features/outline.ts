import type { Facts } from '../decision/facts/facts.js';
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

/**
 * The outline: the header with its fields, then the sections, the issues inside theirs. A rationale shows what it
 * concludes, the summary who the injured worker is; both their first words where the facts do not tell.
 */
export function outlineOf(decision: Decision, facts: Facts): OutlineEntry[] {
  const { bySection, stray } = issuesInSections(decision);
  const concluded = conclusionsByIssue(decision, facts);
  const toEntry = (issue: Issue) => issueEntry(decision, issue, concluded.get(issue));
  const sections = decision.sections.map((section, index) => {
    const worker = section.role === 'summary' ? workerWords(decision, facts) : '';
    return sectionEntry(decision, section, { issues: (bySection[index] ?? []).map(toEntry), worker });
  });
  const strayIssues = stray.map(toEntry);
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

/** The words of the last conclusion on each issue. */
function conclusionsByIssue({ text }: Decision, facts: Facts): Map<Issue, string> {
  const own = facts.conclusions().filter(({ isOnIssue, namesRequest }) => isOnIssue && namesRequest);
  return new Map(own.flatMap(({ passage, span }) => (passage.issue ? [[passage.issue, textAt(text, span)]] : [])));
}

/** "44 year old · woman", as far as it is told. */
function workerWords({ text }: Decision, facts: Facts): string {
  const people = facts.people();
  const age = people.find((fact) => fact.age !== undefined && !fact.isOfAnotherTime);
  const sex = people.find(({ kind }) => kind === 'sex');
  return [age, sex].flatMap((fact) => (fact ? oneLine(textAt(text, fact.span)) : [])).join(' · ');
}

function sectionEntry(
  decision: Decision,
  section: Section,
  { issues, worker }: { readonly issues: readonly OutlineEntry[]; readonly worker: string },
): OutlineEntry {
  const credentials = decision.credentials.all.filter(({ whole }) => contains(section.whole, whole));
  const { text } = decision;
  return {
    name: oneLine(textAt(text, section.heading.title)),
    detail: issues.length > 0 ? `${issues.length} ${issues.length === 1 ? 'issue' : 'issues'}` : worker,
    kind: 'section',
    whole: section.whole,
    selection: section.heading.title,
    children: [...credentials.map((credential) => partEntry(decision, credential)), ...issues],
  };
}

function issueEntry(decision: Decision, issue: Issue, conclusion: string | undefined): OutlineEntry {
  const { text } = decision;
  const outcome = issue.outcome.known ?? oneLine(textAt(text, issue.outcome.span));
  return {
    name: oneLine(textAt(text, issue.treatment)) || '(no title)',
    detail: outcome || '(no outcome)',
    kind: 'issue',
    whole: issue.whole,
    selection: isEmptySpan(issue.title) ? { start: issue.whole.start, end: issue.whole.start } : issue.title,
    children: issue.parts.map((part) => {
      const entry = partEntry(decision, part);
      return part.id === 'rationale' && conclusion !== undefined ? { ...entry, detail: oneLine(conclusion) } : entry;
    }),
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
