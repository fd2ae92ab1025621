import type { FileOutcome } from '../report/report.js';
import type { CheckSource, ConfiguredSource, Work } from './check-source.js';
import type { CommandLineHost } from './host.js';
import { WorkerPool } from './worker-pool.js';

/** How the files of a run are handed out. */
export interface Distribution {
  /** Checks a batch; the outcomes stand where their files do, `undefined` for one that was not done. Never rejects. */
  readonly check: (batch: readonly ConfiguredSource[]) => Promise<readonly (FileOutcome | undefined)[]>;
  /** How many batches are under way at the most. */
  readonly width: number;
  /** How many files a batch has at the most, by its number from 0. */
  readonly mostFiles: (batch: number) => number;
  readonly end: () => void;
}

/** One file after another in this thread. */
export function inThisThread(check: CheckSource, turn: CommandLineHost['turn']): Distribution {
  return {
    check: async (batch) => {
      await turn();
      return Promise.all(batch.map(check));
    },
    width: 1,
    mostFiles: () => 1,
    end: () => undefined,
  };
}

/** Batches wait for every thread, so that none has to wait for the main thread; few enough that memory stays flat. */
const BATCHES_A_THREAD = 4;
const MOST_FILES_A_BATCH = 16;

/**
 * Batches of files for a number of threads. The first batches are small, so that all threads soon have work. Where files
 * are written a batch has one file: a written file is known even if its thread dies at the next one.
 */
export function fromWorkers(host: CommandLineHost, work: Work, threads: number): Distribution {
  const pool = new WorkerPool(() => host.startWorker(work), threads);
  const isWriting = work.mending === 'write';
  // A file that is being written is written to its end.
  if (!isWriting) host.stop.addEventListener('abort', () => pool.stop(), { once: true });
  return {
    check: (batch) => pool.check(batch),
    width: threads * BATCHES_A_THREAD,
    mostFiles: (batch) => (isWriting ? 1 : Math.min(MOST_FILES_A_BATCH, 1 + Math.floor(batch / threads))),
    end: () => pool.stop(),
  };
}
