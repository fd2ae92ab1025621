import type { Facts } from '../../decision/facts/facts.js';
import { textAt } from '../../decision/span.js';
import { isDrug, widerWords } from '../../knowledge/fact-names.js';
import { quoted } from '../quoted.js';
import { defineRule } from '../rule.js';
import { titledRequests } from './told-requests.js';

const FEW_WORDS = 60;
/** What goes with an operation needs no word of its own in the summary. */
const ANCILLARY =
  /\b(?:post|pre)-?(?: ?op|operative)|\bassociated surgical\b|\bassistant\b|\bclearance\b|\blabs?\b|\bsurg|\bconsult|\breferral\b|\bfollow[- ]?up\b/i;

/*
 * Silent for a short summary, for what goes with an operation, where any of the title's treatments, a drug of its kind or
 * a wider word ("imaging", "medications") occurs, and where the title names nothing that we know.
 */
export const unmentionedIssue = defineRule({
  id: 'summary/unmentioned-issue',
  severity: 'information',
  since: '0.1.0',
  fixes: 'none',
  authority: 'Labor Code 4610.6(e)',
  docs: {
    what: 'The summary never mentions the treatment that an issue decides.',
    why: 'The summary should give the facts on which each issue is decided, and what was requested.',
    remedy: 'Tell in the summary what was requested and why, or check that the issue belongs to this case.',
  },
  examples: {
    faulty: [
      {
        name: 'a treatment that the summary does not have',
        changes: [
          ['Physical therapy for the right knee, 6 visits:', '{{Acupuncture for the right knee, 6 visits}}:'],
          ['six visits of physical therapy', 'a brace'],
          [
            'and for six more visits of physical therapy',
            'after weeks of rest that did not help the swelling or the pain on stairs',
          ],
          ['The six further visits of physical therapy are', 'The six visits of acupuncture are'],
          [
            '**Claims Administrator guideline:** Decision based on MTUS Knee Complaints 2004, Section(s): Initial Care.',
            '**Claims Administrator guideline:** The Claims Administrator did not cite any medical evidence for its decision.',
          ],
        ],
      },
    ],
    clean: [
      {
        name: 'a wider word',
        changes: [
          ['Physical therapy for the right knee, 6 visits:', 'Massage for the right knee, 6 visits:'],
          ['The six further visits of physical therapy are', 'The six further visits of massage are'],
        ],
      },
      {
        name: 'a short summary',
        changes: [
          [
            ' On 04/28/2016 the knee was swollen, with a positive McMurray test. The request is for an MRI of the right knee and for six more visits of physical therapy.',
            '',
          ],
        ],
      },
      {
        name: 'what goes with an operation',
        changes: [
          ['Physical therapy for the right knee, 6 visits:', 'Associated surgical service: H-wave unit:'],
          ['The six further visits of physical therapy are', 'The unit is'],
        ],
      },
    ],
  },

  reach: 'title',
  *check(decision, context) {
    const { text, summary } = decision;
    if (!summary || !decision.isRecognized) return;
    const facts = context.factsIn(decision);
    const mentioned = idsInSummary(facts);
    for (const { issue, titled } of titledRequests(facts)) {
      const ids = titled.treatments.flatMap((fact) => fact.ids);
      if (ids.length === 0 || ids.some((id) => mentioned.has(id))) continue;
      const words = textAt(text, summary).toLowerCase();
      if (words.split(/\s+/).length < FEW_WORDS || ids.some((id) => isTold(id, words))) continue;
      if (ANCILLARY.test(textAt(text, issue.treatment))) continue;
      yield {
        span: issue.treatment,
        message: `The summary never mentions ${quoted(text, issue.treatment)}. It should give the facts on which each issue is decided. Tell there what was requested and why.`,
        related: [{ span: summary, message: 'The summary, without a word of it.' }],
      };
    }
  },
});

/** True where the summary, in small letters, has a wider word for a treatment or drug. */
function isTold(id: string, words: string): boolean {
  return widerWords(id).some((word) => words.includes(word)) || (isDrug(id) && /prescri|pain relie|refill/.test(words));
}

function idsInSummary(facts: Facts): ReadonlySet<string> {
  return new Set(
    facts
      .treatments()
      .filter(({ passage }) => passage.kind === 'summary')
      .flatMap(({ ids }) => ids),
  );
}
