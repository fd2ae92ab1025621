import { labelText } from '../../decision/labels.js';
import type { IssuePartId, SectionRole, Vocabulary } from '../../decision/layout.js';
import { type Decision, headerField, type Issue, issuePart, sectionOf } from '../../decision/model.js';
import { isEmptySpan, type Span, textAt } from '../../decision/span.js';
import { issueStates } from '../issue-state.js';

/** One thing that a part of a decision must have. */
export interface Item {
  readonly name: string;
  readonly isThere: boolean;
  readonly place: Span;
  /** What is written, in short. */
  readonly detail: string;
}

/** A part of a decision with what it must have. */
export interface PlainPart {
  readonly kind: 'header' | 'howMade' | 'credentials' | 'summary' | 'issue';
  readonly name: string;
  readonly whole: Span;
  readonly place: Span;
  readonly items: readonly Item[];
}

const LONGEST_DETAIL = 80;

/** The parts that the layout of a decision asks for and its issues, in the order of the layout. */
export function plainParts(decision: Decision, vocabulary: Vocabulary): PlainPart[] {
  return [
    headerPart(decision, vocabulary),
    ...sectionPart(decision, 'howMade', 'How the determination was made', 'howMade'),
    ...credentialsPart(decision, vocabulary),
    ...sectionPart(decision, 'summary', 'Clinical case summary', 'summary'),
    ...issueParts(decision, vocabulary),
  ];
}

function headerPart(decision: Decision, { headerLabels }: Vocabulary): PlainPart {
  const { text, layout, headerRegion } = decision;
  const items = layout.header.map((id) => {
    const field = headerField(decision, id);
    const place = field?.value ?? { start: headerRegion.end, end: headerRegion.end };
    return itemOf(text, labelText(headerLabels, id), place, field !== undefined);
  });
  const whole = { start: 0, end: decision.sections[0]?.whole.start ?? headerRegion.end };
  return { kind: 'header', name: 'Header', whole, place: decision.header[0]?.whole ?? emptyAt(0), items };
}

function sectionPart(decision: Decision, role: SectionRole, name: string, kind: 'howMade' | 'summary'): PlainPart[] {
  if (!decision.layout.sections.some((section) => section.role === role)) return [];
  const section = sectionOf(decision, role);
  const words =
    kind === 'summary' ? (decision.summary ?? emptyAt(section?.body.end ?? 0)) : (section?.body ?? emptyAt(0));
  const place = section?.heading.title ?? emptyAt(decision.text.length);
  const items = [itemOf(decision.text, kind === 'summary' ? 'Narrative' : 'Statement', words, section !== undefined)];
  return [{ kind, name, whole: section?.whole ?? place, place, items }];
}

function credentialsPart(decision: Decision, { credentialLabels }: Vocabulary): PlainPart[] {
  const { text, layout, credentials } = decision;
  if (layout.credentials.length === 0) return [];
  const end = credentials.all.at(-1)?.whole.end ?? sectionOf(decision, 'howMade')?.body.end ?? 0;
  const items = layout.credentials.map((id) => {
    const field = credentials[id];
    return itemOf(text, labelText(credentialLabels, id), field?.value ?? emptyAt(end), field !== undefined);
  });
  const start = credentials.all[0]?.whole.start ?? end;
  const place = credentials.all[0]?.label ?? emptyAt(end);
  return [{ kind: 'credentials', name: "Reviewer's credentials", whole: { start, end }, place, items }];
}

function issueParts(decision: Decision, { partLabels }: Vocabulary): PlainPart[] {
  const { text, layout, issues } = decision;
  if (issues.length === 0 && layout.issueParts.length > 0) {
    const end = emptyAt(text.length);
    return [
      {
        kind: 'issue',
        name: 'Issues',
        whole: end,
        place: end,
        items: [itemOf(text, 'Disputed treatment', end, false)],
      },
    ];
  }
  const states = issueStates(decision);
  return issues.map((issue, index) => {
    const parts = layout.issueParts.map((id) => partItem(text, issue, id, labelText(partLabels, id)));
    const outcome = {
      ...itemOf(text, 'Outcome', issue.outcome.span, true),
      isThere: issue.outcome.known !== undefined,
    };
    const sources = states[index]?.citedSources ?? 0;
    const items = [itemOf(text, 'Treatment', issue.treatment, true), outcome, ...parts];
    return {
      kind: 'issue',
      name: `Issue ${index + 1}: ${shortened(textAt(text, issue.treatment)) || 'no treatment'}`,
      whole: issue.whole,
      place: isEmptySpan(issue.title) ? emptyAt(issue.whole.start) : issue.title,
      items: items.map((item) => (item.name === sourceLabel(partLabels) ? withSources(item, sources) : item)),
    };
  });
}

function sourceLabel(labels: Vocabulary['partLabels']): string {
  return labelText(labels, 'reviewerGuideline');
}

function withSources(item: Item, count: number): Item {
  if (!item.isThere) return item;
  return { ...item, detail: `${count} ${count === 1 ? 'source' : 'sources'}` };
}

function partItem(text: string, issue: Issue, id: IssuePartId, name: string): Item {
  const part = issuePart(issue, id);
  return itemOf(text, name, part?.value ?? emptyAt(issue.whole.end), part !== undefined);
}

function itemOf(text: string, name: string, place: Span, isFound: boolean): Item {
  const isThere = isFound && !isEmptySpan(place);
  return { name, isThere, place, detail: isThere ? shortened(textAt(text, place)) : isFound ? 'empty' : 'missing' };
}

function shortened(words: string): string {
  const plain = words.replace(/\s+/g, ' ').trim();
  return plain.length <= LONGEST_DETAIL ? plain : `${plain.slice(0, LONGEST_DETAIL - 1).trimEnd()}…`;
}

function emptyAt(at: number): Span {
  return { start: at, end: at };
}
