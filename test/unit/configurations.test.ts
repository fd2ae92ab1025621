import assert from 'node:assert/strict';
import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { defaultSettings, settingsSchema } from '../../server/src/config/config.js';
import { readConfigurationFile } from '../../server/src/config/configuration-file.js';
import { Configurations } from '../../server/src/config/configurations.js';
import { editorSettings } from '../../server/src/config/editor-settings.js';
import type { ConfigurationFiles } from '../../server/src/config/files.js';
import { globMatcher } from '../../server/src/config/globs.js';
import type { Origin } from '../../server/src/config/origin.js';
import { newDecision } from '../../server/src/features/new-decision.js';
import { nodeFiles } from '../../server/src/node/workspace-files.js';
import { sampleDecision } from '../../server/src/rules/sample-decision.js';
import { createConfiguredService } from '../../server/src/service.js';

describe('configurations', () => {
  let root: string;
  before(async () => {
    root = await realpath(await mkdtemp(join(tmpdir(), 'imr-configurations-')));
  });
  after(() => rm(root, { recursive: true }));

  /** A folder with these files, by URI. */
  async function folderWith(files: Readonly<Record<string, unknown>>): Promise<string> {
    const folder = await mkdtemp(join(root, 'f'));
    for (const [path, content] of Object.entries(files)) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), typeof content === 'string' ? content : JSON.stringify(content));
    }
    return pathToFileURL(folder).href;
  }

  /** The words that an origin stands at, after the name of the file. */
  function shown(origin: Origin, folder: string): string {
    if (origin.kind !== 'file') return origin.kind;
    const { source, span } = origin;
    return `${source.uri.slice(folder.length + 1)} ${source.text.slice(span.start, span.end)}`;
  }

  test('take each value from where it holds: default, editor, far and near file, override', async () => {
    const folder = await folderWith({
      'imr.config.json': {
        organization: { name: 'Far', label: 'Far label' },
        rules: { 'summary/impossible-age': { youngest: 16, oldest: 80 }, 'issue/no-issue': 'hint' },
        overrides: [{ files: ['*.imr.md'], rules: { 'issue/no-issue': 'off' } }],
      },
      'one/imr.config.json': {
        organization: { label: 'Near label' },
        rules: { 'summary/impossible-age': 'hint', 'issue/no-issue': 'error' },
      },
    });
    const editor = editorSettings({ layout: 'late-2013', organization: { name: 'Editor' }, features: { hover: true } });
    const { settings, originOf, files } = await new Configurations(nodeFiles).of(
      { folder, path: 'one/two/a.imr.md' },
      editor.settings,
    );
    assert.deepEqual(settings, {
      ...defaultSettings,
      organization: { name: 'Far', label: 'Near label' },
      layout: 'late-2013',
      rules: {
        'summary/impossible-age': { severity: 'hint', youngest: 16, oldest: 80 },
        'issue/no-issue': 'off',
      },
    });
    const origins = [
      ['organization', 'name'],
      ['organization', 'label'],
      ['layout'],
      ['features', 'hover'],
      ['rules', 'summary/impossible-age', 'severity'],
      ['rules', 'summary/impossible-age', 'youngest'],
      ['rules', 'issue/no-issue', 'severity'],
    ].map((path) => shown(originOf(path), folder));
    assert.deepEqual(origins, [
      'imr.config.json "Far"',
      'one/imr.config.json "Near label"',
      'editor',
      'default',
      'one/imr.config.json "hint"',
      'imr.config.json 16',
      'imr.config.json "off"',
    ]);
    assert.deepEqual(
      files.map((uri) => uri.slice(folder.length + 1)),
      ['one/imr.config.json', 'imr.config.json'],
    );
  });

  test('name catalogues from the file that they stand in, and keep the place of each though others are left out', async () => {
    const folder = await folderWith({
      'own/imr.config.json': { catalogues: [7, 'gone.json', '../there.json', ' here.json '] },
      'there.json': '{}',
      'own/here.json': '{}',
    });
    const { settings, entriesOf, faults } = await new Configurations(nodeFiles).of({ folder, path: 'own/a.imr.md' });
    assert.deepEqual(settings.catalogues, [`${folder}/there.json`, `${folder}/own/here.json`]);
    assert.deepEqual(
      entriesOf(['catalogues']).map((origin) => shown(origin, folder)),
      ['own/imr.config.json "../there.json"', 'own/imr.config.json " here.json "'],
    );
    assert.deepEqual(
      faults.map(({ span, source }) => source.text.slice(span.start, span.end)),
      ['7', '"gone.json"'],
    );
  });

  test('end where files extend each other in many ways', async () => {
    const names = Array.from({ length: 12 }, (_, index) => `${index}.json`);
    const layers = names.map((name, index) => [
      name,
      { extends: [names[index + 1] ?? 'end.json', names[index + 1] ?? 'end.json'] },
    ]);
    const folder = await folderWith({
      ...Object.fromEntries(layers),
      'end.json': { layout: 'late-2013' },
      'imr.config.json': { extends: '0.json' },
    });
    const { settings, faults } = await new Configurations(nodeFiles).of({ folder, path: 'a.imr.md' });
    assert.equal(settings.layout, 'late-2013');
    assert.match(faults[0]?.message ?? '', /is not extended: more than 100 files are extended\.$/);
  });

  test('look at each folder once, and share one object where the same holds', async () => {
    const folder = await folderWith({
      'imr.config.json': { overrides: [{ files: ['closed-*'], rules: { 'issue/no-issue': 'off' } }] },
    });
    const asked: string[] = [];
    const files: ConfigurationFiles = {
      resolve: nodeFiles.resolve,
      readIfThere: (uri, bound) => {
        asked.push(uri.slice(folder.length + 1));
        return nodeFiles.readIfThere(uri, bound);
      },
    };
    const configurations = new Configurations(files);
    const found = await Promise.all(
      Array.from({ length: 10_000 }, (_, index) =>
        configurations.of({ folder, path: `${index % 3}/${index % 2 === 0 ? 'closed' : 'open'}-${index}.imr.md` }),
      ),
    );
    assert.deepEqual(asked.sort(), ['0/imr.config.json', '1/imr.config.json', '2/imr.config.json', 'imr.config.json']);
    assert.equal(new Set(found).size, 2);
    configurations.forget();
    await configurations.of({ folder, path: 'a.imr.md' });
    assert.equal(asked.length, 5);
  });

  test('are plain values that a worker can be sent', async () => {
    const folder = await folderWith({ 'imr.config.json': { rules: { 'summary/impossible-age': { youngest: 16 } } } });
    const { settings } = await new Configurations(nodeFiles).of({ folder, path: 'a.imr.md' });
    assert.deepEqual(structuredClone(settings), settings);
    assert.deepEqual(JSON.parse(JSON.stringify(settings)), settings);
  });
});

describe('a configuration file', () => {
  const read = (text: string) => readConfigurationFile({ uri: 'file:///imr.config.json', text });
  const faultsOf = (text: string) =>
    read(text).faults.map(({ span, message }) => [text.slice(span.start, span.end), message]);

  const faults: readonly [name: string, text: string, expected: readonly (readonly [string, string])[]][] = [
    ['nothing', '', [['', 'This is no JSON: the file is empty. Nothing of this file is used.']]],
    [
      'a comma too many',
      '{"rules":{},}',
      [
        [
          '}',
          'This is no JSON: a key in double quotes is missing here, or the comma before is one too many. Nothing of this file is used.',
        ],
      ],
    ],
    ['comments', '// why\n{"root":/* here */true}', []],
    [
      'a key twice',
      '{"root":true,"root":false}',
      [['"root"', 'The key "root" stands here more than once, and the last one holds. Remove the others.']],
    ],
    [
      'an option that a rule does not have, beside a good one',
      '{"rules":{"summary/impossible-age":{"severity":"loud","yungest":3,"oldest":300}}}',
      [
        ['"loud"', '"loud" cannot be used here: write "off", "error", "warning", "information" or "hint".'],
        ['"yungest"', '"yungest" is no key of the settings here. Did you mean "youngest"?'],
        ['300', '300 cannot be used here: it must be at most 120.'],
      ],
    ],
    [
      'options for a rule that has none',
      '{"rules":{"issue/no-issue":{"severity":"off"}}}',
      [['{', 'An object cannot be used here: write "off", "error", "warning", "information" or "hint".']],
    ],
    [
      'neither severity nor options',
      '{"rules":{"summary/impossible-age":7}}',
      [
        [
          '7',
          '7 cannot be used here: write "off", "error", "warning", "information" or "hint". Or write an object in braces { }.',
        ],
      ],
    ],
    [
      'extends that is no name',
      '{"extends":{"a":1}}',
      [['{', 'An object cannot be used here: a text in double quotes or a list in brackets [ ] is expected.']],
    ],
    ['overrides without files', '{"overrides":[{"rules":{}}]}', [['{', '"files" is missing here.']]],
    [
      'an override in an override',
      '{"overrides":[{"files":["a"],"overrides":[]}]}',
      [
        [
          '"overrides"',
          '"overrides" is no key of the settings here. Known are "files", "organization", "rules", "catalogues", "layout" and "features".',
        ],
      ],
    ],
  ];
  for (const [name, text, expected] of faults) {
    test(`with ${name}: ${expected.length === 0 ? 'no fault' : 'a fault at its place'}`, () => {
      assert.deepEqual(faultsOf(text), expected);
    });
  }

  test('keeps what is good beside what is bad', () => {
    const { settings, isRoot, extended, overrides } = read(
      '{"root":true,"extends":["a.json",7,"b.json"],"layout":1,"organization":{"label":"Acme","town":""},"overrides":[{"files":[1,"a"]},5,{"files":["b"],"layout":"auto"}]}',
    );
    assert.equal(isRoot, true);
    assert.deepEqual(
      extended.map(({ path }) => path),
      ['a.json', 'b.json'],
    );
    assert.deepEqual(
      settings.map(({ path, value }) => [path.join('.'), value]),
      [['organization.label', 'Acme']],
    );
    assert.deepEqual(
      overrides.map(({ globs, settings: own }) => [globs, own.length]),
      [
        [['a'], 0],
        [['b'], 1],
      ],
    );
  });

  test('of any text gives places in the text, and settings that are valid', () => {
    const texts = fc.oneof(
      fc.string(),
      fc.json(),
      fc
        .array(
          fc.constantFrom('{', '}', '[', ']', ',', ':', '"rules"', '"extends"', '"a.json"', '"off"', '1', 'null', ' '),
        )
        .map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const { faults: found, settings } = read(text);
        for (const { span } of found) assert.ok(span.start >= 0 && span.start <= span.end && span.end <= text.length);
        for (const { path, value } of settings) {
          const [top = '', ...rest] = path;
          const value_ = rest.reduceRight<unknown>((inner, key) => ({ [key]: inner }), value);
          if (top !== 'rules') assert.ok(settingsSchema().safeParse({ [top]: value_ }).success);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('a layout that is set', () => {
  const forced = (layout: string) => createConfiguredService(settingsSchema().parse({ layout }), []);

  test('is the one of every text, whatever its headings say', () => {
    const decision = forced('early-2013').parse(sampleDecision);
    assert.equal(decision.layout.id, 'early-2013');
    assert.equal(forced('auto').parse(sampleDecision).layout.id, 'decision-pages');
  });

  test('leaves new decisions as they are', () => {
    const [own, usual] = ['early-2013', 'auto'].map((layout) => newDecision(forced(layout).context.vocabulary));
    assert.equal(own, usual);
  });
});

describe('a glob', () => {
  const cases: readonly [globs: readonly string[], path: string, isMatch: boolean][] = [
    [['*.imr.md'], 'a.imr.md', true],
    [['*.imr.md'], 'deep/er/a.imr.md', true],
    [['*.imr.md'], 'a.imr', false],
    [['a.imr.md'], 'deep/a.imr.md', true],
    [['closed/*'], 'closed/a.imr.md', true],
    [['closed/*'], 'closed/2016/a.imr.md', false],
    [['closed/**'], 'closed/2016/a.imr.md', true],
    [['closed/**'], 'open/closed/a.imr.md', false],
    [['**/closed/**'], 'open/closed/a.imr.md', true],
    [['**/closed/*.md'], 'closed/a.imr.md', true],
    [['**/.hidden/*'], '.hidden/a.imr.md', true],
    [['**/closed/*'], '.hidden/closed/a.imr.md', true],
    [['closed/*'], 'closed/.a.imr.md', true],
    [['case-?.imr'], 'case-1.imr', true],
    [['case-?.imr'], 'case-12.imr', false],
    [['{a,b}/*.{imr,md}'], 'b/x.md', true],
    [['{a,b}/*.{imr,md}'], 'c/x.md', false],
    [['*', '!a.imr.md'], 'a.imr.md', false],
    [['*', '!closed/**'], 'closed/a.imr.md', false],
    [['*', '!closed/**'], 'b.imr.md', true],
    [['!a.imr.md'], 'b.imr.md', false],
    [['[ab].imr'], 'a.imr', false],
    [[], 'a.imr', false],
  ];
  for (const [globs, path, isMatch] of cases) {
    test(`${JSON.stringify(globs)} ${isMatch ? 'matches' : 'does not match'} ${path}`, () => {
      assert.equal(globMatcher(globs)(path), isMatch);
    });
  }
});
