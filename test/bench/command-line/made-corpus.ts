import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { madeDecision, seeded } from '../made-decisions.js';

/** A folder of made decisions, and what is in it. */
export interface Corpus {
  readonly folder: string;
  readonly files: number;
  readonly bytes: number;
  readonly smallest: number;
  readonly largest: number;
}

const SMALLEST = 2_000;
const LARGEST = 30_000;
/** Bends the even distribution of the logarithms of the sizes, so that the mean is 8 KB. */
const BEND = 1.58;
/** What a decision has more than the generator is asked for, on the mean: it ends at the end of an issue. */
const OVERSHOOT = 900;
/** Every so many decisions there is one with a fault, so that there is something to report. */
const FAULTY_EVERY = 5;

/** Writes decisions of 2 to 30 KB, 8 KB on the mean: the same ones for the same seed. */
export function makeCorpus(folder: string, files: number, seed: number): Corpus {
  mkdirSync(folder, { recursive: true });
  const next = seeded(seed);
  const sizes = Array.from({ length: files }, (_, index) => {
    const share = next(1_000_000) / 1_000_000;
    const wanted = SMALLEST * (LARGEST / SMALLEST) ** (share ** BEND);
    const text = madeDecision(Math.max(0, wanted - OVERSHOOT), seed * 1_000_003 + index);
    return write(folder, index, index % FAULTY_EVERY === 0 ? text.replace('Standard', 'Standart') : text);
  });
  return {
    folder,
    files,
    bytes: sizes.reduce((sum, size) => sum + size, 0),
    smallest: sizes.reduce((least, size) => Math.min(least, size)),
    largest: sizes.reduce((most, size) => Math.max(most, size)),
  };
}

/** Writes one decision of about so many characters into a folder of its own. */
export function makeLargeDecision(folder: string, characters: number, seed: number): Corpus {
  mkdirSync(folder, { recursive: true });
  const bytes = write(folder, 0, madeDecision(characters, seed));
  return { folder, files: 1, bytes, smallest: bytes, largest: bytes };
}

function write(folder: string, index: number, text: string): number {
  const bytes = Buffer.from(text);
  writeFileSync(path.join(folder, `case-${String(index).padStart(5, '0')}.md`), bytes);
  return bytes.length;
}
