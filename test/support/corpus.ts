import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import type { Finding } from '../../server/src/lint/finding.js';
import type { DecisionService } from '../../server/src/service.js';

/** A published decision with all findings on it. */
export interface PublishedDecision {
  readonly file: string;
  readonly text: string;
  readonly findings: readonly Finding[];
}

const defectSchema = z.object({ file: z.string(), text: z.string(), what: z.string(), kind: z.string() });

/** A true fault of a published decision that somebody noted, or ("not-a-defect") what only looks like one. */
export type NotedDefect = z.infer<typeof defectSchema>;

/** The decisions of a folder, in the order of their names. */
export function readCorpus(folder: string, service: DecisionService): PublishedDecision[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.md') && file !== 'README.md')
    .sort()
    .map((file) => {
      const text = readFileSync(join(folder, file), 'utf8');
      return { file, text, findings: service.lint(service.parse(text)) };
    });
}

/** The noted faults of the folder; none where it has no list of them. */
export function readDefects(folder: string): NotedDefect[] {
  const path = join(folder, 'defects.json');
  return existsSync(path) ? z.array(defectSchema).parse(JSON.parse(readFileSync(path, 'utf8'))) : [];
}

/** True when a finding stands on a place where the noted words stand. */
export function isAt({ text }: PublishedDecision, { span }: Finding, defect: NotedDefect): boolean {
  for (let at = text.indexOf(defect.text); at >= 0; at = text.indexOf(defect.text, at + 1)) {
    if (span.start < at + defect.text.length && at < span.end) return true;
  }
  return false;
}
