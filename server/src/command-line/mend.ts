import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff';
import { safeEdits } from '../features/fix-all.js';
import { applyEdits } from '../lint/fixes.js';
import type { DecisionService } from '../service.js';

/** What to do with safe mends: nothing, write them, or show them. */
export type Mending = 'none' | 'write' | 'show';

/** The text after all safe mends; a text that is no decision is left as it is. */
export function mendedText(text: string, service: DecisionService): string {
  const decision = service.parse(text);
  if (!decision.isRecognized) return text;
  const edits = safeEdits(text, service.lint(decision), (changed) => service.lint(service.parse(changed)));
  return applyEdits(text, edits);
}

/** What changes in a file, as `patch` and `git apply` read it. */
export function patchOf(path: string, before: string, after: string): string {
  const name = path.replaceAll('\\', '/');
  return createTwoFilesPatch(`a/${name}`, `b/${name}`, before, after, undefined, undefined, {
    headerOptions: FILE_HEADERS_ONLY,
  });
}
