import type { FileOutcome } from '../report/report.js';
import type { ConfiguredSource, Source } from './check-source.js';

/** Checks files beside the main thread. */
export interface CheckingWorker {
  /** Checks a batch; one at a time. Never rejects. */
  readonly check: (batch: readonly ConfiguredSource[]) => Promise<BatchResult>;
  /** Ends it at once, whatever it does. */
  readonly stop: () => void;
}

/** The outcomes of a batch in its order; or the file at which the worker died, and why, in words for the user. */
export type BatchResult =
  | { readonly kind: 'done'; readonly outcomes: readonly FileOutcome[] }
  | { readonly kind: 'died'; readonly at: number; readonly reason: string };

/** What a worker sends for a file. Of a decision without findings only the number of its bytes. */
export type SentOutcome = FileOutcome | number;

export function sent(outcome: FileOutcome): SentOutcome {
  const isPlain =
    outcome.kind === 'checked' &&
    outcome.findings.length + outcome.suppressed.length === 0 &&
    outcome.patch === undefined &&
    outcome.summary === undefined &&
    !outcome.isMended &&
    outcome.notChecked === undefined &&
    !outcome.isFromCache &&
    outcome.cacheFault === undefined &&
    outcome.spent === undefined;
  return isPlain ? outcome.bytes : outcome;
}

export function received(source: Source, outcome: SentOutcome): FileOutcome {
  if (typeof outcome !== 'number') return outcome;
  return { kind: 'checked', path: source.path, findings: [], suppressed: [], bytes: outcome, isFromCache: false };
}
