import { areOfOneDrug } from '../../decision/facts/strengths.js';
import { quoted } from '../quoted.js';
import { byRequest, conclusionsOnRequests, inSubject, namesRequestIn } from '../requested-facts.js';
import { defineRule } from '../rule.js';
import { conclusionsSeen } from '../seen.js';

const TITLE = '**MRI of the right knee without contrast:** Overturned';
const CONCLUSION = 'The MRI of the right knee without contrast is medically necessary.';

export const otherStrength = defineRule({
  id: 'rationale/other-strength',
  severity: 'warning',
  reach: 'prose',
  seen: conclusionsSeen,
  since: '0.1.0',
  fixes: 'none',
  authority: 'Labor Code 4610.6(e), (h)(5)',
  docs: {
    what: "The conclusion names the title's drug with another strength. A dose of a day and another form of release are not compared.",
    why: 'The determination must decide the product that was requested.',
    remedy: 'Compare the request and correct the wrong strength.',
  },
  examples: {
    faulty: [
      {
        name: 'another strength of the same drug',
        changes: [
          [TITLE, '**MRI of the right knee; Naproxen 500mg #60:** Overturned'],
          [CONCLUSION, 'The request for MRI and Naproxen {{550 mg}} #60 is medically necessary.'],
        ],
      },
      {
        name: 'a combination',
        changes: [
          [TITLE, '**MRI of the right knee; Norco 10/325mg #60:** Overturned'],
          [CONCLUSION, 'The MRI and the Norco {{5/325mg}} #60 requested are medically necessary.'],
        ],
      },
    ],
    clean: [
      {
        name: 'written in another way',
        changes: [
          [TITLE, '**MRI of the right knee; Norco 10-325mg #60:** Overturned'],
          [CONCLUSION, 'The request for MRI and Norco 10/325 mg #60 is medically necessary.'],
        ],
      },
      {
        name: 'the dose of a day',
        changes: [
          [TITLE, '**MRI of the right knee; Gabapentin 300mg #90:** Overturned'],
          [CONCLUSION, 'The request for MRI and Gabapentin 900 mg daily is medically necessary.'],
        ],
      },
      {
        name: 'another drug with its own',
        changes: [
          [TITLE, '**MRI of the right knee; Naproxen 500mg #60:** Overturned'],
          [
            CONCLUSION,
            'With Omeprazole 20 mg for the stomach, the request for MRI and Naproxen 500 mg is medically necessary.',
          ],
        ],
      },
    ],
  },

  *check(decision, context) {
    if (!decision.isRecognized) return;
    const facts = context.factsIn(decision);
    const strengths = facts.strengths();
    if (strengths.length === 0) return;
    const titles = byRequest(strengths);
    const isOfRequest = namesRequestIn(facts);
    for (const conclusion of conclusionsOnRequests(facts)) {
      const own = inSubject(conclusion, strengths);
      const requested = titles.get(conclusion.passage.issue) ?? [];
      // One strength on each side and one drug, by whatever name.
      const isSame = own.length === 1 && requested.length === 1 && isOfRequest(conclusion);
      for (const written of own) {
        const [first, ...others] = requested.filter((one) => isSame || areOfOneDrug(one, written));
        if (!first || [first, ...others].some(({ value }) => value === written.value)) continue;
        yield {
          span: written.span,
          message: `The conclusion says ${quoted(decision.text, written.span)}, but the title requests ${quoted(decision.text, first.span)} of this drug. The decision must answer what was requested. Correct the wrong strength.`,
          related: [{ span: first.span, message: 'The strength in the title.' }],
        };
      }
    }
  },
});
