import type { DecisionSummary } from '../features/decision-summary.js';
import type { ReportedFinding, ReportedSuppression } from './reported.js';

/** What became of one file. */
export type FileOutcome = CheckedFile | PassedOverFile | UnreadFile;

export interface CheckedFile {
  readonly kind: 'checked';
  /** As the user named it, or as it was found from what the user named. */
  readonly path: string;
  /** In the order of the text. */
  readonly findings: readonly ReportedFinding[];
  readonly suppressed: readonly ReportedSuppression[];
  /** Only when a report of the run asks for it. */
  readonly summary?: DecisionSummary;
  /** The mended text against the old one, as a patch; only when the run asks for it and something changes. */
  readonly patch?: string;
  /** True when the mended text was written. */
  readonly isMended?: true;
  /** What is in a PDF or Word file and was not checked, in words for the user; only where there is any. */
  readonly notChecked?: readonly string[];
  readonly bytes: number;
  readonly isFromCache: boolean;
  /** Why the result could not be kept in the cache. */
  readonly cacheFault?: string;
  /** Only where the run asks for it. */
  readonly spent?: Spent;
}

/** How long the steps of a check took, in milliseconds. */
export interface Spent {
  readonly reading: number;
  readonly parsing: number;
  readonly checking: number;
}

/** A file that was looked at and is no decision, or that an ignore file names. */
export interface PassedOverFile {
  readonly kind: 'passed over';
  readonly path: string;
  readonly why: PassingReason;
}

export type PassingReason = 'no decision' | 'ignored';

/** A file that could not be read, with the reason and what to do in words for the user. */
export interface UnreadFile {
  readonly kind: 'unread';
  readonly path: string;
  readonly reason: string;
}

/** The counts of findings of checked files. */
export interface Counts {
  readonly files: number;
  readonly errors: number;
  readonly warnings: number;
  readonly information: number;
  readonly hints: number;
}

/** What a whole run came to. */
export interface Totals {
  readonly counts: Counts;
  readonly passedOver: Readonly<Record<PassingReason, number>>;
  readonly unread: number;
  readonly mended: number;
  readonly suppressed: number;
  /** For each kind of what was not checked in documents, the number of documents that have it. */
  readonly notChecked: ReadonlyMap<string, number>;
  /** False when the run was stopped before its last file. */
  readonly isComplete: boolean;
}

/**
 * Writes a report piece by piece, so that no more than one file is in memory: `start`, each file in its order, `end`.
 * A reporter serves one run.
 */
export interface Reporter {
  readonly start: () => string;
  readonly file: (outcome: FileOutcome) => string;
  readonly end: (totals: Totals) => string;
}
