import type { DecisionDraft } from '../../server/src/features/decision-draft.js';

/** Everything that can be known of a decision before it is written, about an invented case. */
export const wholeDraft = {
  caseNumber: 'cm16-0900001',
  dateOfInjury: '2/10/2016',
  urDenialDate: '5/16/16',
  applicationReceived: '06/01/2016',
  dateAssigned: 'June 8, 2016',
  decisionDate: '2016-07-05',
  priority: 'standard',
  states: ['California', 'Oregon'],
  specialties: ['Family Practice'],
  treatments: [
    { request: 'MRI of the right knee' },
    { request: 'Therapy, 12 visits.', authorized: 'Therapy, 6 visits', remaining: 'therapy, 6 visits' },
  ],
} satisfies DecisionDraft;

/** What is still to be written of one issue. */
export const unwrittenIssue = [
  '[insert outcome]',
  '[insert guideline that the denial cites]',
  '[insert guideline that the decision rests on]',
  '[insert reasons, then the conclusion on medical necessity]',
];
