import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import * as z from 'zod';
import { checkedValue } from '../../server/src/config/checked-value.js';
import { defaultSettings, settingsSchema } from '../../server/src/config/config.js';
import { defaultFeatures } from '../../server/src/config/features.js';
import { configurationSchema } from '../../server/src/config/schema.js';
import { version } from '../../server/src/knowledge/version.js';
import { rules } from '../../server/src/rules/index.js';
import { projectRoot } from '../support/language-client.js';

const defaults = {
  organization: { name: 'MAXIMUS Federal Services', label: 'MAXIMUS' },
  rules: {},
  catalogues: [],
  layout: 'auto',
  features: defaultFeatures,
};
const cannot = (value: string) => `${value} cannot be used here`;
const anObject = 'an object in braces { } is expected.';
const aText = 'a text in double quotes is expected.';
const severities = 'write "off", "error", "warning", "information" or "hint".';

/** The settings in a value, as every reader of settings takes them. */
function readSettings(written: unknown) {
  const { value, faults } = checkedValue(settingsSchema(), written);
  return {
    settings: settingsSchema().parse(value),
    faults: faults.map(({ path, message }) => ({ key: path.join('.'), message })),
  };
}

describe('settings', () => {
  for (const [name, value] of [
    ['nothing', undefined],
    ['null, as an editor answers for an unset section', null],
    ['an empty object', {}],
    ['empty sections', { organization: {}, rules: {} }],
  ] as const) {
    test(`from ${name} are the defaults`, () => {
      assert.deepEqual(readSettings(value), { settings: defaults, faults: [] });
    });
  }

  test('that are all right hold', () => {
    const value = {
      organization: { name: 'Acme Reviews', label: 'Acme' },
      rules: { 'header/date-order': 'off', 'header/late-application': 'hint', 'issue/no-issue': 'error' },
      catalogues: ['acme.imr-catalogue.json', 'guidelines/other.imr-catalogue.json'],
    };
    assert.deepEqual(readSettings(value), { settings: { ...defaults, ...value }, faults: [] });
  });

  test('that name a part of the organization keep the default of the other', () => {
    assert.deepEqual(readSettings({ organization: { label: 'Acme' } }).settings.organization, {
      name: 'MAXIMUS Federal Services',
      label: 'Acme',
    });
  });

  test('can set every rule', () => {
    const value = { rules: Object.fromEntries(rules.map(({ id }) => [id, 'off'])) };
    assert.deepEqual(readSettings(value), { settings: { ...defaults, ...value }, faults: [] });
  });

  test('report every bad key with its path, while the good ones hold', () => {
    const { settings, faults } = readSettings({
      organization: { name: 7, label: 'Acme', town: 'Folsom' },
      rules: { 'header/date-order': 'off', 'header/late-application': 'loud', 'header/foo': 'off' },
      theme: 'dark',
    });
    assert.deepEqual(settings, {
      organization: { name: 'MAXIMUS Federal Services', label: 'Acme' },
      rules: { 'header/date-order': 'off' },
      catalogues: [],
      layout: 'auto',
      features: defaultFeatures,
    });
    assert.deepEqual(
      [...faults].sort((a, b) => (a.key < b.key ? -1 : 1)),
      [
        { key: 'organization.name', message: `${cannot('7')}: ${aText}` },
        { key: 'organization.town', message: '"town" is no key of the settings here. Known are "name" and "label".' },
        { key: 'rules.header/foo', message: 'There is no rule "header/foo". "imr-lint --rules" lists all rules.' },
        {
          key: 'rules.header/late-application',
          message: `${cannot('"loud"')}: ${severities} Or write an object in braces { }.`,
        },
        {
          key: 'theme',
          message:
            '"theme" is no key of the settings here. Known are "organization", "rules", "catalogues", "layout" and "features".',
        },
      ],
    );
  });

  test('report several unknown keys one by one', () => {
    const { settings, faults } = readSettings({ a: 1, b: 2, rules: { 'issue/no-issue': 'hint' } });
    assert.deepEqual(
      faults.map(({ key }) => key),
      ['a', 'b'],
    );
    assert.deepEqual(settings.rules, { 'issue/no-issue': 'hint' });
  });

  test('with bad entries of a list keep its good ones', () => {
    const { settings, faults } = readSettings({ catalogues: [7, 'a.json', '', 'b.json', ['c.json'], ' d.json '] });
    assert.deepEqual(settings.catalogues, ['a.json', 'b.json', 'd.json']);
    assert.deepEqual(faults, [
      { key: 'catalogues.0', message: `${cannot('7')}: ${aText}` },
      { key: 'catalogues.2', message: 'A text must not be empty here.' },
      { key: 'catalogues.4', message: `${cannot('A list')}: ${aText}` },
    ]);
  });

  const wrongTypes: readonly [name: string, value: unknown, key: string, message: string][] = [
    ['an array for everything', [], '', `${cannot('A list')}: ${anObject}`],
    ['a number for everything', 3, '', `${cannot('3')}: ${anObject}`],
    ['a text for everything', 'off', '', `${cannot('"off"')}: ${anObject}`],
    ['no number at all', Number.NaN, '', `${cannot('null')}: ${anObject}`],
    ['null rules', { rules: null }, 'rules', `${cannot('null')}: ${anObject}`],
    ['a list of rules', { rules: ['issue/no-issue'] }, 'rules', `${cannot('A list')}: ${anObject}`],
    ['rules switched off in one word', { rules: 'off' }, 'rules', `${cannot('"off"')}: ${anObject}`],
    [
      'a rule set to null',
      { rules: { 'issue/no-issue': null } },
      'rules.issue/no-issue',
      `${cannot('null')}: ${severities}`,
    ],
    [
      'a rule set to false',
      { rules: { 'issue/no-issue': false } },
      'rules.issue/no-issue',
      `${cannot('false')}: ${severities}`,
    ],
    [
      'a rule set to a list',
      { rules: { 'issue/no-issue': ['off'] } },
      'rules.issue/no-issue',
      `${cannot('A list')}: ${severities}`,
    ],
    [
      'a rule in other capitals',
      { rules: { 'issue/no-issue': 'Off' } },
      'rules.issue/no-issue',
      `${cannot('"Off"')}: ${severities} Did you mean "off"?`,
    ],
    [
      'a rule id in other capitals',
      { rules: { 'Issue/no-issue': 'off' } },
      'rules.Issue/no-issue',
      'There is no rule "Issue/no-issue". Did you mean "issue/no-issue"?',
    ],
    [
      'a rule in nested form',
      { rules: { issue: { 'no-issue': 'off' } } },
      'rules.issue',
      'There is no rule "issue". "imr-lint --rules" lists all rules.',
    ],
    [
      'a key that objects inherit',
      { rules: { constructor: 'off' } },
      'rules.constructor',
      'There is no rule "constructor". "imr-lint --rules" lists all rules.',
    ],
    [
      'a catalogue that is not in a list',
      { catalogues: 'acme.json' },
      'catalogues',
      `${cannot('"acme.json"')}: a list in brackets [ ] is expected.`,
    ],
    ['an organization in one word', { organization: 'Acme' }, 'organization', `${cannot('"Acme"')}: ${anObject}`],
    [
      'an organization without a name',
      { organization: { name: '' } },
      'organization.name',
      'A text must not be empty here.',
    ],
    ['an empty label', { organization: { label: '' } }, 'organization.label', 'A text must not be empty here.'],
  ];
  for (const [name, value, key, message] of wrongTypes) {
    test(`with ${name}: the key is reported and the defaults hold`, () => {
      assert.deepEqual(readSettings(value), { settings: defaults, faults: [{ key, message }] });
    });
  }

  test('with a thousand unknown rules report each and keep the good one', () => {
    const unknown = Object.fromEntries(Array.from({ length: 1000 }, (_, index) => [`header/x${index}`, 'off']));
    const { settings, faults } = readSettings({ rules: { ...unknown, 'issue/no-issue': 'off' } });
    assert.equal(faults.length, 1000);
    assert.deepEqual(settings.rules, { 'issue/no-issue': 'off' });
  });

  test('nested ten thousand deep are refused like any wrong type', () => {
    let deep: unknown = 'off';
    for (let level = 0; level < 10_000; level++) deep = { deep };
    const { settings, faults } = readSettings({ rules: { 'issue/no-issue': deep }, deep });
    assert.deepEqual(settings, defaults);
    assert.deepEqual(faults.map(({ key }) => key).sort(), ['deep', 'rules.issue/no-issue']);
  });

  test('with a key "__proto__" change no prototype', () => {
    const { settings } = readSettings(
      JSON.parse('{"__proto__":{"rules":{"issue/no-issue":"off"}},"rules":{"__proto__":"off"}}'),
    );
    assert.deepEqual(settings, defaults);
    assert.equal('issue/no-issue' in {}, false);
  });

  test('from any value are valid, and no key is reported twice', () => {
    const values = fc.oneof(fc.jsonValue(), nearSettings());
    fc.assert(
      fc.property(values, (value) => {
        const { settings, faults } = readSettings(value);
        assert.deepEqual(settingsSchema().parse(settings), settings);
        const keys = faults.map(({ key }) => key);
        assert.equal(new Set(keys).size, keys.length);
      }),
      { numRuns: 2000 },
    );
  });
});

/** Values that are nearly settings. */
function nearSettings(): fc.Arbitrary<unknown> {
  const leaf = fc.oneof(fc.constantFrom('off', 'error', 'hint', 'loud', '', 'Acme'), fc.jsonValue({ maxDepth: 1 }));
  const ruleIds = fc.constantFrom('header/date-order', 'issue/no-issue', 'header/foo', 'a.b');
  const organization = fc.record({ name: leaf, label: leaf, town: leaf }, { requiredKeys: [] });
  return fc.record(
    {
      organization: fc.oneof(organization, leaf),
      rules: fc.oneof(fc.dictionary(ruleIds, leaf), leaf),
      catalogues: fc.oneof(fc.array(leaf), leaf),
      theme: leaf,
    },
    { requiredKeys: [] },
  );
}

describe('the schema of the configuration file', () => {
  // What an editor would check the file against, read back from the JSON that is published.
  const published = z.fromJSONSchema(JSON.parse(JSON.stringify(configurationSchema())));

  const files: readonly [name: string, value: unknown][] = [
    ['nothing', {}],
    ['an organization', { organization: { name: 'Acme Reviews', label: 'Acme' } }],
    ['half an organization', { organization: { label: 'Acme' } }],
    ['rules', { rules: { 'header/date-order': 'off', 'issue/no-issue': 'hint' } }],
    ['an unknown key', { theme: 1 }],
    ['an unknown rule', { rules: { 'header/foo': 'off' } }],
    ['an unknown severity', { rules: { 'header/date-order': 'loud' } }],
    ['an empty name', { organization: { name: '' } }],
    ['an unknown key of the organization', { organization: { town: 'Folsom' } }],
    ['a list', []],
    ['null rules', { rules: null }],
  ];
  for (const [name, value] of files) {
    const isGood = readSettings(value).faults.length === 0;
    test(`${isGood ? 'accepts' : 'refuses'} ${name}, as the reader does`, () => {
      assert.equal(published.safeParse(value).success, isGood);
    });
  }

  test('tells both kinds apart', () => {
    const verdicts = files.map(([, value]) => readSettings(value).faults.length === 0);
    assert.deepEqual(verdicts, [true, true, true, true, false, false, false, false, false, false, false]);
  });

  test('gives the same defaults as the reader', () => {
    assert.deepEqual(defaultSettings, defaults);
    assert.deepEqual(settingsSchema().parse({}), defaults);
    assert.deepEqual(published.parse({ organization: {}, features: {} }), { ...defaults, root: false, overrides: [] });
  });
});

test('the version of the engine is that of the package', () => {
  const manifest: unknown = JSON.parse(readFileSync(`${projectRoot}package.json`, 'utf8'));
  assert.equal(version, z.object({ version: z.string() }).parse(manifest).version);
});
