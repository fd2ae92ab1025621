import assert from 'node:assert/strict';
import { test } from 'node:test';
import { catalogueSchema } from '../../server/src/knowledge/catalogue/schema.js';
import { sampleDecision } from '../../server/src/rules/sample-decision.js';
import { createDecisionService } from '../../server/src/service.js';
import { guidelineRow } from '../support/catalogue-texts.js';

const CITED = 'MTUS Knee Complaints 2004, Section(s): Special Studies.';

/** The findings about citations when the reviewer's first line cites these words: rule, severity and marked words. */
function found(words: string, guidelines: readonly object[] = []) {
  const content = catalogueSchema().parse({ sources: { handbook: 'Acme handbook' }, guidelines });
  const service = createDecisionService({ catalogues: [{ name: 'acme.json', content }] });
  const text = sampleDecision.replace(CITED, words);
  return service
    .lint(service.parse(text))
    .filter(({ rule }) => rule.startsWith('citation/'))
    .map(({ rule, severity, span }) => [rule, severity, text.slice(span.start, span.end)]);
}

/** A guideline of the organization that is part of the MTUS, with some facts changed. */
function adopted(facts: object) {
  const row = guidelineRow('acme-knee', 'Acme Knee Protocol');
  return { ...row, editions: row.editions.map((edition) => ({ ...edition, basis: 'mtus', ...facts })) };
}

test('a guideline is unknown until the organization adds it', () => {
  const words = 'MTUS Acme Knee Protocol 2016, Section(s): Imaging.';
  const sections = [{ name: 'Imaging', confidence: 'read' }];
  assert.deepEqual(found(words), [['citation/unknown-guideline', 'warning', 'Acme Knee Protocol']]);
  assert.deepEqual(found(words, [adopted({ sections })]), []);
});

test('a list of sections that the organization calls complete makes an unknown section a warning', () => {
  const words = 'MTUS Acme Knee Protocol 2016, Section(s): Gait.';
  const sections = [{ name: 'Imaging', confidence: 'read' }];
  const whole = adopted({ sections, sectionList: 'complete' });
  assert.deepEqual(found(words, [adopted({ sections })]), [['citation/unknown-section', 'information', 'Gait']]);
  assert.deepEqual(found(words, [whole]), [['citation/unknown-section', 'warning', 'Gait']]);
});

test('a period from memory gives information, one that was read a warning', () => {
  const words = 'MTUS Acme Knee Protocol 2016, Section(s): Imaging.';
  const sections = [{ name: 'Imaging', confidence: 'read' }];
  const from = (confidence: string) => adopted({ sections, inForce: { from: { date: '2016-12-01', confidence } } });
  const marked = 'Acme Knee Protocol 2016';
  assert.deepEqual(found(words, [from('memory')]), [['citation/not-in-force', 'information', marked]]);
  assert.deepEqual(found(words, [from('read')]), [['citation/not-in-force', 'warning', marked]]);
});

test('pages that were read give a warning, pages from memory information', () => {
  const words = 'MTUS Acme Knee Protocol 2016, Section(s): Imaging Page(s): 40.';
  const sections = [{ name: 'Imaging', confidence: 'read' }];
  const paged = (confidence: string) => adopted({ sections, pages: { first: 1, last: 30, confidence } });
  assert.deepEqual(found(words, [paged('memory')]), [['citation/page-outside-guideline', 'information', '40']]);
  assert.deepEqual(found(words, [paged('read')]), [['citation/page-outside-guideline', 'warning', '40']]);
});

test('one page beyond the last is let pass', () => {
  const sections = [{ name: 'Imaging', confidence: 'read' }];
  const row = adopted({ sections, pages: { first: 1, last: 30, confidence: 'read' } });
  assert.deepEqual(found('MTUS Acme Knee Protocol 2016, Section(s): Imaging Page(s): 30-31.', [row]), []);
});

test('each edition in force is offered for a year that has none', () => {
  const service = createDecisionService();
  const text = sampleDecision.replace('Knee Complaints 2004', 'Knee Complaints 2006');
  const [finding] = service.lint(service.parse(text)).filter(({ rule }) => rule === 'citation/unknown-guideline');
  assert.deepEqual(
    finding?.choices?.map(({ title }) => title),
    ['Write "Knee Complaints 2004"', 'Write "Knee Disorders 2015"', 'Write "Knee Disorders 2019"'],
  );
});

test('a chapter that left the MTUS as far as we remember gives information', () => {
  assert.deepEqual(found('MTUS ACOEM Chapter 7, page 127.'), [
    ['citation/wrong-basis', 'information', 'ACOEM Chapter 7'],
  ]);
});
