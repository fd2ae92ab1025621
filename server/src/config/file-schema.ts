import * as z from 'zod';
import { once } from '../once.js';
import { settingsShape } from './config.js';
import { faultOfGlob } from './globs.js';

const glob = () =>
  z.string().superRefine((written, context) => {
    const message = faultOfGlob(written);
    if (message !== undefined) context.addIssue({ code: 'custom', message });
  });

const path = once(() => z.string().trim().min(1));

/** The most entries of a list: no organization needs as many, and each costs time for every file. */
const MOST_ENTRIES = 100;

const overrideSchema = () =>
  z
    .strictObject({
      files: z
        .array(glob())
        .max(MOST_ENTRIES)
        .describe(
          'Globs of the files: "closed/**", "*.imr". Relative to the folder of this file; without "/" the name alone counts, in every folder. "!" before a glob takes files out.',
        ),
      ...settingsShape(),
    })
    .describe('Settings for some of the files.');

/** A configuration file. */
export const fileSchema = once(() =>
  z
    .strictObject({
      $schema: z.string().optional().describe('The address of the schema, for editors. It is not read.'),
      root: z
        .boolean()
        .default(false)
        .describe('True to look for no configuration file in the folders above this one.'),
      extends: z
        .union([path(), z.array(path()).max(MOST_ENTRIES)])
        .optional()
        .describe(
          'Files whose settings hold where this file sets nothing else; of several the later over the earlier. Relative to this file.',
        ),
      ...settingsShape(),
      overrides: z
        .array(overrideSchema())
        .max(MOST_ENTRIES)
        .default([])
        .describe(
          'Settings for the files that match globs. They hold over all settings without globs; the later over the earlier.',
        ),
    })
    .describe('Settings of the checks of IMR decisions'),
);
