import { isEmptySpan, textAt } from '../../decision/span.js';
import { quoted } from '../quoted.js';
import { defineRule } from '../rule.js';
import { caseNumberFault, isCaseNumber, meantCaseNumber } from './case-number.js';
import { checkedFields, isPlaceholder } from './checked-fields.js';

export const caseNumberForm = defineRule({
  id: 'header/case-number-form',
  severity: 'warning',
  since: '0.1.0',
  fixes: 'unsafe',
  authority: 'official numbering of IMR cases',
  docs: {
    what: 'The case number is not CM, two digits of the year, a hyphen and seven digits.',
    why: 'Every published decision has a number of this form; under another number the case is not found.',
    remedy: 'Compare with the notice of assignment and write the number in this form: CM16-0123456.',
  },
  examples: {
    faulty: [
      { name: 'the letter O', changes: [['CM16-0900001', '{{CM16-O9O0001}}']] },
      { name: 'the letter l', changes: [['CM16-0900001', '{{CMl6-0900001}}']] },
      { name: 'a digit too few', changes: [['CM16-0900001', '{{CM16-090001}}']] },
      { name: 'no hyphen', changes: [['CM16-0900001', '{{CM160900001}}']] },
      { name: 'small letters and a blank', changes: [['CM16-0900001', '{{cm16 - 0900001}}']] },
      { name: 'a dash', changes: [['CM16-0900001', '{{CM16–0900001}}']] },
      { name: 'words after it', changes: [['CM16-0900001', '{{CM16-0900001 (revised)}}']] },
      { name: 'a number of another kind', changes: [['CM16-0900001', '{{ADJ1234567}}']] },
    ],
    clean: [
      { name: 'another number', changes: [['CM16-0900001', 'CM16-0000000']] },
      { name: 'redacted', changes: [['CM16-0900001', '[REDACTED]']] },
      { name: 'redacted in part', changes: [['CM16-0900001', 'CM16-[REDACTED]']] },
    ],
  },

  *check(decision) {
    const { text } = decision;
    for (const { id, value } of checkedFields(decision)) {
      const written = textAt(text, value);
      if (id !== 'caseNumber' || isEmptySpan(value) || isPlaceholder(written) || isCaseNumber(written)) continue;
      const meant = meantCaseNumber(written);
      yield {
        span: value,
        message: `The case number is written ${quoted(text, value)}: ${caseNumberFault(written)}. A case is found by CM, two digits, a hyphen and seven digits. Correct it from the notice of assignment.`,
        ...(meant && { fix: { title: `Write "${meant}"`, isSafe: false, edits: [{ span: value, text: meant }] } }),
      };
    }
  },
});
