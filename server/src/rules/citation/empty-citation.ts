import type { Citation, CitedSource } from '../../decision/citations/citation.js';
import { isEmptySpan } from '../../decision/span.js';
import { quoted } from '../quoted.js';
import { defineRule, type Fault } from '../rule.js';
import { checkedLines } from './cited.js';
import { atMostInformation } from './known-sources.js';

export const emptyCitation = defineRule({
  id: 'citation/empty-citation',
  severity: 'error',
  since: '0.1.0',
  fixes: 'none',
  authority: 'Labor Code 4610.6(e); 8 CCR 9792.21.1(d)',
  docs: {
    what: 'A citation names nothing: "Decision based on MTUS." alone, a section without its guideline, or a label "Section(s):" or "Page(s):" with nothing after it.',
    why: 'The parties must be able to look up what the decision rests on.',
    remedy:
      'Name the guideline with its year and section, or delete the words. Where nothing was cited, the line says so in words.',
  },
  examples: {
    faulty: [
      {
        name: 'no source after the basis',
        changes: [
          [
            'Decision based on MTUS Knee Complaints 2004, Section(s): Special Studies.',
            '{{Decision based on MTUS}}. Decision based on Non-MTUS Citation Official Disability Guidelines (ODG) Knee & Leg, MRI (magnetic resonance imaging).',
          ],
        ],
      },
      {
        name: 'no source after a second basis',
        changes: [
          ['Section(s): Special Studies.', 'Section(s): Special Studies. {{Decision based on Non-MTUS Citation}} .'],
        ],
      },
      {
        name: 'a section label with nothing after it',
        changes: [['Section(s): Special Studies.', '{{Section(s):}}']],
      },
      {
        name: 'a page label with nothing after it',
        changes: [['Section(s): Special Studies.', 'Section(s): Special Studies {{Page(s):}}.']],
      },
      {
        name: "a section without a guideline in the claims administrator's line",
        changes: [['MTUS Knee Complaints 2004, Section(s): Initial Care.', 'MTUS {{Section(s):}} Initial Care.']],
      },
    ],
    clean: [
      {
        name: 'nothing cited, and said so',
        changes: [
          [
            'Decision based on MTUS Knee Complaints 2004, Section(s): Initial Care.',
            'The Claims Administrator did not cite any medical evidence for its decision.',
          ],
        ],
      },
      {
        name: 'a web address alone',
        changes: [
          [
            'Decision based on MTUS Knee Complaints 2004, Section(s): Initial Care.',
            'Decision based on Non-MTUS Citation https://doi.org/10.1000/182.',
          ],
        ],
      },
      {
        name: 'a collection alone',
        changes: [
          [
            'Decision based on MTUS Knee Complaints 2004, Section(s): Initial Care.',
            'Decision based on Non-MTUS Citation Official Disability Guidelines (ODG).',
          ],
        ],
      },
      {
        name: 'pages after the section',
        changes: [['Section(s): Special Studies.', 'Section(s): Special Studies Page(s): 341-343.']],
      },
    ],
  },

  reach: 'guidelines',
  *check(decision) {
    const { text } = decision;
    for (const { line } of checkedLines(decision)) {
      const severity = atMostInformation(line.part.id !== 'reviewerGuideline');
      for (const citation of line.citations) {
        for (const fault of faultsOf(text, citation)) yield { ...fault, ...severity };
      }
    }
  },
});

function* faultsOf(text: string, citation: Citation): Iterable<Fault> {
  if (citation.sources.length === 0) {
    const end = isEmptySpan(citation.basisWords) ? citation.whole.end : citation.basisWords.end;
    yield {
      span: { start: citation.whole.start, end },
      message:
        'This citation names no guideline, so nobody can look up what the decision rests on. Name the guideline with its year and section.',
    };
  }
  for (const source of citation.sources) yield* labelFaults(text, source);
}

function* labelFaults(text: string, source: CitedSource): Iterable<Fault> {
  const { sectionLabel, pageLabel, sections, pages } = source;
  const first = sectionLabel ?? pageLabel;
  if (first && !source.title && !source.collection && !source.address) {
    yield {
      span: first,
      message: `No guideline stands before ${quoted(text, first)}, so nobody can tell of what it is. Name the guideline first.`,
    };
    return;
  }
  const empty = sectionLabel && sections.length === 0 ? sectionLabel : undefined;
  for (const label of [empty, pageLabel && pages.length === 0 ? pageLabel : undefined]) {
    if (!label) continue;
    yield {
      span: label,
      message: `Nothing stands after ${quoted(text, label)}. Write what was relied on there, or delete the label.`,
    };
  }
}
