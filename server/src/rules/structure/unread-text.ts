import { trimSpan } from '../../decision/characters.js';
import { lineEnd } from '../../decision/lines.js';
import { defineRule } from '../rule.js';

/** So much of the text is looked at for a place to mark. */
const BEGINNING = 80;

export const unreadText = defineRule({
  id: 'structure/unread-text',
  severity: 'error',
  since: '0.1.0',
  reach: 'frame',
  fixes: 'none',
  authority: 'convention',
  docs: {
    what: 'The text is too long for an editor: it has more than 1,500,000 characters. It is not read, so nothing in it is checked.',
    why: 'No decision is that long, and reading such a text at every keystroke would stop the editor. Without this finding nobody would know that no check ran.',
    remedy: 'Put each decision into a file of its own. The command line reads files of up to 50 MB.',
  },
  examples: {
    faulty: [],
    clean: [
      { name: 'the sample decision' },
      { name: 'a text in another language', text: '{{structure/unrecognized-decision|Wort}}' },
    ],
  },

  *check({ text, unread }) {
    if (!unread) return;
    const { start, end } = trimSpan(text, 0, BEGINNING);
    yield {
      span: { start, end: lineEnd(text, start, end) },
      message: `This text has ${inFigures(text.length)} characters; texts of more than ${inFigures(unread.longest)} are not read. Nothing in it is checked, and no other feature works on it. Put each decision into a file of its own, or check it by the command line.`,
    };
  },
});

/** "1,500,000", the same in every place where the check runs. */
function inFigures(count: number): string {
  return count.toLocaleString('en-US');
}
