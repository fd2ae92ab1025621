import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { describe, type TestContext, test } from 'node:test';
import type { CitedSource } from '../../server/src/decision/citations/citation.js';
import type { Span } from '../../server/src/decision/span.js';
import { createDecisionService } from '../../server/src/service.js';

const corpus = process.env.IMR_CORPUS;
const service = createDecisionService();

interface PublishedSource {
  readonly file: string;
  readonly words: (span: Span | undefined) => string;
  readonly source: CitedSource;
  readonly isMtus: boolean;
}

interface Published {
  readonly sources: readonly PublishedSource[];
  /** Words of guideline lines that belong to no statement and no source. */
  readonly left: readonly string[];
  readonly lines: number;
}

function readLines(folder: string): Published {
  const files = readdirSync(folder).filter((file) => file.endsWith('.md') && file !== 'README.md');
  const perFile = files.map((file) => {
    const text = readFileSync(join(folder, file), 'utf8');
    const words = (span: Span | undefined) => (span ? text.slice(span.start, span.end).replace(/\s+/g, ' ') : '');
    const lines = service.parse(text).issues.flatMap(({ guidelineLines }) => guidelineLines);
    const sources = lines.flatMap(({ citations }) =>
      citations.flatMap((citation) =>
        citation.sources.map((source) => ({ file, words, source, isMtus: citation.basis === 'mtus' })),
      ),
    );
    const left = lines.flatMap(({ rest }) => rest.map((span) => `${file}: ${words(span)}`));
    const empty = lines.filter(({ citations, statements }) => citations.length + statements.length === 0);
    return {
      sources,
      left: [...left, ...empty.map(({ part }) => `${file}: ${words(part.value)}`)],
      lines: lines.length,
    };
  });
  return {
    sources: perFile.flatMap(({ sources }) => sources),
    left: perFile.flatMap(({ left }) => left),
    lines: perFile.reduce((sum, { lines }) => sum + lines, 0),
  };
}

if (corpus === undefined) {
  test('published citations', { skip: 'IMR_CORPUS names no folder of published decisions' }, () => undefined);
} else {
  describe('published citations', () => checkCitations(readLines(corpus)));
}

/** Says how many of all are known, and lists the others. */
function tell(context: TestContext, what: string, all: number, unknown: readonly string[]): void {
  context.diagnostic(`${all - unknown.length} of ${all} ${what} are known`);
  for (const line of unknown) context.diagnostic(`  not known: ${line}`);
}

function checkCitations({ sources, left, lines }: Published): void {
  test('every guideline line is read, with nothing left over', (context) => {
    assert.ok(lines > 0);
    context.diagnostic(`${lines} guideline lines with ${sources.length} sources`);
    assert.deepEqual(left, []);
  });

  test('every title after "MTUS" is that of one guideline of the MTUS, with a year that it had', (context) => {
    const mtus = sources.filter(({ isMtus }) => isMtus);
    const unknown = mtus.filter(
      ({ source }) => !source.guideline || !source.isYearKnown || source.editions.length === 0,
    );
    const named = unknown.map(({ file, words, source }) => `${file}: ${words(source.title)}`);
    tell(context, 'MTUS titles', mtus.length, named);
    assert.deepEqual(named, []);
  });

  test('97 of 100 sections of the MTUS are known', (context) => {
    const listed = sources
      .filter(({ isMtus }) => isMtus)
      .flatMap(({ file, words, source }) => source.sections.map((section) => ({ file, words, section })));
    const unknown = listed.filter(({ section }) => section.known.length === 0);
    const named = unknown.map(({ file, words, section }) => `${file}: ${words(section.span)}`);
    tell(context, 'MTUS sections', listed.length, named);
    assert.ok(named.length <= listed.length * 0.03);
  });

  test('every chapter of the ODG is known', (context) => {
    const odg = sources.filter(({ words, source }) => /\bODG\b|Official Disability/.test(words(source.whole)));
    const unknown = odg.filter(({ source }) => !/^odg/.test(source.guideline ?? ''));
    const named = unknown.map(({ file, words, source }) => `${file}: ${words(source.whole)}`);
    tell(context, 'ODG sources', odg.length, named);
    assert.deepEqual(named, []);
    const whole = odg.filter(({ source }) => source.guideline === 'odg' && source.sections.length > 0);
    for (const { file, words, source } of whole) context.diagnostic(`  no chapter: ${file}: ${words(source.whole)}`);
  });

  test('sources outside of the MTUS', (context) => {
    const others = sources.filter(({ isMtus }) => !isMtus);
    const unknown = others.filter(({ source }) => source.guideline === undefined);
    const named = unknown.map(({ file, words, source }) => `${file}: ${words(source.whole)}`);
    tell(context, 'other sources', others.length, named);
    for (const { words, source } of others) assert.notEqual(words(source.whole), '');
  });
}
