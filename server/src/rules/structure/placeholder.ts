import * as z from 'zod';
import { textAt } from '../../decision/span.js';
import { findMarks, findPlaceholders } from '../placeholder-marks.js';
import { defineRuleWithOptions } from '../rule.js';

export const placeholder = defineRuleWithOptions({
  id: 'structure/placeholder',
  severity: 'error',
  since: '0.1.0',
  // Marks of templates are no part of such sentences; those of an organization may be any words.
  seen: (_, __, { marks }) => (marks.length === 0 ? true : undefined),
  fixes: 'none',
  authority: 'convention',
  options: () =>
    z.object({
      marks: z
        .array(z.string().trim().min(2).max(100))
        .max(100)
        .default([])
        .describe('More marks that the templates of your organization leave, as they are written there: "CHECK THIS".'),
    }),
  docs: {
    what: 'A mark of a template or an editing note is left: TBD, XXX, [insert …], a(n), ???, ____, empty brackets.',
    why: 'A determination has been published with such a mark in it. It shows that a fact is missing or was not checked.',
    remedy: 'Put the missing words in its place. `[REDACTED]` and abbreviations in brackets are no placeholders.',
  },
  examples: {
    faulty: [
      { name: 'a(n)', changes: [['is a 44 year old', 'is {{a(n)}} 44 year old']] },
      { name: 'TBD', changes: [['a positive McMurray test', '{{TBD}}']] },
      { name: 'XXX', changes: [['six further visits', '{{XXX}} further visits']] },
      { name: 'insert', changes: [['Both are documented here.', '{{[insert findings of the exam]}}']] },
      { name: 'question marks', changes: [['ice, ibuprofen', 'ice, {{???}}']] },
      { name: 'empty brackets', changes: [['a wet floor', 'a wet floor {{[ ]}}']] },
      { name: 'a blank to fill in', changes: [['rest, ice', 'rest, {{_____}}']] },
    ],
    clean: [
      { name: 'a redaction', changes: [['a wet floor', 'a wet floor at [REDACTED]']] },
      { name: 'an abbreviation in brackets', changes: [['an MRI of', 'a magnetic resonance image [MRI] of']] },
      { name: 'a question', changes: [['ice, ibuprofen', 'ice (how long?), ibuprofen']] },
      { name: 'a list for a fact', changes: [['a wet floor', 'a wet floor (see the report)']] },
    ],
    configured: [
      {
        name: 'a mark of the organization',
        options: { marks: ['PHYSICIAN TO CHECK', '@@'] },
        changes: [['a wet floor', 'a wet {{@@}}floor {{PHYSICIAN TO CHECK}} and PHYSICIAN TO CHECKED']],
      },
    ],
  },

  *check({ text, isRecognized, searched }, _, { marks }) {
    if (!isRecognized) return;
    for (const span of [...findPlaceholders(text, searched), ...findMarks(text, marks, searched)]) {
      yield {
        span,
        message: `"${textAt(text, span)}" is a mark of a template or a note. It shows that something is missing. Write what belongs here.`,
      };
    }
  },
});
