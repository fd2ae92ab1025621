import assert from 'node:assert/strict';
import type { CitedSource } from '../../server/src/decision/citations/citation.js';
import type { Decision } from '../../server/src/decision/model.js';
import { contains, type Span } from '../../server/src/decision/span.js';
import { foldingSpans } from '../../server/src/features/folding.js';
import { formattingEdits } from '../../server/src/features/format/format.js';
import { type OutlineEntry, outlineOf } from '../../server/src/features/outline.js';
import { applyEdits } from '../../server/src/lint/fixes.js';
import { type Edit, severities } from '../../server/src/rules/rule.js';
import type { DecisionService } from '../../server/src/service.js';
import { withReviewersLine } from '../support/citation-lines.js';
import { assertHouseForm } from '../support/house-form.js';
import { assertEditsReadAsNew, READINGS } from './edits.js';

/** Asserts what must hold of one part of the engine for any text. */
export interface Target {
  (text: string, service: DecisionService): void;
  /** How often it reads a text of this length, where that is more than a few times. */
  readonly passes?: number;
}

/** The parts of the engine that stand between a text and what is said of it. */
export const targets: Readonly<Record<string, Target>> = {
  parser,
  edits: Object.assign(assertEditsReadAsNew, { passes: READINGS }),
  citations,
  facts,
  rules,
  formatter,
};

function parser(text: string, service: DecisionService): void {
  const decision = service.parse(text);
  const whole = { start: 0, end: text.length };
  for (const span of spansOf(decision)) assertWithin(whole, span);
  assertNested(decision);
  assertOutline(whole, outlineOf(decision, service.context.factsIn(decision)));
  for (const span of foldingSpans(decision)) assertWithin(whole, span);
}

function citations(text: string, service: DecisionService): void {
  const { issues } = service.parse(withReviewersLine(text));
  for (const { part, statements, citations: cited, rest } of issues.flatMap(({ guidelineLines }) => guidelineLines)) {
    for (const { whole, basisWords, sources } of cited) {
      assertWithin(part.value, whole);
      assertWithin(whole, basisWords);
      for (const source of sources) assertSource(source, whole);
      assertApart(sources.map((source) => source.whole));
    }
    for (const span of [...statements.map((statement) => statement.span), ...rest]) assertWithin(part.value, span);
  }
}

function facts(text: string, service: DecisionService): void {
  const decision = service.parse(text);
  const whole = { start: 0, end: text.length };
  const { passages, derived: _, ...kinds } = service.context.factsIn(decision);
  for (const { span, sentences } of passages) {
    assertWithin(whole, span);
    for (const sentence of sentences) assertWithin(span, sentence.span);
    assertApart(sentences.map((sentence) => sentence.span));
  }
  for (const kind of Object.values(kinds)) for (const { span } of kind()) assertWithin(whole, span);
}

function rules(text: string, service: DecisionService): void {
  const decision = service.parse(text);
  const whole = { start: 0, end: text.length };
  let from = 0;
  for (const { span, message, severity, fix, choices = [] } of service.lint(decision)) {
    assert.doesNotMatch(message, /^The check .* failed/);
    assert.ok(severities.includes(severity));
    assertWithin(whole, span);
    assert.ok(from <= span.start, 'findings are in the order of the text');
    from = span.start;
    for (const { edits } of [...(fix ? [fix] : []), ...choices]) assertEdits(whole, edits);
    if (fix) assert.notEqual(applyEdits(text, fix.edits), text, 'a fix changes something');
  }
}

function formatter(text: string, service: DecisionService): void {
  // The same two texts are read five times over: the reading is the slow part, and the parser has a target of its own.
  const parse = readOnce(service.parse);
  const edits = formattingEdits(text, parse);
  assertEdits({ start: 0, end: text.length }, edits);
  assertHouseForm(text, { ...service, parse });
}

function readOnce(read: DecisionService['parse']): DecisionService['parse'] {
  const known = new Map<string, Decision>();
  return (text) => {
    const decision = known.get(text) ?? read(text);
    known.set(text, decision);
    return decision;
  };
}

function assertWithin(outer: Span, inner: Span): void {
  assert.ok(inner.start <= inner.end && contains(outer, inner), 'a span lies within what holds it');
}

function assertApart(spans: readonly Span[]): void {
  for (const [index, span] of spans.entries()) {
    const next = spans[index + 1];
    if (next) assert.ok(span.end <= next.start, 'spans follow each other');
  }
}

function assertEdits(whole: Span, edits: readonly Edit[]): void {
  for (const { span } of edits) assertWithin(whole, span);
  assertApart(edits.map(({ span }) => span));
}

function assertSource(
  { whole, collection, title, year, sections, pages, address, notes }: CitedSource,
  citation: Span,
) {
  assertWithin(citation, whole);
  const listed = [...sections, ...pages].map(({ span }) => span).sort((a, b) => a.start - b.start);
  for (const span of [collection, title, year?.span, address, ...notes, ...listed]) {
    if (span) assertWithin(whole, span);
  }
  assertApart(listed);
}

function spansOf(decision: Decision): Span[] {
  const fields = [...decision.header, ...decision.credentials.all, ...decision.issues.flatMap(({ parts }) => parts)];
  return [
    decision.headerRegion,
    ...fields.flatMap(({ whole, label, value }) => [whole, label, value]),
    ...decision.sections.flatMap(({ whole, body, heading }) => [whole, body, heading.line, heading.title]),
    ...decision.issues.flatMap(({ whole, title, treatment, outcome }) => [whole, title, treatment, outcome.span]),
    ...decision.statements.values(),
    ...decision.redactions,
    ...(decision.summary ? [decision.summary] : []),
  ];
}

function assertNested(decision: Decision): void {
  for (const { whole, label, value } of [...decision.header, ...decision.credentials.all]) {
    assertWithin(whole, label);
    assertWithin(whole, value);
  }
  for (const { whole, heading } of decision.sections) assertWithin(whole, heading.title);
  for (const { whole, treatment, outcome, parts } of decision.issues) {
    for (const span of [treatment, outcome.span, ...parts.map((part) => part.whole)]) assertWithin(whole, span);
  }
  assertApart(decision.issues.map(({ whole }) => whole));
}

function assertOutline(outer: Span, entries: readonly OutlineEntry[]): void {
  for (const { whole, selection, children, name } of entries) {
    assert.notEqual(name, '');
    assertWithin(outer, whole);
    assertWithin(whole, selection);
    assertOutline(whole, children);
  }
}
