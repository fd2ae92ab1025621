import type { CountedEngine } from './engine.js';
import { stepsOf } from './engine.js';
import type { Target } from './properties.js';
import { Mutator } from './texts.js';

/** What is asked of one run. */
export interface FuzzOptions {
  readonly inputs: number;
  readonly seed: number;
  readonly texts: readonly string[];
  /** Called now and then with how far the run is. */
  readonly tell?: (state: FuzzState) => void;
}

export interface FuzzState {
  readonly inputs: number;
  /** Texts that took a way no text before them took. */
  readonly kept: number;
  /** The different ways seen: branches, each by how often it was taken. */
  readonly ways: number;
}

/** A text for which something does not hold, made as short as it goes. */
export interface Failure {
  readonly text: string;
  readonly message: string;
}

/**
 * Most steps for a text: so many for each character and for each text. Decisions take a tenth of it; what takes the square of
 * its length goes far beyond.
 */
const STEPS_PER_CHARACTER = 4000;
const STEPS_PER_TEXT = 400_000;

/** Feeds texts to one target. A text that takes a new way through the code is kept, and changed further. */
export function fuzz(
  engine: CountedEngine,
  target: Target,
  options: FuzzOptions,
): { state: FuzzState; failure?: Failure } {
  const mutator = new Mutator(options.seed);
  const seen = new Uint8Array(engine.hits.length);
  const kept: string[] = [];
  let ways = 0;
  for (let inputs = 1; inputs <= options.inputs; inputs++) {
    const seed = options.texts[inputs - 1];
    const text = seed ?? mutator.mutate(mutator.pick(kept) ?? '', mutator.pick(kept) ?? '');
    const message = faultOf(engine, target, text);
    const state = { inputs, kept: kept.length, ways };
    if (message !== undefined) return { state, failure: shortened(engine, target, { text, message }) };
    const fresh = takeIn(engine.hits, seen);
    ways += fresh;
    if (fresh > 0) kept.push(text);
    if (inputs % 10_000 === 0) options.tell?.(state);
  }
  return { state: { inputs: options.inputs, kept: kept.length, ways } };
}

/** Why a text fails; `undefined` where all holds. */
function faultOf({ hits, service }: CountedEngine, target: Target, text: string): string | undefined {
  hits.fill(0);
  try {
    target(text, service);
  } catch (error) {
    return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  }
  const most = (STEPS_PER_TEXT + STEPS_PER_CHARACTER * text.length) * (target.passes ?? 1);
  const steps = stepsOf(hits);
  return steps > most ? `${steps} steps for ${text.length} characters` : undefined;
}

/** Marks the ways of a run as seen, and counts those that are new: how often, in powers of two, belongs to a way. */
function takeIn(hits: Uint32Array, seen: Uint8Array): number {
  let fresh = 0;
  for (let branch = 0; branch < hits.length; branch++) {
    const count = hits[branch] ?? 0;
    if (count === 0) continue;
    const bit = 1 << Math.min(7, 31 - Math.clz32(count));
    const before = seen[branch] ?? 0;
    if ((before & bit) !== 0) continue;
    seen[branch] = before | bit;
    fresh++;
  }
  return fresh;
}

/** Cuts stretches out as long as it fails in the same way. */
function shortened(engine: CountedEngine, target: Target, failure: Failure): Failure {
  let { text } = failure;
  const kind = failure.message.replace(/\d+/g, '');
  for (let size = Math.ceil(text.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let at = 0; at < text.length; ) {
      const shorter = text.slice(0, at) + text.slice(at + size);
      if (faultOf(engine, target, shorter)?.replace(/\d+/g, '') === kind) text = shorter;
      else at += size;
    }
  }
  return { text, message: failure.message };
}
