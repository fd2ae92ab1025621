import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { sampleDecision } from '../../server/src/rules/sample-decision.js';

/** All files that the extension logged into, by name, with their text. The editor's own log is the editor's. */
export async function logsOf(profile: string): Promise<Map<string, string>> {
  const files = await readdir(path.join(profile, 'data', 'logs'), { recursive: true, withFileTypes: true });
  const logs = files
    .filter((entry) => entry.isFile() && path.basename(entry.parentPath) === 'imr-decision.imr-decision')
    .map(({ parentPath, name }) => path.join(parentPath, name));
  return new Map(await Promise.all(logs.map(async (file) => [file, await readFile(file, 'utf8')] as const)));
}

/** Where logs have five words in a row of the decisions that the suite writes, and whether the trace was on. */
export function loggedWords(logs: ReadonlyMap<string, string>): string[] {
  const traced = [...logs.values()].join('\n');
  const found = [...logs].flatMap(([file, text]) =>
    phrases().flatMap((phrase) => (text.includes(phrase) ? [`In ${path.basename(file)}: ${phrase}`] : [])),
  );
  return [...(/textDocument\/didChange/.test(traced) ? [] : ['No log has the trace of the protocol.']), ...found];
}

/** The words of the case: what stands in the summary and in the rationales. */
function phrases(): string[] {
  const prose = sampleDecision.split('\n').filter((line) => /^The injured worker|^\*\*Decision rationale/.test(line));
  const words = prose.flatMap((line) => line.replace(/\*\*.*?\*\* /, '').split(' '));
  return words.flatMap((_, index) => (index + 5 <= words.length ? [words.slice(index, index + 5).join(' ')] : []));
}
