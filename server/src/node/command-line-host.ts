import { availableParallelism } from 'node:os';
import process from 'node:process';
import { setImmediate } from 'node:timers/promises';
import pc from 'picocolors';
import type { CommandLineHost, Progress } from '../command-line/host.js';
import { openCache } from './cache-files.js';
import { nodeConfiguration } from './configuration-world.js';
import { findFiles } from './find-files.js';
import { openOutput } from './outputs.js';
import { nodeSourceFiles } from './source-files.js';
import { progressHere } from './terminal-progress.js';
import { startWorker } from './worker-threads.js';

/** The command line's world as Node gives it; `program` is the address of the program that runs. */
export function nodeHost(program: URL): CommandLineHost {
  const stop = new AbortController();
  // Once: a second Ctrl-C ends the process at once, as the system has it.
  process.once('SIGINT', () => stop.abort());
  const progress = progressHere();
  stop.signal.addEventListener('abort', () => progress?.end(), { once: true });
  return {
    hasColours: wantsColours(),
    files: nodeSourceFiles,
    configuration: nodeConfiguration(process.cwd()),
    standardInput: () => {
      // Who types a decision needs the line.
      if (process.stdin.isTTY) progress?.end();
      return standardInput(stop.signal);
    },
    findFiles,
    openOutput: (path) => openOutput(path, (text) => progress?.makeRoomFor(text)),
    writeError: (words) => {
      progress?.makeRoomFor(words);
      process.stderr.write(words);
    },
    progress: progress ?? noProgress,
    openCache: (named) => openCache(program, named),
    parallelism: availableParallelism(),
    startWorker: (work) => startWorker(new URL('checking-thread.cjs', program), work),
    turn: async () => void (await setImmediate()),
    stop: stop.signal,
  };
}

const noProgress: Progress = { begin: () => undefined, advance: () => undefined, end: () => undefined };

/** Closed by a stop: an open standard input would keep the process alive. */
function standardInput(stop: AbortSignal): AsyncIterable<Uint8Array> {
  stop.addEventListener('abort', () => process.stdin.destroy(), { once: true });
  return process.stdin;
}

/** By convention: NO_COLOR says no, FORCE_COLOR yes, else only for somebody who looks at a terminal. */
function wantsColours(): boolean {
  const { NO_COLOR, FORCE_COLOR } = process.env;
  if (NO_COLOR) return false;
  if (FORCE_COLOR !== undefined) return FORCE_COLOR !== '0' && FORCE_COLOR !== 'false';
  return pc.isColorSupported && process.stdout.isTTY === true;
}
