import type { LinePlace } from '../documents/document-text.js';
import { summaryOf } from '../features/decision-summary.js';
import { placesIn } from '../report/places.js';
import type { Spent } from '../report/report.js';
import type { CheckedText } from '../report/reported.js';
import { reportedFindings } from '../report/reported-findings.js';
import type { DecisionService } from '../service.js';
import type { Work } from './check-source.js';
import { clockFor } from './clock.js';
import type { SourceFiles } from './host.js';

/** What the checks say of a text, and the milliseconds that they took; 0 where the work is not timed. */
export interface TextResult {
  readonly checked: CheckedText;
  readonly spent: Omit<Spent, 'reading'>;
}

/** Checks a text as the work asks. `lines` tells where the text's lines come from. */
export function checkText(
  text: string,
  service: DecisionService,
  { isDetailed, isSummed, isTimed }: Pick<Work, 'isDetailed' | 'isSummed' | 'isTimed'>,
  { digest }: Pick<SourceFiles, 'digest'>,
  lines?: readonly LinePlace[],
): TextResult {
  const clock = clockFor(isTimed);
  const start = clock();
  const decision = service.parse(text);
  const parsed = clock();
  const found = reportedFindings(service.check(decision), placesIn(text, lines), isDetailed ? digest : undefined);
  const summary = isSummed ? summaryOf(decision, service.context) : undefined;
  const { isRecognized } = decision;
  const spent = { parsing: parsed - start, checking: clock() - parsed };
  return { checked: { isRecognized, ...found, ...(summary && { summary }) }, spent };
}
