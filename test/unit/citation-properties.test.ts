import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import type { CitedSource } from '../../server/src/decision/citations/citation.js';
import { contains, type Span } from '../../server/src/decision/span.js';
import { createDecisionService } from '../../server/src/service.js';
import { withReviewersLine } from '../support/citation-lines.js';

const service = createDecisionService();

/** Pieces that guideline lines are made of, and pieces that break their grammar, in any order. */
const pieces = fc.constantFrom(
  'Decision based on ',
  'MTUS ',
  'Non-MTUS Citation ',
  'The Expert Reviewer did not cite any medical evidence for its decision.',
  'outside of the MTUS Guidelines',
  'Chronic Pain Medical Treatment',
  'Low Back Complaints',
  'Official Disability Guidelines (ODG)',
  'ACOEM',
  'Chapter 12',
  ' 2004',
  ' 2016',
  ', Section(s): ',
  'Special Studies',
  'NSAIDs, GI symptoms & cardiovascular risk',
  '3.3.9 Opioids for Chronic Pain and Chronic Opioid Treatment: Maintenance of Chronic Opioid Treatment',
  ' Page(s): ',
  'page 60-61',
  'www.example.org/a',
  '(updated 1/2/16)',
  'accessed ',
  'and ',
  ', ',
  '; ',
  '. ',
  ': ',
  '(',
  ')',
  '**',
  '\n',
  'Guidelines',
  '&',
  '\ud83e\uddb5',
  'é',
  "'",
);

const lines = fc.array(pieces, { maxLength: 25 }).map((parts) => parts.join(''));

function assertSource(source: CitedSource, citation: Span): void {
  const { whole, collection, title, year, sections, pages, address, notes } = source;
  assert.ok(contains(citation, whole), 'a citation holds its sources');
  const parts = [collection, title, year?.span, address, ...notes, ...[...sections, ...pages].map(({ span }) => span)];
  for (const span of parts) {
    if (!span) continue;
    assert.ok(span.start < span.end, 'no part of a source is empty');
    assert.ok(contains(whole, span), 'a source holds its parts');
  }
  const listed = [...sections, ...pages].map(({ span }) => span).sort((a, b) => a.start - b.start);
  for (const [index, span] of listed.entries()) {
    const next = listed[index + 1];
    if (next) assert.ok(span.end <= next.start, 'sections and pages follow each other');
  }
}

describe('any guideline line', () => {
  test('is read to its end, into sources that are nested and follow each other', () => {
    fc.assert(
      fc.property(lines, (words) => {
        const { issues } = service.parse(withReviewersLine(words));
        for (const { part, statements, citations, rest } of issues.flatMap(({ guidelineLines }) => guidelineLines)) {
          for (const { whole, basisWords, sources } of citations) {
            assert.ok(contains(part.value, whole) && contains(whole, basisWords));
            for (const source of sources) assertSource(source, whole);
            for (const [index, source] of sources.entries()) {
              const next = sources[index + 1];
              if (next) assert.ok(source.whole.end <= next.whole.start, 'sources follow each other');
            }
          }
          for (const span of [...statements.map((statement) => statement.span), ...rest]) {
            assert.ok(contains(part.value, span));
          }
        }
      }),
      { numRuns: 5000 },
    );
  });

  test('makes no rule fail', () => {
    fc.assert(
      fc.property(lines, (words) => {
        for (const { message } of service.lint(service.parse(withReviewersLine(words)))) {
          assert.doesNotMatch(message, /^The check .* failed/);
        }
      }),
      { numRuns: 3000 },
    );
  });
});

describe('a hundred thousand characters of', () => {
  const hostile = [
    'MTUS a, ',
    'the ',
    'ODG ',
    'ODG (',
    'MTUS ODG ',
    'Knee Complaints 2004, Section(s): ',
    'Special Studies, (',
    'Page(s): 1, ',
    'page 1 and ',
    'accessed ',
    '(acute ',
    'Decision based on MTUS ',
    'www.a.com ',
    'a-',
    '&',
    'Other Medical Treatment Guidelines ',
    'Chapter 12 ',
    '1.1.1 ',
  ];
  for (const piece of hostile) {
    test(`"${piece}" is read to its end`, () => {
      const words = `Decision based on MTUS ${piece.repeat(100_000 / piece.length)}`;
      const [issue] = service.parse(withReviewersLine(words)).issues;
      assert.ok(issue?.guidelineLines.some(({ citations }) => citations.length > 0));
    });
  }
});
