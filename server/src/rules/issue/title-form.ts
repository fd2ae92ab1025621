import type { Issue } from '../../decision/model.js';
import { isEmptySpan, type Span } from '../../decision/span.js';
import { quoted } from '../quoted.js';
import { defineRule, type Fault } from '../rule.js';
import { checkedIssues } from './checked-issues.js';

const LONGEST_REQUEST = 500;
const ORIGINAL_REQUEST = /\b(?:was|were)\s{1,3}the\s{1,3}original\s{1,3}request\b/i;
const DECIDED_PORTION = /\bremaining\b|\boriginal\s{1,3}request\b(?!\s{1,3}IMR\s{1,3}eligible)/i;
/** A comma, or the full stop of a sentence: after "tab." or "b.i.d." it belongs to the abbreviation. */
const SENTENCE_STOP = /(?:,|(?<=(?:^|[^A-Za-z.])[A-Za-z]{5,30})\.)$/;

export const titleForm = defineRule({
  id: 'issue/title-form',
  severity: 'information',
  since: '0.1.0',
  fixes: 'safe',
  authority: 'convention',
  docs: {
    what: 'The title of an issue departs from the usual form: the request, a colon, the outcome; for a request that was authorized in part, three sentences of which the last names what is decided.',
    why: 'Readers and the public search take the request and the outcome from the title.',
    remedy:
      'Close the request with a colon and nothing else, keep it short, and let the title of a partly authorized request end in "The remaining IMR eligible portion of the original request, … is:".',
  },
  examples: {
    faulty: [
      { name: 'no colon', changes: [['6 visits:** Upheld', '6 visits** {{Upheld}}']] },
      { name: 'a full stop before the colon', changes: [['without contrast:**', 'without contrast{{.}}:**']] },
      { name: 'a comma before the colon', changes: [['6 visits:**', '6 visits{{,}}:**']] },
      {
        name: 'too long',
        changes: [
          ['MRI of the right knee without contrast', `{{MRI of the right knee${' with one more view'.repeat(27)}}}`],
        ],
      },
      {
        name: 'a partly authorized request without the portion to decide',
        changes: [
          [
            'Physical therapy for the right knee, 6 visits:',
            'Physical therapy for the right knee, 12 visits {{was the original request}}. Physical therapy for the right knee, 6 visits was authorized by the Claims Administrator:',
          ],
        ],
      },
    ],
    clean: [
      {
        name: 'a partly authorized request',
        changes: [
          [
            'Physical therapy for the right knee, 6 visits:',
            'Physical therapy for the right knee, 12 visits was the original request. Physical therapy for the right knee, 6 visits was authorized by the Claims Administrator. The remaining IMR eligible portion of the original request, Physical therapy for the right knee, 6 visits is:',
          ],
        ],
      },
      { name: 'an abbreviation before the colon', changes: [['6 visits:**', '6 visits, 2 times per wk.:**']] },
      {
        name: 'an outcome on the next line',
        changes: [['without contrast:** Overturned', 'without contrast:**\nOverturned']],
      },
    ],
  },

  reach: 'title',
  *check(decision) {
    const { text } = decision;
    for (const issue of checkedIssues(decision)) {
      if (isEmptySpan(issue.treatment)) continue;
      yield* missingColon(issue);
      yield* stopBeforeColon(text, issue);
      yield* formOfRequest(text, issue.treatment);
    }
  },
});

function* missingColon({ treatment, outcome }: Issue): Generator<Fault> {
  if (outcome.hasColon || outcome.known === undefined) return;
  const place = { start: treatment.end, end: treatment.end };
  yield {
    span: outcome.span,
    message: `No colon stands between the request and "${outcome.known}". The colon shows where the request ends. Write one.`,
    fix: { title: 'Insert a colon', isSafe: true, edits: [{ span: place, text: ':' }] },
  };
}

function* stopBeforeColon(text: string, { treatment, outcome }: Issue): Generator<Fault> {
  const tail = text.slice(Math.max(treatment.start, treatment.end - 40), treatment.end);
  if (!outcome.hasColon || !SENTENCE_STOP.test(tail)) return;
  const span = { start: treatment.end - 1, end: treatment.end };
  yield {
    span,
    message: `The request ends in "${tail.at(-1)}" before its colon. The colon alone closes a request. Remove it.`,
    fix: { title: `Remove "${tail.at(-1)}"`, isSafe: true, edits: [{ span, text: '' }] },
  };
}

function* formOfRequest(text: string, treatment: Span): Generator<Fault> {
  const words = text.slice(treatment.start, treatment.end);
  const original = ORIGINAL_REQUEST.exec(words);
  if (!original) {
    if (words.length > LONGEST_REQUEST) yield tooLong(text, treatment);
    return;
  }
  const end = original.index + original[0].length;
  if (DECIDED_PORTION.test(words.slice(end))) return;
  yield {
    span: { start: treatment.start + original.index, end: treatment.start + end },
    message: `The title speaks of the original request and does not say which portion is decided. The outcome holds for that portion only. End the title in "The remaining IMR eligible portion of the original request, … is:" or "The original request, … is:".`,
  };
}

function tooLong(text: string, span: Span): Fault {
  return {
    span,
    message: `The request ${quoted(text, span)} has more than ${LONGEST_REQUEST} characters. A title names one treatment. Leave the reasons to the rationale, or decide each treatment as an issue of its own.`,
  };
}
