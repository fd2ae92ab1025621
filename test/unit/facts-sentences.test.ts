import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { sentencesOf } from '../../server/src/decision/facts/sentences.js';
import { createFactWords } from '../../server/src/knowledge/fact-names.js';

const { read } = createFactWords();

const inText = (text: string) => sentencesOf(text, { start: 0, end: text.length }, read);
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

  test('the same words are read once, be it in another text, until they are forgotten', () => {
    const { read: readWords, forget } = createFactWords();
    const readIn = (text: string) =>
      sentencesOf(text, { start: 0, end: text.length }, readWords).map((each) => each.read);
    const [first, second] = readIn('The knee is swollen. It is warm.');
    const [other, again] = readIn('The hip is stiff. It is warm.');
    assert.equal(again, second);
    assert.notEqual(other, first);
    forget();
    assert.notEqual(readIn('It is warm.')[0], second);
    assert.deepEqual(readIn('It is warm.')[0]?.words, second?.words);
  });

  test('however many are read, the last ones are known again and the first ones are let go', () => {
    const { read: readWords } = createFactWords();
    const firstRead = readWords('The first one.');
    const known = readWords('The knee is swollen.');
    for (let number = 0; number < 2000; number++) {
      readWords(`Note ${number} says nothing else.`);
      assert.equal(readWords('The knee is swollen.'), known);
    }
    assert.notEqual(readWords('The first one.'), firstRead);
  });

  test('half of a character and very long sentences are read all the same', () => {
    const { read: readWords } = createFactWords();
    for (const words of ['A broken \ud83d sign.', `${'long '.repeat(200)}end.`]) {
      assert.equal(readWords(words).words, words);
      assert.notEqual(readWords(words), readWords(words));
    }
  });
});
