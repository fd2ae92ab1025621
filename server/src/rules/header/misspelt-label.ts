import { defineRule } from '../rule.js';
import { checkedFields, labelOf } from './checked-fields.js';
import { labelFault } from './label-faults.js';

export const misspeltLabel = defineRule({
  id: 'header/misspelt-label',
  severity: 'warning',
  since: '0.1.0',
  fixes: 'safe',
  authority: 'official layout of published decisions',
  docs: {
    what: 'A label of the header is not written as the layout has it, or its colon was forgotten.',
    why: 'The fields of a published decision are searched and read by their labels.',
    remedy: 'Write the label of the layout, with a colon.',
  },
  examples: {
    faulty: [
      { name: 'misspelt', changes: [['Decision Date', '{{Desicion Date}}']] },
      { name: 'another name', changes: [['Date of Injury', '{{DOI}}']] },
      { name: 'a semicolon', changes: [['<b>Priority:</b>', '<b>{{Priority}};</b>']] },
      { name: 'a dash', changes: [['<b>Case Number:</b>\t', '{{Case Number}} - ']] },
      { name: 'no blank', changes: [['Date Assigned', '{{DateAssigned}}']] },
      { name: 'letters exchanged', changes: [['UR Denial Date', '{{UR Denial Dtae}}']] },
      { name: 'no colon', changes: [['<b>Priority:</b>', '<b>{{Priority}}</b>']] },
      { name: 'no colon after the label of a plain line', changes: [['<b>Case Number:</b>', '{{Case Number}}']] },
    ],
    clean: [
      { name: 'other capitals', changes: [['Case Number', 'CASE NUMBER']] },
      { name: 'asterisks and blanks', changes: [['<b>Decision Date:</b>', '**Decision  Date :**']] },
      {
        name: 'a label broken by the columns of a PDF',
        changes: [['<b>Application Received:</b>\t06/01/2016', 'Application\t06/01/2016\nReceived:']],
      },
    ],
  },

  *check(decision, { vocabulary }) {
    for (const field of checkedFields(decision)) {
      const fault = labelFault(decision.text, field, labelOf(vocabulary, field.id));
      if (fault) yield fault;
    }
  },
});
