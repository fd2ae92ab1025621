import { allMatches } from '../../decision/all-matches.js';
import { type Span, textAt } from '../../decision/span.js';
import { defineRule } from '../rule.js';
import { signsSeen } from '../seen.js';
import { writtenPassages } from '../written-passages.js';

export const unbalancedMark = defineRule({
  id: 'prose/unbalanced-mark',
  severity: 'hint',
  reach: 'prose',
  seen: signsSeen,
  since: '0.1.0',
  fixes: 'none',
  authority: 'convention',
  docs: {
    what: 'A quotation mark or a bracket has no partner in its passage. Inches, list numbers ("a)") and apostrophes are none.',
    why: 'The reader cannot tell where a quotation begins or ends, that is, who says it.',
    remedy: 'Add the missing mark, or delete this one.',
  },
  examples: {
    faulty: [
      {
        name: 'a quotation that is never closed',
        changes: [['Both are documented here.', '{{"}}Both are documented here.']],
      },
      {
        name: 'a quotation that was never opened',
        changes: [['Both are documented here.', 'Both are documented here.{{"}}']],
      },
      { name: 'a bracket', changes: [['a wet floor', 'a wet floor {{(}}in the kitchen']] },
      { name: 'the one of three', changes: [['Both are documented here.', '"Both" are {{"}}documented here.']] },
    ],
    clean: [
      { name: 'pairs', changes: [['Both are documented here.', '"Both" are (fully) documented “here”.']] },
      { name: 'inches', changes: [['a wet floor', 'a wet floor, 6" wide']] },
      {
        name: 'a list',
        changes: [['Both are documented here.', 'Both are here: a) the scan; b) the note; 1) the date.']],
      },
      {
        name: 'a quotation within a quotation',
        changes: [['Both are documented here.', '"The note says \'pain\' (worse)." It is here.']],
      },
    ],
  },
  *check(decision, context) {
    for (const { span } of writtenPassages(decision, context)) {
      const words = textAt(decision.text, span);
      if (!/["\u201c\u201d()]/.test(words)) continue;
      for (const at of [...loneQuotes(words), ...loneBrackets(words)]) {
        const place: Span = { start: span.start + at, end: span.start + at + 1 };
        const name = /[()]/.test(words[at] ?? '') ? 'bracket' : 'quotation mark';
        yield {
          span: place,
          message: `This ${name} has no partner, so that nobody can tell where the words in it ${name === 'bracket' ? 'end' : 'of another begin or end'}. Add the other one, or delete it.`,
        };
      }
    }
  },
});

/** The places of quotation marks without a partner; a quotation may hold another one. */
function loneQuotes(words: string): number[] {
  const lone: number[] = [];
  const open: number[] = [];
  for (const { index } of allMatches(/["\u201c\u201d]/g, words)) {
    const isInch = /\d/.test(words[index - 1] ?? '') && open.length === 0;
    if (isInch) continue;
    if (isOpening(words, index, open.length > 0)) open.push(index);
    else if (open.pop() === undefined) lone.push(index);
  }
  return [...lone, ...open];
}

function isOpening(words: string, at: number, isOpen: boolean): boolean {
  if (words[at] === '\u201c') return true;
  if (words[at] === '\u201d') return false;
  const isAfterBlank = at === 0 || /[\s([\u2013\u2014-]/.test(words[at - 1] ?? '');
  const isBeforeBlank = at === words.length - 1 || /[\s.,;:)\]]/.test(words[at + 1] ?? '');
  return isAfterBlank === isBeforeBlank ? !isOpen : isAfterBlank;
}

function loneBrackets(words: string): number[] {
  const lone: number[] = [];
  const open: number[] = [];
  for (const { index, 0: sign } of allMatches(/[()]/g, words)) {
    if (sign === '(') open.push(index);
    else if (open.length > 0) open.pop();
    else if (!/(?:^|[\s;:,])(?:\d{1,2}|[a-z]|[ivx]{1,4})$/i.test(words.slice(Math.max(0, index - 6), index)))
      lone.push(index);
  }
  return [...lone, ...open.filter((at) => !/^\(\s?[-:;=]/.test(words.slice(at, at + 3)))];
}
