import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { lint as markdownlint } from 'markdownlint/sync';
import { rules } from '../../server/src/rules/index.js';
import { categoryOf } from '../../server/src/rules/rule.js';
import { createDecisionService } from '../../server/src/service.js';
import { timed } from '../support/timed.js';

const ROUNDS = 20;
const REPETITIONS = 11;

/** Whole decisions of several styles, one issue and many. */
const folder = fileURLToPath(new URL('../../../test/fixtures/cases/', import.meta.url));
const texts = readdirSync(folder)
  .filter((file) => file.endsWith('.imr.md'))
  .map((file) => readFileSync(folder + file, 'utf8'));

const ofFacts = rules.filter((rule) =>
  ['summary', 'rationale', 'privacy', 'prose', 'issue'].includes(categoryOf(rule.id)),
);
const service = createDecisionService({ rules: ofFacts });
const decisions = texts.map((text) => service.parse(text));

const timeOf = timed(
  {
    // A decision of its own for each run: facts are kept with the decision that they were collected from.
    ours: () => {
      for (const decision of decisions) service.lint({ ...decision });
    },
    whole: () => {
      for (const text of texts) service.lint(service.parse(text));
    },
    markdownlint: () => {
      for (const text of texts) markdownlint({ strings: { text } });
    },
  },
  { repetitions: REPETITIONS, rounds: ROUNDS },
);

const ours = timeOf('ours');
const theirs = timeOf('markdownlint');
const shown = ({ minimum, median, maximum }: typeof ours) =>
  [minimum, median, maximum].map((milliseconds) => (milliseconds / texts.length).toFixed(2)).join(' / ');
const size = texts.reduce((sum, text) => sum + text.length, 0) / texts.length / 1024;
console.log(`${texts.length} decisions of ${size.toFixed(1)} KB on average; ms for one, minimum / median / maximum`);
console.log(`facts and their rules (${ofFacts.length})   ${shown(ours)}`);
console.log(`the same with parsing              ${shown(timeOf('whole'))}`);
console.log(
  `markdownlint on the same text      ${shown(theirs)}   facts and rules are ${(ours.median / theirs.median).toFixed(3)} of it`,
);
