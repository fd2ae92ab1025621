import { lineEnd, readLines } from '../../decision/lines.js';
import { type Decision, issuePart } from '../../decision/model.js';
import type { Span } from '../../decision/span.js';
import { defineRule, type Fault } from '../rule.js';
import { nameAfterSignatureLabel, nameAlone, namesIn } from './reviewer-names.js';

/** Longer lines are prose. */
/** In UTF-16 units: a longer line at the end of a decision is prose. */
export const LONGEST_SIGNATURE = 80;

const afterSpecialty = 'Family Practice, Sports Medicine\n';
const lastWords = 'The six further visits of physical therapy are not medically necessary.\n';

export const namedReviewer = defineRule({
  id: 'reviewer/named-reviewer',
  severity: 'error',
  since: '0.1.0',
  reach: 'prose',
  seen: (_, { isInLongLine }) => (isInLongLine ? true : undefined),
  fixes: 'unsafe',
  authority: 'Labor Code 4610.6(f); Zuniga v. WCAB (2018) 19 Cal.App.5th 981',
  docs: {
    what: 'The section on the reviewer, or a signature at the end, holds the name of a reviewer.',
    why: 'The names of the reviewers are confidential in all communications outside the review organization.',
    remedy: 'Remove the name. The states of licensure and the specialties describe the reviewer.',
  },
  examples: {
    faulty: [
      {
        name: 'a line below the credentials',
        changes: [[afterSpecialty, `${afterSpecialty}\nReviewer: {{Jane Q. Roe, M.D.}}\n`]],
      },
      { name: 'a bold label', changes: [[afterSpecialty, `${afterSpecialty}\n**Name:** {{Jane Roe}}\n`]] },
      { name: 'a title', changes: [[afterSpecialty, `${afterSpecialty}\nThe reviewer was {{Dr. Roe}}.\n`]] },
      { name: 'a signature', changes: [[lastWords, `${lastWords}\nReviewed by: {{Jane Roe, MD}}\n`]] },
      {
        name: 'a signature with a date',
        changes: [[lastWords, `${lastWords}\n/s/ {{Jane Roe, D.O.}}\nExpert Reviewer\n07/05/2016\n`]],
      },
      { name: 'a name alone at the end', changes: [[lastWords, `${lastWords}\n{{Jane O'Neill-Roe, M.D., M.P.H.}}\n`]] },
      {
        name: 'a signature in words',
        changes: [[lastWords, `${lastWords}\nElectronically signed by {{Dr. Jane Roe}} on 07/05/2016\n`]],
      },
    ],
    clean: [
      { name: 'redacted', changes: [[lastWords, `${lastWords}\nReviewed by: [REDACTED], MD\n`]] },
      { name: 'a degree among the specialties', changes: [['Sports Medicine', 'Pain Medicine, M.D.']] },
      { name: 'a label without a name', changes: [[lastWords, `${lastWords}\nReviewed by: Expert Reviewer\n`]] },
      {
        name: 'a treating physician',
        changes: [['On 04/28/2016', '{{privacy/personal-name|Dr. Roe}} saw her. On 04/28/2016']],
      },
      {
        name: 'a treating physician in the rationale',
        changes: [
          [
            'The records show no reason',
            '{{privacy/personal-name|Jane Roe, M.D.}}, ordered them. The records show no reason',
          ],
        ],
      },
    ],
  },

  *check(decision) {
    if (!decision.isRecognized) return;
    const { text } = decision;
    const credentials = decision.credentials.all.map(({ whole }) => whole);
    for (const line of linesOnReviewer(decision)) {
      const name = nameAfterSignatureLabel(text, line);
      if (name) yield faultOf(text, name, line);
      else for (const other of namesIn(text, line, credentials)) yield faultOf(text, other);
    }
    for (const { name, line } of signatures(decision)) yield faultOf(text, name, line);
  },
});

/** The names that sign a decision: other rules on names leave them to this one. */
export function signedNames(decision: Decision): Span[] {
  return signatures(decision).map(({ name }) => name);
}

function signatures(decision: Decision): { readonly name: Span; readonly line: Span }[] {
  return signatureLines(decision).flatMap((line) => {
    const name = nameAfterSignatureLabel(decision.text, line) ?? nameAlone(decision.text, line);
    return name ? [{ name, line }] : [];
  });
}

/** The section on the reviewer. Where no summary follows it, it may hold the narrative, and ends with the credentials. */
function linesOnReviewer({ text, searched, sections, credentials }: Decision): Span[] {
  const section = sections.find(({ role }) => role === 'howMade' || role === 'qualifications');
  if (!section || section.body.start >= searched.end || section.body.end <= searched.start) return [];
  const isClosed = section.role === 'qualifications' || sections.some(({ role }) => role === 'summary');
  const end = isClosed ? section.body.end : (credentials.all.at(-1)?.whole.end ?? section.body.start);
  return readLines(text, { start: section.body.start, end: Math.max(section.body.start, end) });
}

/** The short lines at the very end, below the first line of the last rationale. */
function signatureLines({ text, allIssues, searched }: Decision): Span[] {
  const last = searched.end < text.length ? undefined : allIssues.at(-1);
  if (!last) return [];
  const prose = (issuePart(last, 'rationale') ?? last.parts.at(-1))?.value.start ?? last.title.end;
  const lines = readLines(text, { start: lineEnd(text, prose, text.length), end: text.length });
  const lastLong = lines.findLastIndex(({ start, end }) => end - start > LONGEST_SIGNATURE);
  return lines.slice(lastLong + 1);
}

/** Only a line of its own can be removed without leaving a broken sentence. */
function faultOf(text: string, name: Span, line?: Span): Fault {
  const written = text.slice(name.start, name.end);
  return {
    span: name,
    message: `"${written}" looks like the name of the reviewer. Names of reviewers are confidential (Labor Code 4610.6(f)). Remove it.`,
    ...(line && {
      fix: { title: 'Remove this line', isSafe: false, edits: [{ span: withLineBreak(text, line), text: '' }] },
    }),
  };
}

function withLineBreak(text: string, { start, end }: Span): Span {
  const length = text.startsWith('\r\n', end) ? 2 : 1;
  return { start, end: Math.min(end + length, text.length) };
}
