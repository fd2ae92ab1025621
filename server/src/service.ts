import type { Settings } from './config/config.js';
import { defaultFeatures, type Features } from './config/features.js';
import { ruleChoice } from './config/rule-settings.js';
import { createIssueViews } from './decision/assembled.js';
import { createFactsIn } from './decision/facts/facts.js';
import type { Decision } from './decision/model.js';
import { createParser } from './decision/parse.js';
import { createReparser } from './decision/reparse.js';
import { createChangeFinder } from './decision/text-change.js';
import { withinLimit } from './decision/text-limit.js';
import { type Catalogue, createCatalogue } from './knowledge/catalogue/catalogue.js';
import type { CatalogueFile } from './knowledge/catalogue/schema.js';
import { type NamedCatalogue, shippedCatalogues } from './knowledge/catalogue/shipped.js';
import { createFactWords } from './knowledge/fact-names.js';
import { defaultOrganization, type Organization } from './knowledge/organization.js';
import { createVocabulary } from './knowledge/vocabulary.js';
import type { Finding } from './lint/finding.js';
import { type CheckedDecision, checkDecision, type SeverityOf } from './lint/lint.js';
import { type Checked, recheckDecision } from './lint/recheck.js';
import { once } from './once.js';
import { createSourcesIn } from './rules/citation/cited.js';
import { rules as allRules } from './rules/index.js';
import type { Rule, RuleContext, RuleId } from './rules/rule.js';

/** What the service is made for. */
export interface ServiceOptions {
  readonly organization?: Organization;
  /** The organization's own catalogues of guidelines, which add to ours and correct them. */
  readonly catalogues?: readonly { readonly name: string; readonly content: CatalogueFile }[];
  readonly severityOf?: SeverityOf;
  /** The options that a rule is given; those left out have their defaults. */
  readonly optionsOf?: (id: RuleId) => Readonly<Record<string, unknown>>;
  /** The one layout that decisions may have; without it the text tells. */
  readonly layout?: string;
  readonly features?: Features;
  /** The most UTF-16 units of a text that is read; a longer one has one finding that says so. Without it all are read. */
  readonly longestText?: number;
  /** Tests replace the rules; everybody else leaves this out. */
  readonly rules?: readonly Rule[];
}

/** The engine behind the editor, the command line and the tests. */
export interface DecisionService {
  /** The decision in a text, whatever the text. Never throws. */
  readonly parse: (text: string) => Decision;
  /** The findings on a parsed decision, in the order of the text. Never throws. */
  readonly lint: (decision: Decision) => Finding[];
  /** The same findings, and those that a comment in the text suppresses. Never throws. */
  readonly check: (decision: Decision) => CheckedDecision;
  /** Follows one document from version to version, on from one that was parsed and checked already. */
  readonly follow: (from?: FollowedVersion) => DecisionFollower;
  /** The features of the editor that are switched on. */
  readonly features: Features;
  /** What rules and features know besides the decision. */
  readonly context: RuleContext;
  /** Lets go of the sentences that are kept to be known again: no word stays of a decision that nobody looks at any more. */
  readonly forget: () => void;
}

/** A version of a document with what its check gave. */
export interface FollowedVersion {
  readonly decision: Decision;
  readonly result: CheckedDecision;
}

/** Parses and checks the versions of one document; what an edit did not touch is not done again. */
export interface DecisionFollower {
  /** The same as `parse` of the service gives. Never throws. */
  readonly parse: (text: string) => Decision;
  /** The same as `check` of the service gives. Never throws. */
  readonly check: (decision: Decision) => CheckedDecision;
}

/** Made with the first service: a run that only prints its help makes none. */
const shippedCatalogue: () => Catalogue = once(() => createCatalogue(shippedCatalogues()));

const shippedFactWords = once(createFactWords);

/** The service for settings and the catalogues that they name; with `longestText` it reads no longer texts (UTF-16 units). */
export function createConfiguredService(
  settings: Settings,
  catalogues: readonly NamedCatalogue[],
  longestText?: number,
): DecisionService {
  const { organization, rules, layout, features } = settings;
  const severities = new Map(Object.entries(rules).map(([id, setting]) => [id, ruleChoice(setting).severity]));
  return createDecisionService({
    organization,
    severityOf: ({ id }) => severities.get(id),
    optionsOf: (id) => ruleChoice(rules[id]).options,
    catalogues,
    features,
    ...(layout !== 'auto' && { layout }),
    ...(longestText !== undefined && { longestText }),
  });
}

function withOptions(rule: Rule, options: Readonly<Record<string, unknown>> = {}): Rule {
  return rule.withOptions && Object.keys(options).length > 0 ? rule.withOptions(options) : rule;
}

/** Puts the parts together. The only place that knows them all. */
export function createDecisionService(options: ServiceOptions = {}): DecisionService {
  const { organization = defaultOrganization, severityOf = () => undefined, layout, optionsOf } = options;
  const rules = (options.rules ?? allRules).map((rule) => withOptions(rule, optionsOf?.(rule.id)));
  const { catalogues = [], longestText = Number.POSITIVE_INFINITY } = options;
  const catalogue =
    catalogues.length === 0 ? shippedCatalogue() : createCatalogue([...shippedCatalogues(), ...catalogues]);
  const vocabulary = createVocabulary(organization, catalogue.names, layout);
  const context: RuleContext = {
    ruleIds: rules.map(({ id }) => id),
    organization,
    vocabulary,
    catalogue,
    lookingAt: createIssueViews(),
    sourcesIn: createSourcesIn(catalogue),
    factsIn: createFactsIn(shippedFactWords().read),
  };
  const check = (decision: Decision) => checkDecision(decision, rules, context, severityOf);
  const readAll = createParser(vocabulary);
  const startReparsing = createReparser(vocabulary, readAll);
  const parse = withinLimit(readAll, longestText);
  const follow = (from?: FollowedVersion): DecisionFollower => {
    const findChange = createChangeFinder();
    const tools = { findChange, sentences: shippedFactWords(), guidelines: catalogue.names };
    const reparse = startReparsing(findChange);
    let parsed = from?.decision;
    let checked: (Checked & FollowedVersion) | undefined = from && { ...from, findings: from.result.findings };
    return {
      parse: (text) => {
        const isBeyond = text.length > longestText || parsed?.unread;
        parsed = parsed && !isBeyond ? reparse(parsed, text) : parse(text);
        return parsed;
      },
      check: (decision) => {
        // An edit that was undone: nothing else than the text decides on the findings.
        if (
          checked &&
          checked.decision.text === decision.text &&
          decision.suppressions.length === 0 &&
          checked.decision.suppressions.length === 0
        )
          return checked.result;
        const rechecked = checked && recheckDecision(checked, decision, rules, context, severityOf, tools);
        const result = rechecked ? { findings: rechecked.findings, suppressed: [] } : check(decision);
        checked = { ...(rechecked ?? { decision, findings: result.findings }), result };
        return result;
      },
    };
  };
  return {
    parse,
    follow,
    check,
    lint: (decision) => check(decision).findings,
    features: options.features ?? defaultFeatures,
    context,
    forget: () => shippedFactWords().forget(),
  };
}
