import assert from 'node:assert/strict';
import { test } from 'node:test';
import { writtenQuantities } from '../../server/src/decision/facts/quantities-written.js';

const cases: readonly (readonly [string, string])[] = [
  ['Therapy 2 times a week for 6 weeks', 'visits 12'],
  ['Therapy 2x/week x 6 weeks', 'visits 12'],
  ['Therapy 2x6', 'visits 12'],
  ['twice a week for three weeks', 'visits 6'],
  ['2-3 times per week for 4 weeks', 'visits 8-12'],
  ['one (1) time per week for six (6) weeks', 'visits 6'],
  ['eight (8) sessions', 'visits 8'],
  ['8 massage therapy sessions', 'visits 8'],
  ['Spinal manipulation times 12', 'count 12'],
  ['#60 with 2 refills', 'count 60; refills 2'],
  ['#60 day supply: 30', 'count 60; days 30'],
  ['30 day rental', 'days 30'],
  ['QTY: 2', 'count 2'],
  ['cream 240g', 'grams 240'],
  ['12 visits per week', ''],
  ['three times a day', ''],
  ['pain 7/10, L4-5, 10-13-16, 10/325 mg, a scar of 2x3 cm', ''],
  ['Tylenol #3', ''],
];

for (const [words, expected] of cases) {
  test(`quantities in "${words}"`, () => {
    const found = writtenQuantities({ words }).map(
      ({ unit, least, most }) => `${unit} ${least === most ? least : `${least}-${most}`}`,
    );
    assert.equal(found.join('; '), expected);
  });
}
