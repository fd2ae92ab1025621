import { builtPatterns, type Pattern, writtenPatterns } from './collect.js';
import { judge } from './judge.js';
import { emptyRecord, keyOf, type PatternRecord } from './record.js';

/** Every expression of ours once, and the places that put some together but were not seen doing it. */
export interface AllPatterns {
  readonly patterns: readonly Pattern[];
  readonly unseen: readonly string[];
}

/** Collects the literals from the compiled code, and what it puts together from a run over a decision. */
export async function allPatterns(): Promise<AllPatterns> {
  const { literals, builders } = writtenPatterns();
  const built = await builtPatterns(async () => {
    const { createDecisionService } = await import('../../server/src/service.js');
    const { sampleDecision } = await import('../../server/src/rules/sample-decision.js');
    await import('../../server/src/server.js');
    const service = createDecisionService();
    service.lint(service.parse(sampleDecision));
    // Where no label has its colon, each is looked for by its words.
    service.parse(sampleDecision.replaceAll(':', ''));
  });
  const seen = new Set(built.map(({ place }) => place));
  const unique = new Map([...literals, ...built].map((pattern) => [keyOf(pattern), pattern]));
  return { patterns: [...unique.values()], unseen: builders.filter((place) => !seen.has(place)) };
}

/** The expressions that have no good verdict in the record, judged now. */
export async function judgeAll(
  patterns: readonly Pattern[],
  known: PatternRecord,
): Promise<{ record: PatternRecord; faults: string[] }> {
  const record = emptyRecord();
  const faults: string[] = [];
  for (const pattern of patterns) {
    const key = keyOf(pattern);
    const { source, flags, place } = pattern;
    const earlier = known.safe.includes(key) ? 'safe' : known.bounded.includes(key) ? 'bounded' : undefined;
    const verdict = earlier ?? (await judge(source, flags));
    if (typeof verdict === 'string') record[verdict].push(key);
    else faults.push(`${place} /${source}/${flags}: ${verdict.fault}`);
  }
  return { record, faults };
}
