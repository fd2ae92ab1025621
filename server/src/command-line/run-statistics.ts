import type { FileOutcome } from '../report/report.js';
import { byCodeUnits } from '../text-order.js';
import type { Clock } from './clock.js';

/** Counts what a run does, for `--stats`. */
export class RunStatistics {
  readonly #clock: Clock;
  readonly #start: number;
  readonly #spent = { reading: 0, parsing: 0, checking: 0, reporting: 0 };
  readonly #byRule = new Map<string, number>();
  #files = 0;
  #bytes = 0;
  #fromCache = 0;
  #cacheFaults = 0;

  constructor(clock: Clock) {
    this.#clock = clock;
    this.#start = clock();
  }

  add(outcome: FileOutcome): void {
    if (outcome.kind !== 'checked') return;
    this.#files += 1;
    this.#bytes += outcome.bytes;
    if (outcome.isFromCache) this.#fromCache += 1;
    if (outcome.cacheFault !== undefined) this.#cacheFaults += 1;
    for (const step of ['reading', 'parsing', 'checking'] as const) this.#spent[step] += outcome.spent?.[step] ?? 0;
    for (const { rule } of outcome.findings) this.#byRule.set(rule, (this.#byRule.get(rule) ?? 0) + 1);
  }

  /** Runs a step that writes reports, and counts its time. */
  async reporting<T>(step: () => Promise<T>): Promise<T> {
    const start = this.#clock();
    const result = await step();
    this.#spent.reporting += this.#clock() - start;
    return result;
  }

  /** The figures in lines; times of threads are added up. */
  lines(): string {
    const { reading, parsing, checking, reporting } = this.#spent;
    const kept = this.#cacheFaults === 0 ? '' : `, ${this.#cacheFaults} could not be kept in it`;
    const rows: readonly (readonly [string, string])[] = [
      ['files checked', `${this.#files}, of them from the cache: ${this.#fromCache}${kept}`],
      ['bytes', String(this.#bytes)],
      ['time', seconds(this.#clock() - this.#start)],
      ['  reading', `${seconds(reading)} (all threads together)`],
      ['  parsing', `${seconds(parsing)} (all threads together)`],
      ['  checking', `${seconds(checking)} (all threads together)`],
      ['  reporting', seconds(reporting)],
      ...[...this.#byRule].sort(mostFirst).map(([rule, count]) => [rule, String(count)] as const),
    ];
    const width = Math.max(...rows.map(([name]) => name.length));
    return rows.map(([name, value]) => `${name.padEnd(width)}  ${value}\n`).join('');
  }
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(3)} s`;
}

/** The most frequent first, those of equal number by name. */
function mostFirst([a, counted]: readonly [string, number], [b, other]: readonly [string, number]): number {
  return other - counted || byCodeUnits(a, b);
}
