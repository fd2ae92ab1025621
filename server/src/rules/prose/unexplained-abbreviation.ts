import { matchesIn, spanOfMatch } from '../../decision/facts/passages.js';
import { defineRule } from '../rule.js';
import { writtenPassages } from '../written-passages.js';

const ABBREVIATION = /(?<![\p{L}\d./-])[A-Z]{2,6}(?![\p{L}\d/-])/gu;
/** What every reader of determinations knows, the State's own abbreviations and words that are written so. */
const KNOWN = new Set(
  'MRI CT EMG NCS NCV ESI TENS ADL MTUS ODG ACOEM IMR UR RFA DWC CA US AM PM MD DO QTY II III IV VI NSAID NSAIDS REDACTED OK ID AME QME HCL ER SR DR XR'.split(
    ' ',
  ),
);

export const unexplainedAbbreviation = defineRule({
  id: 'prose/unexplained-abbreviation',
  severity: 'hint',
  isOffByDefault: true,
  reach: 'text',
  since: '0.1.0',
  fixes: 'none',
  authority: 'convention',
  docs: {
    what: 'An abbreviation that is nowhere in the text written out beside it: "physical therapy (PT)" or "PT (physical therapy)". Those that every reader of determinations knows are left alone. One finding for each abbreviation, at its first use.',
    why: 'The injured worker and the judge read the decision too.',
    remedy: 'Write the words at the first use.',
  },
  examples: {
    faulty: [],
    clean: [
      { name: 'off by default', changes: [['six visits of physical therapy. On', 'six visits of PT. On']] },
      {
        name: 'written out',
        changes: [['six visits of physical therapy. On', 'six visits of physical therapy (PT). PT helped. On']],
      },
    ],
  },
  *check(decision, context) {
    const seen = new Set(KNOWN);
    for (const { sentences } of writtenPassages(decision, context)) {
      for (const sentence of sentences) {
        for (const match of matchesIn(sentence, ABBREVIATION)) {
          const abbreviation = match[0];
          if (seen.has(abbreviation)) continue;
          seen.add(abbreviation);
          const isExplained =
            decision.text.includes(`(${abbreviation})`) || decision.text.includes(`${abbreviation} (`);
          if (isExplained) continue;
          yield {
            span: spanOfMatch(sentence, match),
            message: `"${abbreviation}" is nowhere written out. Write its words at this first use.`,
          };
        }
      }
    }
  },
});
