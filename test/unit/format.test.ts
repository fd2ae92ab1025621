import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { formattingEdits } from '../../server/src/features/format/format.js';
import { rules } from '../../server/src/rules/index.js';
import { sampleDecision } from '../../server/src/rules/sample-decision.js';
import { createDecisionService } from '../../server/src/service.js';
import { exampleText } from '../support/examples.js';
import { assertHouseForm, formatted, formOfPasted, formsOfDresses } from '../support/house-form.js';
import { readMarkers } from '../support/markers.js';
import { pieces } from '../support/pieces.js';
import { variants } from '../support/variants.js';

const service = createDecisionService();
const folder = new URL('../../../test/fixtures/cases/', import.meta.url);
const fixtures = readdirSync(folder).map((file) => ({ file, text: readFileSync(new URL(file, folder), 'utf8') }));

describe('the house form', () => {
  for (const { file, text } of fixtures) {
    test(`comes back from every dress: ${file}`, () => {
      const form = formatted(text, service);
      assertHouseForm(text, service);
      for (const [dress, own] of Object.entries(formsOfDresses(text, service))) assert.equal(own, form, dress);
      for (const width of [72, 80, 100]) assert.equal(formOfPasted(form, width, service), form, `wrapped at ${width}`);
    });
  }

  test('of the sample is the sample with one kind of bold', () => {
    assert.equal(formatted(sampleDecision, service), sampleDecision.replace(/<\/?b>/g, '**'));
  });

  test('has no other findings than the text', () => {
    for (const { file, text } of fixtures) {
      const found = (written: string) => service.lint(service.parse(written)).map(({ rule }) => rule);
      assert.deepEqual(found(formatted(text, service)), found(text), file);
    }
  });

  test('changes no word of the examples of the rules', () => {
    for (const { id, examples } of rules) {
      for (const example of [...examples.faulty, ...examples.clean]) {
        const { text } = readMarkers(exampleText(example), id);
        for (const dress of Object.values(variants)) assertHouseForm(dress(text), service);
      }
    }
  });

  test('takes no mark out of what is then a tag, which would go as one', () => {
    for (const signs of ['<b*>', '<*b>', '<*b*>', '</b*>', '<b* x>']) {
      assertHouseForm(
        sampleDecision.replace('\t<b>Application', () => `${signs}Application`),
        service,
      );
    }
  });

  test('leaves a tag whole that has a blank in it, or is broken over two lines', () => {
    for (const tag of ['</b >', '</b\t>', '</b\r>', '</b\r\n>', '<b class="x">']) {
      assertHouseForm(`<b>Priority:${tag}\n**Application Received:** 1/2/2016`, service);
    }
  });

  test('changes no word of any text, and settles', () => {
    const texts = fc.array(fc.oneof(pieces, fc.string({ maxLength: 6 })), { maxLength: 60 }).map((all) => all.join(''));
    fc.assert(
      fc.property(texts, (text) => assertHouseForm(`${sampleDecision}${text}`, service)),
      { numRuns: 150 },
    );
    fc.assert(
      fc.property(texts, (text) => assertHouseForm(text, service)),
      { numRuns: 600 },
    );
  });

  test('has edits that are apart and in order', () => {
    const texts = fc.array(pieces, { maxLength: 60 }).map((all) => all.join(''));
    fc.assert(
      fc.property(texts, (text) => {
        let end = 0;
        for (const { span } of formattingEdits(text, service.parse)) {
          assert.ok(end <= span.start && span.start <= span.end && span.end <= text.length);
          end = span.end;
        }
      }),
      { numRuns: 300 },
    );
  });

  test('is nothing for a text that is no decision', () => {
    assert.deepEqual(formattingEdits('A letter.\n\n\n  To somebody.  \n', service.parse), []);
  });
});
