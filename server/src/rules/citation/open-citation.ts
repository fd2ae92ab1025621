import type { Citation } from '../../decision/citations/citation.js';
import type { Span } from '../../decision/span.js';
import { defineRule, type Fix } from '../rule.js';
import { checkedLines } from './cited.js';

export const openCitation = defineRule({
  id: 'citation/open-citation',
  severity: 'hint',
  since: '0.1.0',
  fixes: 'safe',
  authority: 'layout of the published decisions',
  docs: {
    what: 'A sentence "Decision based on …" has no full stop at its end.',
    why: 'The full stop shows that the citation is whole: nothing was cut off, and no section is to come.',
    remedy: 'Finish the sentence, then end it with a full stop.',
  },
  examples: {
    faulty: [
      {
        name: 'the last sentence',
        changes: [['Section(s): Special Studies.', 'Section(s): Special {{Studies}}']],
      },
      {
        name: 'a comma at the end',
        changes: [['Section(s): Special Studies.', 'Section(s): Special {{Studies}},']],
      },
      {
        name: "the claims administrator's sentence",
        changes: [['Section(s): Initial Care.', 'Section(s): Initial {{Care}}']],
      },
    ],
    clean: [
      {
        name: 'a bracket after the stop',
        changes: [
          [
            'Decision based on MTUS Knee Complaints 2004, Section(s): Special Studies.',
            '(Decision based on MTUS Knee Complaints 2004, Section(s): Special Studies.)',
          ],
        ],
      },
      {
        name: 'two sentences of several sources',
        changes: [
          [
            'Section(s): Special Studies.',
            'Section(s): Special Studies. Decision based on Non-MTUS Citation Official Disability Guidelines (ODG) Knee & Leg, MRI (magnetic resonance imaging).',
          ],
          ['The guideline supports', 'The MTUS and ODG support'],
        ],
      },
      {
        name: 'a study that ends in a web address and a stop',
        changes: [
          [
            'The Claims Administrator did not cite any medical evidence for its decision.',
            'Decision based on Non-MTUS Citation Doe J. Imaging of the meniscus. J Knee Med. 2012;4:10-15, https://doi.org/10.1000/182.',
          ],
        ],
      },
    ],
  },

  reach: 'guidelines',
  *check(decision) {
    for (const { line } of checkedLines(decision)) {
      for (const citation of line.citations) {
        if (citation.isClosed || citation.sources.length === 0 || endsInLabel(decision.text, citation)) continue;
        const words = wordsOf(decision.text, citation);
        yield {
          span: lastWord(decision.text, words),
          message:
            'This citation does not end in a full stop, so it may have been cut off. Finish it and add the full stop.',
          fix: fullStop(words.end, citation),
        };
      }
    }
  },
});

/** An empty label at the end is a fault of its own. */
function endsInLabel(text: string, { whole }: Citation): boolean {
  return text.charAt(whole.end - 1) === ':';
}

/** The citation without a comma or the like that it was left at. */
function wordsOf(text: string, { whole }: Citation): Span {
  let end = whole.end;
  while (end > whole.start + 1 && /[\s,;]/.test(text.charAt(end - 1))) end--;
  return { start: whole.start, end };
}

function lastWord(text: string, { start, end }: Span): Span {
  let from = end - 1;
  while (from > start && !/\s/.test(text.charAt(from - 1))) from--;
  return { start: from, end };
}

function fullStop(from: number, { whole }: Citation): Fix {
  return { title: 'Add a full stop', isSafe: true, edits: [{ span: { start: from, end: whole.end }, text: '.' }] };
}
