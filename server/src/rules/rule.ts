import type * as z from 'zod';
import type { IssueViews } from '../decision/assembled.js';
import type { Facts } from '../decision/facts/facts.js';
import type { Vocabulary } from '../decision/layout.js';
import type { Decision } from '../decision/model.js';
import type { Span } from '../decision/span.js';
import type { Catalogue } from '../knowledge/catalogue/catalogue.js';
import type { Organization } from '../knowledge/organization.js';
import { once } from '../once.js';
import type { SourceInLine } from './citation/cited.js';
import type { Seen } from './seen.js';

/** How much a finding weighs, from unfit to submit down to a matter of form. */
export const severities = ['error', 'warning', 'information', 'hint'] as const;
export type Severity = (typeof severities)[number];

export const categories = [
  'structure',
  'header',
  'reviewer',
  'summary',
  'issue',
  'citation',
  'rationale',
  'privacy',
  'prose',
] as const;
export type Category = (typeof categories)[number];
export type RuleId = `${Category}/${string}`;

/** Words to put in the place of a span; an empty span inserts. */
export interface Edit {
  readonly span: Span;
  readonly text: string;
}

/** A mend for one fault. */
export interface Fix {
  /** What the writer reads in the menu: 'Write "Decision Date"'. */
  readonly title: string;
  /** True only when nobody could read another meaning; only safe fixes are applied without being chosen one by one. */
  readonly isSafe: boolean;
  /** In the order of the text, none touching another. */
  readonly edits: readonly Edit[];
}

/** Another place that belongs to a fault: the other date, the first of two headings. */
export interface RelatedPlace {
  readonly span: Span;
  readonly message: string;
}

/** One fault that a rule found. */
export interface Fault {
  /** The smallest stretch of words to change; for something missing, the label or heading that should hold it. */
  readonly span: Span;
  /** What is wrong, why it matters, what to do; quotes what is written. */
  readonly message: string;
  /** Only to say less than the rule's own severity, where this fault is milder. */
  readonly severity?: Severity;
  readonly related?: readonly RelatedPlace[];
  /** True when the words only repeat something; an editor may fade them. */
  readonly isRepetition?: boolean;
  readonly fix?: Fix;
  /** Other mends to choose from, none better than another: the editions of a guideline, the sections of an edition. */
  readonly choices?: readonly Fix[];
}

/** What a rule may know besides the decision. A rule never reads files, settings, suppressions or the clock. */
export interface RuleContext {
  /** The ids of all rules, also of those that are switched off. */
  readonly ruleIds: readonly RuleId[];
  readonly organization: Organization;
  readonly vocabulary: Vocabulary;
  readonly catalogue: Catalogue;
  /** The cited sources of a decision, in the order of the text; see `citedSources`. */
  readonly sourcesIn: (decision: Decision) => readonly SourceInLine[];
  /** The decision looked at for the sake of one issue; each view is made once. */
  readonly lookingAt: IssueViews;
  /** What the decision says in prose; collected once. */
  readonly factsIn: (decision: Decision) => Facts;
}

/** The sample decision with some words changed, or a text of its own. `{{words}}` marks what the rule must find. */
export interface Example {
  readonly name: string;
  /** Words of the sample decision (each occurring there once or more; the first is changed) and what replaces them. */
  readonly changes?: readonly (readonly [from: string, to: string])[];
  readonly text?: string;
}

/** An example that holds under options of its rule. */
export interface ConfiguredExample extends Example {
  readonly options: Readonly<Record<string, unknown>>;
}

/**
 * What the findings of a rule rest on, so that after an edit only those are made anew that may have changed.
 * - `frame`: what stands before the first issue; reports nothing in an issue.
 * - `issue`: for a finding in an issue that issue and the frame, for one in the frame the frame.
 * - `title`: for a finding in an issue the frame, and title and outcome of that issue.
 * - `parts`: as `title`, and the labels of the parts of that issue, and which of them are empty.
 * - `guidelines`: as `title`, and the guideline lines of that issue.
 * - `prose`: as `title`, and the rationale of that issue; where it has none, anything in it.
 * - `requests`: the frame, and titles and outcomes of all issues.
 * - `requestsAndIssue`: as `requests`, and for a finding in an issue all of that issue.
 * - `citations`: the frame, and guideline lines of all issues.
 * - `text`: anything.
 */
export type Reach =
  | 'frame'
  | 'issue'
  | 'title'
  | 'parts'
  | 'guidelines'
  | 'prose'
  | 'requests'
  | 'requestsAndIssue'
  | 'citations'
  | 'text';

/** Everything about one rule: what it finds, why, how it is explained, and the examples that prove it. */
export interface Rule {
  /** `category/fault`, the fault named as a noun phrase. Never reused. */
  readonly id: RuleId;
  readonly severity: Severity;
  /** True for a matter of taste: it reports nothing until the settings give it a severity. */
  readonly isOffByDefault?: true;
  /** The version that first had the rule. */
  readonly since: string;
  readonly fixes: 'safe' | 'unsafe' | 'none';
  /** The law, regulation or official layout that the rule rests on; "convention" where there is none. */
  readonly authority: string;
  readonly docs: { readonly what: string; readonly why: string; readonly remedy: string };
  readonly examples: {
    readonly faulty: readonly Example[];
    readonly clean: readonly Example[];
    readonly configured?: readonly ConfiguredExample[];
  };
  /** What organizations may want otherwise: each option with its default and its description. Made when it is asked for. */
  readonly options?: () => z.ZodObject;
  /** The same rule under options that the schema accepts; those left out have their defaults. */
  readonly withOptions?: (options: Readonly<Record<string, unknown>>) => Rule;
  /**
   * Left out where it is `frame` (categories header and reviewer) or `issue` (all others). A function tells it by the
   * frame, which it gets as a decision without issues.
   */
  readonly reach?: Reach | ((frame: Decision, context: RuleContext) => Reach);
  /** What the findings take from a sentence of a rationale, whatever their reach; left out where it may be any of its words. */
  readonly seen?: Seen;
  /** The faults of a decision, in any order. */
  readonly check: (decision: Decision, context: RuleContext) => Iterable<Fault>;
}

/** The rule itself: it ties a rule's parts to their types. */
export function defineRule(rule: Rule): Rule {
  return rule;
}

/** A rule with options, as it is written down: its check gets them as a third argument. */
export interface RuleWithOptions<Options extends z.ZodObject>
  extends Omit<Rule, 'check' | 'options' | 'withOptions' | 'seen'> {
  readonly options: () => Options;
  readonly seen?: (...seen: [...Parameters<Seen>, options: z.infer<Options>]) => ReturnType<Seen>;
  readonly check: (decision: Decision, context: RuleContext, options: z.infer<Options>) => Iterable<Fault>;
}

/** The rule under the defaults of its options. */
export function defineRuleWithOptions<Options extends z.ZodObject>(rule: RuleWithOptions<Options>): Rule {
  const { check, seen, options: makeSchema, ...rest } = rule;
  const schema = once(makeSchema);
  const withOptions = (given: Readonly<Record<string, unknown>>): Rule => {
    const options = once(() => schema().parse(given));
    return {
      ...rest,
      options: schema,
      withOptions,
      ...(seen && { seen: (sentence, place) => seen(sentence, place, options()) }),
      check: (decision, context) => check(decision, context, options()),
    };
  };
  return withOptions({});
}

/** What the findings of a rule rest on in a decision with this frame. */
export function reachOf({ id, reach }: Rule, frame: Decision, context: RuleContext): Reach {
  const category = categoryOf(id);
  if (typeof reach === 'function') return reach(frame, context);
  return reach ?? (category === 'header' || category === 'reviewer' ? 'frame' : 'issue');
}

/** The severity of a rule as a reader sees it: "hint", "hint, off by default". */
export function shownSeverity({ severity, isOffByDefault }: Rule): string {
  return isOffByDefault ? `${severity}, off by default` : severity;
}

/** The category that a rule id begins with. */
export function categoryOf(id: RuleId): Category {
  const name = id.slice(0, id.indexOf('/'));
  return categories.find((category) => category === name) ?? 'structure';
}
