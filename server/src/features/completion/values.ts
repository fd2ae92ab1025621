import { lineEnd } from '../../decision/lines.js';
import type { Credential, HeaderField, Issue, IssuePart } from '../../decision/model.js';
import type { Span } from '../../decision/span.js';
import { outcomes, priorities } from '../../knowledge/outcomes.js';
import { specialties, states } from '../../knowledge/reviewers.js';
import { type CompletionEntry, type CompletionSource, literal, type Place } from './place.js';

function value(words: string, detail: string, replace: Span): CompletionEntry {
  return { label: words, detail, kind: 'value', snippet: literal(words), filter: words, replace };
}

/** The two priorities, in the value of that field. */
export const prioritySource: CompletionSource = ({ decision, offset }) => {
  const field = decision.header.find(({ id }) => id === 'priority');
  if (!field || !isInValue(decision.text, field, offset)) return [];
  const replace = { start: Math.min(field.value.start, offset), end: Math.max(field.value.end, offset) };
  return priorities.map((priority) => value(priority, 'Priority', replace));
};

/** The two outcomes, after the colon of a title. */
export const outcomeSource: CompletionSource = ({ decision, offset }) => {
  const issue = decision.issues.find(({ outcome, treatment }) =>
    isAfterTitle(decision.text, outcome, treatment, offset),
  );
  if (!issue) return [];
  const { span } = issue.outcome;
  const isWritten = span.end > span.start;
  const replace = isWritten ? span : { start: offset, end: offset };
  return outcomes.map(({ name, meaning }) => value(name, meaning, replace));
};

function isAfterTitle(text: string, outcome: Issue['outcome'], treatment: Span, offset: number): boolean {
  if (!outcome.hasColon || treatment.end === treatment.start) return false;
  const { span } = outcome;
  if (span.end > span.start) return offset >= span.start && offset <= span.end;
  return offset > treatment.end && offset <= lineEnd(text, treatment.end, text.length);
}

/** States and specialties, in the value of a credential, for the entry that is being typed. */
export const credentialSource: CompletionSource = ({ decision, offset }) => {
  const credential = decision.credentials.all.find((field) => isInValue(decision.text, field, offset));
  if (!credential) return [];
  const replace = entryAt(decision.text, credential, offset);
  if (credential.id === 'licensure') return states.map(({ name }) => value(name, 'State of licensure', replace));
  return specialties.map(({ name, confidence }) =>
    value(name, confidence === 'read' ? 'Specialty' : 'Specialty (unverified)', replace),
  );
};

/** From the comma before the offset to the offset. */
function entryAt(text: string, { label }: Credential, offset: number): Span {
  const comma = Math.max(text.lastIndexOf(',', offset - 1), text.lastIndexOf(':', offset - 1), label.end);
  let start = Math.min(comma + 1, offset);
  while (start < offset && text[start] === ' ') start++;
  return { start, end: offset };
}

function isInValue(text: string, { label, value: written }: HeaderField | Credential, offset: number): boolean {
  const end = Math.max(written.end, lineEnd(text, label.end, text.length));
  return offset > label.end && offset <= end && text.slice(label.end, offset).includes(':');
}

const guidelineForms: Readonly<Record<string, readonly string[]>> = {
  claimsAdministratorGuideline: [
    'Decision based on MTUS ',
    'The Claims Administrator did not cite any medical evidence for its decision.',
    'The Claims Administrator based their decision on recommendation(s) outside of the MTUS Guidelines. Decision based on Non-MTUS Citation ',
  ],
  reviewerGuideline: [
    'Decision based on MTUS ',
    'The Expert Reviewer based their decision on recommendation(s) outside of the MTUS Guidelines. Decision based on Non-MTUS Citation ',
    'The Expert Reviewer did not cite any medical evidence for its decision.',
  ],
};

/** The sentence forms of a guideline line, and the usual conclusion of a rationale, while the part is empty. */
export const phraseSource: CompletionSource = (place) => {
  const { decision, offset } = place;
  const issue = decision.issues.findLast(({ whole }) => whole.start <= offset);
  const part = issue?.parts.findLast(({ label }) => label.end < offset);
  if (!issue || !part || !isBegun(place, part)) return [];
  const replace = { start: Math.min(part.value.start, offset), end: offset };
  const forms = part.id === 'rationale' ? conclusions(decision.text, issue) : (guidelineForms[part.id] ?? []);
  return forms.map((words) => ({ ...value(words, 'Standard wording', replace), kind: 'phrase' as const }));
};

/** True while the value of the part is at most a few letters before the offset. */
function isBegun({ decision: { text }, offset }: Place, { value: written }: IssuePart): boolean {
  const isEmpty = written.end === written.start;
  const isHere = offset >= written.start && offset === written.end && offset - written.start <= 24;
  return (isEmpty && offset <= lineEnd(text, written.start, text.length) && offset >= written.start) || isHere;
}

function conclusions(text: string, { treatment, outcome }: Issue): string[] {
  if (outcome.known === undefined) return [];
  const verb = outcome.known === 'Upheld' ? 'is not medically necessary' : 'is medically necessary';
  return [`The ${text.slice(treatment.start, treatment.end).replace(/\s+/g, ' ')} ${verb}.`];
}
