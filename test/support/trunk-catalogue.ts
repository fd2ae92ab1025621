import { catalogueSchema } from '../../server/src/knowledge/catalogue/schema.js';

/** A catalogue of an organization with one invented guideline: two editions, and words with marks in them. */
export const trunkCatalogue = {
  sources: { regulation: 'https://example.org/reg_1', book: 'A book, https://example.org/book (2010)' },
  guidelines: [
    {
      id: 'trunk',
      name: 'Trunk',
      otherNames: ['TCG'],
      bodyParts: ['low-back'],
      editions: [
        {
          id: 'trunk-2010',
          title: 'Trunk Care',
          years: [2010, 2011],
          officialTitle: '<b>Trunk</b> [Care] & more',
          publisher: 'Board of *Trunks*',
          basis: 'mtus',
          regulation: { text: '8 CCR 9999.1', confidence: 'memory' },
          inForce: {
            from: { date: '2010-01-01', confidence: 'read' },
            to: { date: '2016-06-30', confidence: 'corroborated' },
          },
          pages: { first: 1, last: 90, confidence: 'read' },
          sectionList: 'complete',
          sections: [
            {
              name: 'Bracing',
              pages: { first: 12, last: 14, confidence: 'memory' },
              services: ['brace', 'corset'],
              confidence: 'read',
              sources: ['book'],
            },
            { name: 'Rest', pages: { first: 15, last: 15, confidence: 'memory' }, confidence: 'memory' },
          ],
          confidence: 'read',
          sources: ['regulation', 'book'],
          note: '1. Out of print.',
        },
        {
          id: 'trunk-2016',
          title: 'Trunk Care',
          years: [2016],
          officialTitle: 'Trunk Care 2016',
          publisher: 'Board of Trunks',
          basis: 'mtus',
          inForce: { from: { date: '2016-07-01', confidence: 'memory' } },
          sections: [{ name: 'Bracing', confidence: 'read', sources: ['book'] }],
          confidence: 'memory',
          sources: ['book'],
        },
      ],
    },
  ],
} as const;

/** The same as the service takes it. */
export const trunkCatalogues = [{ name: 'trunk.json', content: catalogueSchema().parse(trunkCatalogue) }];
