import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { textAt } from '../../server/src/decision/span.js';
import { createDecisionService } from '../../server/src/service.js';
import {
  basket,
  body,
  bodyParts,
  claims,
  claimsPart,
  head,
  ladder,
  plainBody,
  rationale,
  rationalePart,
  read,
  readable,
  reviewer,
  reviewerPart,
  runTable,
} from './issue-cases.js';

describe('what is missing or misspelt', () => {
  runTable([
    { name: 'no issue', text: `${head}The gardener wrote nothing.\n`, issues: [] },
    { name: 'an empty text', text: '', issues: [] },
    {
      name: 'a misspelt outcome',
      text: `${head}**Wicker basket, 2 handles:** Uphled\n\n${body}`,
      issues: [{ ...basket, outcome: 'Uphled' }],
    },
    {
      name: 'an outcome of two words in the second issue',
      text: `${head}**Ladder of 12 rungs:** Overturned\n\n${body}\n**Wicker basket, 2 handles:** Partially Upheld\n\n${body}`,
      issues: [ladder, { ...basket, outcome: 'Partially Upheld' }],
    },
    {
      name: 'an outcome of five words',
      text: `${head}**Wicker basket, 2 handles:** The denial is not upheld\n\n${body}`,
      issues: [{ ...basket, outcome: 'The denial is not upheld' }],
    },
    {
      name: 'an outcome in capitals',
      text: `${head}**Wicker basket, 2 handles:** UPHELD\n\n${body}`,
      issues: [{ ...basket, outcome: 'UPHELD' }],
    },
    {
      name: 'no outcome after the colon',
      text: `${head}**Wicker basket, 2 handles:**\n\n${body}\n**Ladder of 12 rungs:**\n\n${body}`,
      issues: [
        { ...basket, outcome: '' },
        { ...ladder, outcome: '' },
      ],
    },
    {
      name: 'neither colon nor outcome',
      text: `${head}Wicker basket, 2 handles\n\n${plainBody}\nLadder of 12 rungs\n\n${plainBody}`,
      issues: [
        { ...basket, outcome: '' },
        { ...ladder, outcome: '' },
      ],
    },
    {
      name: 'no outcome and no blank lines, with marks',
      text: `${head}**Wicker basket, 2 handles:**\n${body}**Ladder of 12 rungs:**\n${body}`,
      issues: [
        { ...basket, outcome: '' },
        { ...ladder, outcome: '' },
      ],
    },
    {
      name: 'no outcome and no blank lines, without marks',
      text: `${head}Wicker basket, 2 handles:\n${plainBody}Ladder of 12 rungs:\n${plainBody}`,
      issues: [
        { ...basket, outcome: '' },
        { ...ladder, outcome: '' },
      ],
    },
    {
      name: 'a title just typed, without parts',
      text: `${head}**Wicker basket, 2 handles:** Upheld\n\n${body}\n**Ladder of 12 rungs:**\n`,
      issues: [basket, { treatment: 'Ladder of 12 rungs', outcome: '', parts: [] }],
    },
    {
      name: 'titles without parts after each other',
      text: `${head}**Wicker basket, 2 handles:** Upheld\n\n**Ladder of 12 rungs:** Overturned\n`,
      issues: [
        { ...basket, parts: [] },
        { ...ladder, parts: [] },
      ],
    },
    {
      name: 'parts without a title',
      text: `${head}${body}`,
      issues: [{ treatment: '', outcome: '', parts: bodyParts }],
    },
    {
      name: 'an outcome without a request',
      text: `${head}Upheld\n\n${body}`,
      issues: [{ treatment: '', outcome: 'Upheld', parts: bodyParts }],
    },
    {
      name: 'no guideline of the claims administrator',
      text: `${head}**Wicker basket, 2 handles:** Upheld\n\n${reviewerPart}\n\n${rationalePart}\n\n**Ladder of 12 rungs:** Overturned\n\n${body}`,
      issues: [{ ...basket, parts: bodyParts.slice(1) }, ladder],
    },
    {
      name: 'no rationale',
      text: `${head}**Wicker basket, 2 handles:** Upheld\n\n${claimsPart}\n\n${reviewerPart}\n\n**Ladder of 12 rungs:** Overturned\n\n${body}`,
      issues: [{ ...basket, parts: bodyParts.slice(0, 2) }, ladder],
    },
    {
      name: 'empty parts',
      text: `${head}**Wicker basket, 2 handles:** Upheld\n\n**Claims Administrator guideline:**\n\n**MAXIMUS guideline:**\n\n**Decision rationale:**\n\n**Ladder of 12 rungs:** Overturned\n\n${body}`,
      issues: [
        {
          ...basket,
          parts: [
            [claims, ''],
            [reviewer, ''],
            [rationale, ''],
          ],
        },
        ladder,
      ],
    },
  ]);
});

describe('labels out of order or misspelt', () => {
  runTable([
    {
      name: 'parts in another order',
      text: `${head}**Wicker basket, 2 handles:** Upheld\n\n${rationalePart}\n\n${reviewerPart}\n\n${claimsPart}\n\n**Ladder of 12 rungs:** Overturned\n\n${body}`,
      issues: [{ ...basket, parts: [...bodyParts].reverse() }, ladder],
    },
    {
      name: 'a part twice',
      text: `${head}**Wicker basket, 2 handles:** Upheld\n\n${body}\n**Decision rationale:** The plum is ripe too.\n\n**Ladder of 12 rungs:** Overturned\n\n${body}`,
      issues: [{ ...basket, parts: [...bodyParts, [rationale, 'The plum is ripe too.']] }, ladder],
    },
    {
      name: 'bold labels without colons',
      text: `${head}**Wicker basket, 2 handles:** Upheld\n\n${body.replaceAll(':**', '**')}`,
      issues: [basket],
    },
    {
      name: 'misspelt labels',
      text: `${head}**Wicker basket, 2 handles:** Upheld\n\n${body.replace('Administrator guideline', 'Adminstrator guidline').replace('MAXIMUS', 'MAXIMUN').replace('rationale:', 'rational:')}`,
      issues: [basket],
    },
    {
      name: 'other names of the parts',
      text: `${head}**Wicker basket, 2 handles:** Upheld\n\n${body.replace('Administrator guideline', 'Administrator guidelines').replace('MAXIMUS', 'Expert Reviewer').replace('Decision rationale', 'Rationale')}`,
      issues: [basket],
    },
  ]);
});

describe('characters and line ends', () => {
  const text = `${head}**Wicker basket, 2 handles:** Upheld\n\n${body}\n**Ladder of 12 rungs:** Overturned\n\n${body}`;
  runTable([
    { name: 'CRLF', text: text.replaceAll('\n', '\r\n'), issues: [basket, ladder] },
    { name: 'CRLF without marks', text: text.replaceAll('**', '').replaceAll('\n', '\r\n'), issues: [basket, ladder] },
    { name: 'CR alone', text: text.replaceAll('\n', '\r'), issues: [basket, ladder] },
    { name: 'no-break spaces after colons', text: text.replaceAll(':** ', ':**\u00a0'), issues: [basket, ladder] },
    {
      name: 'no-break spaces in labels',
      text: text
        .replaceAll('Administrator guideline', 'Administrator\u00a0guideline')
        .replaceAll('Decision r', 'Decision\u00a0r'),
      issues: [basket, ladder],
    },
    { name: 'blank lines of no-break spaces', text: text.replaceAll('\n\n', '\n\u00a0\n'), issues: [basket, ladder] },
    { name: 'full-width colons', text: text.replaceAll(':**', '\uff1a**'), issues: [basket, ladder] },
    { name: 'a byte order mark', text: `\ufeff${text}`, issues: [basket, ladder] },
    { name: 'blanks at the ends of lines', text: text.replaceAll('\n', '  \n'), issues: [basket, ladder] },
    { name: 'no blank lines', text: text.replaceAll(/\n+/g, '\n'), issues: [basket, ladder] },
  ]);
});

describe('how many', () => {
  const titles = Array.from({ length: 50 }, (_, index) => `Wicker basket, ${index + 1} handles`);
  const outcomes = titles.map((_, index) => (index % 3 === 0 ? 'Overturned' : 'Upheld'));
  const issues = titles.map((treatment, index) => ({ treatment, outcome: outcomes[index] ?? '', parts: bodyParts }));
  const marked = issues.map(({ treatment, outcome }) => `**${treatment}:** ${outcome}\n\n${body}`).join('\n');
  runTable([
    { name: 'one', text: `${head}**Wicker basket, 2 handles:** Upheld\n\n${body}`, issues: [basket] },
    { name: 'fifty', text: head + marked, issues },
    {
      name: 'fifty without marks and blank lines',
      text: head + marked.replaceAll('**', '').replace(/\n+/g, '\n'),
      issues,
    },
  ]);
});

describe('what else an issue knows', () => {
  test('whether its outcome is known and has a colon', () => {
    const titles = ['A pear: UPHELD', '**A plum** overturned', '**A fig:** Uphled', 'A nut', 'A date:'];
    const text = head + titles.map((title) => `${title}\n\n${body}`).join('\n');
    assert.deepEqual(
      read(text).map(({ outcome: { known, hasColon } }) => ({ known, hasColon })),
      [
        { known: 'Upheld', hasColon: true },
        { known: 'Overturned', hasColon: false },
        { known: undefined, hasColon: true },
        { known: undefined, hasColon: false },
        { known: undefined, hasColon: true },
      ],
    );
  });

  test('where its title and each part lie', () => {
    const text = `${head}**Wicker basket, 2 handles:** Upheld\n\n${body}`;
    const [issue] = read(text);
    assert.ok(issue);
    assert.equal(textAt(text, issue.title), 'Wicker basket, 2 handles:** Upheld');
    assert.equal(textAt(text, issue.whole), text.slice(head.length).trim());
    assert.deepEqual(
      issue.parts.map(({ whole }) => textAt(text, whole)),
      body.trim().split('\n\n'),
    );
    assert.deepEqual(
      issue.parts.map(({ label }) => textAt(text, label)),
      ['Claims Administrator guideline', 'MAXIMUS guideline', 'Decision rationale'],
    );
  });

  test('whether its labels are exact and have colons', () => {
    const parts =
      '**Claims Administrator guidelines:** One.\n\n**MAXIMUS guideline** Two.\n\n**decision rationale:** Three.\n';
    const [issue] = read(`${head}**A pear:** Upheld\n\n${parts}`);
    assert.deepEqual(
      issue?.parts.map(({ isLabelExact, hasColon }) => ({ isLabelExact, hasColon })),
      [
        { isLabelExact: false, hasColon: true },
        { isLabelExact: true, hasColon: false },
        { isLabelExact: true, hasColon: true },
      ],
    );
  });

  test('the label of another organization', () => {
    const acme = createDecisionService({ organization: { name: 'Acme Reviews', label: 'Acme' } });
    const text = `${head}**Wicker basket, 2 handles:** Upheld\n\n${body.replace('MAXIMUS', 'Acme')}`;
    assert.deepEqual(readable(text, acme.parse(text).issues), [basket]);
  });
});
