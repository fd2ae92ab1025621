import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { addIssue } from '../../server/src/features/add-issue.js';
import type { DisputedTreatment } from '../../server/src/features/decision-draft.js';
import { sampleDecision } from '../../server/src/rules/sample-decision.js';
import { createDecisionService } from '../../server/src/service.js';
import { readCursor, snippetWords } from '../support/cursor.js';
import { unwrittenIssue } from '../support/draft.js';
import { changed, html, lastLine, plain } from './completion-texts.js';

const service = createDecisionService();
const therapy = '**Physical therapy for the right knee, 6 visits:** Upheld';
const mri = '**MRI of the right knee without contrast:** Overturned';

/** The text after an issue was added at `|`. */
function added(marked: string, treatment?: DisputedTreatment): string | undefined {
  const { text, offset } = readCursor(marked);
  const insertion = addIssue(service.parse(text), offset, service.context.vocabulary, treatment);
  if (!insertion) return undefined;
  const inserts = { span: { start: insertion.offset, end: insertion.offset }, text: snippetWords(insertion.snippet) };
  return [inserts, ...insertion.renumbering].reduceRight(
    (whole, { span, text: words }) => whole.slice(0, span.start) + words + whole.slice(span.end),
    text,
  );
}

function block(title: string, open = '**', close = '**'): string {
  const [outcome, denial, own, rationale] = unwrittenIssue;
  return [
    `${open}${title}:${close} ${outcome}`,
    `${open}Claims Administrator guideline:${close} ${denial}`,
    `${open}MAXIMUS guideline:${close} ${own}`,
    `${open}Decision rationale:${close} ${rationale}`,
  ].join('\n\n');
}

describe('an issue is added', () => {
  const brace = { request: 'Knee brace' };

  test('after the last one when the cursor is in none', () => {
    assert.equal(added(`|${sampleDecision}`, brace), `${sampleDecision.trimEnd()}\n\n${block('Knee brace')}\n`);
  });

  test('after the one with the cursor', () => {
    const marked = changed(sampleDecision, 'Both are documented', 'Both| are documented');
    assert.equal(added(marked, brace), changed(sampleDecision, therapy, `${block('Knee brace')}\n\n${therapy}`));
  });

  test('after a title with the cursor', () => {
    const marked = changed(sampleDecision, mri, `${mri}|`);
    assert.equal(added(marked, brace), changed(sampleDecision, therapy, `${block('Knee brace')}\n\n${therapy}`));
  });

  test('at the end of a text that ends in its last word', () => {
    const text = sampleDecision.trimEnd();
    assert.equal(added(`${text}|`, brace), `${text}\n\n${block('Knee brace')}\n`);
  });

  test('as the first one', () => {
    const text = sampleDecision.slice(0, sampleDecision.indexOf('**MRI')).trimEnd();
    assert.equal(added(`|${text}\n`, brace), `${text}\n\n${block('Knee brace')}\n`);
  });

  test('in the marks of the others', () => {
    assert.equal(added(`|${html}`, brace), `${html.trimEnd()}\n\n${block('Knee brace', '<b>', '</b>')}\n`);
    assert.equal(added(`|${plain}`, brace), `${plain.trimEnd()}\n\n${block('Knee brace', '', '')}\n`);
  });

  test('without a treatment as a title to be filled in', () => {
    assert.equal(
      added(`|${sampleDecision}`),
      `${sampleDecision.trimEnd()}\n\n${block('[insert treatment as requested]')}\n`,
    );
  });

  test('in the form of a modified request', () => {
    const title =
      'Therapy, 12 visits was the original request. Therapy, 4 visits was authorized by the Claims Administrator. The remaining IMR eligible portion of the original request, therapy, 8 visits, is';
    const modified = { request: 'Therapy, 12 visits', authorized: 'Therapy, 4 visits', remaining: 'therapy, 8 visits' };
    assert.equal(added(`|${sampleDecision}`, modified), `${sampleDecision.trimEnd()}\n\n${block(title)}\n`);
  });

  for (const [where, number] of [
    ['before the mark', (title: string, n: number) => `${n}. ${title}`],
    ['inside the mark', (title: string, n: number) => `**${n}) ${title.slice(2)}`],
  ] as const) {
    test(`with the next number ${where}, and those behind it count on`, () => {
      const text = changed(changed(sampleDecision, mri, number(mri, 1)), therapy, number(therapy, 2));
      const marked = changed(text, 'Both are documented', 'Both| are documented');
      const after = `${number(block('Knee brace'), 2)}\n\n${number(therapy, 3)}`;
      assert.equal(added(marked, brace), changed(text, number(therapy, 2), after));
    });
  }

  test('and has no finding but on what is still to be written', () => {
    const text = added(changed(sampleDecision, lastLine, `|${lastLine}`), brace) ?? '';
    assert.deepEqual(
      service.lint(service.parse(text)).map(({ rule, span }) => [rule, text.slice(span.start, span.end)]),
      unwrittenIssue.map((words) => ['structure/placeholder', words]),
    );
  });

  test('nowhere in a text without issues', () => {
    assert.equal(added('|# Notes\n', brace), undefined);
    assert.equal(added('|', brace), undefined);
  });
});
