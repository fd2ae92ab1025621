import * as z from 'zod';
import { catalogueSchema } from '../knowledge/catalogue/schema.js';
import { priorities } from '../knowledge/outcomes.js';
import { settingsSchema } from './config.js';
import { fileSchema } from './file-schema.js';

/** The JSON Schema of the configuration file, for completion and checks in any editor. */
export function configurationSchema(): object {
  return schemaOfFile('imr.config.schema.json', {});
}

/**
 * The same for an editor in which the server runs: it offers and explains as much and refuses nothing, since the server
 * tells what is wrong, in better words, and each fault is to be shown once.
 */
export function configurationCompletionSchema(): object {
  return schemaOfFile('imr.config.completion.schema.json', { override: ({ jsonSchema }) => refuseNothing(jsonSchema) });
}

function schemaOfFile(id: string, { override }: Pick<z.core.ToJSONSchemaParams, 'override'>): object {
  return {
    $id: id,
    title: 'Settings of the checks of IMR decisions',
    // The draft that VS Code knows wholly. What holds for all files and for some stands in it once.
    ...z.toJSONSchema(fileSchema(), { io: 'input', target: 'draft-7', reused: 'ref', ...(override && { override }) }),
  };
}

/** In place, as the library has it. */
function refuseNothing(schema: z.core.JSONSchema.BaseSchema): void {
  if (schema.type === undefined) return;
  const { description: _, default: __, additionalProperties, ...own } = schema;
  for (const key of [...Object.keys(own), 'additionalProperties']) delete schema[key];
  schema.anyOf = [{ ...own, ...(additionalProperties !== false && { additionalProperties }) }, {}];
}

/** The JSON Schema of an organization's catalogue files. */
export function catalogueFileSchema(): object {
  return {
    $id: 'imr.catalogue.schema.json',
    title: 'Guidelines that decisions cite: what an organization adds or corrects',
    // The draft that VS Code knows wholly.
    ...z.toJSONSchema(catalogueSchema(), { io: 'input', target: 'draft-7' }),
  };
}

/** The settings of the manifest: those of the configuration file under `imr.`, and the client's own. */
export function manifestSettings(): object {
  const { properties = {} } = z.toJSONSchema(settingsSchema(), { io: 'input' });
  const { features, ...others } = properties;
  const switches = typeof features === 'object' ? Object.entries(features.properties ?? {}) : [];
  const shared = [
    ...Object.entries(others).map(([key, schema]) => [`imr.${key}`, inManifest(schema)]),
    // Each switch is a setting of its own, so that the settings page shows a check box for it.
    ...switches.map(([key, schema]) => [`imr.features.${key}`, inManifest(schema)]),
  ];
  return {
    title: 'IMR Decisions',
    properties: {
      ...Object.fromEntries(shared),
      'imr.recognizeContent': recognizeContent,
      ...newDecisionSettings,
      ...panelSettings,
    },
  };
}

/** Read by the client alone: the server sees nothing but decisions. */
const recognizeContent = {
  type: 'string',
  enum: ['ask', 'always', 'never'],
  default: 'ask',
  enumDescriptions: [
    'Ask whether to check the text as a decision.',
    'Check it without asking.',
    'Leave Markdown and plain text alone.',
  ],
  description: 'What to do with Markdown or plain text that is an IMR decision.',
};

/** What the client shows beside the text. */
const panelSettings = {
  'imr.panel.decision': shown('Show the panel that tells how far the decision is written.'),
  'imr.preview.findings': shown('Mark findings in the margin of the preview.'),
  'imr.preview.scrollTogether': shown('Scroll the preview with the text, and the text with the preview.'),
  'imr.panel.statusBar': shown('Show in the status bar whether the decision is ready to submit.'),
};

function shown(description: string) {
  return { scope: 'window', type: 'boolean', default: true, description };
}

/** What a new decision begins with; the client remembers the last answers here. */
const newDecisionSettings = {
  'imr.newDecision.priority': {
    type: 'string',
    enum: ['', ...priorities],
    default: '',
    description: 'The priority that a new decision begins with; the last one chosen is remembered.',
  },
  'imr.newDecision.states': namesSetting('The states of licensure that a new decision begins with; remembered.'),
  'imr.newDecision.specialties': namesSetting('The specialties that a new decision begins with; remembered.'),
};

function namesSetting(description: string): object {
  return { type: 'array', items: { type: 'string' }, uniqueItems: true, default: [], description };
}

function inManifest(schema: unknown): object {
  const own = typeof schema === 'object' && schema !== null ? schema : {};
  return { scope: 'resource', ...own };
}
