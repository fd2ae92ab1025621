import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { issuePart } from '../../server/src/decision/model.js';
import { completionsAt } from '../../server/src/features/completion/completion.js';
import { isPlural } from '../../server/src/features/completion/conclusions.js';
import { sampleDecision } from '../../server/src/rules/sample-decision.js';
import { createDecisionService } from '../../server/src/service.js';
import { offeredAt, snippetWords } from '../support/cursor.js';
import { rationale } from './completion-texts.js';

const service = createDecisionService();
const folder = new URL('../../../test/fixtures/cases/', import.meta.url);
const at = (written: string) => sampleDecision.replace(rationale, written);

describe('the date of today', () => {
  const offered = (label: string, written: string) => {
    const text = sampleDecision.replace(`<b>${label}:</b>\t07/05/2016`, `<b>${label}:</b>\t${written}`);
    const offset = text.indexOf(`${label}:</b>\t${written}`) + `${label}:</b>\t${written}`.length;
    return completionsAt(service.parse(text), offset, service.context, () => '07/06/2016').map((each) => each.label);
  };
  test('is offered for the decision date, and while it is typed', () => {
    assert.deepEqual(offered('Decision Date', ''), ['07/06/2016']);
    assert.deepEqual(offered('Decision Date', '07/0'), ['07/06/2016']);
    assert.deepEqual(offered('Decision Date', '08'), []);
  });
  test('is offered for no other date', () => {
    const text = sampleDecision.replace('06/08/2016', '');
    const offset = text.indexOf('Date Assigned:</b>\t') + 'Date Assigned:</b>\t'.length;
    assert.deepEqual(
      completionsAt(service.parse(text), offset, service.context, () => '07/06/2016'),
      [],
    );
  });
});

describe('a standard sentence', () => {
  test('is offered after five letters of it, the conclusion first', () => {
    assert.deepEqual(offeredAt(at('Reasons. The M|')), [
      'The MRI of the right knee without contrast is medically necessary.',
      'The MTUS does not address [insert treatment].',
    ]);
    assert.deepEqual(offeredAt(at('Reasons. There|')), ['There is no documentation of [insert what is missing].']);
    assert.deepEqual(offeredAt(at('Reasons. The |')), []);
    assert.deepEqual(offeredAt(at('Reasons. Therefore|')), []);
  });

  test('of the summary has the date of injury and the words of this decision', () => {
    const open = (word: string) =>
      sampleDecision.replace(/The injured worker is[^\n]*/, `The ${word} has a sore knee. The ${word} is|`);
    for (const word of ['patient', 'injured worker', 'applicant'])
      assert.deepEqual(offeredAt(open(word)), [
        `The ${word} is a [insert age] year old [insert sex] who sustained an industrial injury on 02/10/2016.`,
      ]);
  });

  test('that concludes has "is" or "are" as the request names one thing or several', () => {
    const several = ['8 sessions of acupuncture', 'Trigger point injections', 'two wheelchairs', 'X-rays of the hand'];
    const one = ['MRI of the knees', 'Arthrodesis', '1 series of injections', 'Norco 10/325mg #60', 'TENS', 'a cane'];
    assert.deepEqual(several.filter(isPlural), several);
    assert.deepEqual(one.filter(isPlural), []);
  });

  test('that concludes brings no finding, whatever the request and the outcome', () => {
    for (const file of readdirSync(folder)) {
      const text = readFileSync(new URL(file, folder), 'utf8');
      const before = service.lint(service.parse(text)).map(({ rule }) => rule);
      const { issues } = service.parse(text);
      for (const issue of issues.keys()) assert.deepEqual(rulesWithConclusion(text, issue), before, file);
    }
  });
});

/** The findings after the rationale of an issue is nothing but the offered conclusion behind its own first sentences. */
function rulesWithConclusion(text: string, index: number): string[] {
  const issue = service.parse(text).issues[index];
  const part = issue && issuePart(issue, 'rationale');
  assert.ok(part);
  const { start, end } = part.value;
  const empty = text.slice(0, start) + text.slice(end);
  const [entry] = completionsAt(service.parse(empty), start, service.context);
  assert.ok(entry, 'a conclusion is offered');
  const kept = text
    .slice(start, end)
    .replace(/[^.]*\.\s*$/, '')
    .trimEnd();
  const written = `${text.slice(0, start)}${kept} ${snippetWords(entry.snippet).trim()}${text.slice(end)}`;
  return service.lint(service.parse(written)).map(({ rule }) => rule);
}
