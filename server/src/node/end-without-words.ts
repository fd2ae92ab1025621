import { writeSync } from 'node:fs';
import process from 'node:process';
import { faultWithoutWords } from '../fault-without-words.js';

/** Ends the process with code 1 at a fault that nobody caught, with its kind and place on standard error, and no message. */
export function endWithoutWords(program: string): void {
  process.on('uncaughtException', (error: unknown) => {
    try {
      writeSync(process.stderr.fd, `${program} failed: ${faultWithoutWords(error)}\n`);
    } finally {
      // Whoever started it may be gone, and nobody reads.
      process.exit(1);
    }
  });
}
