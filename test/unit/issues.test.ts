import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Issue } from '../../server/src/decision/model.js';
import { textAt } from '../../server/src/decision/span.js';
import { createDecisionService } from '../../server/src/service.js';

/** An issue as the tests write it: the words under its spans. */
interface ReadIssue {
  readonly treatment: string;
  readonly outcome: string;
  readonly parts: readonly (readonly [id: string, value: string])[];
}

interface Case {
  readonly name: string;
  readonly text: string;
  readonly issues: readonly ReadIssue[];
}

const service = createDecisionService();

const claims = 'claimsAdministratorGuideline';
const reviewer = 'reviewerGuideline';
const rationale = 'rationale';

const heading = '### IMR ISSUES, DECISIONS AND RATIONALES';
const leadIn = 'The Final Determination was based on decisions for the disputed items/services set forth below:';
const head = `${heading}\n\n${leadIn}\n\n`;
const body = `**Claims Administrator guideline:** Orchard guide, section 1.

**MAXIMUS guideline:** Orchard guide, section 2.

**Decision rationale:** The pear is ripe. The basket is not medically necessary.
`;
const plainBody = body.replaceAll('**', '');
const bodyParts: ReadIssue['parts'] = [
  [claims, 'Orchard guide, section 1.'],
  [reviewer, 'Orchard guide, section 2.'],
  [rationale, 'The pear is ripe. The basket is not medically necessary.'],
];
const basket: ReadIssue = { treatment: 'Wicker basket, 2 handles', outcome: 'Upheld', parts: bodyParts };
const ladder: ReadIssue = { treatment: 'Ladder of 12 rungs', outcome: 'Overturned', parts: bodyParts };

function read(text: string): readonly Issue[] {
  return service.parse(text).issues;
}

function readable(text: string, issues: readonly Issue[]): ReadIssue[] {
  return issues.map(({ treatment, outcome, parts }) => ({
    treatment: textAt(text, treatment),
    outcome: textAt(text, outcome.span),
    parts: parts.map(({ id, value }) => [id, textAt(text, value)] as const),
  }));
}

function runTable(cases: readonly Case[]): void {
  for (const { name, text, issues } of cases) {
    test(name, () => assert.deepEqual(readable(text, read(text)), issues));
  }
}

const [claimsPart, reviewerPart, rationalePart] = body.trim().split('\n\n');

describe('marks of a title', () => {
  const both = (first: string, second: string, parts: string) => `${head}${first}\n\n${parts}\n${second}\n\n${parts}`;
  runTable([
    {
      name: 'asterisks with the colon inside',
      text: both('**Wicker basket, 2 handles:** Upheld', '**Ladder of 12 rungs:** Overturned', body),
      issues: [basket, ladder],
    },
    {
      name: 'asterisks with the colon outside',
      text: both('**Wicker basket, 2 handles**: Upheld', '**Ladder of 12 rungs**: Overturned', body),
      issues: [basket, ladder],
    },
    {
      name: 'tags',
      text: both('<b>Wicker basket, 2 handles:</b> Upheld', '<b>Ladder of 12 rungs:</b> Overturned', body),
      issues: [basket, ladder],
    },
    {
      name: 'tags in capitals around title and outcome',
      text: both('<B>Wicker basket, 2 handles: Upheld</B>', '<B>Ladder of 12 rungs: Overturned</B>', body),
      issues: [basket, ladder],
    },
    {
      name: 'title and outcome each marked',
      text: both('**Wicker basket, 2 handles:** **Upheld**', '**Ladder of 12 rungs:** **Overturned**', body),
      issues: [basket, ladder],
    },
    {
      name: 'no marks at all',
      text: both('Wicker basket, 2 handles: Upheld', 'Ladder of 12 rungs: Overturned', plainBody),
      issues: [basket, ladder],
    },
    {
      name: 'no colon, the outcome outside the marks',
      text: both('**Wicker basket, 2 handles** Upheld', '**Ladder of 12 rungs** Overturned', body),
      issues: [basket, ladder],
    },
    {
      name: 'no colon and no marks',
      text: both('Wicker basket, 2 handles Upheld', 'Ladder of 12 rungs Overturned', plainBody),
      issues: [basket, ladder],
    },
    {
      name: 'headings',
      text: both('#### Wicker basket, 2 handles: Upheld', '#### **Ladder of 12 rungs:** Overturned', body),
      issues: [basket, ladder],
    },
    {
      name: 'a numbered list',
      text: both('1. **Wicker basket, 2 handles:** Upheld', '2) Ladder of 12 rungs: Overturned', body),
      issues: [basket, ladder],
    },
    {
      name: 'bullets, also of the parts',
      text: both(
        '- **Wicker basket, 2 handles:** Upheld',
        '- Ladder of 12 rungs: Overturned',
        body.replaceAll(/^\*\*/gm, '- **'),
      ),
      issues: [basket, ladder],
    },
    {
      name: 'a full stop after the outcome',
      text: both('**Wicker basket, 2 handles:** Upheld.', '**Ladder of 12 rungs:** Overturned.', body),
      issues: [basket, ladder],
    },
  ]);
});

describe('the place of title and outcome', () => {
  const original = 'Wicker baskets times 12 was the original request';
  const authorized = 'Wicker baskets times 6 was authorized by the Claims Administrator';
  const remaining = 'The remaining IMR eligible portion of the original request, wicker baskets: times 6 is';
  const threeSentences = `${original}. ${authorized}. ${remaining}`;
  const eligible = 'The Claims Administrator authorized a sack, leaving the original request IMR eligible';
  const asRequested = `Ladder of 12 rungs was the original request. ${eligible}. The original request, Ladder of 12 rungs is`;
  runTable([
    {
      name: 'the outcome alone on the next line',
      text: `${head}Wicker basket, 2 handles:\nUpheld\n\n${plainBody}`,
      issues: [basket],
    },
    {
      name: 'the outcome alone after a blank line',
      text: `${head}**Wicker basket, 2 handles:**\n\nUpheld\n\n${body}`,
      issues: [basket],
    },
    {
      name: 'a title broken over three lines',
      text: `${head}Wicker basket,\n2\nhandles: Upheld\n${plainBody}`,
      issues: [{ ...basket, treatment: 'Wicker basket,\n2\nhandles' }],
    },
    {
      name: 'a marked title broken over two lines, the outcome on the third',
      text: `${head}**Wicker basket,\n2 handles:**\nUpheld\n\n${body}`,
      issues: [{ ...basket, treatment: 'Wicker basket,\n2 handles' }],
    },
    {
      name: 'three sentences with colons',
      text: `${head}**${threeSentences}:** Upheld\n\n${body}\n**${asRequested}:** Overturned\n\n${body}`,
      issues: [
        { treatment: threeSentences, outcome: 'Upheld', parts: bodyParts },
        { treatment: asRequested, outcome: 'Overturned', parts: bodyParts },
      ],
    },
    {
      name: 'three sentences without marks, hard-wrapped, after a rationale without a blank line',
      text: `${head}Ladder of 12 rungs: Overturned\n${plainBody}${original}.\n${authorized}.\n${remaining}:\nUpheld\n${plainBody}`,
      issues: [
        ladder,
        { treatment: `${original}.\n${authorized}.\n${remaining}`, outcome: 'Upheld', parts: bodyParts },
      ],
    },
    {
      name: 'a title on the line after the rationale, without a blank line',
      text: `${head}Wicker basket, 2 handles: Upheld\n${plainBody}Ladder of 12 rungs: Overturned\n${plainBody}`,
      issues: [basket, ladder],
    },
    {
      name: 'a title on the last line of the rationale',
      text: `${head}Wicker basket, 2 handles: Upheld\n${plainBody.trim()} Ladder of 12 rungs: Overturned\n${plainBody}`,
      issues: [basket, ladder],
    },
    {
      name: 'a title of three sentences on the last line of the rationale',
      text: `${head}Ladder of 12 rungs: Overturned\n${plainBody.trim()} ${threeSentences}: Upheld\n${plainBody}`,
      issues: [ladder, { treatment: threeSentences, outcome: 'Upheld', parts: bodyParts }],
    },
    {
      name: 'two issues on one line, without marks',
      text: `${head}${`Wicker basket, 2 handles: Upheld\n${plainBody}Ladder of 12 rungs: Overturned\n${plainBody}`.trim().replace(/\n+/g, ' ')}`,
      issues: [basket, ladder],
    },
    {
      name: 'two issues on one line, with marks',
      text: `${head}${`**Wicker basket, 2 handles:** Upheld\n${body}**Ladder of 12 rungs:** Overturned\n${body}`.trim().replace(/\n+/g, ' ')}`,
      issues: [basket, ladder],
    },
    {
      name: 'colons inside the request',
      text: `${head}**Tools: basket: Wicker, supply: 30:** Upheld\n\n${body}`,
      issues: [{ ...basket, treatment: 'Tools: basket: Wicker, supply: 30' }],
    },
    {
      name: 'no heading and no lead-in',
      text: `**Wicker basket, 2 handles:** Upheld\n\n${body}\n**Ladder of 12 rungs:** Overturned\n\n${body}`,
      issues: [basket, ladder],
    },
  ]);
});

describe('prose that is no title', () => {
  const withRationale = (words: string, parts = body) =>
    `${head}**Wicker basket, 2 handles:** Upheld\n\n${parts.replace('The pear is ripe.', words)}`;
  const reading = (words: string): ReadIssue => ({
    ...basket,
    parts: [...bodyParts.slice(0, 2), [rationale, `${words} The basket is not medically necessary.`]],
  });
  const cases: readonly (readonly [name: string, words: string])[] = [
    ['bold words', 'The **old pear tree** is ripe.'],
    ['a bold paragraph', 'The pear is ripe.\n\n**A note on ladders**\n\nIt is long.'],
    ['a bold paragraph with a colon', 'The pear is ripe.\n\n**Of ladders:** they are long.\n\nIt is so.'],
    ['a sentence with an outcome inside', 'In an earlier letter the verdict was: Upheld by the gardener.'],
    ['a sentence that ends in an outcome', 'In an earlier letter the verdict was: Upheld.'],
    ['a line that ends in an outcome', 'In an earlier letter\nthe verdict was: Upheld\nand the pear fell.'],
    [
      'a paragraph that ends in an outcome',
      'The pear is ripe.\n\nIn an earlier letter the verdict was: Upheld\n\nIt fell.',
    ],
    ['a bold outcome at the end of a line', 'The pear is ripe. **Verdict of the gardener:** Upheld\n\nIt fell.'],
    ['the name of a part', 'The Decision rationale of the gardener cites the MAXIMUS guideline and the pear.'],
    ['a part label in the middle of a sentence', 'It is said of the decision rationale: it is short.'],
  ];
  runTable(cases.map(([name, words]) => ({ name, text: withRationale(words), issues: [reading(words)] })));
});

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
