import { readdirSync, readFileSync } from 'node:fs';
import { rules } from '../../server/src/rules/index.js';
import { sampleDecision } from '../../server/src/rules/sample-decision.js';
import { exampleText } from '../support/examples.js';
import { readMarkers } from '../support/markers.js';
import { pieceTexts } from '../support/pieces.js';
import { variants } from '../support/variants.js';

/** Numbers as by chance, the same for the same seed (mulberry32). */
export function randomNumbers(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000) * below;
  };
}

/** Texts to begin with: small ones first, then our decisions in every dress. */
export function seedTexts(): string[] {
  const folder = new URL('../../../test/fixtures/cases/', import.meta.url);
  const cases = readdirSync(folder).map((file) => readFileSync(new URL(file, folder), 'utf8'));
  const examples = rules.flatMap(({ id, examples }) =>
    [...examples.faulty, ...examples.clean].map((example) => readMarkers(exampleText(example), id).text),
  );
  const lines = [...new Set(examples.flatMap((text) => text.split('\n')))];
  const dressed = Object.values(variants).map((dress) => dress(sampleDecision));
  return ['', ...lines, ...dressed, ...cases];
}

/** Changes texts in the ways in which decisions go wrong, and in ways that break parsers. */
export class Mutator {
  readonly #random: (below: number) => number;
  readonly #longest: number;

  constructor(seed: number, longest = 6000) {
    this.#random = randomNumbers(seed);
    this.#longest = longest;
  }

  /** Another text made of one, with stretches of a second. */
  mutate(text: string, other: string): string {
    let result = text;
    for (let left = 1 + this.#below(5); left > 0; left--) result = this.#change(result, other);
    return result.slice(0, this.#longest);
  }

  pick<T>(from: readonly T[]): T | undefined {
    return from[this.#below(from.length)];
  }

  #change(text: string, other: string): string {
    const at = this.#below(text.length + 1);
    const end = Math.min(text.length, at + this.#length());
    const from = this.#below(other.length + 1);
    const stretch = text.slice(at, end);
    const changes = [
      () => text.slice(0, at) + text.slice(end),
      () => text.slice(0, at) + stretch.repeat(2 + this.#below(3)) + text.slice(end),
      () => text.slice(0, at) + (this.pick(pieceTexts) ?? '') + text.slice(end),
      () => text.slice(0, at) + (this.pick(pieceTexts) ?? '') + text.slice(at),
      () => text.slice(0, at) + other.slice(from, from + this.#length()) + text.slice(at),
      () => text.slice(0, at) + other.slice(from),
      () => text.slice(0, at) + String.fromCharCode(this.#below(this.#below(2) === 0 ? 128 : 65_536)) + text.slice(at),
      () => text.slice(end) + stretch,
      () => text.slice(0, at) + stretch.replace(/\s+/g, '\n') + text.slice(end),
      () => text.slice(0, at) + stretch.toUpperCase() + text.slice(end),
    ];
    return this.pick(changes)?.() ?? text;
  }

  /** Mostly some letters, at times some lines. */
  #length(): number {
    return this.#below(this.pick([4, 12, 60, 400]) ?? 4);
  }

  #below(limit: number): number {
    return Math.floor(this.#random(limit));
  }
}
