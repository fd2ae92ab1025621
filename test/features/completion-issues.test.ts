import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { issuePart } from '../../server/src/decision/model.js';
import { sampleDecision } from '../../server/src/rules/sample-decision.js';
import { entriesAt, offeredAt, readCursor, snippetWords, textAfter } from '../support/cursor.js';
import {
  changed,
  decisionsLeadIn,
  howMade,
  html,
  lastLine,
  narrativeEnd,
  plain,
  rationale,
  reviewerGuideline,
  service,
  testChoices,
  testOffers,
} from './completion-texts.js';

describe('nothing is offered', () => {
  /** Sentences that begin as labels, headings, fixed statements and standard wordings do, and then go on otherwise. */
  const sentences = [
    'Conservative care failed: rest, ice (two weeks) and ibuprofen. Upheld or not, see CM16-0900001.',
    'Physicians agree.',
    'On 04/28/2016 the patient, a woman of 44, was seen again; she limped.',
    'also, there is **no** evidence: none.',
    'xyz\tState: California, priority high',
  ];
  const places: Readonly<Record<string, string>> = {
    'in the summary, in the same paragraph': changed(sampleDecision, narrativeEnd, `${narrativeEnd} ¶`),
    'in the summary, in a paragraph of its own': changed(sampleDecision, narrativeEnd, `${narrativeEnd}\n\n¶`),
    'in a rationale, from its first letter': changed(sampleDecision, rationale, '¶'),
    'in a rationale, in its last paragraph': `${sampleDecision}\n¶`,
    'in a rationale, in a line of its own': `${sampleDecision}¶`,
    'in the paragraph on how the determination was made': changed(sampleDecision, howMade, `${howMade} ¶`),
    'in a text that is no decision': '# Notes\n\n¶',
    'in an empty file': '¶',
  };
  for (const [place, text] of Object.entries(places)) {
    test(`after each letter of a sentence typed ${place}`, () => {
      for (const sentence of sentences) {
        for (let length = 1; length <= sentence.length; length++) {
          const typed = sentence.slice(0, length);
          assert.deepEqual(offeredAt(changed(text, '¶', `${typed}|`)), [], `after "${typed}"`);
        }
      }
    });
  }

  test('after a sentence has left the label that it began as', () => {
    const oneLabelLeft = changed(sampleDecision, `**MAXIMUS guideline:** ${reviewerGuideline}`, '¶');
    const offered = Array.from('MAXIMUM effort', (_, index) => 'MAXIMUM effort'.slice(0, index + 1)).filter(
      (typed) => offeredAt(changed(oneLabelLeft, '¶', `${typed}|`)).length > 0,
    );
    assert.deepEqual(offered, ['M', 'MA', 'MAX', 'MAXI', 'MAXIM', 'MAXIMU']);
  });

  test('at any place of a finished summary or rationale', () => {
    const { summary, issues } = service.parse(sampleDecision);
    const rationales = issues.map((issue) => issuePart(issue, 'rationale')?.value);
    const prose = [summary, ...rationales];
    assert.equal(prose.length, 3);
    for (const span of prose) {
      assert.ok(span);
      for (let offset = span.start; offset <= span.end; offset++) {
        assert.deepEqual(entriesAt({ text: sampleDecision, offset }), [], sampleDecision.slice(span.start, offset));
      }
    }
  });

  testOffers([
    ['before words that stand on the line', `${sampleDecision}\n|More.`, []],
    ['for a missing part in the first line of a broken title', `${sampleDecision}\n**Max|\nimal brace:** Upheld`, []],
    ['for two letters of a block', `${sampleDecision}\nim|`, []],
    ['for a block in the middle of a line', `${sampleDecision}\nSee imr|`, []],
    [
      'for an issue outside the section of issues',
      changed(sampleDecision, narrativeEnd, `${narrativeEnd}\n\nimr|`),
      [],
    ],
    ['for a missing part on the line of a title', `${sampleDecision}\n**Cane:** Upheld |`, []],
  ]);
});

describe('the skeleton', () => {
  testOffers([
    ['is offered in an empty text', '|', ['imr']],
    ['is offered by its name', 'imr|', ['imr']],
    ['is offered whatever the capitals', 'IMR|', ['imr']],
    ['is not offered where a decision is written', `imr|\n\n${sampleDecision}`, []],
  ]);

  test('takes the place of its name and begins with the case number', () => {
    const text = textAfter('imr|', 'imr');
    assert.ok(
      text.startsWith('**Case Number:**\t«[insert case number]»\n**Date Assigned:**\t[insert MM/DD/YYYY]\t**Date of'),
    );
  });

  test('with the defaults of its tab stops is a decision with all parts', () => {
    const [entry] = entriesAt(readCursor('|'));
    const text = snippetWords(entry?.snippet ?? '');
    const decision = service.parse(text);
    const { layout, header, sections, statements, issues } = decision;
    assert.deepEqual(
      header.map(({ id }) => id),
      layout.header,
    );
    assert.deepEqual(
      sections.map(({ role, heading }) => [role, heading.isSpelledRight]),
      [
        ['howMade', true],
        ['summary', true],
        ['issues', true],
      ],
    );
    assert.deepEqual(
      decision.credentials.all.map(({ id, value }) => [id, text.slice(value.start, value.end)]),
      [
        ['licensure', '[insert states]'],
        ['specialty', '[insert specialty]'],
      ],
    );
    assert.deepEqual([...statements.keys()].sort(), [...layout.statements].sort());
    for (const [id, { start, end }] of statements) {
      assert.equal(text.slice(start, end), service.context.vocabulary.statements[id]);
    }
    assert.equal(issues.length, 1);
    assert.deepEqual(
      issues[0]?.parts.map(({ id, isLabelExact, hasColon }) => [id, isLabelExact, hasColon]),
      layout.issueParts.map((id) => [id, true, true]),
    );
    assert.equal(issues[0]?.outcome.known, undefined, 'nothing is decided by itself');
    assert.ok(decision.summary);
  });

  test('with the defaults of its tab stops lacks nothing and is in order', () => {
    const [entry] = entriesAt(readCursor('|'));
    const findings = service.lint(service.parse(snippetWords(entry?.snippet ?? '')));
    const formal = findings.filter(({ rule }) => /missing|empty|order|duplicate|form$|altered|misspelt/.test(rule));
    const values = ['header/case-number-form', 'header/date-form'];
    assert.deepEqual(
      formal.map(({ rule }) => rule).filter((rule) => !values.includes(rule)),
      [],
    );
  });

  test('leaves no tab stop that can be forgotten without a finding', () => {
    const [entry] = entriesAt(readCursor('|'));
    const text = snippetWords(entry?.snippet ?? '');
    const findings = service.lint(service.parse(text));
    const forgotten = Array.from(text.matchAll(/\[insert [^\]]*\]/g), ({ index, 0: words }) => ({
      words,
      isFound: findings.some(({ span }) => span.start < index + words.length && index < span.end),
    }));
    assert.equal(forgotten.length, 18);
    assert.deepEqual(
      forgotten.filter(({ isFound }) => !isFound),
      [],
    );
  });
});

describe('an issue', () => {
  const blockIn = (open: string, close: string) =>
    [
      `${open}«[insert treatment as requested]»:${close} [insert outcome]`,
      `${open}Claims Administrator guideline:${close} [insert guideline that the denial cites]`,
      `${open}MAXIMUS guideline:${close} [insert guideline that the decision rests on]`,
      `${open}Decision rationale:${close} [insert reasons, then the conclusion on medical necessity]\n`,
    ].join('\n\n');

  testChoices([
    {
      name: 'is marked in bold where the issues are',
      from: lastLine,
      typed: `${lastLine}\nimr|`,
      choose: 'imr-issue',
      gives: `${lastLine}\n${blockIn('**', '**')}`,
    },
    {
      name: 'is marked with <b> where the issues are',
      in: html,
      from: lastLine,
      typed: `${lastLine}\nimr|`,
      choose: 'imr-issue',
      gives: `${lastLine}\n${blockIn('<b>', '</b>')}`,
    },
    {
      name: 'has no marks where the issues have none',
      in: plain,
      from: lastLine,
      typed: `${lastLine}\nimr|`,
      choose: 'imr-issue',
      gives: `${lastLine}\n${blockIn('', '')}`,
    },
    {
      name: 'takes the place of marks that are typed',
      from: lastLine,
      typed: `${lastLine}\n**imr-is|`,
      choose: 'imr-issue',
      gives: `${lastLine}\n${blockIn('**', '**')}`,
    },
  ]);

  test('is in bold where there is no issue yet', () => {
    const marked = `${sampleDecision.slice(0, sampleDecision.indexOf('**MRI'))}|`;
    assert.equal(textAfter(marked, 'imr-issue'), marked.replace('|', blockIn('**', '**')));
  });

  test('has no marks where there is no issue yet and the header has none', () => {
    const marked = `${plain.slice(0, plain.indexOf('MRI of the right knee without contrast: '))}|`;
    assert.equal(textAfter(marked, 'imr-issue'), marked.replace('|', blockIn('', '')));
  });

  testOffers([
    ['is offered on an empty line after another', `${sampleDecision}\n|`, ['imr-issue']],
    [
      'is offered first in its section',
      changed(sampleDecision, decisionsLeadIn, `${decisionsLeadIn}\n\n|`),
      ['imr-issue'],
    ],
  ]);
});

describe('a part of an issue', () => {
  const guideline = `**MAXIMUS guideline:** ${reviewerGuideline}`;
  testOffers([
    ['is offered while it is missing in this issue', changed(sampleDecision, guideline, 'MAX|'), ['MAXIMUS guideline']],
    ['is offered after typed marks', changed(sampleDecision, guideline, '**m|'), ['MAXIMUS guideline']],
    ['is offered on an empty line', changed(sampleDecision, guideline, '|'), ['MAXIMUS guideline', 'imr-issue']],
    ['is not offered in an issue that has it', `${changed(sampleDecision, guideline, '')}\nMAX|`, []],
    [
      'of a new issue is offered whatever the others have',
      `${sampleDecision}\n**Cane:** Upheld\n\n|`,
      ['Claims Administrator guideline', 'MAXIMUS guideline', 'Decision rationale', 'imr-issue'],
    ],
    ['is offered alone by its first letters', `${sampleDecision}\n**Cane:** Upheld\n\n**Dec|`, ['Decision rationale']],
  ]);

  testChoices([
    {
      name: 'is in bold where the others are',
      from: guideline,
      typed: 'max|',
      choose: 'MAXIMUS guideline',
      gives: '**MAXIMUS guideline:** «»',
    },
    {
      name: 'takes the place of typed marks',
      from: guideline,
      typed: '**Maximus g|',
      choose: 'MAXIMUS guideline',
      gives: '**MAXIMUS guideline:** «»',
    },
    {
      name: 'is marked with <b> where the others are',
      in: html,
      from: `<b>MAXIMUS guideline:</b> ${reviewerGuideline}`,
      typed: '|',
      choose: 'MAXIMUS guideline',
      gives: '<b>MAXIMUS guideline:</b> «»',
    },
    {
      name: 'has no marks where the others have none',
      in: plain,
      from: `MAXIMUS guideline: ${reviewerGuideline}`,
      typed: 'MAX|',
      choose: 'MAXIMUS guideline',
      gives: 'MAXIMUS guideline: «»',
    },
  ]);
});
