import { labelFault } from '../header/label-faults.js';
import { defineRule } from '../rule.js';
import { checkedCredentials, credentialLabel } from './checked-credentials.js';

export const misspeltCredentialLabel = defineRule({
  id: 'reviewer/misspelt-label',
  severity: 'warning',
  since: '0.1.0',
  fixes: 'safe',
  authority: 'official layout of published decisions',
  docs: {
    what: "A label of the reviewer's credentials is not written as the layout has it, or its colon was forgotten.",
    why: 'The credentials of a published decision are searched and read by their labels.',
    remedy: 'Write the label of the layout, with a colon.',
  },
  examples: {
    faulty: [
      { name: 'misspelt', changes: [['State(s) of Licensure', '{{State(s) of Lisensure}}']] },
      { name: 'another number', changes: [['State(s) of Licensure', '{{States of Licensure}}']] },
      { name: 'another name', changes: [['Certification(s)/Specialty', '{{Specialty}}']] },
      { name: 'no colon', changes: [['State(s) of Licensure:', '{{State(s) of Licensure}}']] },
    ],
    clean: [
      { name: 'other capitals', changes: [['State(s) of Licensure', 'STATE(S) OF LICENSURE']] },
      { name: 'bold', changes: [['Certification(s)/Specialty:', '<b>Certification(s)/Specialty:</b>']] },
    ],
  },

  *check(decision, { vocabulary }) {
    for (const credential of checkedCredentials(decision)) {
      const fault = labelFault(decision.text, credential, credentialLabel(vocabulary, credential.id));
      if (fault) yield fault;
    }
  },
});
