import type { Issue } from '../../decision/model.js';
import { textAt } from '../../decision/span.js';
import { quoted } from '../quoted.js';
import { defineRule } from '../rule.js';
import { checkedIssues } from './checked-issues.js';

/** Words, numbers with what joins their figures ("4-6", "37.5", "01/02/2016"), and the signs that change a meaning. */
const WORDS_AND_NUMBERS = /\d+(?:[.,:/-]\d+)*|[\p{L}\p{M}]+|[%&+<>=]/gu;

export const duplicateRequest = defineRule({
  id: 'issue/duplicate-request',
  severity: 'warning',
  since: '0.1.0',
  reach: 'requests',
  fixes: 'none',
  authority: 'convention',
  docs: {
    what: 'Two issues decide the same request.',
    why: 'A request is decided once. The second title is often a copy in which the side, the body part or the dose was not changed.',
    remedy: 'Correct the title that was copied, or remove the second issue.',
  },
  examples: {
    faulty: [
      {
        name: 'word for word',
        changes: [
          ['Physical therapy for the right knee, 6 visits:', '{{MRI of the right knee without contrast}}:'],
          ['The six further visits of physical therapy are not', 'The request is not'],
        ],
      },
      {
        name: 'other capitals and punctuation',
        changes: [
          ['Physical therapy for the right knee, 6 visits:', '{{MRI of the Right Knee (without contrast)}}:'],
          ['The six further visits of physical therapy are not', 'The request is not'],
        ],
      },
    ],
    clean: [
      {
        name: 'the other side',
        changes: [
          ['Physical therapy for the right knee, 6 visits:', 'MRI of the left knee without contrast:'],
          ['The six further visits of physical therapy are not', 'The request is not'],
        ],
      },
      {
        name: 'another strength',
        changes: [
          ['MRI of the right knee without contrast', 'Ibuprofen 2.5% cream 60 grams'],
          ['Physical therapy for the right knee, 6 visits:', 'Ibuprofen 25% cream 60 grams:'],
          ['The six further visits of physical therapy are not', 'The request is not'],
          ['The MRI of the right knee without contrast is medically', 'The request is medically'],
        ],
      },
      {
        name: 'a redacted name that could hide a difference',
        changes: [
          ['MRI of the right knee without contrast', 'Consultation with Dr. [REDACTED]'],
          ['Physical therapy for the right knee, 6 visits:', 'Consultation with Dr. [REDACTED]:'],
        ],
      },
    ],
  },

  *check(decision) {
    const firsts = new Map<string, Issue>();
    for (const issue of checkedIssues(decision)) {
      const request = comparableRequest(textAt(decision.text, issue.treatment));
      if (request === undefined) continue;
      const first = firsts.get(request);
      if (!first) {
        firsts.set(request, issue);
        continue;
      }
      yield {
        span: issue.treatment,
        message: `${quoted(decision.text, issue.treatment)} is decided twice. A copied title often misses a change of side, body part or dose. Correct the title, or remove one of the issues.`,
        related: [{ span: first.treatment, message: 'The same request is decided here.' }],
        isRepetition: true,
      };
    }
  },
});

/** The request without capitals, blanks and punctuation; `undefined` when nothing is left or a redaction hides a part of it. */
function comparableRequest(written: string): string | undefined {
  const folded = written.toLowerCase();
  const words = folded.match(WORDS_AND_NUMBERS);
  return words === null || folded.includes('[redacted]') ? undefined : words.join(' ');
}
