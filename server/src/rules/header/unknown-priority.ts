import { isEmptySpan, textAt } from '../../decision/span.js';
import { priorities } from '../../knowledge/outcomes.js';
import { defineRule } from '../rule.js';
import { nearestWord } from '../words.js';
import { checkedField, isPlaceholder } from './checked-fields.js';

export const unknownPriority = defineRule({
  id: 'header/unknown-priority',
  severity: 'warning',
  since: '0.1.0',
  fixes: 'unsafe',
  authority: "the State's data feed for IMR decisions",
  docs: {
    what: 'The priority is neither Standard nor Expedited.',
    why: 'The State records only these two, and the limits of time depend on it.',
    remedy: 'Write "Standard" or "Expedited".',
  },
  examples: {
    faulty: [
      { name: 'misspelt', changes: [['Standard', '{{Standart}}']] },
      { name: 'another word', changes: [['Standard', '{{Urgent}}']] },
    ],
    clean: [
      {
        name: 'expedited',
        changes: [
          ['07/05/2016', '06/13/2016'],
          ['Standard', 'Expedited'],
        ],
      },
      { name: 'other capitals', changes: [['Standard', 'STANDARD']] },
    ],
  },

  *check(decision) {
    const field = checkedField(decision, 'priority');
    if (!field || isEmptySpan(field.value)) return;
    const written = textAt(decision.text, field.value);
    if (isPlaceholder(written)) return;
    if (priorities.some((priority) => priority.toLowerCase() === written.toLowerCase())) return;
    const meant = nearestWord(written, priorities);
    yield {
      span: field.value,
      message: `The priority is written "${written}". The State records only Standard and Expedited. Write one of them.`,
      ...(meant && {
        fix: { title: `Write "${meant}"`, isSafe: false, edits: [{ span: field.value, text: meant }] },
      }),
    };
  },
});
