import { foldedWords } from '../../decision/characters.js';
import type { Span } from '../../decision/span.js';
import { isEmptySpan, textAt } from '../../decision/span.js';
import { outcomes } from '../../knowledge/outcomes.js';
import { isPlaceholder } from '../header/checked-fields.js';
import { quoted } from '../quoted.js';
import { defineRule, type Fault } from '../rule.js';
import { nearestWord } from '../words.js';
import { checkedIssues } from './checked-issues.js';
import { outcomeMeantBy, partialOutcomes } from './outcome-words.js';

const names = outcomes.map(({ name }) => name);

export const unknownOutcome = defineRule({
  id: 'issue/unknown-outcome',
  severity: 'error',
  since: '0.1.0',
  fixes: 'unsafe',
  authority: "the State's data feed for IMR decisions",
  docs: {
    what: 'The outcome of an issue is neither Upheld nor Overturned.',
    why: 'The State records only these two: the denial stands, or it falls. A request that was authorized in part is decided on its remaining portion, so nothing lies between them.',
    remedy: 'Write "Upheld" when the treatment is not medically necessary and "Overturned" when it is.',
  },
  examples: {
    faulty: [
      { name: 'misspelt', changes: [['contrast:** Overturned', 'contrast:** {{Overtuned}}']] },
      { name: 'another form of the verb', changes: [['visits:** Upheld', 'visits:** {{Uphold}}']] },
      { name: 'a word for the request', changes: [['contrast:** Overturned', 'contrast:** {{Approved}}']] },
      { name: 'two words', changes: [['contrast:** Overturned', 'contrast:** {{Partially Overturned}}']] },
      { name: 'a dash for the colon', changes: [['visits:** Upheld', 'visits** {{- Upheld}}']] },
      { name: 'neither', changes: [['visits:** Upheld', 'visits:** {{Deferred}}']] },
    ],
    clean: [
      {
        name: 'a colon in the request',
        changes: [['MRI of the right knee without contrast', 'Imaging: MRI of the right knee without contrast']],
      },
      { name: 'an outcome to come', changes: [['visits:** Upheld', 'visits:** {{structure/placeholder|TBD}}']] },
      { name: 'a full stop after the outcome', changes: [['visits:** Upheld', 'visits:** Upheld.']] },
    ],
  },

  reach: 'title',
  *check(decision) {
    for (const { outcome } of checkedIssues(decision)) {
      if (outcome.known !== undefined || isEmptySpan(outcome.span)) continue;
      if (isPlaceholder(textAt(decision.text, outcome.span))) continue;
      yield faultOf(decision.text, outcome.span);
    }
  },
});

function faultOf(text: string, span: Span): Fault {
  const written = textAt(text, span);
  const folded = foldedWords(written).replace(/^[^a-z]{1,9}|[^a-z]{1,9}$/g, '');
  const begin = `${quoted(text, span)} stands where the outcome belongs. An issue is only Upheld or Overturned.`;
  if (partialOutcomes.includes(folded)) {
    return {
      span,
      message: `${begin} A request authorized in part is decided on its remaining portion. Name that portion in the title and write one of the two.`,
    };
  }
  const meant = outcomeMeantBy(folded) ?? nearestWord(folded, names);
  return {
    span,
    message: `${begin} Write one of the two.`,
    ...(meant && { fix: { title: `Write "${meant}"`, isSafe: false, edits: [{ span, text: meant }] } }),
  };
}
