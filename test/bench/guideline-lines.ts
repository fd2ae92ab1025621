import { lint } from 'markdownlint/sync';
import { readGuidelineLine } from '../../server/src/decision/citations/guideline-line.js';
import { type Catalogue, createCatalogue } from '../../server/src/knowledge/catalogue/catalogue.js';
import type { CatalogueFile } from '../../server/src/knowledge/catalogue/schema.js';
import { shippedCatalogues } from '../../server/src/knowledge/catalogue/shipped.js';
import { createDecisionService } from '../../server/src/service.js';
import { reviewersGuidelineLine, withReviewersLine } from '../support/citation-lines.js';
import { timed } from '../support/timed.js';

/** Lines of all kinds: one source, several, numbered sections, outside of the MTUS, unknown words. */
const lines = [
  'Decision based on MTUS Knee Complaints 2004, Section(s): Special Studies.',
  'Decision based on MTUS Low Back Complaints 2004, Section(s): Initial Care, Physical Methods, and Chronic Pain Medical Treatment 2009, Section(s): Massage therapy.',
  'Decision based on MTUS Opioid Treatment 2016, Section(s): 3.3.9 Opioids for Chronic Pain and Chronic Opioid Treatment: Maintenance of Chronic Opioid Treatment, 4.1 Tapering Opioids: Indications for Tapering Opioids.',
  'The Expert Reviewer based their decision on recommendation(s) outside of the MTUS Guidelines. Decision based on Non-MTUS Citation Official Disability Guidelines (ODG) Low Back - Lumbar & Thoracic (Acute & Chronic), MRIs (magnetic resonance imaging).',
  'Decision based on MTUS Chronic Pain Medical Treatment 2009, Section(s): Something that no list knows, Another matter.',
];
const ROUNDS = 300;
const REPETITIONS = 11;

/** The catalogue with each row nine times more, under other names. */
function tenfold(files: readonly { readonly name: string; readonly content: CatalogueFile }[]) {
  const copies = Array.from({ length: 9 }, (_, index) => index + 1);
  return files.flatMap(({ name, content }) => [
    { name, content },
    ...copies.map((copy) => ({ name: `${copy}-${name}`, content: renamed(content, copy) })),
  ]);
}

function renamed(content: CatalogueFile, copy: number): CatalogueFile {
  const guidelines = content.guidelines.map((guideline) => ({
    ...guideline,
    id: `${guideline.id}-${copy}`,
    otherNames: guideline.otherNames.map((name) => `${name} Copy${copy}`),
    editions: guideline.editions.map((edition) => ({
      ...edition,
      id: `${edition.id}-${copy}`,
      ...(edition.partOf !== undefined && { partOf: `${edition.partOf}-${copy}` }),
      title: `${edition.title} Copy${copy}`,
      otherTitles: edition.otherTitles.map((title) => `${title} Copy${copy}`),
      sections: edition.sections.map((section) => ({ ...section, name: `${section.name} Copy${copy}` })),
    })),
  }));
  return { ...content, guidelines };
}

const parsed = lines.map((words) => {
  const decision = createDecisionService().parse(withReviewersLine(words));
  return { text: decision.text, part: reviewersGuidelineLine(decision).part };
});
const reads = (catalogue: Catalogue) => () => {
  for (const { text, part } of parsed) readGuidelineLine(text, part, catalogue.names);
};
const count = ({ guidelines }: Catalogue) =>
  guidelines.flatMap(({ editions }) => editions.flatMap(({ sections }) => [1, ...sections])).length;

const shipped = createCatalogue(shippedCatalogues());
const large = createCatalogue(tenfold(shippedCatalogues()));
const timeOf = timed(
  {
    ours: reads(shipped),
    large: reads(large),
    markdownlint: () => void lint({ strings: { lines: lines.join('\n\n') } }),
  },
  { repetitions: REPETITIONS, rounds: ROUNDS },
);
const ours = timeOf('ours').median;
const oursLarge = timeOf('large').median;
const theirs = timeOf('markdownlint').median;

const shown = (milliseconds: number) => `${(milliseconds * 1000).toFixed(0)} µs`;
console.log(`${lines.length} guideline lines, median of ${REPETITIONS} × ${ROUNDS} rounds`);
console.log(`shipped catalogue (${count(shipped)} rows)   ${shown(ours)}`);
console.log(`ten times the rows (${count(large)})      ${shown(oursLarge)}   ${(oursLarge / ours).toFixed(2)} of it`);
console.log(`markdownlint on the same lines      ${shown(theirs)}   ours is ${(ours / theirs).toFixed(3)} of it`);
