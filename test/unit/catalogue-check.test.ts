import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { checkCatalogues } from '../../server/src/knowledge/catalogue/check.js';
import { type CatalogueFile, catalogueSchema } from '../../server/src/knowledge/catalogue/schema.js';

type Row = Readonly<Record<string, unknown>>;

function edition(id: string, change: Row = {}): Row {
  return {
    id,
    title: 'Tail Complaints',
    officialTitle: 'Guideline on Tail Complaints',
    publisher: 'Society for Tails',
    basis: 'mtus',
    confidence: 'read',
    sources: ['book'],
    ...change,
  };
}

function section(name: string, change: Row = {}): Row {
  return { name, confidence: 'memory', ...change };
}

function period(from?: string, to?: string): Row {
  const fact = (date: string) => ({ date, confidence: 'read' });
  return { inForce: { ...(from && { from: fact(from) }), ...(to && { to: fact(to) }) } };
}

function pages(first: number, last: number, confidence = 'memory'): Row {
  return { pages: { first, last, confidence } };
}

function file(...guidelines: readonly Row[]): CatalogueFile {
  return catalogueSchema().parse({ sources: { book: 'A book' }, guidelines });
}

function tail(...editions: readonly Row[]): Row {
  return { id: 'tail', name: 'Tail', editions };
}

/** The faults as "file path: message". */
function faultsOf(...files: readonly CatalogueFile[]): string[] {
  const named = files.map((content, index) => ({ name: `${index + 1}.json`, content }));
  return checkCatalogues(named).map(({ file: name, path, message }) => `${name} ${path.join('.')}: ${message}`);
}

const FIRST = '1.json guidelines.0.editions.0';
const SECOND = '1.json guidelines.0.editions.1';

const wrong: readonly (readonly [what: string, files: readonly CatalogueFile[], faults: readonly string[]])[] = [
  [
    'an id of a guideline twice',
    [file(tail(), tail())],
    ['1.json guidelines.1.id: The guideline "tail" is in this file already.'],
  ],
  [
    'an id of an edition twice',
    [file(tail(edition('a'), edition('a')))],
    [`${SECOND}.id: The edition "a" is in this file already.`],
  ],
  [
    'an edition under two guidelines',
    [file(tail(edition('a'))), file({ id: 'paw', name: 'Paw', editions: [edition('a')] })],
    [
      '2.json guidelines.0.editions.0.id: "a" is an edition of "tail" already. Give this one another id, or put it under "tail" to correct that one.',
    ],
  ],
  [
    'a body part that is none',
    [file({ id: 'tail', name: 'Tail', bodyParts: ['knee', 'tail'] })],
    [
      '1.json guidelines.0.bodyParts.1: "tail" is no known body part. Known are: head, face, jaw, ear, eye, neck, upper-back, low-back, chest, heart, lung, abdomen, groin, pelvis, hip, leg, knee, ankle, foot, shoulder, arm, elbow, forearm, wrist, hand, psyche.',
    ],
  ],
  [
    'an end before the start',
    [file(tail(edition('a', period('2016-01-02', '2016-01-01'))))],
    [`${FIRST}.inForce.to.date: The last day (2016-01-01) comes before the first (2016-01-02).`],
  ],
  [
    'a date that cannot be',
    [file(tail(edition('a', period('2016-01-02', '2999-01-01'))))],
    [`${FIRST}.inForce.to.date: 2999-01-01 lies outside the years 1900 to 2100.`],
  ],
  [
    'an edition in force before it was published',
    [file(tail(edition('a', { years: [2018, 2017], ...period('2016-12-31') })))],
    [`${FIRST}.inForce.from.date: In force from 2016-12-31, but its earliest year is 2017.`],
  ],
  [
    'pages of an edition the wrong way round',
    [file(tail(edition('a', { ...pages(20, 10), sections: [section('Fur', pages(1, 5))] })))],
    [`${FIRST}.pages.last: The last page (10) comes before the first (20).`],
  ],
  [
    'pages of a section the wrong way round',
    [file(tail(edition('a', { sections: [section('Fur', pages(9, 5))] })))],
    [`${FIRST}.sections.0.pages.last: The last page (5) comes before the first (9).`],
  ],
  [
    'pages of a section outside its edition',
    [
      file(
        tail(
          edition('a', { ...pages(10, 20), sections: [section('Fur', pages(10, 20)), section('Tip', pages(20, 21))] }),
        ),
      ),
    ],
    [`${FIRST}.sections.1.pages: Pages 20 to 21 lie outside the edition's own, 10 to 20.`],
  ],
  [
    'a section twice, in other capitals',
    [file(tail(edition('a', { sections: [section('Fur & Skin'), section('The FUR and skins')] })))],
    [`${FIRST}.sections.1.name: This edition has a section "The FUR and skins" already.`],
  ],
  [
    'another name that is the name of another section',
    [file(tail(edition('a', { sections: [section('Fur', { otherNames: ['Furs', 'Skin'] }), section('Skin')] })))],
    [`${FIRST}.sections.0.otherNames.1: "Skin" is the name of another section of this edition.`],
  ],
  [
    'a source that is not named at the top',
    [file(tail(edition('a', { sources: ['book', 'toString'], sections: [section('Fur', { sources: ['page'] })] })))],
    [
      `${FIRST}.sources.1: There is no source "toString" at the top of this file.`,
      `${FIRST}.sections.0.sources.0: There is no source "page" at the top of this file.`,
    ],
  ],
  [
    'sure facts of a section without a source',
    [
      file(
        tail(
          edition('a', {
            sections: [section('Fur', { confidence: 'read' }), section('Tip', pages(1, 2, 'corroborated'))],
          }),
        ),
      ),
    ],
    [
      `${FIRST}.sections.0: A fact is marked "read", but no source is given. Name one, or mark it "memory".`,
      `${FIRST}.sections.1: A fact is marked "corroborated", but no source is given. Name one, or mark it "memory".`,
    ],
  ],
  [
    'a chapter of an unknown guideline',
    [file(tail(edition('a', { partOf: 'animals' })))],
    [`${FIRST}.partOf: There is no guideline with the id "animals".`],
  ],
  [
    'sections where there are none',
    [file(tail(edition('a', { sectionList: 'none', sections: [section('Fur')] })))],
    [`${FIRST}.sectionList: "sectionList" says that there are none, but "sections" has 1.`],
  ],
  [
    'two editions in force on one day',
    [file(tail(edition('b', period('2016-02-01')), edition('a', period('2015-01-01', '2016-02-01'))))],
    [
      `${FIRST}.inForce: In force at the same time as "a" (from 2015-01-01 to 2016-02-01), another edition of "tail". One of them must end before the other begins.`,
    ],
  ],
  [
    'two editions without an end',
    [file(tail(edition('a', period('2015-01-01')), edition('b', period('2016-01-01'))))],
    [
      `${SECOND}.inForce: In force at the same time as "a" (from 2015-01-01 with no last day), another edition of "tail". One of them must end before the other begins.`,
    ],
  ],
  [
    'a short edition within a long one, and one after the short one',
    [
      file(
        tail(
          edition('long', period('2010-01-01', '2019-12-31')),
          edition('short', period('2011-01-01', '2011-12-31')),
          edition('late', period('2012-01-01')),
        ),
      ),
    ],
    [
      `${SECOND}.inForce: In force at the same time as "long" (from 2010-01-01 to 2019-12-31), another edition of "tail". One of them must end before the other begins.`,
      `1.json guidelines.0.editions.2.inForce: In force at the same time as "long" (from 2010-01-01 to 2019-12-31), another edition of "tail". One of them must end before the other begins.`,
    ],
  ],
  [
    'an earlier edition that a later file adds: told of the later file',
    [file(tail(edition('a', period('2015-01-01')))), file(tail(edition('older', period('2010-01-01'))))],
    [
      '2.json guidelines.0.editions.0.inForce: In force at the same time as "a" (from 2015-01-01 with no last day), another edition of "tail". One of them must end before the other begins.',
    ],
  ],
];

const right: readonly (readonly [what: string, files: readonly CatalogueFile[]])[] = [
  ['nothing', []],
  ['no guidelines', [file()]],
  [
    'editions that follow each other',
    [file(tail(edition('a', period('2015-01-01', '2015-12-31')), edition('b', period('2016-01-01'))))],
  ],
  [
    'a proposed edition, one of another basis, and one whose start is not known',
    [
      file(
        tail(
          edition('a', period('2015-01-01')),
          edition('b', { ...period('2016-01-01'), isProposed: true }),
          edition('c', { ...period('2016-01-01'), basis: 'other' }),
          edition('d'),
          edition('e', period(undefined, '2020-01-01')),
        ),
      ),
    ],
  ],
  [
    'a correction that ends an edition so that another can begin',
    [
      file(tail(edition('a', period('2015-01-01')))),
      file(tail(edition('a', period('2015-01-01', '2015-12-31')), edition('b', period('2016-01-01')))),
    ],
  ],
  [
    'a chapter of a guideline of another file',
    [file(tail(edition('a', { partOf: 'animals' }))), file({ id: 'animals', name: 'Animals' })],
  ],
  [
    'an other name that two sections share',
    [
      file(
        tail(
          edition('a', {
            sections: [section('Fur: care', { otherNames: ['Care'] }), section('Tip: care', { otherNames: ['Care'] })],
          }),
        ),
      ),
    ],
  ],
];

describe('the check of catalogues finds', () => {
  for (const [what, files, faults] of wrong) test(what, () => assert.deepEqual(faultsOf(...files), faults));
});

describe('the check of catalogues is content with', () => {
  for (const [what, files] of right) test(what, () => assert.deepEqual(faultsOf(...files), []));
});
