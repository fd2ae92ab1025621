import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { sentencesOf } from '../../server/src/decision/facts/sentences.js';
import { createFactWords } from '../../server/src/knowledge/fact-names.js';

const book = createFactWords();

const inText = (text: string) => sentencesOf(text, { start: 0, end: text.length }, book);
const written = (text: string) => inText(text).map(({ span }) => text.slice(span.start, span.end));

const cases: readonly (readonly [name: string, sentences: readonly string[], between?: string])[] = [
  ['full stops, questions, exclamations', ['The knee swelled.', 'Was it treated?', 'It was!']],
  ['a title before a name', ['Dr. Rivers agreed.', 'Ms. Field did not.']],
  ['short forms', ['It was worse, e.g. at night, vs. the left.', 'The plan, i.e. rest, failed.']],
  ['initials', ['J. R. Field wrote it.', 'Nobody read it.']],
  ['decimals and strengths', ['Take 0.25 mg of 37.5 mg.', 'Then stop.']],
  ['numbers of a list stay with their sentences', ['1. The knee is swollen.', '2. It is warm.']],
  ['a stop inside a bracket or quotation', ['(It hurt.)', '"No fracture."', 'Then he left.']],
  ['a curly quotation mark after the stop', ['\u201cNo tear.\u201d', 'The scan was clear.']],
  ['no blank after the stop', ['The scan showed a tear.', 'The knee is swollen.'], ''],
  ['an empty line ends a sentence', ['The knee', 'The hip'], '\n\n'],
  ['wrapped lines', ['The knee\nis swollen.', 'It is\nwarm.'], '\n'],
  ['Windows line ends', ['The knee\r\nis swollen.', 'It is warm.'], '\r\n'],
];

describe('sentences', () => {
  for (const [name, sentences, between = ' '] of cases) {
    test(name, () => assert.deepEqual(written(sentences.join(between)), sentences));
  }

  test('a web address is no end', () => {
    assert.deepEqual(written('See www.example.org/a.b for it. Done.'), ['See www.example.org/a.b for it.', 'Done.']);
  });

  test('the words are as long as the text, with plain blanks, dashes and quotation marks', () => {
    const [sentence] = inText('The\r\nL4\u2013L5 level\u2019s \u201ctear\u201d\u00a0now.');
    assert.equal(sentence?.words, 'The  L4-L5 level\'s "tear" now.');
  });

  test('blanks alone are no sentence', () => assert.deepEqual(written('  \n\n '), []));
});
