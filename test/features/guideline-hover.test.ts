import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { guidelineHoverAt } from '../../server/src/features/guideline-hover.js';
import { type Markup, markdown, plainText } from '../../server/src/features/markup.js';
import { sampleDecision } from '../../server/src/rules/sample-decision.js';
import { createDecisionService } from '../../server/src/service.js';
import { readCursor } from '../support/cursor.js';
import { trunkCatalogues } from '../support/trunk-catalogue.js';

const service = createDecisionService({ catalogues: trunkCatalogues });
const { catalogue } = service.context;

interface Shown {
  readonly words: string;
  readonly lines: readonly string[];
}

/** What is shown at `|` in the reviewer's line of the first issue, and on which words. */
function shownIn(marked: string, markup: Markup = markdown): Shown | undefined {
  return shownAt(sampleDecision.replace('MTUS Knee Complaints 2004, Section(s): Special Studies', marked), markup);
}

function shownAt(marked: string, markup: Markup = markdown): Shown | undefined {
  const { text, offset } = readCursor(marked);
  const hover = guidelineHoverAt(service.parse(text), offset, { catalogue, markup });
  return hover && { words: text.slice(hover.span.start, hover.span.end), lines: hover.text.split('\n') };
}

const facts2010 = [
  '- Official title: \\<b\\>Trunk\\</b\\> \\[Care\\] & more',
  '- Publisher: Board of \\*Trunks\\*',
  '- Part of the MTUS: 8 CCR 9999.1 (unverified)',
  '- In force: 01/01/2010 to 06/30/2016',
  '- Pages: 1 to 90',
  '- Note: 1\\. Out of print.',
  '- Sources: <https://example.org/reg_1>; A book, <https://example.org/book> (2010)',
];
const notInForce = ['**Not in force on 07/05/2016, the decision date. It was on 05/16/2016, the UR denial date.**', ''];

describe('what is told of a cited guideline', () => {
  test('begins with its standing on the day of the decision, when it was not in force', () => {
    assert.deepEqual(shownIn('MTUS Trunk C|are 2010, Section(s): Bracing'), {
      words: 'Trunk Care 2010',
      lines: [...notInForce, '**Trunk Care 2010**', '', ...facts2010],
    });
  });

  test('has what is not verified marked', () => {
    assert.deepEqual(shownIn('MTUS Trunk Care 201|6'), {
      words: 'Trunk Care 2016',
      lines: [
        '**Trunk Care 2016** (unverified)',
        '',
        '- In force on 07/05/2016, the decision date (unverified).',
        '- Publisher: Board of Trunks',
        '- Part of the MTUS',
        '- In force: from 07/01/2016 (unverified), no end is known',
        '- Sources: A book, <https://example.org/book> (2010)',
      ],
    });
  });

  test('lists the editions when several may be meant, those in force first', () => {
    assert.deepEqual(shownIn('MTUS |Trunk Care'), {
      words: 'Trunk Care',
      lines: [
        '**Trunk**: 2 editions may be meant.',
        '',
        '- **Trunk Care 2016** (unverified), in force on 07/05/2016 (unverified)  ',
        '  Part of the MTUS. In force from 07/01/2016 (unverified), no end is known',
        '- **Trunk Care 2010**, not in force on 07/05/2016  ',
        '  Part of the MTUS: 8 CCR 9999.1 (unverified). In force 01/01/2010 to 06/30/2016',
      ],
    });
  });

  test('says nothing of its standing without a decision date', () => {
    const text = sampleDecision
      .replace('07/05/2016', '')
      .replace('MTUS Knee Complaints 2004, Section(s): Special', 'MTUS Trunk| Care 2010, Section(s): Special');
    assert.deepEqual(shownAt(text)?.lines, ['**Trunk Care 2010**', '', ...facts2010]);
  });

  test('is the same where a rationale names it', () => {
    const marked = sampleDecision.replace('The guideline supports', 'As TC|G (2010), page 13, says, it supports');
    assert.deepEqual(shownAt(marked), {
      words: 'TCG (2010), page 13',
      lines: [
        ...notInForce,
        '**Trunk Care 2010**',
        '',
        ...facts2010,
        '',
        'Page 13 of **Trunk Care 2010**, which has pages 1 to 90:',
        '',
        '- **Bracing**, pages 12 to 14 (unverified)',
      ],
    });
  });

  test('has no marks for a client that shows plain text', () => {
    assert.deepEqual(shownIn('MTUS Trunk C|are 2010, Section(s): Bracing', plainText)?.lines, [
      'Not in force on 07/05/2016, the decision date. It was on 05/16/2016, the UR denial date.',
      '',
      'Trunk Care 2010',
      '',
      '- Official title: <b>Trunk</b> [Care] & more',
      '- Publisher: Board of *Trunks*',
      '- Part of the MTUS: 8 CCR 9999.1 (unverified)',
      '- In force: 01/01/2010 to 06/30/2016',
      '- Pages: 1 to 90',
      '- Note: 1. Out of print.',
      '- Sources: https://example.org/reg_1; A book, https://example.org/book (2010)',
    ]);
  });
});

describe('what is told of a cited section', () => {
  test('is its pages, its edition and its services', () => {
    assert.deepEqual(shownIn('MTUS Trunk Care 2010, Section(s): Rest, Brac|ing'), {
      words: 'Bracing',
      lines: [
        ...notInForce,
        '**Bracing**, pages 12 to 14 (unverified)',
        '',
        '- Of: Trunk Care 2010',
        '- About: brace, corset',
        '- Part of the MTUS: 8 CCR 9999.1 (unverified)',
        '- In force: 01/01/2010 to 06/30/2016',
        '- Sources: A book, <https://example.org/book> (2010)',
      ],
    });
  });

  const unknown: readonly [title: string, lines: readonly string[]][] = [
    ['Trunk Care 2010', ['Trunk Care 2010 has no such section.']],
    ['Trunk Care 2016', ['No section of this name is known in Trunk Care 2016; there may be more than are known.']],
  ];
  for (const [title, lines] of unknown) {
    test(`that is not known in ${title} is that`, () => {
      assert.deepEqual(shownIn(`MTUS ${title}, Section(s): |Acupuncture`), { words: 'Acupuncture', lines });
    });
  }
});

describe('what is told of cited pages', () => {
  const cases: readonly [pages: string, lines: readonly string[]][] = [
    [
      '14-|15',
      [
        'Pages 14 to 15 of **Trunk Care 2010**, which has pages 1 to 90:',
        '',
        '- **Bracing**, pages 12 to 14 (unverified)',
        '- **Rest**, page 15 (unverified)',
      ],
    ],
    ['|60', ['Page 60 of **Trunk Care 2010**, which has pages 1 to 90. No section is known to lie there.']],
  ];
  for (const [pages, lines] of cases) {
    test(`is in what they lie: ${pages}`, () => {
      const shown = shownIn(`MTUS Trunk Care 2010, Section(s): Bracing, Page(s): ${pages}`);
      assert.deepEqual(shown, { words: pages.replace('|', ''), lines: [...notInForce, ...lines] });
    });
  }
});

describe('nothing is told', () => {
  const cases: readonly [place: string, from: string, to: string][] = [
    ['in the header', 'Standard', 'Stan|dard'],
    ['on the words that begin a citation', 'Decision based on MTUS Knee', 'Decision bas|ed on MTUS Knee'],
    ['on a label', 'Section(s)', 'Sec|tion(s)'],
    ['in prose that names no guideline', 'meniscus', 'men|iscus'],
    ['on a title', 'MRI of the right knee without', 'MRI of the right kn|ee without'],
  ];
  for (const [place, from, to] of cases) {
    test(place, () => assert.equal(shownAt(sampleDecision.replace(from, to)), undefined));
  }
});
