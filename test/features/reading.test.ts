import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import JSZip from 'jszip';
import { wordFile } from '../../server/src/export/word-file.js';
import { type ReadingBlock, readingBlocks } from '../../server/src/features/reading/reading-blocks.js';
import { previewPage } from '../../server/src/pages/preview-page.js';
import { sampleDecision } from '../../server/src/rules/sample-decision.js';
import { createDecisionService } from '../../server/src/service.js';
import { letters } from '../support/house-form.js';
import { pieces } from '../support/pieces.js';
import { variants } from '../support/variants.js';

const service = createDecisionService();
const folder = new URL('../../../test/fixtures/cases/', import.meta.url);
const blocksOf = (text: string) => readingBlocks(text, service.parse(text));
const wordsOf = (blocks: readonly ReadingBlock[]) =>
  blocks.map(({ runs }) => runs.map(({ text, isOnNewLine }) => (isOnNewLine ? '\n' : '') + text).join('')).join('\n');

describe('the decision as its reader sees it', () => {
  test('has labels in bold, whatever the marks', () => {
    for (const dress of [sampleDecision, variants['no marks, wrapped at 80']?.(sampleDecision) ?? '']) {
      const shown = blocksOf(dress)
        .filter(({ kind }) => kind === 'title' || kind === 'field')
        .map(({ runs }) => runs.map(({ text, isBold }) => `${isBold ? 'bold' : 'plain'} ${text.trim()}`));
      assert.deepEqual(shown.slice(-3), [
        ['bold Application Received:', 'plain 06/01/2016'],
        ['bold MRI of the right knee without contrast:', 'plain Overturned'],
        ['bold Physical therapy for the right knee, 6 visits:', 'plain Upheld'],
      ]);
    }
  });

  test('has every word of a decision in every dress', () => {
    for (const file of readdirSync(folder)) {
      const text = readFileSync(new URL(file, folder), 'utf8');
      for (const [name, dress] of Object.entries(variants)) {
        assert.equal(letters(wordsOf(blocksOf(dress(text)))), letters(dress(text)), `${file}, ${name}`);
      }
    }
  });

  test('has every sign of any text', () => {
    const texts = fc.array(fc.oneof(pieces, fc.string({ maxLength: 6 })), { maxLength: 60 }).map((all) => all.join(''));
    const bare = (text: string) => letters(text.replace(/<!--[\s\S]*?-->|<br\s*\/?>/gi, ''));
    fc.assert(
      fc.property(texts, (text) => assert.equal(bare(wordsOf(blocksOf(text))), bare(text))),
      { numRuns: 500 },
    );
  });

  test('shows redactions as bars and leaves comments out', () => {
    const text = sampleDecision.replace(
      'The injured worker',
      '<!-- a note -->\n[REDACTED] **is** one. The injured worker',
    );
    const page = previewPage(blocksOf(text));
    assert.ok(page.includes('<span class="redacted" title="Redacted">[REDACTED]</span><strong> is</strong> one.'));
    assert.ok(!page.includes('a note'));
  });

  test('marks each finding at its block', () => {
    const text = sampleDecision.replace('CLINICAL CASE', 'CLINCAL CASE');
    const page = previewPage(blocksOf(text), service.lint(service.parse(text)));
    assert.equal(page.split('class="marks"').length, 2);
    assert.match(page, /<h2><strong>CLINCAL CASE SUMMARY<\/strong><\/h2><ul class="marks"/);
  });

  test('lets no words of the text become elements', () => {
    const hostile = '<script>alert(1)</script><img src=x onerror=alert(1)>"\'><a href="javascript:alert(1)">';
    for (const place of [
      'CM16-0900001',
      'MRI of the right knee without contrast',
      'The injured worker',
      'California',
    ]) {
      const text = sampleDecision.replace(place, `${place} ${hostile}`);
      const page = previewPage(blocksOf(text), service.lint(service.parse(text)));
      assert.doesNotMatch(page, /<(?:script|img|a)\b/i);
    }
  });
});

describe('the Word file', () => {
  test('has the words, headings with styles, and no author', async () => {
    const text = sampleDecision.replace('The injured worker', '[REDACTED] The injured worker');
    const zip = await JSZip.loadAsync(await wordFile(blocksOf(text), 'CM16-0900001'), { base64: true });
    const part = async (name: string) => (await zip.file(name)?.async('string')) ?? '';
    const body = await part('word/document.xml');
    const words = Array.from(body.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g), ([, inner = '']) => inner).join('');
    assert.equal(letters(words.replaceAll('&apos;', "'")), letters(text));
    assert.equal(body.split('<w:pStyle w:val="Heading2"/>').length, 4);
    assert.equal(body.split('<w:pStyle w:val="Heading3"/>').length, 3);
    assert.match(body, /<w:shd w:fill="000000"[^>]*\/><\/w:rPr><w:t[^>]*>\[REDACTED\]/);
    assert.doesNotMatch(await part('docProps/core.xml'), /creator|lastModifiedBy/);
  });
});
