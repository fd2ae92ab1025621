import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { outcomes, priorities } from '../../server/src/knowledge/outcomes.js';
import { specialties, states } from '../../server/src/knowledge/reviewers.js';
import { sampleDecision } from '../../server/src/rules/sample-decision.js';
import { createDecisionService } from '../../server/src/service.js';
import { entriesAt, offeredAt, readCursor, snippetWords, textAfter } from '../support/cursor.js';
import { withoutMarks } from '../support/variants.js';

const service = createDecisionService();
const plain = withoutMarks(sampleDecision);
const html = sampleDecision.replace(/\*\*(.*?)\*\*/g, '<b>$1</b>');
const bold = sampleDecision.replace(/<b>(.*?)<\/b>/g, '**$1**');

/** The text with some words replaced, which must be there. */
function changed(text: string, from: string, to: string): string {
  assert.ok(text.includes(from), `"${from}" is there`);
  return text.replace(from, () => to);
}

/** One choice: words of a decision, what stands there with the cursor, what is chosen, what stands there then. */
interface Choice {
  readonly name: string;
  readonly in?: string;
  readonly from: string;
  readonly typed: string;
  readonly choose: string;
  readonly gives: string;
}

function testChoices(choices: readonly Choice[]): void {
  for (const { name, in: text = sampleDecision, from, typed, choose, gives } of choices) {
    test(name, () => {
      assert.equal(textAfter(changed(text, from, typed), choose), changed(text, from, gives));
    });
  }
}

function testOffers(offers: readonly (readonly [name: string, marked: string, labels: readonly string[]])[]): void {
  for (const [name, marked, labels] of offers) test(name, () => assert.deepEqual(offeredAt(marked), labels));
}

const stateNames = states.map(({ name }) => name);
const specialtyNames = specialties.map(({ name }) => name);
const outcomeNames = outcomes.map(({ name }) => name);
const rationale =
  'The guideline supports imaging of the knee when a meniscus tear is suspected and conservative care has failed. Both are documented here. The MRI of the right knee without contrast is medically necessary.';
const reviewerGuideline = 'Decision based on MTUS Knee Complaints 2004, Section(s): Special Studies.';
const adminGuideline = 'The Claims Administrator did not cite any medical evidence for its decision.';
const narrativeEnd = 'six more visits of physical therapy.';
const lastLine = 'The six further visits of physical therapy are not medically necessary.\n';
const howMade = /MAXIMUS Federal Services sent .*determinations\./.exec(sampleDecision)?.[0] ?? '';
const credentials =
  /The Expert Reviewer has the following credentials:[\s\S]*?Sports Medicine/.exec(sampleDecision)?.[0] ?? '';
const summaryLeadIn = /The expert reviewer developed .*records:/.exec(sampleDecision)?.[0] ?? '';
const decisionsLeadIn = /The Final Determination was based .*below:/.exec(sampleDecision)?.[0] ?? '';

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
    'in a guideline line': changed(sampleDecision, reviewerGuideline, '¶'),
    'in a guideline line, after other words': changed(sampleDecision, reviewerGuideline, `${reviewerGuideline} ¶`),
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

  test('at any place of a finished summary, guideline or rationale', () => {
    const { summary, issues } = service.parse(sampleDecision);
    const prose = [summary, ...issues.flatMap(({ parts }) => parts.map(({ value }) => value))];
    assert.equal(prose.length, 7);
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
        ['licensure', 'California'],
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
    assert.equal(issues[0]?.outcome.known, 'Upheld');
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
    assert.equal(forgotten.length, 14);
    assert.deepEqual(
      forgotten.filter(({ isFound }) => !isFound),
      [],
    );
  });
});

describe('an issue', () => {
  const blockIn = (open: string, close: string) =>
    [
      `${open}«[insert treatment as requested]»:${close} Upheld`,
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

describe('a header field', () => {
  const field = '<b>Priority:</b>\tStandard\t';
  testOffers([
    ['is offered while it is missing', changed(sampleDecision, field, '|\n'), ['Priority']],
    ['is not offered when it is there', changed(sampleDecision, field, `P|\n${field}`), []],
    [
      'is not offered in the summary',
      changed(changed(sampleDecision, field, ''), narrativeEnd, `${narrativeEnd}\n\nPrio|`),
      [],
    ],
    ['is not offered below the header', `${changed(sampleDecision, field, '')}\nPrio|`, []],
    [
      'is offered with all others that are missing, in their order',
      '**Case Number:** CM16-0900001\n**Decision Date:** 07/05/2016\n|',
      [
        'Date Assigned',
        'Date of Injury',
        'UR Denial Date',
        'Priority',
        'Application Received',
        'HOW THE IMR FINAL DETERMINATION WAS MADE',
        'CLINICAL CASE SUMMARY',
        'IMR ISSUES, DECISIONS AND RATIONALES',
      ],
    ],
    [
      'is offered by its first letters',
      '**Case Number:** CM16-0900001\n**Decision Date:** 07/05/2016\nDate o|',
      ['Date of Injury'],
    ],
  ]);

  testChoices([
    {
      name: 'is marked with <b> where the others are',
      from: field,
      typed: 'pri|\n',
      choose: 'Priority',
      gives: '<b>Priority:</b> «»\n',
    },
    {
      name: 'is in bold where the others are',
      in: bold,
      from: '**Priority:**\tStandard\t',
      typed: '**Pri|\n',
      choose: 'Priority',
      gives: '**Priority:** «»\n',
    },
    {
      name: 'has no marks where the others have none',
      in: plain,
      from: 'Priority:\tStandard\t',
      typed: '|\n',
      choose: 'Priority',
      gives: 'Priority: «»\n',
    },
  ]);
});

describe('a section heading', () => {
  const heading = '### CLINICAL CASE SUMMARY';
  testOffers([
    ['is offered while it is missing', changed(sampleDecision, heading, 'clin|'), ['CLINICAL CASE SUMMARY']],
    ['is offered after its number signs', changed(sampleDecision, heading, '### C|'), ['CLINICAL CASE SUMMARY']],
    ['alone is offered after number signs', changed(`${sampleDecision}`, heading, '### |'), ['CLINICAL CASE SUMMARY']],
    [
      'alone is offered after number signs below an issue',
      `${changed(sampleDecision, heading, '')}\n### |`,
      ['CLINICAL CASE SUMMARY'],
    ],
    ['is not offered when it is there', changed(sampleDecision, heading, `${heading}\n\n### C|`), []],
  ]);

  testChoices([
    {
      name: 'has the marks of the first heading: number signs',
      from: heading,
      typed: '|',
      choose: 'CLINICAL CASE SUMMARY',
      gives: `${heading}\n\n«»`,
    },
    {
      name: 'takes the place of typed number signs',
      from: heading,
      typed: '### Clin|',
      choose: 'CLINICAL CASE SUMMARY',
      gives: `${heading}\n\n«»`,
    },
    {
      name: 'has the marks of the first heading: two number signs',
      in: sampleDecision.replaceAll('### ', '## '),
      from: '## CLINICAL CASE SUMMARY',
      typed: '|',
      choose: 'CLINICAL CASE SUMMARY',
      gives: '## CLINICAL CASE SUMMARY\n\n«»',
    },
    {
      name: 'has the marks of the first heading: bold',
      in: sampleDecision.replace(/### (.*)/g, '**$1:**'),
      from: '**CLINICAL CASE SUMMARY:**',
      typed: '|',
      choose: 'CLINICAL CASE SUMMARY',
      gives: '**CLINICAL CASE SUMMARY**\n\n«»',
    },
    {
      name: 'has the marks of the first heading: none',
      in: plain,
      from: 'CLINICAL CASE SUMMARY',
      typed: 'Cl|',
      choose: 'CLINICAL CASE SUMMARY',
      gives: 'CLINICAL CASE SUMMARY\n\n«»',
    },
  ]);
});

describe('a fixed statement', () => {
  testOffers([
    [
      'on how the determination was made is offered where it is missing',
      changed(sampleDecision, `${howMade}\n\n`, '|\n\n'),
      ['imr-how-made'],
    ],
    [
      'on the credentials is offered where it is missing',
      changed(sampleDecision, credentials, '|'),
      ['imr-credentials'],
    ],
    [
      'both are offered in an empty section',
      changed(sampleDecision, `${howMade}\n\n${credentials}`, '|'),
      ['imr-how-made', 'imr-credentials'],
    ],
    [
      'that begins the summary is offered where it is missing',
      changed(sampleDecision, summaryLeadIn, 'imr|'),
      ['imr-summary'],
    ],
    [
      'that begins the issues is offered where it is missing',
      changed(sampleDecision, decisionsLeadIn, 'imr-d|'),
      ['imr-decisions'],
    ],
    ['is not offered when it is there', changed(sampleDecision, summaryLeadIn, `${summaryLeadIn}\n\nimr|`), []],
    [
      'is not offered in another section',
      changed(sampleDecision, summaryLeadIn, '').replace(decisionsLeadIn, `${decisionsLeadIn}\n\nimr-s|`),
      [],
    ],
  ]);

  testChoices([
    {
      name: 'on how the determination was made',
      from: `${howMade}\n\n`,
      typed: 'imr-how|\n\n',
      choose: 'imr-how-made',
      gives: `${howMade}\n\n«»\n\n`,
    },
    {
      name: 'on the credentials comes with their labels',
      from: credentials,
      typed: '|',
      choose: 'imr-credentials',
      gives:
        'The Expert Reviewer has the following credentials:  \nState(s) of Licensure: «»  \nCertification(s)/Specialty: ',
    },
    {
      name: 'that begins the summary',
      from: summaryLeadIn,
      typed: '|',
      choose: 'imr-summary',
      gives: `${summaryLeadIn}\n\n«»`,
    },
    {
      name: 'that begins the issues',
      from: decisionsLeadIn,
      typed: '|',
      choose: 'imr-decisions',
      gives: `${decisionsLeadIn}\n\n«»`,
    },
  ]);
});

describe('an outcome', () => {
  const title = '**MRI of the right knee without contrast:** Overturned';
  const request = '**MRI of the right knee without contrast:**';
  const at = (written: string) => changed(sampleDecision, title, written);
  testOffers([
    ['is offered after the colon of a title', at(`${request} |`), outcomeNames],
    ['is offered after the marks of a title', at(`${request}|`), outcomeNames],
    ['is offered inside the written one', at(`${request} Over|turned`), outcomeNames],
    ['is offered for an unknown one', at(`${request} Modified|`), outcomeNames],
    ['is offered after a title just typed at the end', `${sampleDecision}\n**Cane:** |`, outcomeNames],
    ['is offered after a colon outside the marks', at('**MRI of the right knee without contrast**: |'), outcomeNames],
    ['is not offered before the closing marks', at('**MRI of the right knee without contrast:|**'), []],
    ['is not offered while the bold is open', at('**MRI of the right knee without contrast:|'), []],
    ['is not offered inside the request', at('**MRI of the |right knee without contrast:** Overturned'), []],
  ]);

  testChoices([
    {
      name: 'stands after the blank that is there',
      from: title,
      typed: `${request} |`,
      choose: 'Upheld',
      gives: `${request} Upheld`,
    },
    {
      name: 'brings its blank where there is none',
      from: title,
      typed: `${request}|`,
      choose: 'Upheld',
      gives: `${request} Upheld`,
    },
    {
      name: 'takes the place of the written one',
      from: title,
      typed: `${request} Over|turned`,
      choose: 'Upheld',
      gives: `${request} Upheld`,
    },
    {
      name: 'takes the place of an unknown one',
      from: title,
      typed: `${request} |Modified`,
      choose: 'Overturned',
      gives: `${request} Overturned`,
    },
    {
      name: 'is offered in a text without marks',
      in: plain,
      from: 'without contrast: Overturned',
      typed: 'without contrast: Over|',
      choose: 'Overturned',
      gives: 'without contrast: Overturned',
    },
  ]);
});

describe('a priority', () => {
  const field = '<b>Priority:</b>\tStandard\t<b>Application Received:</b>\t06/01/2016';
  const at = (written: string) => changed(sampleDecision, '<b>Priority:</b>\tStandard', written);
  testOffers([
    ['is offered in the empty field', at('<b>Priority:</b>\t|'), priorities],
    ['is offered at the end of the written one', at('<b>Priority:</b>\tStand|'), priorities],
    ['is not offered before the closing marks', at('<b>Priority:|</b>\t'), []],
    ['is not offered after a blank behind the written one', at('<b>Priority:</b>\tStandard |'), []],
    ['is not offered between the label and what is written', at('<b>Priority:</b>|\tStandard'), []],
    ['is not offered in the next field on the line', changed(sampleDecision, field, `${field}|`), []],
  ]);

  testChoices([
    {
      name: 'leaves the next field alone',
      from: '<b>Priority:</b>\tStandard',
      typed: '<b>Priority:</b>\t|',
      choose: 'Expedited',
      gives: '<b>Priority:</b>\tExpedited',
    },
    {
      name: 'brings its blank where there is none',
      from: '<b>Priority:</b>\tStandard\t',
      typed: '<b>Priority:</b>|\n',
      choose: 'Standard',
      gives: '<b>Priority:</b> Standard\n',
    },
    {
      name: 'takes the place of the written one',
      from: 'Standard',
      typed: 'Stan|dart',
      choose: 'Expedited',
      gives: 'Expedited',
    },
    {
      name: 'is offered in a header without marks',
      in: plain,
      from: 'Priority:\tStandard',
      typed: 'Priority: s|',
      choose: 'Standard',
      gives: 'Priority: Standard',
    },
  ]);
});

describe('a credential', () => {
  const at = (from: string, to: string) => changed(sampleDecision, from, to);
  testOffers([
    ['gives the states in the list of states', at('California, Oregon', '|'), stateNames],
    ['gives the states for the second entry', at('California, Oregon', 'California, |'), stateNames],
    ['gives the specialties in the list of specialties', at('Family Practice, Sports Medicine', '|'), specialtyNames],
    ['gives the specialties for the second entry', at('Sports Medicine', 'Spo|'), specialtyNames],
    [
      'gives the specialties when both lists stand on one line',
      at('Oregon  \n', 'Oregon  ').replace('Sports Medicine', 'Spo|'),
      specialtyNames,
    ],
    ['gives nothing in the line before', at('credentials:  \n', 'credentials:| \n'), []],
  ]);

  testChoices([
    { name: 'a state in an empty list', from: 'California, Oregon', typed: '|', choose: 'Nevada', gives: 'Nevada' },
    {
      name: 'a state directly after the colon brings its blank',
      from: ' California, Oregon',
      typed: '|',
      choose: 'Nevada',
      gives: ' Nevada',
    },
    {
      name: 'a state as the second entry',
      from: 'California, Oregon',
      typed: 'California, Nev|',
      choose: 'Nevada',
      gives: 'California, Nevada',
    },
    {
      name: 'a state directly after the comma brings its blank',
      from: 'California, Oregon',
      typed: 'California,|',
      choose: 'Nevada',
      gives: 'California, Nevada',
    },
    {
      name: 'a state takes the place of the whole entry',
      from: 'California, Oregon',
      typed: 'Cal|iforna, Oregon',
      choose: 'Nevada',
      gives: 'Nevada, Oregon',
    },
    {
      name: 'a state of two words after its first',
      from: 'California, Oregon',
      typed: 'California, New |',
      choose: 'New York',
      gives: 'California, New York',
    },
    {
      name: 'a specialty as the second entry',
      from: 'Sports Medicine',
      typed: 'sp|',
      choose: 'Sports Medicine',
      gives: 'Sports Medicine',
    },
    {
      name: 'a specialty takes the place of a name with commas',
      from: 'Family Practice, Sports Medicine',
      typed: 'Endocrinology, Diab|etes, and Metabolism',
      choose: 'Sports Medicine',
      gives: 'Sports Medicine',
    },
  ]);
});

describe('a standard wording', () => {
  const conclusion = 'The MRI of the right knee without contrast is medically necessary.';
  const forms = [
    'Decision based on MTUS ',
    'The Expert Reviewer based their decision on recommendation(s) outside of the MTUS Guidelines. Decision based on Non-MTUS Citation ',
    'The Expert Reviewer did not cite any medical evidence for its decision.',
  ];
  const at = (from: string, to: string) => changed(sampleDecision, from, to);
  testOffers([
    ['is offered in an empty guideline', at(reviewerGuideline, '|'), forms],
    [
      'of the claims administrator is another',
      at(adminGuideline, 'The Claims Administrator b|'),
      [
        'The Claims Administrator based their decision on recommendation(s) outside of the MTUS Guidelines. Decision based on Non-MTUS Citation ',
      ],
    ],
    ['is offered while it is typed', at(reviewerGuideline, 'The Expert Reviewer |'), forms.slice(1)],
    ['is not offered once other words are typed', at(reviewerGuideline, 'The Expert panel|'), []],
    ['is not offered before the closing marks', at(`guideline:** ${reviewerGuideline}`, 'guideline:|**'), []],
    ['that concludes follows the outcome', at(rationale, '|'), [conclusion]],
    [
      'that concludes is not offered without an outcome',
      at(rationale, '|').replace('contrast:** Overturned', 'contrast:** Modified'),
      [],
    ],
    ['that concludes is not offered for other words with the same start', at(rationale, 'The pat|'), []],
  ]);

  testChoices([
    {
      name: 'stands after the marks of the label',
      from: reviewerGuideline,
      typed: '|',
      choose: 'Decision based on MTUS ',
      gives: 'Decision based on MTUS ',
    },
    {
      name: 'brings its blank where there is none',
      from: ` ${reviewerGuideline}`,
      typed: '|',
      choose: 'Decision based on MTUS ',
      gives: ' Decision based on MTUS ',
    },
    {
      name: 'takes the place of what is typed',
      from: reviewerGuideline,
      typed: 'decision b|',
      choose: 'Decision based on MTUS ',
      gives: 'Decision based on MTUS ',
    },
    {
      name: 'concludes that the treatment is necessary',
      from: rationale,
      typed: 'The MRI|',
      choose: conclusion,
      gives: conclusion,
    },
    {
      name: 'concludes that the treatment is not necessary',
      in: changed(sampleDecision, 'contrast:** Overturned', 'contrast:** Upheld'),
      from: rationale,
      typed: '|',
      choose: 'The MRI of the right knee without contrast is not medically necessary.',
      gives: 'The MRI of the right knee without contrast is not medically necessary.',
    },
    {
      name: 'quotes a request with the signs of snippets in it',
      in: changed(sampleDecision, 'MRI of the right knee without contrast:', 'Brace {L} at $50 \\ day:'),
      from: rationale,
      typed: '|',
      choose: 'The Brace {L} at $50 \\ day is medically necessary.',
      gives: 'The Brace {L} at $50 \\ day is medically necessary.',
    },
  ]);
});
