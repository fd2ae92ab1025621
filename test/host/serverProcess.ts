import { type ChildProcess, spawn } from 'node:child_process';
import { atExit } from './cleanup.js';

const READY = /Web UI available at http:\/\/[^:\s]+:(\d+)/;
const READY_DEADLINE = 60_000;
const STOP_DEADLINE = 5_000;

/** A started server that has announced the port it listens on. */
export interface ServerProcess {
  readonly port: number;
  readonly ended: Promise<string>;
  stop(): Promise<void>;
}

/**
 * Starts the server and waits for the line that announces its web page. The port is read from that line: with a port
 * chosen before, a run could talk to another process.
 *
 * The server leads a process group of its own, so that its extension hosts end with it, and it ends when we do. Its output
 * is shown when IMR_EDITOR_VERBOSE is set, and in the error when it does not come up.
 */
export async function startServerProcess(
  program: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<ServerProcess> {
  const child = spawn(program, args, {
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...env },
  });
  const killNow = (): void => signalGroup(child, 'SIGKILL');
  const forget = atExit(killNow);
  const ended = whenEnded(child);
  const stop = async (): Promise<void> => {
    signalGroup(child, 'SIGTERM');
    const deadline = setTimeout(killNow, STOP_DEADLINE);
    await ended;
    clearTimeout(deadline);
    killNow();
    forget();
  };
  try {
    return { port: await announcedPort(child, ended), ended, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function whenEnded(child: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (code, signal) => resolve(`exit ${code ?? signal ?? 'unknown'}`));
  });
}

function announcedPort(child: ChildProcess, ended: Promise<string>): Promise<number> {
  return new Promise((resolve, reject) => {
    const seen = { text: '' };
    const fail = (why: string): void =>
      reject(new Error(`Code - OSS did not start (${why}). Its output:\n${seen.text}`));
    const deadline = setTimeout(() => fail('no answer within a minute'), READY_DEADLINE);
    const read = (chunk: Buffer): void => {
      if (process.env.IMR_EDITOR_VERBOSE) process.stderr.write(chunk);
      if (seen.text.length < 100_000) seen.text += chunk.toString();
      const port = READY.exec(seen.text)?.[1];
      if (!port) return;
      clearTimeout(deadline);
      resolve(Number(port));
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    ended.then((how) => {
      clearTimeout(deadline);
      fail(how);
    }, reject);
  });
}

/** A group that is gone already is what was wanted; any other failure is a real one. */
function signalGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, signal);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}
