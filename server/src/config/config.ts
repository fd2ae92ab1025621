import * as z from 'zod';
import { layouts } from '../knowledge/layouts.js';
import { defaultOrganization } from '../knowledge/organization.js';
import { once } from '../once.js';
import { rules } from '../rules/index.js';
import { defaultFeatures, featuresSchema } from './features.js';
import { ruleSettingsSchema } from './rule-settings.js';

const organizationSchema = () =>
  z
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

/**
 * Every setting with its type, its default and its description, as an editor and a configuration file may have it. Made when
 * somebody has set something: most runs check with the defaults.
 */
export const settingsShape = once(() => ({
  organization: organizationSchema().prefault({}),
  rules: ruleSettingsSchema(rules).prefault({}),
  catalogues: z
    .array(z.string().trim().min(1))
    .default([])
    .describe(
      'Catalogue files of your organization: they add to the guidelines or correct them. Relative to the workspace folder (in a configuration file: to that file).',
    ),
  layout: z
    .enum(['auto', ...layouts.map(({ id }) => id)])
    .default('auto')
    .describe('The layout that decisions must have; "auto" takes the one that most headings of the text belong to.'),
  features: featuresSchema().prefault({}),
}));

/** All settings of a document: the manifest and the documentation are made from it. */
export const settingsSchema = once(() => z.strictObject(settingsShape()));

/** The settings that hold for a document. Plain values. Catalogues are named by URI once they are resolved. */
export type Settings = z.infer<ReturnType<typeof settingsSchema>>;

/** The settings of one who has set nothing; a test proves that the schema gives the same. */
export const defaultSettings: Settings = {
  organization: { ...defaultOrganization },
  rules: {},
  catalogues: [],
  layout: 'auto',
  features: defaultFeatures,
};
