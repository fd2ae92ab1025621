import { tellsAbsence } from '../../decision/facts/absences.js';
import { textAt } from '../../decision/span.js';
import { quoted } from '../quoted.js';
import { defineRule } from '../rule.js';
import { careMeant, tellsCare } from './care-given.js';

const FINISHED = 'The worker has finished six visits and knows the exercises.';

export const deniedDocumentation = defineRule({
  id: 'rationale/denied-documentation',
  severity: 'warning',
  reach: 'prose',
  seen: (sentence) => (tellsAbsence(sentence) ? undefined : true),
  since: '0.1.0',
  fixes: 'none',
  authority: 'Labor Code 4610.6(h)(5)',
  docs: {
    what: 'The rationale says that a kind of care or a test is not documented or was not tried, and the summary plainly says that it was. Compared is only care with one common name, named without anything that qualifies it: not "physical therapy for the left knee", "recent x-rays", "objective functional improvement". What the summary calls planned, requested or refused was not had.',
    why: 'Determinations were set aside because they denied what their own summary documented: a plainly erroneous finding of fact.',
    remedy:
      'Correct the rationale, or say what exactly is missing (how recent, of what result, for which part of the body).',
  },
  examples: {
    faulty: [
      {
        name: 'no documentation',
        changes: [[FINISHED, 'There is {{no documentation of physical therapy}}. The exercises are known.']],
      },
      {
        name: 'not tried',
        changes: [[FINISHED, '{{Physical therapy has not been tried}}. The exercises are known.']],
      },
      {
        name: 'conservative care',
        changes: [
          ['She was treated with rest', 'Conservative care has failed. She was treated with rest'],
          [FINISHED, 'There is {{no evidence of failed conservative care}}. The exercises are known.'],
        ],
      },
    ],
    clean: [
      {
        name: 'the result is missing, not the therapy',
        changes: [[FINISHED, 'There is no documentation of improvement with physical therapy.']],
      },
      {
        name: 'for another part of the body',
        changes: [[FINISHED, 'There is no documentation of physical therapy for the left knee.']],
      },
      { name: 'another kind of care', changes: [[FINISHED, 'There is no documentation of acupuncture.']] },
      {
        name: 'the summary says so itself',
        changes: [
          ['and six visits of physical therapy', 'and a brace'],
          ['for six more visits of physical therapy', 'for six visits of physical therapy'],
          [FINISHED, 'Physical therapy has not been tried.'],
        ],
      },
      {
        name: 'how many visits',
        changes: [[FINISHED, 'There is no documentation of the number of physical therapy visits.']],
      },
    ],
  },

  *check(decision, context) {
    if (!decision.isRecognized) return;
    const facts = context.factsIn(decision);
    const told = facts.passages.find(({ kind }) => kind === 'summary')?.sentences ?? [];
    for (const { passage, span, object } of facts.absences()) {
      if (passage.kind !== 'rationale') continue;
      const care = careMeant(textAt(decision.text, object).replace(/\s/g, ' '));
      const affirming = care && told.find(({ words }) => tellsCare(words, care));
      if (!care || !affirming) continue;
      yield {
        span,
        message: `${quoted(decision.text, span)}, but the summary tells of ${care.name}. A determination that denies what the records document can be set aside. Correct it, or say what exactly is missing.`,
        related: [{ span: affirming.span, message: `The summary on ${care.name}.` }],
      };
    }
  },
});
