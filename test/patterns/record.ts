import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';
import type { Pattern } from './collect.js';

const file = fileURLToPath(new URL('../../../test/patterns/judged.json', import.meta.url));

const recordSchema = z.strictObject({
  analyser: z.string(),
  safe: z.array(z.string()),
  bounded: z.array(z.string()),
});

/** What was judged before, so that only new and changed expressions take the analyser's time. */
export type PatternRecord = z.infer<typeof recordSchema>;

/** The record; an empty one when it was made by another version of the analyser. */
export function readRecord(): PatternRecord {
  const record = recordSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  return record.analyser === analyser() ? record : emptyRecord();
}

export function emptyRecord(): PatternRecord {
  return { analyser: analyser(), safe: [], bounded: [] };
}

export function writeRecord({ safe, bounded }: PatternRecord): void {
  const sorted = { analyser: analyser(), safe: [...safe].sort(), bounded: [...bounded].sort() };
  writeFileSync(file, `${JSON.stringify(sorted, null, 2)}\n`);
}

/** What stands in the record for an expression: it changes with every change of the expression. */
export function keyOf({ source, flags }: Pattern): string {
  return createHash('sha256').update(`/${source}/${flags}`).digest('hex').slice(0, 24);
}

function analyser(): string {
  const { version } = z.object({ version: z.string() }).parse(createRequire(import.meta.url)('recheck/package.json'));
  return `recheck ${version}`;
}
