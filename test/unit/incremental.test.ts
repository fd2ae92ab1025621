import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Decision } from '../../server/src/decision/model.js';
import { rules } from '../../server/src/rules/index.js';
import { sampleDecision } from '../../server/src/rules/sample-decision.js';
import { createDecisionService } from '../../server/src/service.js';
import { exampleText } from '../support/examples.js';
import { toldBy } from '../support/told-decision.js';

const service = createDecisionService();
const texts = rules.flatMap(({ examples }) =>
  [...examples.faulty, ...examples.clean].map((example) => exampleText(example).replace(/\{\{|\}\}/g, '')),
);
const withIssues = texts.map(service.parse).filter((decision) => decision.issues.length > 0);

/** Words that break, make or join parts of a decision, beside ordinary ones. */
const pieces = [
  ...['a', ' ', '.', '\n', '\n\n', '\r\n', ':', '*', '**', '7', 'He ', 'left ', 'not ', '"', '[', '\u{1F600}', '\t- '],
  ...[
    'Upheld',
    'Overturned',
    'Rationale:',
    '**Decision rationale:** ',
    'Decision rationale\n',
    'MTUS ',
    '[REDACTED]',
    '<b>',
    '|',
  ],
  ...['IMR ISSUES, DECISIONS AND RATIONALES', '\n### CLINICAL CASE SUMMARY\n', 'surgery ', ' the the ', 'No MRI. '],
  'The request is not medically necessary. ',
  '<!-- imr-ignore prose/doubled-word: so it was said -->',
];

/** A decision put together of the start of one and the issues of others. */
const drafts = fc
  .tuple(fc.constantFrom(...withIssues), fc.array(fc.constantFrom(...withIssues), { minLength: 1, maxLength: 3 }))
  .map(([first, others]) => first.text.slice(0, first.allIssues.startOf(0)) + [first, ...others].map(issueOf).join(''));

function issueOf({ text, allIssues }: Decision): string {
  const { start, end } = allIssues.stretchOf(0);
  return `${text.slice(start, end).trimEnd()}\n\n`;
}

/** Where in the text (as a share of it), how many characters go, and what comes in their place. */
const edits = fc.array(
  fc.record({
    at: fc.double({ min: 0.2, max: 1, noNaN: true }),
    gone: fc.constantFrom(0, 0, 0, 1, 3, 80),
    put: fc.constantFrom('', ...pieces),
    isUndone: fc.boolean(),
    isChecked: fc.integer({ min: 0, max: 4 }).map((number) => number > 0),
  }),
  { minLength: 1, maxLength: 8 },
);

describe('an edited decision', () => {
  it('is parsed and checked as one that is read for the first time', () => {
    let reused = 0;
    fc.assert(
      fc.property(drafts, edits, (draft, steps) => {
        const follower = service.follow();
        let decision = follower.parse(draft);
        follower.check(decision);
        let text = draft;
        for (const step of steps) {
          const before = decision;
          const old = text;
          text = edited(text, Math.floor(step.at * text.length), step.gone, step.put);
          decision = follower.parse(text);
          if (decision !== before && decision.header === before.header) reused++;
          if (step.isChecked) assert.deepEqual(follower.check(decision), expected(text));
          assert.deepEqual(toldBy(decision), toldBy(service.parse(text)));
          if (step.isUndone) text = old;
        }
      }),
      { numRuns: 250 },
    );
    assert.ok(reused > 100, `only ${reused} texts were read in part: the test proves nothing`);
  });
});

describe('an edit behind a title that begins as a heading of prose does', () => {
  it('leaves the title as it is read with the issue before it', () => {
    const { allIssues, text } = service.parse(sampleDecision);
    const [, second] = allIssues.all();
    assert.ok(second);
    const issue = text.slice(second.whole.start).replace(':**', '**');
    const draft = `${text.slice(0, second.whole.start)}Rationale:${issue}`;
    const follower = service.follow();
    follower.parse(draft);
    const at = draft.lastIndexOf('home program');
    const changed = edited(draft, at, 0, 'good ');
    assert.deepEqual(toldBy(follower.parse(changed)), toldBy(service.parse(changed)));
  });
});

describe('a decision with one sign changed', () => {
  const issues = sampleDecision.indexOf('### IMR ISSUES');
  for (const [gone, put] of [
    [1, '['],
    [1, '\n'],
    [0, 'a'],
  ] as const) {
    it(`is parsed as a new one, wherever ${JSON.stringify(put)} comes into its issues for ${gone} others`, () => {
      assert.ok(issues > 0);
      for (let at = issues; at < sampleDecision.length; at++) {
        const follower = service.follow();
        follower.parse(sampleDecision);
        const changed = edited(sampleDecision, at, gone, put);
        assert.deepEqual(toldBy(follower.parse(changed)), toldBy(service.parse(changed)));
      }
    });
  }
});

/** The sample in other forms, and with what may stand behind the last rationale. */
const otherEnds: Readonly<Record<string, string>> = {
  'without marks': sampleDecision.replaceAll('**', ''),
  'without blank lines between its parts': sampleDecision.replaceAll(/\n\n(?=\*\*)/g, '\n'),
  'with titles that run on': sampleDecision.replaceAll(/\n\n(?=\*\*(?:MRI|Phys))/g, ' '),
  'with Windows line ends': sampleDecision.replaceAll('\n', '\r\n'),
  'with a title that is begun': `${sampleDecision}\n**A brace for the knee:**`,
  'with a title without a colon': `${sampleDecision}\n**A brace for the knee** Upheld`,
  'with a plain title behind it': `${sampleDecision}\nA brace for the knee: Upheld\n`,
  'with a title in the last line': `${sampleDecision.trimEnd()} A brace for the knee: Upheld`,
  'with a marked title in the last line': `${sampleDecision.trimEnd()} **A brace for the knee:** Upheld`,
  'with a ruled line behind it': `${sampleDecision}\n***\n`,
  'with a short paragraph that ends in an outcome': `${sampleDecision}\n**The brace for the knee** was once upheld`,
};

describe('a rationale with a letter more or less', () => {
  for (const [form, text] of Object.entries(otherEnds)) {
    it(`is parsed as a new one at each place, ${form}`, () => {
      const { allIssues } = service.parse(text);
      for (const { parts } of allIssues.all()) {
        const { start = 0, end = 0 } = parts.at(-1)?.value ?? {};
        for (let at = start; at <= end; at++) {
          for (const [gone, put] of [
            [0, 'a'],
            [1, ''],
          ] as const) {
            const follower = service.follow();
            follower.parse(text);
            const changed = edited(text, at, gone, put);
            assert.deepEqual(
              toldBy(follower.parse(changed)),
              toldBy(service.parse(changed)),
              JSON.stringify(changed.slice(at - 9, at + 9)),
            );
          }
        }
      }
    });
  }
});

function edited(text: string, place: number, gone: number, put: string): string {
  return text.slice(0, place) + put + text.slice(place + gone);
}

function expected(text: string) {
  return service.check(service.parse(text));
}
