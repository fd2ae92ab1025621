import * as z from 'zod';
import { defaultOrganization } from '../knowledge/organization.js';
import { rules } from '../rules/index.js';
import { severities } from '../rules/rule.js';
import { featuresSchema } from './features.js';

const ruleSetting = z.enum(['off', ...severities]);
const ruleSettings = rules.map(({ id, docs }) => [id, ruleSetting.optional().describe(docs.what)] as const);

const organizationSchema = z
  .strictObject({
    name: z
      .string()
      .min(1)
      .default(defaultOrganization.name)
      .describe('The name of the review organization in the fixed statement.'),
    label: z
      .string()
      .min(1)
      .default(defaultOrganization.label)
      .describe('The word before "guideline" in the label of the reviewer\'s guideline.'),
  })
  .describe('The review organization whose decisions are written.');

/** Every setting with its type, its default and its description: the manifest and the documentation are made from it. */
export const settingsSchema = z.strictObject({
  organization: organizationSchema.prefault({}),
  rules: z
    .strictObject(Object.fromEntries(ruleSettings))
    .prefault({})
    .describe('The severity of single rules, or "off": { "header/late-application": "off" }.'),
  catalogues: z
    .array(z.string().trim().min(1))
    .default([])
    .describe(
      'Catalogue files of your organization: they add to the guidelines or correct them. Relative to the workspace folder (in a settings file: to that file).',
    ),
  features: featuresSchema.prefault({}),
});

export type Settings = z.infer<typeof settingsSchema>;

export const defaultSettings: Settings = settingsSchema.parse({});

/** A setting that cannot be used, in words for the person who wrote it. */
export interface SettingFault {
  /** The path of the key: `rules.header/date-order`. */
  readonly key: string;
  readonly message: string;
}

export interface ReadSettings {
  readonly settings: Settings;
  readonly faults: readonly SettingFault[];
}

/** The settings in a value from outside. A bad key is reported and takes its default; the good keys hold. */
export function readSettings(value: unknown): ReadSettings {
  const faults: SettingFault[] = [];
  const reported = new Set<string>();
  let remaining: unknown = value ?? {};
  for (let round = 0; round < 100; round++) {
    const result = settingsSchema.safeParse(remaining);
    if (result.success) return { settings: result.data, faults };
    const bad = new Map<string, readonly PropertyKey[]>();
    for (const issue of result.error.issues) {
      const paths = issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key]) : [issue.path];
      for (const path of paths) {
        const key = path.join('.');
        bad.set(key, path);
        // An array in the place of a text is wrong twice over: no text, and too short.
        if (reported.has(key)) continue;
        reported.add(key);
        faults.push({ key, message: issue.message });
      }
    }
    // From the last to the first, so that the index of an entry still holds when it is its turn.
    for (const path of [...bad.values()].reverse()) remaining = without(remaining, path);
  }
  return { settings: defaultSettings, faults };
}

/** The value without the key or entry at the end of the path; an empty path leaves nothing. */
function without(value: unknown, path: readonly PropertyKey[]): unknown {
  const [key, ...rest] = path;
  if (Array.isArray(value) && typeof key === 'number' && rest.length === 0) return value.toSpliced(key, 1);
  if (key === undefined || typeof value !== 'object' || value === null || Array.isArray(value)) return {};
  const entries = Object.entries(value).flatMap(([name, inner]): [string, unknown][] => {
    if (name !== String(key)) return [[name, inner]];
    return rest.length === 0 ? [] : [[name, without(inner, rest)]];
  });
  return Object.fromEntries(entries);
}
