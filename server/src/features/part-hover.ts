import { type Label, labelText } from '../decision/labels.js';
import type { Vocabulary } from '../decision/layout.js';
import type { Decision } from '../decision/model.js';
import type { Span } from '../decision/span.js';
import {
  type Belonging,
  credentialBelongings,
  headerBelongings,
  partBelongings,
  sectionBelongings,
} from '../knowledge/belongs.js';
import { outcomeAuthority, outcomes } from '../knowledge/outcomes.js';
import { allMarks } from './guideline-facts.js';
import { type HoverText, isAt, titledList } from './hover-text.js';
import type { Markup } from './markup.js';

interface ToldPart {
  readonly span: Span;
  readonly title: string;
  readonly belonging: Belonging;
}

/** What is told of the outcome, the label or the heading at an offset: its meaning, or what belongs there by which law. */
export function partHoverAt(
  decision: Decision,
  offset: number,
  vocabulary: Vocabulary,
  markup: Markup,
): HoverText | undefined {
  if (!decision.isRecognized) return undefined;
  const part = [...outcomeParts(decision), ...labelParts(decision, vocabulary), ...headingParts(decision)].find(
    isAt(offset),
  );
  if (!part) return undefined;
  const { span, title, belonging } = part;
  const { what, authority, confidence = 'read' } = belonging;
  const lines = [what, ...(authority ? [`Law: ${authority}${allMarks(confidence)}`] : [])];
  return { span, text: titledList(title, lines, markup) };
}

function outcomeParts({ issues }: Decision): ToldPart[] {
  return issues.flatMap(({ outcome: { span, known } }) => {
    const outcome = outcomes.find(({ name }) => name === known);
    if (!outcome) return [];
    return [{ span, title: outcome.name, belonging: { what: outcome.meaning, authority: outcomeAuthority } }];
  });
}

function labelParts({ header, credentials, issues }: Decision, vocabulary: Vocabulary): ToldPart[] {
  const parts = issues.flatMap((issue) => issue.parts);
  return [
    ...labels(header, vocabulary.headerLabels, headerBelongings),
    ...labels(credentials.all, vocabulary.credentialLabels, credentialBelongings),
    ...labels(parts, vocabulary.partLabels, partBelongings),
  ];
}

function labels<Id extends string>(
  fields: readonly { readonly id: Id; readonly label: Span }[],
  names: readonly Label<Id>[],
  belongings: Readonly<Record<Id, Belonging>>,
): ToldPart[] {
  return fields.map(({ id, label }) => ({ span: label, title: labelText(names, id), belonging: belongings[id] }));
}

function headingParts({ sections }: Decision): ToldPart[] {
  return sections.map(({ role, heading }) => ({
    span: heading.title,
    title: heading.canonical,
    belonging: sectionBelongings[role],
  }));
}
