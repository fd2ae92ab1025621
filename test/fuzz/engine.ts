import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { createDecisionService, DecisionService } from '../../server/src/service.js';
import { COUNTERS, instrument } from './instrument.js';
import type { Target } from './properties.js';

/** The engine with a counter in every branch, and what must hold of its parts. */
export interface CountedEngine {
  readonly service: DecisionService;
  readonly createDecisionService: typeof createDecisionService;
  readonly targets: Readonly<Record<string, Target>>;
  /** How often each branch was taken since the counters were last set to nought. */
  readonly hits: Uint32Array;
}

const folder = new URL('../../../out/fuzz/', import.meta.url);
const entry = fileURLToPath(new URL('./counted-entry.js', import.meta.url));

/** Bundles the engine, puts the counters in and loads it. */
export async function loadCountedEngine(): Promise<CountedEngine> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    platform: 'node',
    format: 'esm',
    logLevel: 'warning',
  });
  const { code, branches } = instrument(outputFiles[0]?.text ?? '');
  await mkdir(folder, { recursive: true });
  const file = new URL('engine.mjs', folder);
  await writeFile(file, code);
  const hits = new Uint32Array(branches);
  Object.assign(globalThis, { [COUNTERS]: hits });
  const loaded: Omit<CountedEngine, 'hits'> = await import(file.href);
  return { ...loaded, hits };
}

/** All steps since the counters were last set to nought. */
export function stepsOf(hits: Uint32Array): number {
  let steps = 0;
  for (const count of hits) steps += count;
  return steps;
}
