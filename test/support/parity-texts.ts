import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { rules } from '../../server/src/rules/index.js';
import { sampleDecision } from '../../server/src/rules/sample-decision.js';
import { exampleText } from './examples.js';
import { projectRoot } from './language-client.js';
import { readMarkers } from './markers.js';
import { variants } from './variants.js';

/** A text that every way of checking has to judge alike. */
export interface ParityText {
  /** What it is, for a failing test. */
  readonly name: string;
  readonly text: string;
  /** A file as people write it, the first example of a rule's fault, or one of its very many other examples. */
  readonly kind: 'file' | 'fault' | 'example';
}

const folders = ['samples', 'test/fixtures/cases', 'test/fixtures/drafts'].map((folder) => join(projectRoot, folder));

/** Every example of a rule, a faulty decision in every dress, and each file of samples, fixtures and IMR_CORPUS. */
export function parityTexts(): readonly ParityText[] {
  const { IMR_CORPUS } = process.env;
  const files = IMR_CORPUS === undefined ? folders : [...folders, IMR_CORPUS];
  return [...ruleExamples(), ...dressed(), ...files.flatMap(filesIn)];
}

function ruleExamples(): ParityText[] {
  return rules.flatMap(({ id, examples }) =>
    [...examples.faulty, ...examples.clean].map((example) => ({
      name: `${id}: ${example.name}`,
      text: readMarkers(exampleText(example), id).text,
      kind: example === examples.faulty[0] ? 'fault' : 'example',
    })),
  );
}

function dressed(): ParityText[] {
  const faulty = sampleDecision.replace('Standard', 'Standart');
  return Object.entries(variants).map(([name, dress]) => ({
    name: `a faulty decision: ${name}`,
    text: dress(faulty),
    kind: 'file',
  }));
}

function filesIn(folder: string): ParityText[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.md'))
    .sort()
    .map((file) => ({ name: file, text: readFileSync(join(folder, file), 'utf8'), kind: 'file' }));
}
