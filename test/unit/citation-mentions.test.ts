import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sampleDecision } from '../../server/src/rules/sample-decision.js';
import { createDecisionService } from '../../server/src/service.js';

const service = createDecisionService();

/** What a rationale names, in short: the words, the guideline, the editions, chapter and pages. */
function mentioned(words: string): string[] {
  const text = sampleDecision.replace('The guideline supports imaging', () => `${words} It supports imaging`);
  const { mentions } = service.parse(text).issues[0] ?? { mentions: [] };
  return mentions.map(({ span, guideline, editions, chapter, pages }) =>
    [
      `"${text.slice(span.start, span.end)}" ${guideline} ${editions.join(' ')}`,
      ...(chapter === undefined ? [] : [`chapter ${chapter}`]),
      ...pages.map(({ first, last }) => `p${first}-${last}`),
    ].join(' '),
  );
}

const cases: readonly (readonly [rationale: string, mentions: readonly string[]])[] = [
  ['The ODG recommends it.', ['"ODG" odg odg-treatment']],
  ['Official Disability Guidelines (ODG) say so.', ['"Official Disability Guidelines (ODG)" odg odg-treatment']],
  [
    'See the 2009 Chronic Pain Medical Treatment Guidelines.',
    ['"2009 Chronic Pain Medical Treatment Guidelines" chronic-pain chronic-pain-2009'],
  ],
  [
    'The Chronic Pain Medical Treatment Guidelines 2016, pages 89-90, say so.',
    ['"Chronic Pain Medical Treatment Guidelines 2016, pages 89-90" chronic-pain chronic-pain-2016 p89-90'],
  ],
  [
    'By ACOEM Chapter 12, page 303, it is.',
    ['"ACOEM Chapter 12, page 303" low-back low-back-2004 chapter 12 p303-303'],
  ],
  ['By ACOEM, Chapter 12 it is.', ['"ACOEM, Chapter 12" low-back low-back-2004 chapter 12']],
  ['The Knee Complaints chapter says so.', ['"Knee Complaints chapter" knee knee-2004']],
  ['The worker has chronic pain and medical treatment, with knee complaints and shoulder disorders.', []],
  ['The guideline and the guidelines for pain and medical treatment say so.', []],
  ['Prevention of eye injuries was taught in 2004.', []],
];

for (const [rationale, mentions] of cases) {
  test(rationale, () => assert.deepEqual(mentioned(rationale), mentions));
}
