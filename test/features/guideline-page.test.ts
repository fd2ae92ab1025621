import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { guidelinePage } from '../../server/src/features/guideline-page.js';
import { createDecisionService } from '../../server/src/service.js';
import { trunkCatalogues } from '../support/trunk-catalogue.js';

const { catalogue } = createDecisionService({ catalogues: trunkCatalogues }).context;

function pageOf(id: string) {
  const guideline = catalogue.guideline(id);
  assert.ok(guideline);
  return guidelinePage(guideline, catalogue);
}

const trunkPage = `# Trunk

Unverified: no source was found. Corroborated: it follows from several sources. All else was read in a source.

- Also called: TCG
- Body parts: low-back

## Trunk Care 2016 (unverified)

- Publisher: Board of Trunks
- Part of the MTUS
- In force: from 07/01/2016 (unverified), no end is known
- Sources: A book, <https://example.org/book> (2010)

### Sections (there may be more)

- **Bracing**. Sources: A book, <https://example.org/book> (2010)

## Trunk Care 2010

- Official title: \\<b\\>Trunk\\</b\\> \\[Care\\] & more
- Publisher: Board of \\*Trunks\\*
- Part of the MTUS: 8 CCR 9999.1 (unverified)
- In force: 01/01/2010 to 06/30/2016 (corroborated)
- Pages: 1 to 90
- Note: 1\\. Out of print.
- Sources: <https://example.org/reg_1>; A book, <https://example.org/book> (2010)
- Years in citations: 2010, 2011

### Sections

- **Bracing**, pages 12 to 14 (unverified). About: brace; corset. Sources: A book, <https://example.org/book> (2010)
- **Rest**, page 15 (unverified)
`;

describe('the page of a guideline', () => {
  test('has every edition, the newest first, with every fact and how sure it is', () => {
    assert.equal(pageOf('trunk').text, trunkPage);
  });

  test('knows where editions and sections stand', () => {
    const { text, places } = pageOf('trunk');
    assert.deepEqual(
      Array.from(places, ([id, { start, end }]) => [id, text.slice(start, end).split('.')[0]]),
      [
        ['trunk', 'Trunk'],
        ['trunk-2016', 'Trunk Care 2016 (unverified)'],
        ['trunk-2016/bracing', '**Bracing**'],
        ['trunk-2010', 'Trunk Care 2010'],
        ['trunk-2010/bracing', '**Bracing**, pages 12 to 14 (unverified)'],
        ['trunk-2010/rest', '**Rest**, page 15 (unverified)'],
      ],
    );
  });

  test('of a collection lists its chapters in their order', () => {
    const lines = pageOf('acoem').text.split('\n');
    const chapters = lines.slice(lines.indexOf('## Chapters') + 2);
    const numbers = chapters.flatMap((line) => /^- .*\(chapter (\d+)\)$/.exec(line)?.[1] ?? []).map(Number);
    assert.ok(chapters.includes('- Low Back Complaints 2004 (chapter 12)'));
    assert.deepEqual(
      numbers,
      numbers.toSorted((a, b) => a - b),
    );
  });

  test('of every shipped guideline has each edition and section at a place of its own', () => {
    for (const { id, editions } of catalogue.guidelines) {
      const { text, places } = pageOf(id);
      for (const edition of editions) {
        const ids = [edition.id, ...edition.sections.map((section) => section.id)];
        for (const each of ids) assert.ok(places.has(each), each);
      }
      const starts = Array.from(places.values(), ({ start }) => start);
      assert.equal(new Set(starts).size, starts.length);
      assert.ok(text.endsWith('\n') && !/\n\n\n|undefined| \n/.test(text), id);
    }
  });
});
