import { isEmptySpan } from '../../decision/span.js';
import { defineRule } from '../rule.js';
import { checkedCredentials, credentialLabel } from './checked-credentials.js';

export const emptyCredential = defineRule({
  id: 'reviewer/empty-credential',
  severity: 'error',
  since: '0.1.0',
  fixes: 'none',
  authority: 'Labor Code 4610.6(f), 139.5(d)(4)',
  docs: {
    what: "The label of the reviewer's licensure or specialty has no value.",
    why: 'The determination must describe the qualifications of the reviewer.',
    remedy: 'Write the states, or the specialties, after the label.',
  },
  examples: {
    faulty: [
      {
        name: 'no states',
        changes: [['State(s) of Licensure: California, Oregon', '{{State(s) of Licensure}}:']],
      },
      {
        name: 'no specialty',
        changes: [['Certification(s)/Specialty: Family Practice, Sports Medicine', '{{Certification(s)/Specialty}}:']],
      },
    ],
    clean: [
      { name: 'the value on the next line', changes: [['Licensure: California', 'Licensure:\nCalifornia']] },
      { name: 'a redacted value', changes: [['California, Oregon', '[REDACTED]']] },
    ],
  },

  *check(decision, { vocabulary }) {
    for (const { id, label, value } of checkedCredentials(decision)) {
      if (!isEmptySpan(value)) continue;
      yield {
        span: label,
        message: `"${credentialLabel(vocabulary, id)}" has no value. The determination must describe the qualifications of the reviewer. Write it after the label.`,
      };
    }
  },
});
