import { parseHeaderDate } from '../../decision/dates.js';
import { textAt } from '../../decision/span.js';
import { defineRule } from '../rule.js';
import { checkedFields, labelOf } from './checked-fields.js';
import { isDateField } from './header-dates.js';

export const dateForm = defineRule({
  id: 'header/date-form',
  severity: 'warning',
  since: '0.1.0',
  fixes: 'unsafe',
  authority: 'official layout of published decisions',
  docs: {
    what: 'A date of the header is real but not written as MM/DD/YYYY.',
    why: 'Every published decision writes it so; another form is not found by a search and may be misread.',
    remedy: 'Write two digits for the month, two for the day and four for the year, with slashes.',
  },
  examples: {
    faulty: [
      { name: 'without zeros', changes: [['07/05/2016', '{{7/5/2016}}']] },
      { name: 'with hyphens', changes: [['07/05/2016', '{{07-05-2016}}']] },
      { name: 'a full stop', changes: [['07/05/2016', '{{07/05/2016.}}']] },
      { name: 'half a year, too early to be compared', changes: [['06/08/2016', '{{06/08/20}}']] },
      { name: 'a short year', changes: [['07/05/2016', '{{07/05/16}}']] },
      { name: 'the month in words', changes: [['07/05/2016', '{{July 5, 2016}}']] },
      { name: 'blanks inside', changes: [['07/05/2016', '{{07/05/ 2016}}']] },
      { name: 'the day first, in words', changes: [['07/05/2016', '{{5 July 2016}}']] },
      { name: 'the year first', changes: [['07/05/2016', '{{2016-07-05}}']] },
    ],
    clean: [
      { name: 'no date at all', changes: [['07/05/2016', '{{header/invalid-date|7 days later}}']] },
      { name: 'another form in the summary', changes: [['On 04/28/2016', 'On April 28, 2016']] },
      { name: 'blanks around', changes: [['\t07/05/2016', '   07/05/2016  ']] },
    ],
  },

  *check(decision, { vocabulary }) {
    for (const { id, value } of checkedFields(decision)) {
      const written = textAt(decision.text, value);
      const date = isDateField(id) ? parseHeaderDate(written) : undefined;
      if (!date || date.isHouseForm) continue;
      yield {
        span: value,
        message: `"${labelOf(vocabulary, id)}" is written "${written}". Published decisions write dates as MM/DD/YYYY, and are searched by them. Write "${date.houseForm}".`,
        fix: { title: `Write "${date.houseForm}"`, isSafe: false, edits: [{ span: value, text: date.houseForm }] },
      };
    }
  },
});
