import { describe } from 'node:test';
import {
  basket,
  body,
  bodyParts,
  head,
  ladder,
  plainBody,
  type ReadIssue,
  rationale,
  runTable,
} from './issue-cases.js';

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
