import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Decision } from '../../server/src/decision/model.js';
import { sampleDecision } from '../../server/src/rules/sample-decision.js';
import { createDecisionService } from '../../server/src/service.js';
import { toldBy } from '../support/told-decision.js';

const service = createDecisionService();
const { layouts, partLabels, outcomes } = service.context.vocabulary;
const headings = [...new Set(layouts.flatMap(({ sections }) => sections.map(({ heading }) => heading)))];
const labels = partLabels.flatMap(({ text, aliases = [] }) => [text, ...aliases]);
const known = [...new Set([...labels, ...headings, ...outcomes, 'guideline', 'strong', 'nbsp'])];

/** What stands around a word: it may begin, fill or end a line, follow a colon, or stand before what makes it a label. */
const surroundings = [
  (word: string) => ` ${word}`,
  (word: string) => `.\n${word}`,
  (word: string) => `.\n\n${word}\n\n`,
  (word: string) => `.\n${word} The brace`,
  (word: string) => `.\n${word}: the brace`,
  (word: string) => ` Knee: ${word}`,
  (word: string) => `.\n**Knee: ${word}`,
  (word: string) => `.\n**${word} ** and`,
  (word: string) => ` and <${word} >`,
  (word: string) => ` and &${word};`,
];

/** The sample with words behind the value of a part of one of its issues, the second one if none is told. */
function withWords(part: number, words: string, issue = 1): string {
  const value = service.parse(sampleDecision).issues[issue]?.parts[part]?.value;
  assert.ok(value);
  return sampleDecision.slice(0, value.end) + words + sampleDecision.slice(value.end);
}

/** Follows a document through its texts and compares each reading with that of a text that nobody has seen. */
function follow(texts: readonly string[]): number {
  const follower = service.follow();
  let before: Decision | undefined;
  let inPart = 0;
  for (const text of texts) {
    const decision = follower.parse(text);
    if (decision.header === before?.header) inPart++;
    assert.deepEqual(toldBy(decision), toldBy(service.parse(text)), JSON.stringify(text));
    before = decision;
  }
  return inPart;
}

describe('a letter that makes or breaks a word that is known', () => {
  for (const [issue, part] of [
    [1, 0],
    [1, 1],
    [1, 2],
    [0, 2],
  ] as const) {
    it(`has the decision read as a new one, in part ${part + 1} of issue ${issue + 1}`, () => {
      let inPart = 0;
      for (const word of known) {
        for (const around of surroundings) {
          const whole = withWords(part, around(word), issue);
          const texts = [1, word.length >> 1, word.length - 1].flatMap((gone) => {
            const [first, last] = [word.slice(0, gone), word.slice(gone)];
            const broken = [first + word.slice(gone + 1), `${first}e${last}`, `${first} ${last}`];
            return broken.flatMap((each) => [whole, withWords(part, around(each), issue)]);
          });
          const beside = [`${word} a`, `${word} `, `a ${word}`].flatMap((each) => [
            withWords(part, around(each), issue),
            whole,
          ]);
          inPart += follow([...texts, whole, ...beside]);
        }
      }
      assert.ok(inPart > 1000, `only ${inPart} texts were read in part: the test proves nothing`);
    });
  }
});

describe('letters that are set right one by one', () => {
  it('make a label of a word that none knew, where a colon follows', () => {
    for (const label of labels.filter(({ length }) => length > 8)) {
      // From the fifth letter on four are wrong, then three, two, one.
      const texts = [4, 3, 2, 1, 0, 1, 2, 3].map(
        (wrong) => label.slice(0, 4) + 'x'.repeat(wrong) + label.slice(4 + wrong),
      );
      follow(texts.map((words) => withWords(0, `.\n${words}: the brace`)));
    }
  });

  it('make a label of the words before, where a sentence begins', () => {
    for (const label of labels) {
      const texts = ['the', 'The', 'the', 'Te', 'e', 'E'].map((next) => withWords(0, `.\n${label} ${next} brace`));
      follow(texts);
    }
  });
});

describe('letters taken away one by one', () => {
  for (const mark of ['', '&nbsp;'.repeat(5), '**', '<span class="of-many-letters">'])
    it(`leave a heading that is seen, behind ${JSON.stringify(mark)}`, () => {
      for (const heading of headings) {
        const middle = heading.length >> 1;
        const lines = Array.from({ length: 31 }, (_, gone) => {
          return `${mark}${heading.slice(0, middle)}${'X'.repeat(30 - gone)}${heading.slice(middle)}`;
        });
        follow([...lines, ...lines.toReversed()].map((line) => withWords(0, `\n\n${line}\n\n`)));
      }
    });

  it('leave a heading that is seen, where they become a tag', () => {
    for (const heading of headings) {
      const misspelt = heading.slice(0, 3) + heading.slice(4);
      const tag = `span class="${'x'.repeat(30)}">`;
      const marks = [tag, tag.replace('x', 'xx'), `<${tag.replace('x', 'xx')}`];
      follow(marks.map((mark) => withWords(0, `\n\n${mark}${misspelt}\n\n`)));
    }
  });
});
