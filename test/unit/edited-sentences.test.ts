import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { issuePart } from '../../server/src/decision/model.js';
import { rules } from '../../server/src/rules/index.js';
import { sampleDecision } from '../../server/src/rules/sample-decision.js';
import { createDecisionService } from '../../server/src/service.js';
import { exampleText } from '../support/examples.js';

const service = createDecisionService();
const examples = rules.flatMap(({ examples: { faulty, clean } }) =>
  [...faulty, ...clean].map((example) => exampleText(example).replace(/\{\{|\}\}/g, '')),
);
const drafts = examples.filter((text) => service.parse(text).issues.some((issue) => issuePart(issue, 'rationale')));
/** All words of all examples: those by which rules know something, and ordinary ones. */
const words = [...new Set(examples.join(' ').match(/[a-z]{2,}/gi) ?? [])];

/** Words that are typed letter by letter somewhere in a rationale; without any, letters are taken away there one by one. */
const edits = fc.array(
  fc.record({
    issue: fc.nat(9),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    typed: fc
      .tuple(fc.array(fc.constantFrom(...words), { maxLength: 3 }), fc.constantFrom(' ', ' ', ', ', ','))
      .map(([typed, between]) => typed.join(between)),
    isNewWord: fc.boolean(),
    gone: fc.integer({ min: 1, max: 9 }),
  }),
  { minLength: 1, maxLength: 4 },
);

/** So few rules run where a letter changed one sentence, which tells little. */
const FEW = 12;

describe('letters that are typed into a rationale, or taken away', () => {
  it('leave the findings of a text that nobody has seen, though few rules run', () => {
    let ran = 0;
    let spared = 0;
    const counting = rules.map((rule) => ({
      ...rule,
      check: (...asked: Parameters<typeof rule.check>) => {
        ran++;
        return rule.check(...asked);
      },
    }));
    const followed = createDecisionService({ rules: counting });
    fc.assert(
      fc.property(fc.constantFrom(...drafts), edits, (draft, steps) => {
        const follower = followed.follow();
        let text = draft;
        follower.check(follower.parse(text));
        const change = (place: number, gone: number, put: string) => {
          text = text.slice(0, place) + put + text.slice(place + gone);
          ran = 0;
          assert.deepEqual(follower.check(follower.parse(text)), service.check(service.parse(text)), text);
          if (ran <= FEW) spared++;
        };
        for (const { issue, at, typed, isNewWord, gone } of steps) {
          const { allIssues } = follower.parse(text);
          const edited = allIssues.at(issue % allIssues.length);
          const value = edited && issuePart(edited, 'rationale')?.value;
          if (!value) continue;
          const place = value.start + Math.floor(at * (value.end - value.start));
          const letters = `${isNewWord ? ' ' : ''}${typed} `;
          if (typed === '') for (let each = 0; each < gone; each++) change(place, 1, '');
          else for (let index = 0; index < letters.length; index++) change(place + index, 0, letters.charAt(index));
        }
      }),
      { numRuns: 120 },
    );
    assert.ok(spared > 100, `only ${spared} letters spared the rules: the test proves nothing`);
  });
});

/** The rules that do not run after every letter. */
const sparing = rules.filter(({ seen, reach }) => seen || reach === 'parts' || reach === 'frame');

/** Two sources, of which the rationale names one in the middle of a sentence. */
const twoSources = sampleDecision
  .replace(
    'Section(s): Special Studies.',
    'Section(s): Special Studies. Decision based on Non-MTUS Citation ODG Knee, MRI.',
  )
  .replace('The guideline supports imaging', 'As the notes show ODG supports imaging');

describe('words of a rationale that are joined and parted again', () => {
  for (const rule of sparing) {
    it(`have the same findings by ${rule.id}`, () => {
      const alone = createDecisionService({ rules: [rule] });
      const { faulty, clean } = rule.examples;
      const texts = [...faulty.slice(0, 2), ...clean.slice(0, 1)].map(exampleText);
      for (const marked of [...texts, twoSources]) {
        const text = marked.replace(/\{\{|\}\}/g, '');
        for (const issue of service.parse(text).issues) {
          const { start = 0, end = 0 } = issuePart(issue, 'rationale')?.value ?? {};
          const follower = alone.follow();
          const check = (now: string) =>
            assert.deepEqual(follower.check(follower.parse(now)), alone.check(alone.parse(now)), now);
          check(text);
          for (let at = text.indexOf(' ', start); at >= 0 && at < end; at = text.indexOf(' ', at + 1)) {
            check(text.slice(0, at) + text.slice(at + 1));
            check(text);
          }
        }
      }
    });
  }
});

/** So far from the words that a rule finds its letters are changed. */
const NEAR = 60;

describe('a sentence in which a rule finds something, put into a rationale', () => {
  const place = sampleDecision.indexOf(' The records show');
  const withSentence = (sentence: string) =>
    `${sampleDecision.slice(0, place)} ${sentence}${sampleDecision.slice(place)}`;

  for (const rule of sparing) {
    const sentences = rule.examples.faulty.flatMap((example) => markedSentences(exampleText(example)));
    if (sentences.length === 0) continue;
    it(`has the same findings by ${rule.id} with a letter less and with it again`, () => {
      const alone = createDecisionService({ rules: [rule] });
      for (const { sentence, start, end } of sentences) {
        const follower = alone.follow();
        const check = (text: string) =>
          assert.deepEqual(follower.check(follower.parse(text)), alone.check(alone.parse(text)), text);
        check(withSentence(sentence));
        for (let at = Math.max(0, start - NEAR); at < Math.min(sentence.length, end + NEAR); at++) {
          if (!/[a-z]/i.test(sentence.charAt(at))) continue;
          check(withSentence(sentence.slice(0, at) + sentence.slice(at + 1)));
          check(withSentence(sentence));
        }
      }
    });
  }
});

/** The lines of prose with marked words, as far as one can reach, and where the words stand in them. */
function markedSentences(
  marked: string,
): { readonly sentence: string; readonly start: number; readonly end: number }[] {
  return marked.split('\n').flatMap((whole) => {
    const line = whole.replace(/^\*\*[^*{]*:\*\* /, '');
    const [before = '', words = '', after = ''] = /^(.*?)\{\{(.*?)\}\}(.*)$/.exec(line)?.slice(1) ?? [];
    if (words === '' || words.includes('|') || /\*\*|<b>/.test(line)) return [];
    const from = before.slice(before.lastIndexOf('. ') + 1).trimStart();
    const to = /^.*?[.!?](?= |$)/.exec(after)?.[0] ?? after;
    return [{ sentence: from + words + to, start: from.length, end: from.length + words.length }];
  });
}
