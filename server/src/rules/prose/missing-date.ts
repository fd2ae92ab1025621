import { topic } from '../../decision/facts/hints.js';
import { hasTopic, matchesIn, spanOfMatch } from '../../decision/facts/passages.js';
import { defineRule } from '../rule.js';
import { seenWith } from '../seen.js';
import { writtenPassages } from '../written-passages.js';

/** "dated" with no day after it: a verb or a noun of the next clause, a sign, or the end. */
const UNDATED =
  /\b(?:dated)(?= {1,3}(?:the (?:injured|worker|patient|claimant|applicant|provider|physician)|he|she|it|was|were|is|are|and|indicates?|indicated|documents?|documented|reports?|reported|notes?|noted|states?|stated|reveals?|revealed|shows?|showed|demonstrates?|demonstrated)\b| ?[.,;)]|$)/gi;

export const missingDate = defineRule({
  id: 'prose/missing-date',
  severity: 'information',
  reach: 'prose',
  seen: seenWith(0, topic.dated),
  since: '0.1.0',
  fixes: 'none',
  authority: 'convention',
  docs: {
    what: 'The date is missing after "dated": "in a progress note dated the worker reported …".',
    why: 'Which document is meant cannot be told.',
    remedy: 'Write the date of the document.',
  },
  examples: {
    faulty: [
      { name: 'before the next clause', changes: [['On 04/28/2016 the knee', 'In a note {{dated}}, the knee']] },
      { name: 'before a verb', changes: [['On 04/28/2016 the knee', 'A note {{dated}} shows pain. The knee']] },
    ],
    clean: [
      { name: 'with its date', changes: [['On 04/28/2016 the knee', 'In a note dated 04/28/2016 the knee']] },
      {
        name: 'with a date in words',
        changes: [['On 04/28/2016 the knee', 'In a note dated the 28th of April the knee']],
      },
      { name: 'a redaction', changes: [['On 04/28/2016 the knee', 'In a note dated [REDACTED], the knee']] },
      { name: 'another word', changes: [['On 04/28/2016 the knee', 'In an undated note, the knee']] },
    ],
  },
  *check(decision, context) {
    for (const { sentences } of writtenPassages(decision, context)) {
      for (const sentence of sentences) {
        if (!hasTopic(sentence, topic.dated)) continue;
        for (const match of matchesIn(sentence, UNDATED)) {
          yield {
            span: spanOfMatch(sentence, match),
            message: 'No date follows "dated", so that nobody can tell which document is meant. Write its date.',
          };
        }
      }
    }
  },
});
