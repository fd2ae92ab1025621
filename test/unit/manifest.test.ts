import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, test } from 'node:test';
import * as z from 'zod';
import { createDecisionService } from '../../server/src/service.js';
import { projectRoot } from '../support/language-client.js';

const read = (file: string) => readFileSync(path.join(projectRoot, file), 'utf8');
const menuItem = z.object({ command: z.string(), when: z.string().optional() });
const manifest = z
  .object({
    contributes: z.object({
      languages: z.array(z.object({ icon: z.object({ light: z.string(), dark: z.string() }).optional() })),
      commands: z.array(z.object({ command: z.string(), title: z.string(), category: z.string() })),
      menus: z.record(z.string(), z.array(menuItem)),
      viewsContainers: z.record(z.string(), z.array(z.object({ icon: z.string() }))),
      viewsWelcome: z.array(z.object({ contents: z.string() })),
      walkthroughs: z.array(
        z.object({
          steps: z.array(
            z.object({
              id: z.string(),
              description: z.string(),
              media: z.object({ image: z.string(), altText: z.string() }),
              completionEvents: z.array(z.string()),
            }),
          ),
        }),
      ),
    }),
  })
  .parse(JSON.parse(read('package.json')));
const texts = z.record(z.string(), z.string()).parse(JSON.parse(read('package.nls.json')));
const { languages, commands, menus, viewsContainers, viewsWelcome, walkthroughs } = manifest.contributes;
const own = commands.map(({ command }) => command);
const steps = walkthroughs.flatMap((walkthrough) => walkthrough.steps);

/** Commands of the editor that the walkthrough leads to. */
const editorCommands = ['workbench.actions.view.problems', 'workbench.action.openSettings'];

const textOf = (key: string) => texts[key.replace(/^%|%$/g, '')] ?? '';
const linked = [...steps.map(({ description }) => description), ...viewsWelcome.map(({ contents }) => contents)]
  .map(textOf)
  .flatMap((words) => Array.from(words.matchAll(/\(command:([\w.]+)(?:\?([^)]*))?\)/g)));

describe('the manifest', () => {
  test('has a text for each key, and a key for each text', () => {
    const keys = Array.from(read('package.json').matchAll(/"%([^"%]+)%"/g), ([, key]) => key ?? '');
    assert.deepEqual([...new Set(keys)].sort(), Object.keys(texts).sort());
  });

  test('registers exactly the commands that the client has', () => {
    const registered = read('client/src/commands/commands.ts').matchAll(/registerCommand\('([^']+)'/g);
    assert.deepEqual(Array.from(registered, ([, command]) => command).sort(), [...own].sort());
  });

  test('has every command in the palette under "IMR"', () => {
    assert.deepEqual(
      commands.filter(({ category }) => category !== 'IMR'),
      [],
    );
  });

  test('names only commands that there are, in menus, links and events', () => {
    const events = steps.flatMap(({ completionEvents }) => completionEvents);
    const named = [
      ...Object.values(menus).flatMap((items) => items.map(({ command }) => command)),
      ...linked.map(([, command]) => command ?? ''),
      ...events.filter((event) => event.startsWith('onCommand:')).map((event) => event.slice('onCommand:'.length)),
    ];
    assert.deepEqual(
      named.filter((command) => !own.includes(command) && !editorCommands.includes(command)),
      [],
    );
  });

  test('gives links arguments that can be read', () => {
    const given = linked.flatMap(([, , parameters]) =>
      parameters ? [JSON.parse(decodeURIComponent(parameters))] : [],
    );
    assert.deepEqual(given, [['sound'], ['faulty'], ['imr.'], ['sound'], ['sound']]);
  });

  test('shows pictures and icons that there are, and that are packed', () => {
    const packed = read('.vscodeignore')
      .split('\n')
      .filter((line) => line.startsWith('!'));
    const isPacked = (file: string) => packed.some((line) => file.startsWith(line.slice(1).replace(/\*\*$/, '')));
    const files = [
      ...steps.map(({ media }) => media.image),
      ...languages.flatMap(({ icon }) => Object.values(icon ?? {})).map((file) => path.posix.normalize(file)),
      ...Object.values(viewsContainers).flatMap((all) => all.map(({ icon }) => icon)),
      ...['decision', 'decision-with-faults'].map((name) => `samples/${name}.imr.md`),
    ];
    assert.deepEqual(
      files.filter((file) => !existsSync(path.join(projectRoot, file)) || !isPacked(file)),
      [],
    );
  });
});

describe('a sample', () => {
  const service = createDecisionService();
  const rulesOn = (name: string) => service.lint(service.parse(read(`samples/${name}`))).map(({ rule }) => rule);

  test('is one of two', () => {
    assert.deepEqual(readdirSync(path.join(projectRoot, 'samples')).sort(), [
      'decision-with-faults.imr.md',
      'decision.imr.md',
    ]);
  });

  test('that is sound has three issues and no finding', () => {
    assert.equal(service.parse(read('samples/decision.imr.md')).issues.length, 3);
    assert.deepEqual(rulesOn('decision.imr.md'), []);
  });

  test('with faults has one of each kind', () => {
    assert.deepEqual(rulesOn('decision-with-faults.imr.md'), [
      'header/case-number-form',
      'header/date-order',
      'reviewer/unknown-specialty',
      'structure/misspelt-heading',
      'prose/doubled-word',
      'citation/unknown-guideline',
      'issue/remaining-quantity',
      'rationale/other-quantity',
      'rationale/contradicted-outcome',
    ]);
  });
});
