import type { Span } from '../../decision/span.js';
import { quoted } from '../quoted.js';
import { defineRule } from '../rule.js';
import { nothingSeen } from '../seen.js';

const visit = 'On 04/28/2016 the knee was swollen';

/**
 * A mark stands for a name, a place or a date. Where the words around it ask for a kind of treatment, a dose, a side or a
 * part of the body, too much was taken out. Silent after "Dr.", "by", "at", "from", "dated" and wherever else a name fits.
 */
export const redactedNeed = defineRule({
  id: 'privacy/redacted-need',
  severity: 'information',
  since: '0.1.0',
  seen: nothingSeen,
  fixes: 'none',
  authority: 'Labor Code 4610.6(e), 4610.6(m)',
  docs: {
    what: 'A redaction mark stands where a treatment, a dose, a side or a part of the body should be.',
    why: 'Only what identifies a person is taken out. The reasons of a decision need the clinical words.',
    remedy: 'Write the clinical word again, or reword the sentence.',
  },
  examples: {
    faulty: [
      { name: 'the kind of therapy', changes: [[visit, `She had five {{[REDACTED]}} therapy visits. ${visit}`]] },
      { name: 'the dose', changes: [[visit, `She takes ibuprofen {{[REDACTED]}} mg. ${visit}`]] },
      { name: 'the side', changes: [[visit, `She hurt the {{[REDACTED]}} knee. ${visit}`]] },
      { name: 'the part of an image', changes: [[visit, `An MRI of the {{[REDACTED]}} was normal. ${visit}`]] },
    ],
    clean: [
      { name: 'a person', changes: [[visit, `She was seen by [REDACTED] and Dr. [REDACTED]. ${visit}`]] },
      { name: 'a place', changes: [[visit, `She had five visits at [REDACTED]. ${visit}`]] },
      { name: 'a date', changes: [[visit, `The report dated [REDACTED] was read. ${visit}`]] },
      {
        name: 'a report by a person',
        changes: [[visit, `The [REDACTED] report and 5 [REDACTED] notes were read. ${visit}`]],
      },
    ],
  },

  *check({ text, isRecognized, redactions }) {
    if (!isRecognized) return;
    for (const span of redactions) {
      const need = neededAt(text, span);
      if (need === undefined) continue;
      yield {
        span,
        message: `${quoted(text, span)} hides ${need}. Only what identifies a person is taken out, and a reader needs this to follow the reasons. Write it again.`,
      };
    }
  },
});

const AROUND = 40;
const COUNT =
  /\b(?:\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|additional|further|more) {1,2}(?:sessions? of |visits? of )?$/i;
const PART =
  '(?:knee|shoulder|elbow|wrist|hand|hip|ankle|foot|thumb|finger|leg|arm|forearm|thigh|calf|spine|upper extremity|lower extremity|eye|ear)s?';
const BEFORE_PART = new RegExp(`^ {1,2}${PART}\\b(?! (?:clinic|cent|institute|group|surg|specialist))`, 'i');
const IMAGE =
  /\b(?:MRI|CT|x-rays?|radiographs?|ultrasound|EMG|arthroscopy|injections?|sprain|strain|fracture) of (?:the )?$/i;

/** What the words around a mark ask for; nothing where a name, a place or a date may be meant. */
function neededAt(text: string, { start, end }: Span): string | undefined {
  const before = text.slice(Math.max(0, start - AROUND), start).replace(/\s/g, ' ');
  const after = text.slice(end, end + AROUND).replace(/\s/g, ' ');
  if (/^ {0,2}(?:mg|mcg|ml|grams?|milligrams?)\b/i.test(after)) return 'a dose';
  if (/^[ -]{1,2}years?[ -]old\b/i.test(after)) return 'an age';
  if (/^ {1,2}(?:therapy|injections?)\b/i.test(after) && COUNT.test(before)) return 'the kind of treatment';
  if (/^ {1,2}(?:tablets?|capsules?|pills)\b/i.test(after) && COUNT.test(before)) return 'a drug';
  if (BEFORE_PART.test(after) && /\b(?:the|his|her|of|to|and|in) {1,2}$/i.test(before)) return 'a side';
  if (IMAGE.test(before) && !/^'|^ {1,2}[a-z]{3,20} (?:hospital|clinic)/i.test(after)) return 'a part of the body';
  return undefined;
}
