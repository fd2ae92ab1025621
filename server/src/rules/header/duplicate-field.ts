import type { HeaderField } from '../../decision/model.js';
import { isEmptySpan, textAt } from '../../decision/span.js';
import { quoted } from '../quoted.js';
import { defineRule } from '../rule.js';
import { checkedField, checkedFields, labelOf } from './checked-fields.js';

export const duplicateField = defineRule({
  id: 'header/duplicate-field',
  severity: 'error',
  since: '0.1.0',
  fixes: 'none',
  authority: 'official layout of published decisions',
  docs: {
    what: 'A field of the header is written twice.',
    why: 'With two values nobody can tell which one holds. Often one of the two labels should be another.',
    remedy: 'Remove the field that is too much, or correct its label.',
  },
  examples: {
    faulty: [
      {
        name: 'two values',
        changes: [['\n<b>Priority', '\n<b>{{Decision Date}}:</b>\t07/06/2016\n<b>Priority']],
      },
      { name: 'a label typed twice', changes: [['<b>Priority', '<b>Priority:</b>\n<b>{{Priority}}']] },
      { name: 'the same value', changes: [['\n<b>Priority', '\n<b>{{Case Number}}:</b>\tCM16-0900001\n<b>Priority']] },
    ],
    clean: [
      { name: 'one date in two fields', changes: [['06/08/2016', '06/01/2016']] },
      {
        name: 'a label in the summary',
        changes: [['The request is for', 'Date of Injury: 02/10/2016. The request is for']],
      },
    ],
  },

  *check(decision, { vocabulary }) {
    const { text } = decision;
    for (const field of checkedFields(decision)) {
      const first = checkedField(decision, field.id);
      if (!first || first === field) continue;
      const label = labelOf(vocabulary, field.id);
      const isSame = textAt(text, first.value) === textAt(text, field.value);
      const values = isSame
        ? 'with the same value'
        : `first with ${valueIn(text, first)}, here with ${valueIn(text, field)}`;
      yield {
        span: field.label,
        message: `"${label}" stands twice in the header, ${values}. Only one can hold. Remove the wrong one or correct its label.`,
        related: [{ span: first.label, message: `The first "${label}"` }],
        isRepetition: true,
      };
    }
  },
});

function valueIn(text: string, { value }: HeaderField): string {
  return isEmptySpan(value) ? 'no value' : quoted(text, value);
}
