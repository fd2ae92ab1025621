import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { z } from 'zod';
import { within } from '../support/deadline.js';

/** What a server holds after a collection of all garbage, in bytes: what it keeps, and code that Node has compiled. */
export interface Heap {
  readonly kept: number;
  readonly code: number;
}

const answerSchema = z.object({ used: z.number(), code: z.number() });

/** The options of Node for a server whose heap is asked for. */
export const heapOptions: readonly string[] = [
  '--expose-gc',
  '--import',
  new URL('./heap-probe.js', import.meta.url).href,
];

/** Has a server collect its garbage. Needs a server that was started with `heapOptions`. */
export async function heapOf(server: ChildProcess): Promise<Heap> {
  const answer = once(server, 'message');
  server.send('heap');
  const { used, code } = answerSchema.parse((await within(answer, 'the size of the heap'))[0]);
  return { kept: used - code, code };
}
