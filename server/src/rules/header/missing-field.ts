import { trimSpan } from '../../decision/characters.js';
import type { HeaderFieldId, Vocabulary } from '../../decision/layout.js';
import { lineEnd } from '../../decision/lines.js';
import { type Decision, headerField } from '../../decision/model.js';
import { defineRule, type Fault } from '../rule.js';
import { labelOf } from './checked-fields.js';
import { insertLabelLine } from './label-line.js';

const noDate: readonly [string, string] = ['\t<b>Date of Injury:</b>\t02/10/2016', ''];

export const missingField = defineRule({
  id: 'header/missing-field',
  severity: 'error',
  since: '0.1.0',
  fixes: 'unsafe',
  authority: 'official layout of published decisions',
  docs: {
    what: 'A field that the header of every decision has is not there.',
    why: 'The seven fields identify the case and show that the limits of time were kept.',
    remedy: 'Add the label on its place in the header, with its value.',
  },
  examples: {
    faulty: [
      { name: 'a field in the middle', changes: [['Date Assigned', '{{Date Assigned}}'], noDate] },
      {
        name: 'the first field',
        changes: [
          ['<b>Case Number:</b>\tCM16-0900001\n', ''],
          ['Date Assigned', '{{Date Assigned}}'],
        ],
      },
      {
        name: 'the whole header',
        changes: [
          ['<b>Case Number:</b>\tCM16-0900001\n', ''],
          ['<b>Date Assigned:</b>\t06/08/2016\t<b>Date of Injury:</b>\t02/10/2016\n', ''],
          ['<b>Decision Date:</b>\t07/05/2016\t<b>UR Denial Date:</b>\t05/16/2016\n', ''],
          ['<b>Priority:</b>\tStandard\t<b>Application Received:</b>\t06/01/2016\n\n', ''],
          ['### HOW THE IMR FINAL DETERMINATION WAS MADE', '{{### HOW THE IMR FINAL DETERMINATION WAS MADE}}'],
        ],
      },
    ],
    clean: [
      { name: 'another order', changes: [noDate, ['Standard', 'Standard\t<b>Date of Injury:</b>\t02/10/2016']] },
      { name: 'a misspelt label', changes: [['Date of Injury', '{{header/misspelt-label|Date of Injry}}']] },
      {
        name: 'labels without marks',
        changes: [
          ['<b>Priority:</b>', 'Priority:'],
          ['<b>Case Number:</b>', 'Case Number:'],
        ],
      },
      {
        name: 'an early layout',
        text: 'Notice of Independent Medical Review Determination\n\nINDEPENDENT MEDICAL REVIEW DECISION AND RATIONALE\n\nA cane is necessary.\n\nMedical Qualifications of the Expert Reviewer\n\nFamily Practice\n\nCase Summary\n\nA fall.\n\nDocuments Reviewed for Determination\n\nThe application.\n',
      },
    ],
  },

  *check(decision, { vocabulary }) {
    if (!decision.isRecognized) return;
    const missing = decision.layout.header.filter((id) => !headerField(decision, id));
    if (missing.length > 0 && missing.length === decision.layout.header.length)
      yield missingHeader(decision, vocabulary);
    else for (const id of missing) yield missingLabel(decision, id, labelOf(vocabulary, id));
  },
});

function missingLabel(decision: Decision, id: HeaderFieldId, label: string): Fault {
  const order = decision.layout.header;
  const isBefore = (other: HeaderFieldId) => order.indexOf(other) < order.indexOf(id);
  const earlier = order.filter(isBefore).findLast((other) => headerField(decision, other));
  const later = order.find((other) => !isBefore(other) && headerField(decision, other));
  const neighbour = headerField(decision, earlier ?? later ?? id);
  const side = earlier ? 'after' : 'before';
  return {
    span: neighbour?.label ?? { start: 0, end: 0 },
    message: `The header has no "${label}". Every decision has this field. Add it ${side} this one.`,
    ...(neighbour && {
      fix: {
        title: `Insert "${label}:"`,
        isSafe: false,
        edits: [insertLabelLine(decision.text, label, neighbour, side)],
      },
    }),
  };
}

function missingHeader({ text, layout }: Decision, vocabulary: Vocabulary): Fault {
  const words = trimSpan(text, 0, text.length);
  const labels = layout.header.map((id) => labelOf(vocabulary, id));
  const lineBreak = text.includes('\r\n') ? '\r\n' : '\n';
  const lines = labels.map((label) => `**${label}:** ${lineBreak}`).join('');
  return {
    span: { start: words.start, end: lineEnd(text, words.start, words.end) },
    message: `The decision has no header. Every decision begins with these fields: ${labels.join(', ')}. Add them here.`,
    fix: {
      title: 'Insert the header',
      isSafe: false,
      edits: [{ span: { start: words.start, end: words.start }, text: `${lines}${lineBreak}` }],
    },
  };
}
