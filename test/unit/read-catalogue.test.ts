import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import * as z from 'zod';
import { catalogueFileSchema } from '../../server/src/config/schema.js';
import { readCatalogue } from '../../server/src/knowledge/catalogue/read-catalogue.js';
import { readCatalogues } from '../../server/src/knowledge/catalogue/read-catalogues.js';
import { catalogueSchema } from '../../server/src/knowledge/catalogue/schema.js';
import { shippedCatalogues } from '../../server/src/knowledge/catalogue/shipped.js';
import { catalogueText, guidelineRow } from '../support/catalogue-texts.js';
import { projectRoot } from '../support/language-client.js';

const good = catalogueText([guidelineRow('acme-shoulder'), guidelineRow('acme-hip', 'Acme Hip Protocol')]);
const shoulderIsOut = 'The guideline "acme-shoulder" is left out; the other guidelines hold.';
const nothing = 'Nothing of this file is used.';

/** The faults of a text: what they say and the words they stand at. */
function faultsOf(text: string): { words: string; message: string }[] {
  return readCatalogue(text).faults.map(({ span, message }) => ({ words: text.slice(span.start, span.end), message }));
}

function keptIn(text: string): string[] {
  return (readCatalogue(text).content?.guidelines ?? []).map(({ id }) => id);
}

describe('a catalogue file', () => {
  test('that is all right is read whole', () => {
    const { content, faults } = readCatalogue(good);
    assert.deepEqual(faults, []);
    assert.deepEqual(content, catalogueSchema().parse(JSON.parse(good)));
  });

  test('may have comments', () => {
    const commented = good.replace('{', '{ // ours\n/* all of it */');
    assert.deepEqual(faultsOf(commented), []);
    assert.deepEqual(keptIn(commented), ['acme-shoulder', 'acme-hip']);
  });

  const inRows: readonly [name: string, from: string, to: string, words: string, message: string][] = [
    [
      'a value of the wrong kind',
      '"years": [\n            2016\n          ]',
      '"years": ["x"]',
      '"x"',
      '"x" cannot be used: Invalid input: expected number, received string.',
    ],
    [
      'an empty title',
      '"title": "Acme Shoulder Protocol"',
      '"title": " "',
      '" "',
      '" " cannot be used: must not be empty.',
    ],
    [
      'a list in the place of a title',
      '"title": "Acme Shoulder Protocol"',
      '"title": []',
      '[',
      'Invalid input: expected string, received array.',
    ],
    [
      'an unknown key, at the key',
      '"basis": "other"',
      '"basis": "other", "bais": "other"',
      '"bais"',
      '"bais" is no key that a catalogue has at this place. Check its spelling.',
    ],
    ['a missing key, at the bracket', '"basis": "other",', '', '{', '"basis" is missing here.'],
    [
      'a word that is none of the choices',
      '"basis": "other"',
      '"basis": "mtsu"',
      '"mtsu"',
      '"mtsu" cannot be used: Invalid option: expected one of "mtus"|"other".',
    ],
    [
      'a date that there is not',
      '2016-01-01',
      '2016-02-30',
      '"2016-02-30"',
      '"2016-02-30" cannot be used: Invalid ISO date.',
    ],
    [
      'a repeated key, at the second one',
      '"basis": "other"',
      '"basis": "other", "basis" : "mtus"',
      '"basis"',
      'The key "basis" stands here more than once, and only one of them can be meant. Remove the others.',
    ],
  ];
  for (const [name, from, to, words, message] of inRows) {
    test(`with ${name}: the row is left out, the good row holds`, () => {
      const text = good.replace(from, to);
      assert.notEqual(text, good);
      assert.deepEqual(faultsOf(text), [{ words, message: `${message} ${shoulderIsOut}` }]);
      assert.deepEqual(keptIn(text), ['acme-hip']);
    });
  }

  test('shows a repeated key where it is repeated', () => {
    const text = good.replace('"basis": "other"', '"basis": "other", "basis" : "mtus"');
    assert.equal(readCatalogue(text).faults[0]?.span.start, text.indexOf('"basis" :'));
  });

  test('counts offsets in UTF-16', () => {
    const text = good.replace('Acme Reviews', '\u{1f9b4}\u{1f9b4}').replace('"read"', '"seen"');
    const [fault] = readCatalogue(text).faults;
    assert.deepEqual(fault?.span, { start: text.indexOf('"seen"'), end: text.indexOf('"seen"') + 6 });
  });

  test('tells a row without a good id by its number', () => {
    const text = catalogueText([guidelineRow('acme-hip'), { name: 'Knee' }]);
    assert.deepEqual(faultsOf(text), [
      { words: '{', message: '"id" is missing here. Guideline 2 of the file is left out; the other guidelines hold.' },
    ]);
    assert.deepEqual(keptIn(text), ['acme-hip']);
  });

  test('reports every fault, in the order of the text', () => {
    const text = good.replaceAll('"confidence": "read"', '"confidence": "sure"').replace('handbook":', 'handbook" :');
    const ids = ['acme-shoulder', 'acme-shoulder', 'acme-hip', 'acme-hip'];
    assert.deepEqual(
      faultsOf(text).map(({ words, message }) => [words, message.split('. ')[1]]),
      ids.map((id) => ['"sure"', `The guideline "${id}" is left out; the other guidelines hold.`]),
    );
    assert.deepEqual(keptIn(text), []);
  });

  test('with an unknown key at the top holds otherwise', () => {
    const text = good.replace('{', '{ "guideline": [],');
    assert.deepEqual(faultsOf(text), [
      {
        words: '"guideline"',
        message: '"guideline" is no key that a catalogue has at this place. Check its spelling.',
      },
    ]);
    assert.deepEqual(keptIn(text), ['acme-shoulder', 'acme-hip']);
  });

  const whole: readonly [name: string, text: string, words: string, message: string][] = [
    ['nothing', '', '', 'This is no JSON: the file is empty.'],
    ['a list', '[]', '[', 'Invalid input: expected object, received array.'],
    ['a number', '7', '7', '7 cannot be used: Invalid input: expected object, received number.'],
    ['no guidelines', '{"sources": {}}', '{', '"guidelines" is missing here.'],
    [
      'guidelines that are no list',
      '{"sources": {}, "guidelines": 1}',
      '1',
      '1 cannot be used: Invalid input: expected array, received number.',
    ],
    [
      'a comma too many',
      '{"sources": {"a": "b",}, "guidelines": []}',
      '}',
      'This is no JSON: a key in double quotes is missing here, or the comma before is one too many.',
    ],
    [
      'a missing comma',
      '{"sources": {} "guidelines": []}',
      '"guidelines"',
      'This is no JSON: a comma is missing here.',
    ],
    [
      'single quotes',
      `{'sources': {}}`,
      `'sources'`,
      'This is no JSON: this is no JSON value; text stands in double quotes.',
    ],
  ];
  for (const [name, text, words, message] of whole) {
    test(`with ${name} is not used, and says why at the place`, () => {
      assert.deepEqual(faultsOf(text)[0], { words, message: `${message} ${nothing}` });
      assert.equal(readCatalogue(text).content, undefined);
    });
  }

  test('of brackets only, deep in one another, is refused at once', () => {
    const text = '['.repeat(1_000_000);
    assert.deepEqual(readCatalogue(text).faults, [
      {
        message: `This is no JSON: brackets stand in one another more than 100 deep. ${nothing}`,
        span: { start: 100, end: 101 },
        path: [],
      },
    ]);
  });

  test('of any text throws nothing, and its faults lie in the text', () => {
    const pieces = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ':',
      ',',
      '"id"',
      '"guidelines"',
      '"sources"',
      '1',
      '//',
      '"',
      ' ',
    );
    const texts = fc.oneof(
      fc.json(),
      fc.array(pieces, { maxLength: 40 }).map((words) => words.join('')),
      nearGood(),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const { content, rowIndexes, faults } = readCatalogue(text);
        for (const { span } of faults) assert.ok(0 <= span.start && span.start <= span.end && span.end <= text.length);
        assert.equal(content?.guidelines.length ?? 0, rowIndexes.length);
        if (content) assert.equal(catalogueSchema().safeParse(content).success, true);
        else assert.notEqual(faults.length, 0);
      }),
      { numRuns: 1000 },
    );
  });
});

/** The good text with some stretch of it replaced. */
function nearGood(): fc.Arbitrary<string> {
  const place = fc.nat(good.length);
  return fc
    .tuple(place, fc.nat(30), fc.constantFrom('', '7', '"x"', 'null', '{}', ','))
    .map(([start, length, words]) => good.slice(0, start) + words + good.slice(start + length));
}

describe('catalogue files together', () => {
  const hip = { name: 'hip.json', text: catalogueText([guidelineRow('acme-hip', 'Acme Hip Protocol')]) };
  const partOf = (id: string, whole: string) => {
    const row = guidelineRow(id, `Title of ${id}`);
    return { ...row, editions: row.editions.map((edition) => ({ ...edition, partOf: whole })) };
  };
  const idsIn = (files: Parameters<typeof readCatalogues>[0]) =>
    readCatalogues(files).catalogues.map(({ name, content }) => [name, content.guidelines.map(({ id }) => id)]);

  test('keep their order and names', () => {
    const shoulder = { name: 'mtus.json', text: catalogueText([guidelineRow('acme-shoulder')]) };
    assert.deepEqual(idsIn([shoulder, hip]), [
      ['mtus.json', ['acme-shoulder']],
      ['hip.json', ['acme-hip']],
    ]);
    assert.deepEqual(readCatalogues([shoulder, hip]).faults, new Map());
  });

  test('may refer to rows of each other and of the shipped ones', () => {
    const files = [hip, { name: 'b.json', text: catalogueText([partOf('b', 'acme-hip'), partOf('c', 'acoem')]) }];
    assert.deepEqual(readCatalogues(files).faults, new Map());
  });

  test('with a row that does not agree with the others: it is left out, and what refers to it', () => {
    const rows = [partOf('a', 'b'), { id: 'x' }, partOf('b', 'no-such-guideline'), guidelineRow('c')];
    const text = catalogueText(rows);
    const { faults } = readCatalogues([hip, { name: 'b.json', text }]);
    assert.deepEqual([...faults.keys()], ['b.json']);
    assert.deepEqual(
      faults.get('b.json')?.map(({ path, span }) => [path, text.slice(span.start, span.end)]),
      [
        [['guidelines', 0, 'editions', 0, 'partOf'], '"b"'],
        [['guidelines', 1, 'name'], '{'],
        [['guidelines', 2, 'editions', 0, 'partOf'], '"no-such-guideline"'],
      ],
    );
    assert.deepEqual(idsIn([hip, { name: 'b.json', text }]), [
      ['hip.json', ['acme-hip']],
      ['b.json', ['c']],
    ]);
  });

  test('that do not agree with a known edition are told of it, at the period', () => {
    const known = [{ name: 'known.json', content: catalogueSchema().parse(JSON.parse(hip.text)) }];
    const [edition] = guidelineRow('acme-hip').editions;
    const text = catalogueText([{ ...guidelineRow('acme-hip'), editions: [{ ...edition, id: 'acme-hip-2020' }] }]);
    const { catalogues, faults } = readCatalogues([{ name: 'a.json', text }], known);
    const [first, ...others] = faults.get('a.json') ?? [];
    assert.deepEqual([others, first?.path], [[], ['guidelines', 0, 'editions', 0, 'inForce']]);
    assert.equal(first?.span.start, text.indexOf('{', text.indexOf('"inForce"')));
    assert.match(first?.message ?? '', / The guideline "acme-hip" is left out; the other guidelines hold\.$/);
    assert.deepEqual(catalogues[0]?.content.guidelines, []);
  });

  test('whose rows lean on each other and then on nothing are refused in bounded time', () => {
    const rows = Array.from({ length: 1000 }, (_, index) => partOf(`a${index}`, `a${index + 1}`));
    const text = catalogueText(rows);
    const { catalogues, faults } = readCatalogues([hip, { name: 'b.json', text }]);
    assert.deepEqual(
      catalogues.map(({ name }) => name),
      ['hip.json'],
    );
    assert.deepEqual(faults.get('b.json')?.[0], {
      message: 'Too many guidelines of this file do not agree with others. Nothing of this file is used.',
      span: { start: 0, end: 1 },
      path: [],
    });
    assert.equal(faults.get('b.json')?.length, 11);
  });

  test('of which one is broken: the others hold', () => {
    const files = [{ name: 'broken.json', text: '{' }, hip];
    assert.deepEqual(idsIn(files), [['hip.json', ['acme-hip']]]);
    assert.deepEqual([...readCatalogues(files).faults.keys()], ['broken.json']);
  });
});

test('the example of the documentation is in order, and corrects an edition that there is', () => {
  const [, text = ''] = /```jsonc\n(.*?)```/s.exec(readFileSync(`${projectRoot}docs/catalogue.md`, 'utf8')) ?? [];
  const { catalogues, faults } = readCatalogues([{ name: 'example.json', text }]);
  assert.deepEqual(faults, new Map());
  const editionsOf = (files: typeof catalogues) =>
    files.flatMap(({ content }) => content.guidelines.flatMap(({ editions }) => editions.map(({ id }) => id)));
  assert.deepEqual(editionsOf(catalogues), ['acme-shoulder-2017', 'cdc-opioids-2016']);
  assert.ok(editionsOf(shippedCatalogues()).includes('cdc-opioids-2016'));
});

describe('the schema of catalogue files', () => {
  const published = z.fromJSONSchema(JSON.parse(JSON.stringify(catalogueFileSchema())));
  const edition = guidelineRow('a').editions[0];
  for (const [name, value, isGood] of [
    ['a catalogue', JSON.parse(good), true],
    ['an empty one', { sources: {}, guidelines: [] }, true],
    ['one that names its schema', { $schema: './imr.catalogue.schema.json', sources: {}, guidelines: [] }, true],
    ['one without sources', { guidelines: [] }, false],
    ['an unknown key', { sources: {}, guidelines: [{ ...guidelineRow('a'), nam: 'x' }] }, false],
    ['an id with capitals', { sources: {}, guidelines: [guidelineRow('Hip')] }, false],
    ['a bad date', { sources: {}, guidelines: [withDate('13/45')] }, false],
  ] as const) {
    test(`${isGood ? 'accepts' : 'refuses'} ${name}, as the reader does`, () => {
      assert.equal(published.safeParse(value).success, isGood);
      assert.equal(catalogueSchema().safeParse(value).success, isGood);
    });
  }

  function withDate(date: string) {
    return { ...guidelineRow('a'), editions: [{ ...edition, inForce: { from: { date, confidence: 'read' } } }] };
  }
});
