import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';

/** One run of a program to its end. */
export interface Measured {
  readonly wallSeconds: number;
  /** User and system time of the process and its children; `undefined` where GNU time is not installed. */
  readonly cpuSeconds?: number;
  /** The most memory that the largest process had; `undefined` where GNU time is not installed. */
  readonly peakMebibytes?: number;
  readonly code: number | null;
  readonly lastLine: string;
}

const gnuTime = '/usr/bin/time';

/** Runs Node with these arguments in a folder, reads what it prints, and throws it away but for the last line. */
export function measuredRun(args: readonly string[], folder: string): Measured {
  const accounts = path.join(folder, 'accounts.txt');
  const isTimed = existsSync(gnuTime);
  const command = isTimed
    ? [gnuTime, '--format', '%U %S %M', '--output', accounts, process.execPath, ...args]
    : [process.execPath, ...args];
  const [program = process.execPath, ...rest] = command;
  const start = process.hrtime.bigint();
  const { status, stdout } = spawnSync(program, rest, {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'ignore'],
    encoding: 'utf8',
    maxBuffer: 1_000_000_000,
  });
  const wallSeconds = Number(process.hrtime.bigint() - start) / 1e9;
  const lastLine = stdout.trimEnd().split('\n').at(-1) ?? '';
  return { wallSeconds, code: status, lastLine, ...(isTimed && readAccounts(accounts)) };
}

function readAccounts(file: string): Pick<Measured, 'cpuSeconds' | 'peakMebibytes'> {
  // A line about a code other than 0 stands before the figures.
  const [user = 0, system = 0, kilobytes = 0] = (readFileSync(file, 'utf8').trimEnd().split('\n').at(-1) ?? '')
    .split(' ')
    .map(Number);
  return { cpuSeconds: user + system, peakMebibytes: kilobytes / 1024 };
}
