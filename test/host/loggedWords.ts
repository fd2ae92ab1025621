import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { sampleDecision } from '../../server/src/rules/sample-decision.js';

/** All files that the extension, the editor and its other extensions logged into, by path, with their text. */
export async function logsOf(profile: string): Promise<Map<string, string>> {
  const files = await readdir(path.join(profile, 'data', 'logs'), { recursive: true, withFileTypes: true });
  const logs = files.filter((entry) => entry.isFile()).map(({ parentPath, name }) => path.join(parentPath, name));
  return new Map(await Promise.all(logs.map(async (file) => [file, await readFile(file, 'utf8')] as const)));
}

/** Where logs have five words in a row of the decisions that the suite writes, and whether the traces were on. */
export function loggedWords(logs: ReadonlyMap<string, string>): string[] {
  const ours = [...logs].filter(([file]) => isOurs(file)).map(([, text]) => text);
  const editors = [...logs].filter(([file]) => !isOurs(file)).map(([, text]) => text);
  const found = [...logs].flatMap(([file, text]) => {
    const judged = isOurs(file) ? text : withoutFindings(text);
    return phrases().flatMap((phrase) => (judged.includes(phrase) ? [`In ${path.basename(file)}: ${phrase}`] : []));
  });
  return [
    ...(/textDocument\/didChange/.test(ours.join('\n')) ? [] : ['No log has the trace of the protocol.']),
    ...(editors.some((text) => FINDINGS.test(text)) ? [] : ['The log of the editor has no trace.']),
    ...found,
  ];
}

function isOurs(file: string): boolean {
  return path.basename(path.dirname(file)) === 'imr-decision.imr-decision';
}

/** At its level "trace" the editor logs what any extension reports of a document: our findings may quote a few words. */
const FINDINGS = /^.* \[trace\] \[DiagnosticCollection\] change many .*$/m;

function withoutFindings(log: string): string {
  return log.replaceAll(new RegExp(FINDINGS.source, 'gm'), '');
}

/** The words of the case: what stands in the summary and in the rationales. */
function phrases(): string[] {
  const prose = sampleDecision.split('\n').filter((line) => /^The injured worker|^\*\*Decision rationale/.test(line));
  const words = prose.flatMap((line) => line.replace(/\*\*.*?\*\* /, '').split(' '));
  return words.flatMap((_, index) => (index + 5 <= words.length ? [words.slice(index, index + 5).join(' ')] : []));
}
