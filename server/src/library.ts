import { checkedValue } from './config/checked-value.js';
import { settingsSchema } from './config/config.js';
import type { GuidelineLine } from './decision/citations/citation.js';
import type { Facts } from './decision/facts/facts.js';
import type { Decision } from './decision/model.js';
import type { Span } from './decision/span.js';
import { formattingEdits } from './features/format/format.js';
import { applyEdits } from './lint/fixes.js';
import { createConfiguredService, type DecisionService } from './service.js';

export type { CitedSource, GuidelineLine } from './decision/citations/citation.js';
export type { Facts } from './decision/facts/facts.js';
export type { Decision } from './decision/model.js';
export type { Span } from './decision/span.js';

/** How much a finding weighs, from unfit to submit down to a matter of form. */
export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** What an engine is made for; the same keys as in the editor's settings, without `imr.`. */
export interface EngineSettings {
  readonly organization?: { readonly name?: string; readonly label?: string };
  /** The severity of single rules by their ids, or "off". */
  readonly rules?: Readonly<Record<string, Severity | 'off'>>;
}

/** Words to put in the place of a span; an empty span inserts. */
export interface TextEdit {
  readonly span: Span;
  readonly text: string;
}

/** A mend to choose: its edits are in the order of the text, none touching another. */
export interface Mend {
  readonly title: string;
  /** True only when nobody could read another meaning. */
  readonly isSafe: boolean;
  readonly edits: readonly TextEdit[];
}

/** One fault of a decision. Spans are UTF-16 offsets, half-open. */
export interface LintFinding {
  /** `category/fault`, as in the rule reference. */
  readonly rule: string;
  readonly severity: Severity;
  /** What is wrong, why it matters, what to do. */
  readonly message: string;
  readonly span: Span;
  /** The law, regulation or layout that the rule rests on. */
  readonly authority: string;
  /** Other places that belong to it. */
  readonly related: readonly { readonly span: Span; readonly message: string }[];
  readonly mends: readonly Mend[];
}

/** The engine of the editor and the command line, over plain text. Nothing of it throws, whatever the text. */
export interface Engine {
  /** The decision in a text; `isRecognized` is false for a text that is none. */
  readonly parse: (text: string) => Decision;
  /** The findings on a text, in the order of the text; those that a comment suppresses are left out. */
  readonly lint: (text: string) => readonly LintFinding[];
  /** The text in the house form; the text itself where it is no decision or has that form. */
  readonly format: (text: string) => string;
  /** What the text says in prose: dates, people, parts of the body, treatments, quantities, conclusions. */
  readonly facts: (text: string) => Facts;
  /** The guideline lines of all issues, read: the citations with their sources, sections and pages. */
  readonly citations: (text: string) => readonly GuidelineLine[];
}

/** Makes an engine; takes some time, so make it once. Throws an error that names each setting that cannot be used. */
export function createEngine(settings: EngineSettings = {}): Engine {
  const { value, faults } = checkedValue(settingsSchema(), settings);
  if (faults.length > 0) throw new Error(faults.map(({ path, message }) => `${path.join('.')}: ${message}`).join('\n'));
  const service = createConfiguredService(settingsSchema().parse(value), []);
  return {
    parse: service.parse,
    lint: (text) => service.lint(service.parse(text)).map(toLintFinding),
    format: (text) => applyEdits(text, formattingEdits(text, service.parse)),
    facts: (text) => service.context.factsIn(service.parse(text)),
    citations: (text) => service.parse(text).issues.flatMap(({ guidelineLines }) => guidelineLines),
  };
}

type ServiceFinding = ReturnType<DecisionService['lint']>[number];

function toLintFinding(finding: ServiceFinding): LintFinding {
  const { rule, severity, message, span, authority, related = [], fix, choices = [] } = finding;
  return { rule, severity, message, span, authority, related, mends: fix ? [fix, ...choices] : choices };
}
