import * as z from 'zod';
import { once } from '../once.js';
import { type Rule, severities } from '../rules/rule.js';

const severitySetting = once(() => z.enum(['off', ...severities]));

export type SeveritySetting = z.infer<ReturnType<typeof severitySetting>>;

/** The severity of a rule, or for a rule with options an object with its severity and its options, each as wanted. */
export type RuleSetting = SeveritySetting | { readonly severity?: SeveritySetting; readonly [option: string]: unknown };

/** The settings of all rules: `"header/date-order": "off"`, or `{ "severity": "hint", "option": 1 }`. */
export function ruleSettingsSchema(rules: readonly Rule[]) {
  const shape = Object.fromEntries(rules.map((rule) => [rule.id, ruleSettingSchema(rule)]));
  return z
    .strictObject(shape)
    .describe(
      'The severity of single rules, or "off": { "header/late-application": "off" }. A rule with options takes an object as well: { "severity": "warning", "option": … }.',
    );
}

function ruleSettingSchema({ docs, options }: Rule): z.ZodType<RuleSetting | undefined> {
  if (!options) return severitySetting().optional().describe(docs.what);
  const object = z.strictObject({ severity: severitySetting().optional().describe('The severity, or "off".') });
  return z
    .union([severitySetting(), object.extend(options().shape)])
    .optional()
    .describe(docs.what);
}

/** The settings of a rule as far as they are set. */
export interface RuleChoice {
  readonly severity?: SeveritySetting;
  readonly options: Readonly<Record<string, unknown>>;
}

/** Tells severity and options apart. */
export function ruleChoice(setting: RuleSetting | undefined): RuleChoice {
  if (setting === undefined) return { options: {} };
  if (typeof setting === 'string') return { severity: setting, options: {} };
  const { severity, ...options } = setting;
  return { ...(severity && { severity }), options };
}
