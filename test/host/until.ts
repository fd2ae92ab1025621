import { setTimeout as pause } from 'node:timers/promises';

const DEADLINE = 60_000;

/** Asks until the answer satisfies, and gives it; after a minute it throws with the last one. */
export async function until<T>(ask: () => Promise<T>, satisfies: (answer: T) => boolean, what: string): Promise<T> {
  const end = Date.now() + DEADLINE;
  for (;;) {
    const answer = await ask();
    if (satisfies(answer)) return answer;
    if (Date.now() > end) throw new Error(`${what} did not come about; last seen was ${JSON.stringify(answer)}`);
    await pause(50);
  }
}
