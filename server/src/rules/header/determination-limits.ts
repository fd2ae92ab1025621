import { type Decision, headerField } from '../../decision/model.js';
import { textAt } from '../../decision/span.js';
import {
  expeditedDeterminationLimits,
  standardDeterminationLimits,
  type TimeLimit,
} from '../../knowledge/time-limits.js';

/** The limits of time for the determination that go with the written priority; none when it is missing or unknown. */
export function determinationLimits(decision: Decision): readonly TimeLimit[] {
  const field = headerField(decision, 'priority');
  const priority = field ? textAt(decision.text, field.value).toLowerCase() : '';
  if (priority === 'standard') return standardDeterminationLimits;
  return priority === 'expedited' ? expeditedDeterminationLimits : [];
}
