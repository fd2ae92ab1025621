import * as z from 'zod';
import { once } from '../../once.js';

/**
 * How sure a fact is. `read`: seen in a source. `corroborated`: several sources agree, or it follows from dates that
 * were read. `memory`: not verified; shown as "unverified" and never the ground of more than an information.
 */
export const confidences = ['read', 'corroborated', 'memory'] as const;

/** What rows of all kinds are made of. */
function makeFields() {
  const confidence = z
    .enum(confidences)
    .describe('How sure the fact is: seen in a source, supported by several, or not verified.');

  const id = z
    .string()
    .regex(
      /^[a-z0-9]+(?:-[a-z0-9]+)*$/,
      'an id is made of small letters and digits with hyphens between: "low-back-2004"',
    )
    .describe('Small letters and digits with hyphens between. Never changed, since other rows refer to it.');
  const words = z.string().trim().min(1, 'must not be empty');
  const sourceKeys = z.array(words).describe('Keys of "sources" at the top of the file.');
  const page = z.int().min(1);

  const pageRange = z
    .strictObject({ first: page, last: page, confidence })
    .describe('Printed page numbers, both included.');

  const dateFact = z.strictObject({
    date: z.iso.date().describe('YYYY-MM-DD; the last day in force for an end.'),
    confidence,
  });
  return { confidence, id, words, sourceKeys, pageRange, dateFact };
}

type Fields = ReturnType<typeof makeFields>;

function makeSection({ confidence, words, sourceKeys, pageRange }: Fields) {
  return z.strictObject({
    name: words.describe('As citations print it, with its number: "3.1 Comprehensive Evaluation".'),
    otherNames: z.array(words).default([]).describe('Other ways to write it that mean the same.'),
    pages: pageRange.optional(),
    services: z.array(words).default([]).describe('What the section is about, in the words of a request: "massage".'),
    confidence: confidence.describe('How sure it is that the edition has this section.'),
    sources: sourceKeys.default([]),
    note: words.optional(),
  });
}

function makeEdition(fields: Fields) {
  const { confidence, id, words, sourceKeys, pageRange, dateFact } = fields;
  return z.strictObject({
    id,
    title: words.describe('As a citation prints it, without the year: "Low Back Complaints".'),
    otherTitles: z.array(words).default([]).describe('Other titles that mean this edition.'),
    years: z
      .array(z.int().min(1900).max(2100))
      .default([])
      .describe('Years that citations give it, the usual one first.'),
    officialTitle: words,
    publisher: words,
    basis: z.enum(['mtus', 'other']).describe('Whether it is part of the Medical Treatment Utilization Schedule.'),
    basisConfidence: confidence.optional().describe('How sure the basis is, where it is less sure than the title.'),
    partOf: id.optional().describe('The guideline of which it is a chapter.'),
    chapter: z.int().min(1).optional().describe('Its number among the chapters of that guideline.'),
    regulation: z.strictObject({ text: words, confidence }).optional(),
    isProposed: z.boolean().default(false).describe('True while it is not adopted.'),
    inForce: z
      .strictObject({ from: dateFact.optional(), to: dateFact.optional() })
      .default({})
      .describe('From the first to the last day. Without an end it is in force still, as far as is known.'),
    pages: pageRange.optional(),
    sectionList: z
      .enum(['complete', 'partial', 'none'])
      .default('partial')
      .describe('Whether "sections" has all of them; "none" for a guideline that has no sections to cite.'),
    sections: z.array(makeSection(fields)).default([]),
    confidence: confidence.describe('How sure the title is.'),
    sources: sourceKeys.min(1, 'every edition needs a source'),
    note: words.optional(),
  });
}

/** A catalogue file: ours and those of an organization alike. Made when a file of an organization is read. */
export const catalogueSchema = once(() => {
  const fields = makeFields();
  const { id, words } = fields;
  const guideline = z.strictObject({
    id,
    name: words.describe('What it is called whatever the edition: "Low back".'),
    otherNames: z.array(words).default([]).describe('Names that mean it without telling the edition: "ODG".'),
    bodyParts: z.array(words).default([]).describe('The body parts that it is about; none for one about all.'),
    weakness: words.optional().describe('Why it is no medical treatment guideline: "an encyclopedia".'),
    editions: z.array(makeEdition(fields)).default([]),
  });
  return z.strictObject({
    $schema: z.string().optional(),
    sources: z
      .record(words, words)
      .describe('Where the facts come from: a key, and an address or a title that a reader can find.'),
    guidelines: z.array(guideline),
  });
});

export type Confidence = (typeof confidences)[number];
export type CatalogueFile = z.infer<ReturnType<typeof catalogueSchema>>;
/** A file as it is written: rows may leave out what has a default. */
export type WrittenCatalogueFile = z.input<ReturnType<typeof catalogueSchema>>;
export type GuidelineRow = CatalogueFile['guidelines'][number];
export type EditionRow = GuidelineRow['editions'][number];
export type SectionRow = EditionRow['sections'][number];
export type PageRange = NonNullable<SectionRow['pages']>;
export type DateFact = NonNullable<EditionRow['inForce']['from']>;
