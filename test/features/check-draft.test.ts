import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkDraftField } from '../../server/src/features/check-draft.js';
import type { DecisionDraft } from '../../server/src/features/decision-draft.js';
import { createDecisionService } from '../../server/src/service.js';
import { wholeDraft } from '../support/draft.js';

const { parse, lint, context } = createDecisionService();
const reader = { parse, lint, vocabulary: context.vocabulary };

const cases: readonly (readonly [
  name: string,
  draft: DecisionDraft,
  field: Parameters<typeof checkDraftField>[1],
  value: string,
  fault: string | undefined,
])[] = [
  ['an empty field', { caseNumber: '' }, 'caseNumber', '', undefined],
  ['a field left out', {}, 'decisionDate', '', undefined],
  ['a right number', { caseNumber: 'CM16-0900001' }, 'caseNumber', 'CM16-0900001', undefined],
  ['a number in small letters', { caseNumber: 'cm16-0900001 ' }, 'caseNumber', 'CM16-0900001', undefined],
  ['a number too short', { caseNumber: 'CM16-09' }, 'caseNumber', 'CM16-09', 'warning it has 2 digits'],
  ['a date in another form', { decisionDate: 'July 5, 2016' }, 'decisionDate', '07/05/2016', undefined],
  ['no day', { decisionDate: '02/30/2016' }, 'decisionDate', '02/30/2016', 'error no day of the calendar'],
  [
    'a cumulative trauma',
    { dateOfInjury: 'CT 01/05/2015 to present' },
    'dateOfInjury',
    'CT 01/05/2015 to present',
    undefined,
  ],
  [
    'a date before the one it follows',
    { dateOfInjury: '02/10/2016', urDenialDate: '1/5/2016' },
    'urDenialDate',
    '01/05/2016',
    'error before "Date of Injury"',
  ],
  [
    'a year that does not fit the number',
    { ...wholeDraft, caseNumber: 'CM14-0900001' },
    'dateAssigned',
    '06/08/2016',
    'warning is one of 2014',
  ],
  ['the last of right dates', wholeDraft, 'decisionDate', '07/05/2016', undefined],
];

for (const [name, draft, field, value, fault] of cases) {
  test(`${name} ${fault ? 'has a fault' : 'has none'}`, () => {
    const checked = checkDraftField(draft, field, reader);
    assert.equal(checked.value, value);
    const [severity, ...words] = fault?.split(' ') ?? [];
    assert.equal(checked.fault?.severity, severity);
    if (fault) assert.ok(checked.fault?.message.includes(words.join(' ')), checked.fault?.message);
  });
}
