import type { LinePlace } from '../documents/document-text.js';
import { placesIn } from '../report/places.js';
import type { Spent } from '../report/report.js';
import type { CheckedText } from '../report/reported.js';
import { reportedFindings } from '../report/reported-findings.js';
import type { DecisionService } from '../service.js';
import type { SourceFiles } from './host.js';

/** What the checks say of a text, and the milliseconds that they took. */
export interface TextResult {
  readonly checked: CheckedText;
  readonly spent: Omit<Spent, 'reading'>;
}

/** Checks a text. With `digest` each finding has its details; `lines` tells where the text's lines come from. */
export function checkText(
  text: string,
  service: DecisionService,
  digest: SourceFiles['digest'] | undefined,
  lines?: readonly LinePlace[],
): TextResult {
  const start = performance.now();
  const decision = service.parse(text);
  const parsed = performance.now();
  const found = reportedFindings(service.check(decision), placesIn(text, lines), digest);
  const { isRecognized } = decision;
  const spent = { parsing: parsed - start, checking: performance.now() - parsed };
  return { checked: { isRecognized, ...found }, spent };
}
