import { sectionOf } from '../../decision/model.js';
import { defineRule } from '../rule.js';

const summary = `### CLINICAL CASE SUMMARY

The expert reviewer developed the following clinical case summary based on a review of the case file, including all medical records:

The injured worker is a 44 year old woman who slipped on a wet floor on 02/10/2016 and twisted her right knee. She was treated with rest, ice, ibuprofen and six visits of physical therapy. On 04/28/2016 the knee was swollen, with a positive McMurray test. The request is for an MRI of the right knee and for six more visits of physical therapy.

`;

export const sectionOrder = defineRule({
  id: 'structure/section-order',
  severity: 'error',
  since: '0.1.0',
  reach: 'frame',
  fixes: 'none',
  authority: 'official layout of published decisions',
  docs: {
    what: 'A section stands before one that the layout puts first.',
    why: 'Every published decision has the same order; readers and the State find the parts by it.',
    remedy: 'Move the section to its place.',
  },
  examples: {
    faulty: [
      {
        name: 'the summary comes first',
        changes: [
          [summary, ''],
          [
            '### HOW THE IMR FINAL DETERMINATION WAS MADE',
            `${summary}### {{HOW THE IMR FINAL DETERMINATION WAS MADE}}`,
          ],
        ],
      },
    ],
    clean: [
      { name: 'the sample decision' },
      {
        name: 'an issue may be long',
        changes: [['Both are documented here.', 'Both are documented here.\n\nA paragraph more.']],
      },
    ],
  },

  *check(decision) {
    const order = decision.layout.sections.map(({ role }) => role);
    const firsts = decision.sections.filter((section) => sectionOf(decision, section.role) === section);
    for (const [index, section] of firsts.entries()) {
      const place = order.indexOf(section.role);
      const tooEarly = firsts.slice(0, index).find(({ role }) => order.indexOf(role) > place);
      if (!tooEarly) continue;
      yield {
        span: section.heading.title,
        message: `The section "${section.heading.canonical}" belongs before "${tooEarly.heading.canonical}". Every decision of this layout has that order. Move it.`,
        related: [{ span: tooEarly.heading.title, message: 'This section belongs after it.' }],
      };
    }
  },
});
