import type { FileOutcome } from '../report/report.js';
import type { ConfiguredSource, Source } from './check-source.js';
import type { BatchResult, CheckingWorker } from './checking-worker.js';

/** Workers that are started when there is something to do for them. */
export class WorkerPool {
  readonly #start: () => CheckingWorker;
  readonly #most: number;
  readonly #all = new Set<CheckingWorker>();
  readonly #idle: CheckingWorker[] = [];
  readonly #waiting: ((worker: CheckingWorker | undefined) => void)[] = [];
  #isStopped = false;

  constructor(start: () => CheckingWorker, most: number) {
    this.#start = start;
    this.#most = most;
  }

  /**
   * Checks a batch; the outcomes stand where their files do. A file at which a worker dies is told as one that cannot be
   * read, and another worker goes on with the rest. After a stop what was not done is `undefined`.
   */
  async check(batch: readonly ConfiguredSource[]): Promise<readonly (FileOutcome | undefined)[]> {
    const known = new Map<Source, FileOutcome>();
    while (known.size < batch.length && !this.#isStopped) {
      const rest = batch.filter((source) => !known.has(source));
      const result = await this.#run(rest);
      if (this.#isStopped && result.kind === 'died') break;
      for (const [index, source] of rest.entries()) {
        const outcome = outcomeIn(result, index, source);
        if (outcome) known.set(source, outcome);
      }
    }
    return batch.map((source) => known.get(source));
  }

  /** Ends all workers at once. */
  stop(): void {
    this.#isStopped = true;
    for (const worker of this.#all) worker.stop();
    for (const wait of this.#waiting.splice(0)) wait(undefined);
  }

  async #run(batch: readonly ConfiguredSource[]): Promise<BatchResult> {
    const worker = this.#idle.pop() ?? (await this.#oneMore());
    if (!worker) return { kind: 'died', at: 0, reason: 'the run was stopped.' };
    const result = await worker.check(batch);
    if (result.kind === 'done') this.#hand(worker);
    else {
      this.#all.delete(worker);
      if (this.#waiting.length > 0 && !this.#isStopped) this.#hand(this.#started());
    }
    return result;
  }

  async #oneMore(): Promise<CheckingWorker | undefined> {
    if (this.#isStopped) return undefined;
    if (this.#all.size < this.#most) return this.#started();
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  #started(): CheckingWorker {
    const worker = this.#start();
    this.#all.add(worker);
    return worker;
  }

  #hand(worker: CheckingWorker): void {
    const next = this.#waiting.shift();
    if (next) next(worker);
    else this.#idle.push(worker);
  }
}

function outcomeIn(result: BatchResult, index: number, { path }: Source): FileOutcome | undefined {
  if (result.kind === 'done') return result.outcomes[index];
  return index === result.at ? { kind: 'unread', path, reason: result.reason } : undefined;
}
