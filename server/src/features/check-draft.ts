import { labelText } from '../decision/labels.js';
import type { HeaderFieldId, Vocabulary } from '../decision/layout.js';
import { type Decision, headerField } from '../decision/model.js';
import type { Span } from '../decision/span.js';
import type { Finding } from '../lint/finding.js';
import type { Severity } from '../rules/rule.js';
import type { DecisionDraft } from './decision-draft.js';
import { fieldValue } from './new-decision.js';

/** What a check of one field needs of the engine. */
export interface DraftReader {
  readonly vocabulary: Vocabulary;
  readonly parse: (text: string) => Decision;
  readonly lint: (decision: Decision) => readonly Finding[];
}

/** One field of a draft, judged by the rules of the header. */
export interface CheckedField {
  /** The value as the header will print it. */
  readonly value: string;
  /** What is wrong with it, alone or beside the other fields; the gravest fault. */
  readonly fault?: { readonly message: string; readonly severity: Severity };
}

const GRAVITY: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

/** Checks a field of a draft against the fields that are given already; an empty one has no fault. */
export function checkDraftField(draft: DecisionDraft, id: HeaderFieldId, reader: DraftReader): CheckedField {
  const value = fieldValue(id, draft[id] ?? '');
  if (value === '') return { value };
  const decision = reader.parse(headerText(draft, reader.vocabulary));
  const field = headerField(decision, id);
  if (!field) return { value };
  const isHere = (span: Span) => span.start < field.value.end && field.value.start < span.end;
  const found = reader
    .lint(decision)
    .filter(
      ({ category, span, related = [] }) => category === 'header' && [span, ...related.map((r) => r.span)].some(isHere),
    );
  const [gravest] = found.toSorted((a, b) => GRAVITY.indexOf(a.severity) - GRAVITY.indexOf(b.severity));
  return { value, ...(gravest && { fault: { message: gravest.message, severity: gravest.severity } }) };
}

/** The given fields, one on a line, and bare headings: a single field alone is no decision yet. */
function headerText(draft: DecisionDraft, { draftLayout, headerLabels }: Vocabulary): string {
  const { header, sections } = draftLayout;
  const fields = header
    .filter((id) => draft[id])
    .map((id) => `${labelText(headerLabels, id)}:\t${fieldValue(id, draft[id] ?? '')}`);
  return [...fields, ...sections.map(({ heading }) => `\n### ${heading}`)].join('\n');
}
