import type { DateFieldId } from '../rules/header/header-dates.js';
import type { Severity } from '../rules/rule.js';

export const dateNames: Readonly<Record<DateFieldId, string>> = {
  dateOfInjury: 'Injury',
  urDenialDate: 'UR denial',
  applicationReceived: 'Application',
  dateAssigned: 'Assigned',
  decisionDate: 'Decision',
};

export const severityNames: Readonly<Record<Severity, string>> = {
  error: 'Error',
  warning: 'Warning',
  information: 'Information',
  hint: 'Hint',
};
