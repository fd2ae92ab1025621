import { type AST, parseRegExpLiteral, visitRegExpAST } from '@eslint-community/regexpp';
import { check } from 'recheck';

/** Why an expression may be run over any text, or why not. */
export type Verdict =
  /** The analyser found it linear. */
  | 'safe'
  /** Every repetition in it is bounded, so that its time grows with the text alone. */
  | 'bounded'
  | { readonly fault: string };

const PATIENCE = 30_000;

/**
 * Judges one expression. What the analyser cannot settle as a whole is judged by its alternatives: a search for one of
 * several takes no longer than a search for each.
 */
export async function judge(source: string, flags: string): Promise<Verdict> {
  // The analyser does not know the flag for indices, which changes no search.
  const found = await check(source, flags.replace('d', ''), { timeout: PATIENCE });
  if (found.status === 'safe') return 'safe';
  const isExponential = found.status === 'vulnerable' && found.complexity.type === 'exponential';
  const { pattern } = parseRegExpLiteral(`/${source}/${flags}`);
  if (!isExponential && isBounded(pattern)) return 'bounded';
  const alternatives = alternativesOf(pattern);
  if (alternatives.length > 1) return judgeAll(alternatives, flags);
  if (found.status === 'unknown') return { fault: `not settled in ${PATIENCE / 1000} s (${found.error.kind})` };
  return { fault: `${found.complexity.summary}; try ${found.attack.pattern}` };
}

async function judgeAll(alternatives: readonly string[], flags: string): Promise<Verdict> {
  let worst: Verdict = 'safe';
  for (const alternative of alternatives) {
    const verdict = await judge(alternative, flags);
    if (typeof verdict !== 'string') return { fault: `${alternative}: ${verdict.fault}` };
    if (verdict === 'bounded') worst = verdict;
  }
  return worst;
}

/** True when no repetition is without an end. */
function isBounded(pattern: AST.Pattern): boolean {
  let isSo = true;
  visitRegExpAST(pattern, {
    onQuantifierEnter({ max }) {
      if (max > LARGEST_BOUND) isSo = false;
    },
  });
  return isSo;
}

const LARGEST_BOUND = 2000;

/** The alternatives of the whole, also where one group holds it all. */
function alternativesOf({ alternatives }: AST.Pattern | AST.Group): string[] {
  const [only] = alternatives;
  const [inner] = only?.elements ?? [];
  if (alternatives.length === 1 && only?.elements.length === 1 && inner?.type === 'Group') return alternativesOf(inner);
  return alternatives.map(({ raw }) => raw);
}
