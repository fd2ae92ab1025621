import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { guidelineHoverAt } from '../../server/src/features/guideline-hover.js';
import { markdown } from '../../server/src/features/markup.js';
import { catalogueSchema } from '../../server/src/knowledge/catalogue/schema.js';
import { sampleDecision } from '../../server/src/rules/sample-decision.js';
import { createDecisionService } from '../../server/src/service.js';
import { catalogueText, guidelineRow } from '../support/catalogue-texts.js';
import { injections } from '../support/injections.js';

/** A place in the draft, line and column from 1, and the words that the editor shows there. */
export interface HostilePlace {
  readonly line: number;
  readonly column: number;
  readonly shown: string;
}

export interface HostileFolder {
  readonly draft: string;
  /** Where a guideline of the catalogue is cited. */
  readonly citations: readonly HostilePlace[];
  /** Where a guideline can be completed. */
  readonly completion: HostilePlace;
  readonly issues: number;
}

/** Fills a folder with a draft, a catalogue and names of files that are full of words that would run, load or lead away. */
export async function fillHostileFolder(folder: string): Promise<HostileFolder> {
  await writeFile(path.join(folder, 'acme.imr-catalogue.json'), catalogue());
  await writeFile(path.join(folder, 'imr.config.json'), JSON.stringify({ catalogues: ['acme.imr-catalogue.json'] }));
  const names = injections.filter((words) => !words.includes('/'));
  for (const words of names) await writeFile(path.join(folder, `${words}.imr.md`), '');
  const text = hostileText();
  const draft = path.join(folder, '<img src=x onerror=ran("name")>.imr.md');
  await writeFile(draft, text);
  const citations = injections.flatMap((_, index) => citedAt(text, index));
  const completion = placeOf(text, OPEN_CITATION, OPEN_CITATION.length);
  return { draft, citations, completion, issues: injections.length };
}

const OPEN_CITATION = 'Decision based on Non-MTUS Citation Acme ';

function catalogue(): string {
  return catalogueText(injections.map(hostileRow));
}

function titleOf(index: number): string {
  return `Acme ${index} ${injections[index]}`;
}

function hostileRow(words: string, index: number) {
  const row = guidelineRow(`acme-${index}`, titleOf(index));
  const sections = [{ name: `Imaging ${words}`, services: ['MRI'], confidence: 'read', sources: ['handbook'] }];
  return { ...row, editions: row.editions.map((edition) => ({ ...edition, publisher: words, sections })) };
}

function hostileText(): string {
  const start = sampleDecision.indexOf('**MRI of');
  const head = sampleDecision.slice(0, start).replace('Standard', () => `${injections[8]}`);
  const issues = injections.map((words, index) =>
    issueText(
      `MRI ${words}`,
      `Decision based on Non-MTUS Citation ${titleOf(index)} 2016, Section(s): Imaging ${words}.`,
    ),
  );
  return `${head}${issues.join('')}${issueText('MRI', OPEN_CITATION)}`;
}

function issueText(title: string, citation: string): string {
  return `**${title}:** Upheld\n\n**MAXIMUS guideline:** ${citation}\n\n**Decision rationale:** XXX The MRI is not medically necessary.\n\n`;
}

/** Nowhere for a name that the grammar does not read as one: an address ends it. */
function citedAt(text: string, index: number): HostilePlace[] {
  const { parse, context } = createDecisionService({
    catalogues: [{ name: 'acme', content: catalogueSchema().parse(JSON.parse(catalogue())) }],
  });
  const hover = guidelineHoverAt(parse(text), text.indexOf(titleOf(index)) + 2, {
    catalogue: context.catalogue,
    markup: markdown,
  });
  return hover ? [placeOf(text, titleOf(index), 2)] : [];
}

function placeOf(text: string, shown: string, offset: number): HostilePlace {
  const at = text.lastIndexOf(shown);
  if (at < 0) throw new Error(`the draft has no "${shown}"`);
  const before = text.slice(0, at + offset).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1, shown };
}
