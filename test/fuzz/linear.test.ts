import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { sampleDecision } from '../../server/src/rules/sample-decision.js';
import { pieceTexts } from '../support/pieces.js';
import { type CountedEngine, loadCountedEngine, stepsOf } from './engine.js';
import { charactersLookedAt } from './looked-at.js';

/** Stretches that make long texts: what breaks parsers, and what decisions hold many of. */
const stretches = [
  ...pieceTexts,
  'a',
  'A. ',
  'Upheld ',
  'a: Upheld\n',
  'Decision rationale:\n',
  '. Decision rationale: ',
  'Priority:\t',
  'CLINICAL CASE SUMMARY\n',
  '<!-- imr-ignore ',
  'The patient is a 44 year old male. ',
  'MRI of the right knee is not medically necessary. ',
  'on 4/20/2016 ',
  'Decision based on MTUS Knee Complaints 2004, Section(s): Special Studies.\n',
  'was the original request. ',
  'Norco 10/325mg #60 ',
  'Dr. Smith ',
  sampleDecision.slice(sampleDecision.indexOf('**MRI of')),
];

describe('twice the text takes at most twice the steps', () => {
  let engine: CountedEngine;
  before(async () => {
    engine = await loadCountedEngine();
  });
  const places = {
    'in a decision': (body: string) => `${sampleDecision}\n${body}`,
    'in the summary': (body: string) => sampleDecision.replace('She was', () => `${body} She was`),
    alone: (body: string) => body,
  };

  for (const [name, place] of Object.entries(places)) {
    for (const stretch of stretches) {
      test(`${name}: ${JSON.stringify(stretch.slice(0, 50))}`, () => {
        const [short, long] = [4000, 8000].map((size) =>
          costOf(place(stretch.repeat(Math.ceil(size / stretch.length)))),
        );
        const base = costOf(place(''));
        assert.ok(short && long);
        for (const kind of ['steps', 'characters'] as const) {
          const [once, twice] = [short[kind] - base[kind], long[kind] - base[kind]];
          assert.ok(twice <= 2.3 * once + 20_000, `${kind}: ${once} for once, ${twice} for twice`);
        }
      });
    }
  }

  function costOf(text: string) {
    const { service, hits } = engine;
    hits.fill(0);
    const characters = charactersLookedAt(() => void service.lint(service.parse(text)));
    return { steps: stepsOf(hits), characters };
  }
});
