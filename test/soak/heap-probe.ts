// Loaded into a server before it starts ("--import"): answers any message of its parent with the bytes in use after a
// collection of all garbage, and how many of them are compiled code. Needs "--expose-gc".
import process from 'node:process';
import { getHeapCodeStatistics } from 'node:v8';

process.on('message', () => {
  globalThis.gc?.();
  process.send?.({ used: process.memoryUsage().heapUsed, code: getHeapCodeStatistics().code_and_metadata_size });
});
// The channel alone shall not keep the server running.
process.channel?.unref();
