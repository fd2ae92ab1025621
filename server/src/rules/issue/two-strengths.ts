import { areOfOneDrug, type Strength } from '../../decision/facts/strengths.js';
import type { Decision } from '../../decision/model.js';
import { quoted } from '../quoted.js';
import { defineRule } from '../rule.js';
import { checkedIssues } from './checked-issues.js';

const TITLE = '**MRI of the right knee without contrast:** Overturned';

export const twoStrengths = defineRule({
  id: 'issue/two-strengths',
  severity: 'warning',
  since: '0.1.0',
  fixes: 'none',
  authority: 'Labor Code 4610.6(e), (h)(5)',
  docs: {
    what: 'One title names one drug with two strengths. A list of both ("10mg #60 and 20mg #30"), a taper, and a lower strength that the claims administrator authorized are left alone.',
    why: 'It stays open which product is decided.',
    remedy: 'Compare the request and write its strength both times.',
  },
  examples: {
    faulty: [
      {
        name: 'the remaining part has another strength than the request',
        changes: [
          [
            TITLE,
            '**MRI of the right knee, Naproxen 500mg #60 was the original request. Naproxen 500mg #30 was authorized by the Claims Administrator. The remaining IMR eligible portion of the original request, Naproxen {{550mg}} #30 is:** Overturned',
          ],
        ],
      },
      {
        name: 'the same drug again',
        changes: [[TITLE, '**MRI of the right knee; Norco 10/325mg #60 (Norco {{10/235mg}}):** Overturned']],
      },
    ],
    clean: [
      {
        name: 'both strengths are requested',
        changes: [[TITLE, '**MRI of the right knee; Oxycontin 10mg #60 and Oxycontin 20mg #30:** Overturned']],
      },
      {
        name: 'each drug of a compound has its own',
        changes: [[TITLE, '**MRI of the right knee; Ketoprofen 20%, Lidocaine 5% in cream base:** Overturned']],
      },
      {
        name: 'written in two ways',
        changes: [
          [
            TITLE,
            '**MRI of the right knee, Norco 10-325mg #60 was the original request. Norco 10/325 mg #30 was authorized by the Claims Administrator. The remaining IMR eligible portion of the original request, Norco 10/325mg #30 is:** Overturned',
          ],
        ],
      },
    ],
  },

  reach: 'title',
  *check(decision, context) {
    if (checkedIssues(decision).length === 0) return;
    const { strengths } = context.factsIn(decision);
    for (const [first, other] of differingPairs(decision, strengths())) {
      yield {
        span: other.span,
        message: `The title names the drug with ${quoted(decision.text, first.span)} and with ${quoted(decision.text, other.span)}, so it stays open which product is decided. Write the strength that was requested.`,
        related: [{ span: first.span, message: 'The other strength.' }],
      };
    }
  },
});

/** Each strength with the first of its drug in the same title, where the two cannot be a list or a change of dose. */
function differingPairs(decision: Decision, strengths: readonly Strength[]): [Strength, Strength][] {
  return strengths.flatMap((other, index): [Strength, Strength][] => {
    if (other.passage.kind !== 'request') return [];
    const first = strengths
      .slice(0, index)
      .find(({ passage, ...strength }) => passage === other.passage && areOfOneDrug({ passage, ...strength }, other));
    if (!first || first.value === other.value) return [];
    const title = decision.text.slice(other.passage.span.start, other.passage.span.end);
    if (/\b(?:(?:taper|wean|titrat|increase|decrease|reduc)\w{0,40}|trial|then)\b|\[/i.test(title)) return [];
    const between = decision.text.slice(first.span.end, other.span.start);
    const isOtherPart = first.sentence !== other.sentence;
    if (isOtherPart ? isAuthorizedPart(other) : /[,;&+]|\b(?:and|or|plus|to|then)\b/i.test(between)) return [];
    // A request of both strengths names both in its first part.
    const inFirst = strengths.filter(
      ({ sentence, ...one }) => sentence === first.sentence && areOfOneDrug({ sentence, ...one }, first),
    );
    return isOtherPart && inFirst.length > 1 ? [] : [[first, other]];
  });
}

/** The claims administrator may have authorized a lower strength. */
function isAuthorizedPart({ sentence }: Strength): boolean {
  return /\b(?:authorized|approved|certified)\b/i.test(sentence.words);
}
