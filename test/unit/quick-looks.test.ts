import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { FirstWords } from '../../server/src/decision/citations/first-words.js';
import { foldName, mayStandInName, readNameWords } from '../../server/src/decision/citations/name-words.js';
import { createCatalogue } from '../../server/src/knowledge/catalogue/catalogue.js';
import { shippedCatalogues } from '../../server/src/knowledge/catalogue/shipped.js';
import { findPlaceholders, mayHoldMark } from '../../server/src/rules/placeholder-marks.js';

const { names } = createCatalogue(shippedCatalogues());

/** Pieces of which names, marks and what only looks like them are made. */
const pieces = [
  ...['ODG', 'odg', 'Official', 'Disability', 'Guidelines', 'guideline', 'the ', 'MTUS', 'mtus', 'ACOEM', 'Chronic'],
  ...['Pain', 'Medical', 'Treatment', 'for', 'use', 'of', 'opioids', 'Low', 'low', 'Back', 'Complaints', 'Pre', 'pre'],
  ...[
    'surgical',
    'Anti',
    '12',
    '3.1',
    '2016',
    "'s",
    '\u2019s',
    '\u00ae',
    '\u2122',
    '-',
    '\u2011',
    '&',
    '&amp;',
    '.',
    ',',
  ],
  ...[
    '[',
    ']',
    '(',
    ')',
    '(n)',
    'a',
    '<',
    '>',
    '?',
    '???',
    '_',
    '___',
    'TBD',
    'tbd',
    'T',
    'b',
    'XXX',
    'xx',
    'the',
    ' ',
  ],
  ...[' ', ' ', '\n', '\u00e9', '\u212a', 'www.', 'odg.com', 'Section(s):', 'page: '],
];
const texts = fc.array(fc.constantFrom(...pieces), { maxLength: 24 }).map((parts) => parts.join(''));

/** Pieces of titles: nothing but plain words and signs, and what makes more of them. */
const titlePieces = [
  ...[
    'Low',
    ' ',
    'back',
    ' ',
    'Complaints',
    ' ',
    'the ',
    'The',
    'Medical',
    'Guidelines',
    ' & ',
    '&',
    ', ',
    '(',
    ')',
    '/',
  ],
  ...[
    '2',
    '2004',
    '12345',
    'MRIs',
    's',
    'diagnosis',
    'gas',
    '-',
    'non',
    'Anti',
    'prenatal',
    'section',
    'Page',
    's',
    ':',
  ],
  ...['(s)', '(S)', 'http', 'www', '//', '.', 'com', '&amp;', "'", 'chapter', '\n', '\u00e9'],
];
const titles = fc.array(fc.constantFrom(...titlePieces), { maxLength: 9 }).map((parts) => parts.join(''));

describe('a title is folded word by word', () => {
  test('the same where nothing but plain words and signs is in it', () => {
    fc.assert(
      fc.property(titles, (title) => {
        const words = readNameWords(title, { start: 0, end: title.length }).filter(({ folded }) => folded !== '');
        const telling = words.filter(({ isOptional }) => !isOptional);
        const folded = (telling.length > 0 ? telling : words).map((word) => word.folded);
        assert.deepEqual(foldName(title), folded);
      }),
      { numRuns: 5000, seed: 1 },
    );
  });
});

describe('a quick look never overlooks anything', () => {
  test('where a guideline may be named in prose', () => {
    let named = 0;
    fc.assert(
      fc.property(texts, (text) => {
        const region = { start: 0, end: text.length };
        const words = readNameWords(text, region);
        const isNamed = words.some((_, at) =>
          names
            .guidelinesAt(words, at)
            .some(({ end }) => words.slice(at, end).every(({ span }) => mayStandInName(text, span))),
        );
        if (!isNamed) return;
        named++;
        assert.ok(names.mayBeginIn(text, region));
      }),
      { numRuns: 3000, seed: 1 },
    );
    assert.ok(named > 150, `only ${named} texts name a guideline`);
  });

  test('where a template may have left a mark', () => {
    let marked = 0;
    const anyMark = /\[\s{0,20}\]|\(\s{0,20}\)|\bTBD\b|\bX{3,}\b|\?{3}|_{3}|\ba\(n\)/i;
    fc.assert(
      fc.property(texts, (text) => {
        if (!anyMark.test(text)) return;
        marked++;
        assert.ok(mayHoldMark(text));
        assert.notDeepEqual(findPlaceholders(text), []);
      }),
      { numRuns: 3000, seed: 1 },
    );
    assert.ok(marked > 300, `only ${marked} texts have a mark`);
  });

  test('and it spares most prose', () => {
    const firstWords = new FirstWords();
    firstWords.add(['low', 'back', 'complaint']);
    const mayBegin = (text: string) => firstWords.mayBeginIn(text, { start: 0, end: text.length });
    assert.equal(mayBegin('The pain was low and constant. The lower back hurts.'), false);
    assert.equal(mayBegin('He has read the Low Back Complaints.'), true);
    assert.equal(mayHoldMark('The treatment (since May) is text extended to the x-ray.'), false);
  });
});
