import { isEmptySpan } from '../../decision/span.js';
import { defineRule } from '../rule.js';
import { checkedFields, labelOf } from './checked-fields.js';

export const emptyField = defineRule({
  id: 'header/empty-field',
  severity: 'error',
  since: '0.1.0',
  fixes: 'none',
  authority: 'official layout of published decisions',
  docs: {
    what: 'A header field has its label but no value.',
    why: 'The fields identify the case and show that the limits of time were kept. No published decision leaves one empty.',
    remedy: 'Write the value after the label.',
  },
  examples: {
    faulty: [
      {
        name: 'no case number',
        changes: [['Case Number:</b>\tCM16-0900001', '{{Case Number}}:</b>']],
      },
      { name: 'two fields on a line', changes: [['Priority:</b>\tStandard', '{{Priority}}:</b>\t']] },
    ],
    clean: [
      { name: 'the value on the next line', changes: [['Case Number:</b>\t', 'Case Number:</b>\n']] },
      { name: 'a redacted value', changes: [['CM16-0900001', '[REDACTED]']] },
    ],
  },

  *check(decision, { vocabulary }) {
    const fields = checkedFields(decision);
    for (const field of fields) {
      // A label written twice, once with a value, is reported as such.
      const isFilled = fields.some(({ id, value }) => id === field.id && !isEmptySpan(value));
      if (isFilled || !isEmptySpan(field.value)) continue;
      const label = labelOf(vocabulary, field.id);
      yield {
        span: field.label,
        message: `"${label}" has no value. Every published decision states it. Write it after the label.`,
      };
    }
  },
});
