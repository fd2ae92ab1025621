// Loaded into a server before it starts ("--import"): answers any message of its parent with the bytes in use after a
// collection of all garbage. Needs "--expose-gc".
import process from 'node:process';

process.on('message', () => {
  globalThis.gc?.();
  process.send?.(process.memoryUsage().heapUsed);
});
// The channel alone shall not keep the server running.
process.channel?.unref();
