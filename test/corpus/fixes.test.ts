import process from 'node:process';
import { describe, test } from 'node:test';
import { createDecisionService } from '../../server/src/service.js';
import { readCorpus } from '../support/corpus.js';
import { assertSafelyFixed } from '../support/meaning.js';
import { asPdfText, hardWrapped, withCrlf, withoutMarks } from '../support/variants.js';

const corpus = process.env.IMR_CORPUS;
/** What pasted text looks like; the fixtures are tried in every dress. */
const dresses = [(text: string) => withCrlf(hardWrapped(withoutMarks(text))), asPdfText];
const service = createDecisionService();

if (corpus === undefined) {
  test('safe fixes', { skip: 'IMR_CORPUS names no folder of published decisions' }, () => undefined);
} else {
  describe('all safe fixes of a published decision leave its meaning and bring no finding', () => {
    for (const { file, text } of readCorpus(corpus, service)) {
      test(file, () => {
        assertSafelyFixed(text, service);
        for (const dress of dresses) assertSafelyFixed(dress(text), service);
      });
    }
  });
}
