import { parentPort, Worker, workerData } from 'node:worker_threads';
import { createCheckSource, type Source, type Work } from '../command-line/check-source.js';
import {
  type BatchResult,
  type CheckingWorker,
  received,
  type SentOutcome,
  sent,
} from '../command-line/checking-worker.js';
import { nodeSourceFiles } from './source-files.js';

/** What a thread is started with. */
interface ThreadData {
  readonly work: Work;
  /** One number: the place in its batch of the file that the thread is at. It can be read after the thread has died. */
  readonly at: Int32Array;
}

/** Starts a thread that checks files; it runs the program at this address, which has to call `serveMainThread`. */
export function startWorker(program: URL, work: Work): CheckingWorker {
  const at = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const workerData: ThreadData = { work, at };
  const thread = new Worker(program, { workerData });
  let batch: readonly Source[] = [];
  let settle: ((result: BatchResult) => void) | undefined;
  let reason = 'the thread that checked it ended before it was done.';
  let hasEnded = false;
  const die = () => settle?.({ kind: 'died', at: Atomics.load(at, 0), reason });
  thread.on('message', (outcomes: readonly SentOutcome[]) => {
    settle?.({
      kind: 'done',
      outcomes: batch.flatMap((source, index) => {
        const outcome = outcomes[index];
        return outcome === undefined ? [] : [received(source, outcome)];
      }),
    });
  });
  thread.on('error', (error) => {
    reason = deathOf(error);
  });
  thread.on('exit', () => {
    hasEnded = true;
    die();
  });
  return {
    check: (sources) => {
      batch = sources;
      Atomics.store(at, 0, 0);
      return new Promise((resolve) => {
        settle = resolve;
        if (hasEnded) die();
        else thread.postMessage(sources);
      });
    },
    stop: () => void thread.terminate(),
  };
}

/** Nothing of the exception's own words but its name: they could hold words of a decision. */
function deathOf(error: Error): string {
  const isOutOfMemory = 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
  return isOutOfMemory
    ? 'there is not enough memory to check it. Split it, or allow more: NODE_OPTIONS=--max-old-space-size=4096.'
    : `the thread that checked it ended with a fault of this program (${error.name}).`;
}

/** What a thread does: checks batches until it is ended. */
export function serveMainThread(): void {
  const { work, at }: ThreadData = workerData;
  const check = createCheckSource(work, nodeSourceFiles);
  parentPort?.on('message', async (sources: readonly Source[]) => {
    const outcomes: SentOutcome[] = [];
    for (const [index, source] of sources.entries()) {
      Atomics.store(at, 0, index);
      outcomes.push(sent(await check(source)));
    }
    parentPort?.postMessage(outcomes);
  });
}
