import { hint } from '../../decision/facts/hints.js';
import { textAt } from '../../decision/span.js';
import { bodyPartsIn } from '../../knowledge/body-parts.js';
import { quoted } from '../quoted.js';
import { defineRule } from '../rule.js';
import { seenWith } from '../seen.js';
import { finishedSummary } from '../summary/finished-summary.js';

const FINISHED = 'The worker has finished six visits and knows the exercises.';
/** Words of a diagnosis that say nothing of what or where it is. */
const UNSPECIFIC =
  /^(?:strain\w*|sprain\w*|pain\w*|region|disorders?|syndrome|disease|injur\w+|status|post|left|right|bilateral|chronic|acute|other|unspecified|with|without|mild|moderate|severe|initial|subsequent|encounter|condition|level|joint|muscle|spine|having|symptoms)$/i;

export const unsupportedDiagnosis = defineRule({
  id: 'rationale/unsupported-diagnosis',
  severity: 'information',
  reach: 'prose',
  seen: seenWith(hint.diagnosis),
  since: '0.1.0',
  fixes: 'none',
  authority: 'Labor Code 4610.6(h)(5)',
  docs: {
    what: 'The rationale gives the worker a diagnosis of a part of the body that the summary never names, in words of which the summary has none. Only plain statements of a diagnosis are looked at, and only those that name a part of the body.',
    why: 'It may be of another case, or the summary lacks the record that it comes from.',
    remedy: 'Add the record to the summary, or correct the diagnosis.',
  },
  examples: {
    faulty: [
      {
        name: 'a part that the summary does not know',
        changes: [[FINISHED, `The working diagnoses are knee sprain and {{rotator cuff tear}}. ${FINISHED}`]],
      },
      {
        name: 'with words of its own',
        changes: [[FINISHED, `The worker is diagnosed with {{osteoarthritis of the hip}}. ${FINISHED}`]],
      },
    ],
    clean: [
      { name: 'the same part', changes: [[FINISHED, `The worker was diagnosed with a tear in the knee. ${FINISHED}`]] },
      {
        name: 'a diagnosis that is only considered',
        changes: [[FINISHED, `The diagnosis is a possible rotator cuff tear. ${FINISHED}`]],
      },
      { name: 'no part of the body', changes: [[FINISHED, `The worker is diagnosed with diabetes. ${FINISHED}`]] },
      {
        name: 'of a guideline',
        changes: [[FINISHED, `Patients who are diagnosed with a rotator cuff tear need more visits. ${FINISHED}`]],
      },
    ],
  },

  *check(decision, context) {
    const given = context
      .factsIn(decision)
      .diagnoses()
      .filter(({ passage }) => passage.kind === 'rationale');
    const summary = given.length > 0 ? finishedSummary(decision, context) : undefined;
    if (!summary) return;
    const { text } = decision;
    const known = new Set(bodyPartsIn(summary.words));
    const told = summary.words.toLowerCase();
    for (const { span } of given) {
      const words = textAt(text, span);
      const parts = bodyPartsIn(words);
      if (parts.length === 0 || parts.some((part) => known.has(part))) continue;
      if (ownWords(words).some((word) => told.includes(word))) continue;
      yield {
        span,
        message: `The summary tells nothing of ${quoted(text, span)}. A finding needs a record that it rests on. Add it to the summary, or correct the diagnosis.`,
        related: [{ span: summary.heading, message: 'The summary that it is compared with.' }],
      };
    }
  },
});

/** The words by which a diagnosis can be known again, without their endings. */
function ownWords(words: string): string[] {
  const found = words.toLowerCase().match(/\p{L}{5,}/gu) ?? [];
  return found.filter((word) => !UNSPECIFIC.test(word)).map((word) => word.slice(0, 7));
}
