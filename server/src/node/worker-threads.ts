import process from 'node:process';
import { type ConfiguredSource, createCheckSource, type Source, type Work } from '../command-line/check-source.js';
import {
  type BatchResult,
  type CheckingWorker,
  received,
  type SentOutcome,
  sent,
} from '../command-line/checking-worker.js';
import type { FileConfiguration } from '../command-line/file-configurations.js';
import { nodeSourceFiles } from './source-files.js';

/** What a thread is started with. */
interface ThreadData {
  readonly work: Work;
  /** One number: the place in its batch of the file that the thread is at. It can be read after the thread has died. */
  readonly at: Int32Array;
}

/** What a thread is sent: files, each with the id of its configuration, and the configurations that it does not have yet. */
interface SentBatch {
  readonly sources: readonly (Source & { readonly configurationId: number })[];
  readonly configurations: readonly FileConfiguration[];
}

/** Loaded when it is first needed: a run with one thread starts none. */
const threads = () => process.getBuiltinModule('node:worker_threads');

/** Starts a thread that checks files; it runs the program at this address, which has to call `serveMainThread`. */
export function startWorker(program: URL, work: Work): CheckingWorker {
  const { Worker } = threads();
  const at = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const workerData: ThreadData = { work, at };
  const thread = new Worker(program, { workerData });
  const sentConfigurations = new Set<number>();
  let batch: readonly ConfiguredSource[] = [];
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
        else thread.postMessage(sentBatch(sources, sentConfigurations));
      });
    },
    stop: () => {
      void thread.terminate();
      // It ends only when the system has read for it what it waits for.
      die();
    },
  };
}

/** A configuration may hold large catalogues: each is sent to a thread once. */
function sentBatch(batch: readonly ConfiguredSource[], known: Set<number>): SentBatch {
  const configurations: FileConfiguration[] = [];
  const sources = batch.map(({ configuration, ...source }) => {
    if (!known.has(configuration.id)) configurations.push(configuration);
    known.add(configuration.id);
    return { ...source, configurationId: configuration.id };
  });
  return { sources, configurations };
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
  const { parentPort, workerData } = threads();
  const { work, at }: ThreadData = workerData;
  const check = createCheckSource(work, nodeSourceFiles);
  const known = new Map<number, FileConfiguration>();
  parentPort?.on('message', async ({ sources, configurations }: SentBatch) => {
    for (const each of configurations) known.set(each.id, each);
    const outcomes: SentOutcome[] = [];
    for (const [index, { configurationId, ...source }] of sources.entries()) {
      Atomics.store(at, 0, index);
      const configuration = known.get(configurationId);
      if (!configuration) throw new Error('a configuration was not sent');
      outcomes.push(sent(await check({ ...source, configuration })));
    }
    parentPort?.postMessage(outcomes);
  });
}
