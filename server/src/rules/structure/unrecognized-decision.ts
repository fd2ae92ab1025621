import { trimSpan } from '../../decision/characters.js';
import { lineEnd } from '../../decision/lines.js';
import { defineRule } from '../rule.js';

const LONGEST_MARK = 80;

export const unrecognizedDecision = defineRule({
  id: 'structure/unrecognized-decision',
  severity: 'error',
  since: '0.1.0',
  reach: 'frame',
  fixes: 'none',
  authority: 'official layout of published decisions',
  docs: {
    what: 'Nothing in the text is a part of an IMR decision: no known heading, no header field, no issue.',
    why: 'Either the file is another document, or its headings and labels were lost, so that no other check can run.',
    remedy: 'Check that this is the right file. To begin a decision, insert the skeleton with the snippet "imr".',
  },
  examples: {
    faulty: [
      { name: 'an empty file', text: '{{}}' },
      { name: 'another document', text: '\n{{# Shopping list}}\n\n- bread\n- butter\n' },
    ],
    clean: [
      { name: 'the sample decision' },
      {
        name: 'an early layout',
        text: 'ISSUE AT DISPUTE:\nA cane\n\nCASE SUMMARY:\nFell.\n\nDOCUMENTS REVIEWED FOR DETERMINATION:\nApplication\n\nMEDICAL TREATMENT GUIDELINE(S) RELIED UPON BY PROFESSIONAL\nREVIEWER AND WHY:\nNone\n\nRATIONALE FOR WHY THE REQUESTED TREATMENT/SERVICE IS/WAS NOT\nMEDICALLY NECESSARY:\nIt is.\n\nMEDICAL REVIEWER QUALIFICATIONS:\nLicensed\n',
      },
    ],
  },

  *check(decision) {
    if (decision.isRecognized || decision.unread) return;
    const { text } = decision;
    const words = trimSpan(text, 0, text.length);
    const end = Math.min(lineEnd(text, words.start, words.end), words.start + LONGEST_MARK);
    const isEmpty = words.start === words.end;
    yield {
      span: isEmpty ? { start: 0, end: 0 } : { start: words.start, end },
      message: isEmpty
        ? 'The decision is empty. Insert the skeleton with the snippet "imr" and fill it in.'
        : 'This text is not recognized as an IMR decision: it has none of the headings, header fields and issues. Check the file, or insert the skeleton with the snippet "imr".',
    };
  },
});
