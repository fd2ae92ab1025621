import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import acoemFile from '../../server/data/guidelines/acoem.json' with { type: 'json' };
import mtusFile from '../../server/data/guidelines/mtus.json' with { type: 'json' };
import odgFile from '../../server/data/guidelines/odg.json' with { type: 'json' };
import otherFile from '../../server/data/guidelines/other.json' with { type: 'json' };
import { checkCatalogues } from '../../server/src/knowledge/catalogue/check.js';
import { catalogueSchema, type EditionRow } from '../../server/src/knowledge/catalogue/schema.js';
import { shippedCatalogues } from '../../server/src/knowledge/catalogue/shipped.js';

const rows = shippedCatalogues().flatMap(({ content }) => content.guidelines);
const editions = rows.flatMap((row) => row.editions);
const byId = new Map(editions.map((edition) => [edition.id, edition]));

function edition(id: string): EditionRow {
  const found = byId.get(id);
  assert.ok(found, id);
  return found;
}

/** The MTUS editions of a guideline in force on a day. */
function inForce(guideline: string, day: string): string[] {
  return rows
    .filter(({ id }) => id === guideline)
    .flatMap((row) => row.editions)
    .filter(({ basis, isProposed }) => basis === 'mtus' && !isProposed)
    .filter(({ inForce: { from, to } }) => from && from.date <= day && (!to || day <= to.date))
    .map(({ id }) => id);
}

/** How much a file holds: nothing may get lost unseen. */
const sizes: Readonly<Record<string, readonly [guidelines: number, editions: number, sections: number]>> = {
  'mtus.json': [31, 63, 455],
  'acoem.json': [14, 15, 2],
  'odg.json': [20, 20, 59],
  'other.json': [50, 51, 0],
};

describe('the shipped catalogue', () => {
  test('has no faults', () => assert.deepEqual(checkCatalogues(shippedCatalogues()), []));

  test('is what the schema makes of our files', () => {
    const files = [mtusFile, acoemFile, odgFile, otherFile].map((file) => catalogueSchema().parse(file));
    assert.deepEqual(
      shippedCatalogues().map(({ content }) => content),
      files,
    );
  });

  for (const { name, content } of shippedCatalogues()) {
    test(`${name} has lost nothing`, () => {
      const own = content.guidelines.flatMap((row) => row.editions);
      const sections = own.flatMap((row) => row.sections);
      assert.deepEqual([content.guidelines.length, own.length, sections.length], sizes[name]);
    });

    test(`${name} uses every source it names`, () => {
      const own = content.guidelines.flatMap((row) => row.editions);
      const used = new Set(own.flatMap((row) => [row.sources, ...row.sections.map(({ sources }) => sources)]).flat());
      assert.deepEqual([...used].sort(), Object.keys(content.sources).sort());
    });
  }

  test('what has no source is unverified', () => {
    for (const {
      id,
      confidence,
      regulation,
      inForce: { from, to },
      pages,
      sources,
    } of editions) {
      if (!sources.includes('unverified')) continue;
      assert.deepEqual(sources, ['unverified'], id);
      for (const fact of [confidence, regulation?.confidence, from?.confidence, to?.confidence, pages?.confidence]) {
        assert.ok(fact === undefined || fact === 'memory', id);
      }
    }
  });

  test('tells the edition in force at the turns of the schedule', () => {
    assert.deepEqual(inForce('low-back', '2007-06-14'), []);
    assert.deepEqual(inForce('low-back', '2017-11-30'), ['low-back-2004']);
    assert.deepEqual(inForce('low-back', '2017-12-01'), ['low-back-2016']);
    assert.deepEqual(inForce('low-back', '2021-11-22'), ['low-back-2019']);
    assert.deepEqual(inForce('low-back', '2021-11-23'), ['low-back-2020']);
    assert.deepEqual(inForce('elbow', '2009-07-17'), ['elbow-2004']);
    assert.deepEqual(inForce('elbow', '2016-03-01'), ['elbow-2007']);
    assert.deepEqual(inForce('chronic-pain', '2016-07-27'), ['chronic-pain-2009']);
    assert.deepEqual(inForce('chronic-pain', '2016-07-28'), ['chronic-pain-2016']);
    assert.deepEqual(inForce('opioids', '2016-07-27'), []);
    assert.deepEqual(inForce('opioids', '2017-12-01'), ['opioids-2017']);
    assert.deepEqual(inForce('cannabis', '2026-01-01'), []);
  });

  test('has the titles and years that citations print', () => {
    const printed = ['low-back-2004', 'elbow-2007', 'chronic-pain-2016', 'knee-2019'].map((id) => {
      const { title, years } = edition(id);
      return `${title} ${years.join('/')}`;
    });
    assert.deepEqual(printed, [
      'Low Back Complaints 2004',
      'Elbow Complaints 2007',
      'Chronic Pain Medical Treatment 2016',
      'Knee Disorders 2019/2020',
    ]);
  });

  test('keeps the pages of 2009 from the chronic pain edition of 2016', () => {
    assert.equal(
      edition('chronic-pain-2009').sections.find(({ name }) => name === 'Massage therapy')?.pages?.first,
      60,
    );
    assert.ok(edition('chronic-pain-2016').sections.every(({ pages }) => pages === undefined));
  });

  test('numbers each chapter of a collection once, a revision apart', () => {
    const numbered = editions
      .filter(({ chapter }) => chapter)
      .map(({ id, partOf, chapter }) => `${partOf} ${chapter} ${id}`);
    assert.equal(numbered.filter((each) => each.startsWith('acoem ')).length, 17);
    assert.equal(numbered.length, 17);
  });
});
