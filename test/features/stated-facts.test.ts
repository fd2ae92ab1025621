import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { statedFactAt } from '../../server/src/features/stated-facts.js';
import { sampleDecision } from '../../server/src/rules/sample-decision.js';
import { createDecisionService } from '../../server/src/service.js';
import { readCursor } from '../support/cursor.js';

const service = createDecisionService();

/** The fact at `|` in the new words: its own words, and all places by line (from 1), the declaration marked. */
function stated(from: string, to: string, source = sampleDecision) {
  const { text, offset } = readCursor(source.replace(from, to));
  const decision = service.parse(text);
  const fact = statedFactAt(decision, offset, service.context.factsIn(decision));
  if (!fact) return undefined;
  const { here, declaration, places } = fact;
  const words = ({ start, end }: { start: number; end: number }) => text.slice(start, end);
  return [
    words(here),
    ...places.map((place) => {
      const line = text.slice(0, place.start).split('\n').length;
      return `${line}${place.start === declaration.start ? '*' : ''} ${words(place)}`;
    }),
  ];
}

const injury = 'The worker was injured on 02/10/2016. She was';

describe('a fact that is stated at several places', () => {
  test('the day of the accident leads to the date of injury', () => {
    assert.deepEqual(stated('floor on 02/10/2016', 'floor on 02/10|/2016'), [
      '02/10/2016',
      '2* 02/10/2016',
      '18 02/10/2016',
    ]);
  });

  test('another date of injury too: that is the disagreement', () => {
    const text = sampleDecision.replace('She was', injury.replace('02/10', '03/11'));
    assert.deepEqual(stated('03/11/2016', '03/|11/2016', text), [
      '03/11/2016',
      '2* 02/10/2016',
      '18 02/10/2016',
      '18 03/11/2016',
    ]);
  });

  test('from the header field all its places are found', () => {
    assert.deepEqual(stated('Injury:</b>\t02/', 'Injury:</b>\t02|/'), ['02/10/2016', '2* 02/10/2016', '18 02/10/2016']);
  });

  test('a date of no field leads to its first statement', () => {
    const text = sampleDecision.replace('Both are', 'Both are, on 04/28/2016,');
    assert.deepEqual(stated('on 04/28/2016,', 'on 04/28|/2016,', text), [
      '04/28/2016',
      '18* 04/28/2016',
      '30 04/28/2016',
    ]);
  });

  test('an age, also another one', () => {
    const text = sampleDecision.replace('Both are', 'The worker is 54 years old. Both are');
    assert.deepEqual(stated('54 years', '54| years', text), ['54 years old', '18* 44 year old', '30 54 years old']);
  });

  test('the sex, with the pronouns that can only mean the worker', () => {
    assert.deepEqual(stated('wom', 'w|om'), ['woman', '18* woman', '18 her', '18 She']);
  });

  test('a conclusion leads to the outcome of its issue', () => {
    assert.deepEqual(stated('is medically', 'is med|ically'), [
      'is medically necessary',
      '24* Overturned',
      '30 is medically necessary',
    ]);
  });

  test('a quantity that is concluded on leads to the request, whatever it is', () => {
    assert.deepEqual(stated('six further', 'ei|ght further'), [
      'eight further visits',
      '32* 6 visits',
      '38 six visits',
      '38 eight further visits',
    ]);
  });

  test('a part of the body with its side', () => {
    const text = sampleDecision.replace('Both are', 'The left knee is well. Both are');
    assert.deepEqual(stated('left knee', 'left kn|ee', text), [
      'left knee',
      '18* knee',
      '30 knee',
      '30 meniscus',
      '30 left knee',
    ]);
  });
});

describe('no fact', () => {
  for (const [name, from, to] of [
    ['in plain words', 'slipped', 'slip|ped'],
    ['that is stated once', '04/28/2016', '04/2|8/2016'],
    ['in a label', 'Decision Date', 'Deci|sion Date'],
  ] as const) {
    test(name, () => assert.equal(stated(from, to), undefined));
  }
});
