import type { FactNames } from '../decision/facts/fact-names.js';

/** The names of treatments and parts of the body from our tables. */
export function createFactNames(): FactNames {
  return { version: 1 };
}
