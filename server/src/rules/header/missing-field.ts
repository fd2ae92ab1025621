import { trimSpan } from '../../decision/characters.js';
import type { HeaderFieldId, Vocabulary } from '../../decision/layout.js';
import { lineBreakOf, lineEnd } from '../../decision/lines.js';
import { type Decision, type HeaderField, headerField } from '../../decision/model.js';
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
        name: 'a draft',
        changes: [
          ['Decision Date', '{{Decision Date}}'],
          ['\t<b>UR Denial Date:</b>\t05/16/2016', ''],
          ['<b>Priority:</b>\tStandard\t<b>Application Received:</b>\t06/01/2016\n', ''],
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
      {
        name: 'a table',
        changes: [
          ['<b>Case Number:</b>\tCM16-0900001', '| | |\n|---|---|\n| Case Number | CM16-0900001 |\n'],
          [
            '<b>Priority:</b>\tStandard\t<b>Application Received:</b>\t06/01/2016',
            '| **Priority:** | Standard | **Application Received:** | 06/01/2016 |',
          ],
        ],
      },
      {
        name: 'a list',
        changes: [
          ['<b>Case Number:</b>\t', '* Case Number: '],
          [
            '<b>Priority:</b>\tStandard\t<b>Application Received:</b>',
            '2. Priority: Standard\n• Application Received:',
          ],
        ],
      },
      {
        name: 'all in one line',
        changes: [
          ['<b>Priority:</b>\tStandard\t<b>Application Received:</b>\t', 'Priority: Standard, Application Received: '],
        ],
      },
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
    else yield* missingLabels(decision, missing, vocabulary);
  },
});

/** Fields that belong to one place are reported together: a header half-typed lacks many. */
function* missingLabels(
  decision: Decision,
  missing: readonly HeaderFieldId[],
  vocabulary: Vocabulary,
): Generator<Fault> {
  const order = decision.layout.header;
  const neighbourOf = (id: HeaderFieldId) => {
    const place = order.indexOf(id);
    const earlier = order.slice(0, place).findLast((other) => headerField(decision, other));
    const later = order.slice(place).find((other) => headerField(decision, other));
    return earlier ?? later ?? id;
  };
  for (const neighbourId of new Set(missing.map(neighbourOf))) {
    const here = missing.filter((id) => neighbourOf(id) === neighbourId);
    const isAfter = here.every((id) => order.indexOf(id) > order.indexOf(neighbourId));
    const neighbour = headerField(decision, neighbourId);
    const labels = here.map((id) => labelOf(vocabulary, id));
    if (neighbour) yield missingBeside(decision, neighbour, isAfter ? 'after' : 'before', labels);
  }
}

function missingBeside(
  { text }: Decision,
  neighbour: HeaderField,
  side: 'before' | 'after',
  labels: readonly string[],
): Fault {
  const isOne = labels.length === 1;
  const quotedLabels = labels.map((label) => `"${label}"`).join(', ');
  const lines = labels.map((label) => insertLabelLine(text, label, neighbour, side));
  const span = lines[0]?.span ?? neighbour.label;
  return {
    span: neighbour.label,
    message: `The header has no ${quotedLabels}. Every decision has ${isOne ? 'this field' : 'these fields'}. Add ${isOne ? 'it' : 'them'} ${side} this one.`,
    fix: {
      title: isOne ? `Insert "${labels[0]}:"` : 'Insert the missing fields',
      isSafe: false,
      edits: [{ span, text: lines.map((line) => line.text).join('') }],
    },
  };
}

function missingHeader({ text, layout }: Decision, vocabulary: Vocabulary): Fault {
  const words = trimSpan(text, 0, text.length);
  const labels = layout.header.map((id) => labelOf(vocabulary, id));
  const lineBreak = lineBreakOf(text);
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
