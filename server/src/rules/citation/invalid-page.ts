import type { CitedPages } from '../../decision/citations/citation.js';
import { textAt } from '../../decision/span.js';
import { quoted } from '../quoted.js';
import { defineRule, type Fix } from '../rule.js';
import { citedSources } from './cited.js';
import { atMostInformation } from './known-sources.js';
import { printedPages } from './printed-pages.js';

export const invalidPage = defineRule({
  id: 'citation/invalid-page',
  severity: 'warning',
  since: '0.1.0',
  fixes: 'unsafe',
  authority: 'layout of the decisions of 2014 and 2015',
  docs: {
    what: 'What stands after "Page(s):" is no page number, or the range of pages runs backwards.',
    why: 'The parties look up the page to read what the decision rests on.',
    remedy: 'Write the printed page numbers: "60", "78-80" or "22, 111-113".',
  },
  examples: {
    faulty: [
      {
        name: 'a word in the place of a page',
        changes: [['Section(s): Special Studies.', 'Section(s): Special Studies Page(s): {{several}}.']],
      },
      {
        name: 'a range that runs backwards',
        changes: [['Section(s): Special Studies.', 'Section(s): Special Studies Page(s): {{343-341}}.']],
      },
      {
        name: "a letter for a number in the claims administrator's line",
        changes: [['Section(s): Initial Care.', 'Section(s): Initial Care Page(s): {{338O}}.']],
      },
    ],
    clean: [
      {
        name: 'pages and a range',
        changes: [['Section(s): Special Studies.', 'Section(s): Special Studies Page(s): 341, 342-343.']],
      },
      {
        name: 'the last number of a range cut short',
        changes: [['Section(s): Special Studies.', 'Section(s): Special Studies Page(s): 341-43.']],
      },
      {
        name: 'a study with its pages in another form',
        changes: [
          [
            'The Claims Administrator did not cite any medical evidence for its decision.',
            'Decision based on Non-MTUS Citation Doe J. Imaging of the meniscus. J Knee Med. 2012;4:10-5.',
          ],
        ],
      },
    ],
  },

  reach: 'guidelines',
  *check(decision, context) {
    const { text } = decision;
    for (const { source, isReviewers } of citedSources(decision, context)) {
      for (const cited of source.pages) {
        const message = faultOf(text, cited);
        if (message === undefined) continue;
        const fix = turnedRange(cited);
        yield { span: cited.span, message, ...atMostInformation(!isReviewers), ...(fix && { fix }) };
      }
    }
  },
});

/** Roman numbers, an appendix ("A-12"), a column ("12b"), or a page with the number of all pages. */
const OTHER_FORMS = /^(?:[ivxl]{1,8}|[a-z]{1,3}[- ]?\d{1,4}|\d{1,4}[a-h]|\d{1,4} ?(?:of|\/) ?\d{1,4})$/i;

function faultOf(text: string, cited: CitedPages): string | undefined {
  if (cited.first === undefined) {
    if (OTHER_FORMS.test(textAt(text, cited.span))) return undefined;
    return `${quoted(text, cited.span)} is no page number, so it cannot be looked up. Write the printed number of the page.`;
  }
  if (printedPages(cited)) return undefined;
  return `The pages ${quoted(text, cited.span)} run backwards. Write the first page before the last.`;
}

function turnedRange({ span, first, last }: CitedPages): Fix | undefined {
  if (first === undefined || last === undefined) return undefined;
  return { title: `Write "${last}-${first}"`, isSafe: false, edits: [{ span, text: `${last}-${first}` }] };
}
