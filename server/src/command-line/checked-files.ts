import type { FileOutcome } from '../report/report.js';
import { inBatches } from './batches.js';
import { createCheckSource, type Work } from './check-source.js';
import { type Distribution, fromWorkers, inThisThread } from './distribution.js';
import type { FileConfigurations } from './file-configurations.js';
import type { CommandLineHost } from './host.js';
import { inOrder } from './in-order.js';
import { peek } from './peek.js';
import type { Found } from './sources.js';

/** So many files are checked sooner without further threads, each of which has to be started. */
const FEW = 32;

/**
 * What became of every file, in the order of the files. `jobs` is the number of threads beside this one, 1 for none;
 * without it there are as many as pay. After a stop no more files are begun, and what is done is still told.
 */
export async function* checkedFiles(
  host: CommandLineHost,
  found: AsyncIterable<Found>,
  work: Work,
  configurations: FileConfigurations,
  jobs: number | undefined,
): AsyncGenerator<FileOutcome> {
  const { areAll, items } =
    jobs === undefined ? await peek(found, areMany, host.turn) : { areAll: false, items: found };
  const threads = jobs ?? (areAll ? 1 : host.parallelism);
  const distribution =
    threads === 1 ? inThisThread(createCheckSource(work, host.files), host.turn) : fromWorkers(host, work, threads);
  try {
    yield* outcomesOf(items, distribution, configurations, host.turn);
  } finally {
    distribution.end();
  }
}

async function* outcomesOf(
  found: AsyncIterable<Found>,
  { check, width, mostFiles }: Distribution,
  configurations: FileConfigurations,
  turn: CommandLineHost['turn'],
): AsyncGenerator<FileOutcome> {
  const batches = inBatches(found, mostFiles, isHeavy, turn);
  const checked = inOrder(batches, width, async (batch) => {
    const sources = await Promise.all(
      batch
        .filter((each) => each.kind === 'source')
        .map(async (source) => ({ ...source, configuration: await configurations.of(source.path) })),
    );
    const outcomes = (sources.length === 0 ? [] : await check(sources)).values();
    return batch.flatMap((each) => (each.kind === 'source' ? outcomes.next().value : each) ?? []);
  });
  for await (const outcomes of checked) yield* outcomes;
}

function areMany(first: readonly Found[]): boolean {
  return first.length > FEW || isHeavy(first);
}

/** How much a batch may hold of texts that came by standard input. */
const HEAVY = 1_000_000;

function isHeavy(batch: readonly Found[]): boolean {
  return batch.reduce((sum, each) => sum + lengthOf(each), 0) > HEAVY;
}

function lengthOf(found: Found): number {
  return found.kind === 'source' ? (found.bytes?.length ?? found.text?.length ?? 0) : 0;
}
