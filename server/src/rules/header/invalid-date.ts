import { parseHeaderDate } from '../../decision/dates.js';
import { isEmptySpan, textAt } from '../../decision/span.js';
import { quoted } from '../quoted.js';
import { defineRule } from '../rule.js';
import { checkedFields, isPlaceholder, labelOf } from './checked-fields.js';
import { isDateField, readDate } from './header-dates.js';

export const invalidDate = defineRule({
  id: 'header/invalid-date',
  severity: 'error',
  since: '0.1.0',
  fixes: 'unsafe',
  authority: 'official layout of published decisions',
  docs: {
    what: 'A date of the header is no day of the calendar.',
    why: 'The limits of time are counted from these dates, and no published decision has a wrong one.',
    remedy: 'Write the date as MM/DD/YYYY. Marks for a date still to come are the matter of structure/placeholder.',
  },
  examples: {
    faulty: [
      { name: 'no such month', changes: [['07/05/2016', '{{13/41/2016}}']] },
      { name: 'no such day', changes: [['02/10/2016', '{{02/30/2016}}']] },
      { name: 'no leap year', changes: [['02/10/2016', '{{02/29/2015}}']] },
      { name: 'the day before the month', changes: [['05/16/2016', '{{16/05/2016}}']] },
      { name: 'words', changes: [['07/05/2016', '{{early July}}']] },
      { name: 'a year of three digits', changes: [['07/05/2016', '{{07/05/216}}']] },
    ],
    clean: [
      {
        name: 'a leap day',
        changes: [
          ['02/10/2016', '02/29/2016'],
          ['02/10/2016', '02/29/2016'],
        ],
      },
      { name: 'a cumulative trauma', changes: [['02/10/2016', '01/05/2015 - 02/10/2016']] },
      { name: 'two injuries', changes: [['02/10/2016', '02/10/2016 and 03/01/2016']] },
      { name: 'a cumulative trauma to this day', changes: [['02/10/2016', 'CT 01/05/2015 to present']] },
      { name: 'a remark', changes: [['02/10/2016', '02/10/2016 (cumulative trauma)']] },
      { name: 'a redacted date', changes: [['06/01/2016', '[REDACTED]']] },
      { name: 'a placeholder', changes: [['06/01/2016', '{{structure/placeholder|TBD}}']] },
      { name: 'a date in another form', changes: [['07/05/2016', '{{header/date-form|July 5, 2016}}']] },
    ],
  },

  *check(decision, { vocabulary }) {
    const { text } = decision;
    for (const { id, value } of checkedFields(decision)) {
      const written = textAt(text, value);
      if (!isDateField(id) || isEmptySpan(value) || isPlaceholder(written) || readDate(id, written)) continue;
      const meant = withMonthFirst(written);
      yield {
        span: value,
        message: `"${labelOf(vocabulary, id)}" is written ${quoted(text, value)}, which is no day of the calendar. The limits of time are counted from it. Write a date as MM/DD/YYYY.`,
        ...(meant && { fix: { title: `Write "${meant}"`, isSafe: false, edits: [{ span: value, text: meant }] } }),
      };
    }
  },
});

/** The date meant when day and month are exchanged: 05/16/2016 for 16/05/2016. */
function withMonthFirst(written: string): string | undefined {
  const [day, month, year] = written.split(/[/.-]/);
  return parseHeaderDate(`${month}/${day}/${year}`)?.houseForm;
}
