import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { type Catalogue, createCatalogue, isInForce } from '../../server/src/knowledge/catalogue/catalogue.js';
import { type CatalogueFile, catalogueSchema } from '../../server/src/knowledge/catalogue/schema.js';
import { shippedCatalogues } from '../../server/src/knowledge/catalogue/shipped.js';
import { createDecisionService } from '../../server/src/service.js';
import { withReviewersLine } from '../support/citation-lines.js';

const shipped = createCatalogue(shippedCatalogues());

/** A later edition of a shipped guideline, as an organization writes it. */
function newerKnee(from: string): CatalogueFile {
  const edition = {
    id: 'knee-2030',
    title: 'Knee Disorders',
    years: [2030],
    officialTitle: 'Knee Disorders Guideline',
    publisher: 'ACOEM',
    basis: 'mtus',
    inForce: { from: { date: from, confidence: 'read' } },
    confidence: 'read',
    sources: ['order'],
  };
  return catalogueSchema().parse({
    sources: { order: 'Order of the Administrative Director' },
    guidelines: [{ id: 'knee', name: 'Knee', editions: [edition] }],
  });
}

function inForceOn(catalogue: Catalogue, guideline: string, isoDate: string): string[] {
  const editions = catalogue.guideline(guideline)?.editions ?? [];
  return editions.filter((edition) => edition.basis === 'mtus' && isInForce(edition, isoDate)).map(({ id }) => id);
}

describe('the edition in force', () => {
  const days: readonly (readonly [guideline: string, day: string, editions: readonly string[]])[] = [
    ['chronic-pain', '2016-07-27', ['chronic-pain-2009']],
    ['chronic-pain', '2016-07-28', ['chronic-pain-2016']],
    ['chronic-pain', '2017-11-30', ['chronic-pain-2016']],
    ['chronic-pain', '2017-12-01', ['chronic-pain-2017']],
    ['low-back', '2017-11-30', ['low-back-2004']],
    ['low-back', '2019-08-11', ['low-back-2019']],
    ['low-back', '2021-11-22', ['low-back-2019']],
    ['low-back', '2021-11-23', ['low-back-2020']],
    ['chronic-pain', '2009-07-17', []],
  ];
  for (const [guideline, day, editions] of days) {
    test(`of ${guideline} on ${day}`, () => assert.deepEqual(inForceOn(shipped, guideline, day), editions));
  }
});

describe('an organization’s catalogue', () => {
  const files = [...shippedCatalogues(), { name: 'own', content: newerKnee('2030-01-01') }];

  test('adds an edition, which ends the one before', () => {
    const own = createCatalogue(files);
    const [last] = inForceOn(shipped, 'knee', '2029-12-31');
    assert.deepEqual(inForceOn(own, 'knee', '2029-12-31'), [last]);
    assert.deepEqual(inForceOn(own, 'knee', '2030-01-01'), ['knee-2030']);
    assert.deepEqual(inForceOn(own, 'low-back', '2030-01-01'), inForceOn(shipped, 'low-back', '2030-01-01'));
  });

  test('makes its guideline known to the checks', () => {
    const text = withReviewersLine('Decision based on MTUS Knee Disorders 2030, Section(s): Imaging.');
    const rulesOf = (catalogues: typeof files) => {
      const service = createDecisionService({ catalogues });
      return service.lint(service.parse(text)).map(({ rule }) => rule);
    };
    assert.deepEqual(rulesOf([]), ['citation/unknown-guideline']);
    assert.deepEqual(rulesOf(files), ['citation/not-in-force']);
  });
});

describe('the tolerant search', () => {
  const { rows, nearestTitle, nearestSection } = shipped.search();

  test('finds a section by words in any order, half typed, with a letter missing', () => {
    for (const words of ['massage therapy', 'therapy mass', 'masage therapy']) {
      const found = rows(words).map(({ section }) => section?.name);
      assert.ok(found.includes('Massage therapy'), words);
    }
  });

  test('finds nothing for words that are in no row', () => {
    assert.deepEqual(rows('xylophone'), []);
  });

  const isMtus = ({ basis }: { readonly basis: string }) => basis === 'mtus';
  const titles: readonly (readonly [written: string, title: string | undefined])[] = [
    ['Chronc Pain Medical Treatment', 'Chronic Pain Medical Treatment'],
    ['Low Bak Complaints', 'Low Back Complaints'],
    ['Forearm, Wrist, and Handd Complaints', 'Forearm, Wrist, and Hand Complaints'],
    ['Guideline of the clinic', undefined],
    ['Massage', undefined],
  ];
  for (const [written, title] of titles) {
    test(`the title nearest to "${written}"`, () => assert.equal(nearestTitle(written, isMtus)?.title, title));
  }

  test('the nearest section has the same number', () => {
    const edition = shipped.edition('opioids-2016');
    assert.ok(edition);
    assert.equal(
      nearestSection('4.1 Tapering Opiods: Indications for Tapering Opioids', edition)?.name.slice(0, 3),
      '4.1',
    );
    assert.equal(nearestSection('4.9 Tapering Opioids: Indications for Tapering Opioids', edition), undefined);
  });
});
