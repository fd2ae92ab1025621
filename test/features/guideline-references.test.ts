import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { guidelinePlaceAt, guidelinePlaces } from '../../server/src/features/guideline-places.js';
import { idsOnPage, placesOf, targetOf } from '../../server/src/features/guideline-references.js';
import { sampleDecision } from '../../server/src/rules/sample-decision.js';
import { createDecisionService } from '../../server/src/service.js';
import { readCursor } from '../support/cursor.js';
import { trunkCatalogues } from '../support/trunk-catalogue.js';

const service = createDecisionService({ catalogues: trunkCatalogues });

/** The sample decision with citations of the invented guideline in three lines and a rationale. */
const cited = sampleDecision
  .replace(
    'The Claims Administrator did not cite any medical evidence for its decision.',
    'Decision based on MTUS Trunk Care 2016.',
  )
  .replace('Special Studies.', 'Special Studies, and Trunk Care 2010, Section(s): Bracing, Rest, Page(s): 12-14.')
  .replace('MTUS Knee Complaints 2004, Section(s): Initial Care', 'MTUS Trunk Care, Section(s): Bracing')
  .replace('The worker has finished', 'As TCG (2010), page 13, says, bracing helps. The worker has finished');

describe('the places of guidelines', () => {
  test('are title with year, section and pages of every source, and every mention', () => {
    const places = guidelinePlaces(service.parse(cited));
    assert.deepEqual(
      places.map(({ kind, span }) => [kind, cited.slice(span.start, span.end)]),
      [
        ['guideline', 'Trunk Care 2016'],
        ['guideline', 'Knee Complaints 2004'],
        ['section', 'Special Studies'],
        ['guideline', 'Trunk Care 2010'],
        ['section', 'Bracing'],
        ['section', 'Rest'],
        ['pages', '12-14'],
        ['guideline', 'Trunk Care'],
        ['section', 'Bracing'],
        ['guideline', 'Knee Complaints 2004'],
        ['section', 'Initial Care'],
        ['guideline', 'TCG (2010), page 13'],
      ],
    );
  });

  test('hold collection, chapter and year in one', () => {
    const text = sampleDecision.replace(
      'MTUS Knee Complaints 2004, Section(s): Special Studies',
      'Non-MTUS Citation Official Disability Guidelines (ODG) Low Back 2016, MRI',
    );
    const [place] = guidelinePlaces(service.parse(text));
    assert.equal(
      place && text.slice(place.span.start, place.span.end),
      'Official Disability Guidelines (ODG) Low Back 2016',
    );
  });
});

describe('the places of the same guideline', () => {
  const cases: readonly [asked: string, from: string, to: string, found: readonly string[]][] = [
    [
      'a title, whatever the edition',
      'Trunk Care 2016',
      'Trunk Ca|re 2016',
      ['Trunk Care 2016', 'Trunk Care 2010', 'Trunk Care', 'TCG (2010), page 13'],
    ],
    ['a mention', 'As TCG', 'As |TCG', ['Trunk Care 2016', 'Trunk Care 2010', 'Trunk Care', 'TCG (2010), page 13']],
    ['pages', '12-14', '12-14|', ['Trunk Care 2016', 'Trunk Care 2010', 'Trunk Care', 'TCG (2010), page 13']],
    ['a section that one edition has', 'Rest', 'Re|st', ['Rest']],
    ['a section', 'Bracing, Rest', 'Bra|cing, Rest', ['Bracing', 'Bracing']],
    ['another guideline', 'Knee Complaints', 'K|nee Complaints', ['Knee Complaints 2004', 'Knee Complaints 2004']],
    ['prose', 'bracing helps', 'brac|ing helps', []],
  ];
  for (const [asked, from, to, found] of cases) {
    test(`asked at ${asked}`, () => {
      const { text, offset } = readCursor(cited.replace(from, to));
      const decision = service.parse(text);
      const place = guidelinePlaceAt(decision, offset);
      const target = place && targetOf(place);
      const spans = target ? placesOf(decision, target) : [];
      assert.deepEqual(
        spans.map(({ start, end }) => text.slice(start, end)),
        found,
      );
    });
  }
});

describe('the page of a guideline is opened', () => {
  const cases: readonly [asked: string, from: string, to: string, ids: readonly string[]][] = [
    ['at the edition of a title with its year', 'Trunk Care 2010', '|Trunk Care 2010', ['trunk-2010']],
    ['at its top for a title without a year', 'Trunk Care,', 'Trunk |Care,', ['trunk']],
    ['at the section', 'Rest', '|Rest', ['trunk-2010/rest']],
    [
      'at the section of each edition that may be meant',
      'Bracing.',
      '|Bracing.',
      ['trunk-2010/bracing', 'trunk-2016/bracing'],
    ],
    ['at the edition for pages', '12-14', '12|-14', ['trunk-2010']],
    ['at the edition of a mention', 'TCG', 'T|CG', ['trunk-2010']],
    ['at the edition for a section that is not known', 'Rest,', 'Running|,', ['trunk-2010']],
  ];
  for (const [asked, from, to, ids] of cases) {
    test(asked, () => {
      const { text, offset } = readCursor(cited.replace(from, to));
      const place = guidelinePlaceAt(service.parse(text), offset);
      assert.deepEqual(place && idsOnPage(place, service.context.catalogue), ids);
    });
  }
});
