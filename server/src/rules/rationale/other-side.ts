import type { BodyPartFact } from '../../decision/facts/body-parts.js';
import type { Facts } from '../../decision/facts/facts.js';
import type { Issue } from '../../decision/model.js';
import type { Span } from '../../decision/span.js';
import {
  areOtherTreatments,
  judgedRequests,
  namedIn,
  namesBySentence,
  oppositeSide,
  titlesByIssue,
} from '../judged-requests.js';
import { quoted } from '../quoted.js';
import { defineRule } from '../rule.js';
import { conclusionsSeen } from '../seen.js';

/*
 * Silent for "bilateral" and both sides, for another part of the body, and for the other side in findings, history and
 * comparisons. Outside of conclusions a side counts only where "the request for" governs it.
 */
export const otherSide = defineRule({
  id: 'rationale/other-side',
  severity: 'warning',
  reach: 'prose',
  seen: (sentence, place) => (sentence.words.includes('request') ? undefined : conclusionsSeen(sentence, place)),
  since: '0.1.0',
  fixes: 'none',
  authority: 'Labor Code 4610.6(c), (h)(5)',
  docs: {
    what: 'The rationale decides on the other side of the body than the title names.',
    why: 'A decision on the left knee is none on the right. A wrong side is a plainly erroneous finding of fact.',
    remedy: 'Correct the side in the rationale or in the title, whichever is wrong.',
  },
  examples: {
    faulty: [
      {
        name: 'in the conclusion',
        changes: [
          ['The MRI of the right knee without contrast is', 'The MRI of the {{left}} knee without contrast is'],
        ],
      },
      {
        name: 'in the words that repeat the request',
        changes: [
          ['Both are documented here.', 'Both are documented here. The request is for an MRI of the {{left}} knee.'],
        ],
      },
    ],
    clean: [
      {
        name: 'the other side as a comparison',
        changes: [['Both are documented here.', 'Both are documented here. The left knee is normal.']],
      },
      {
        name: 'a part without a side',
        changes: [['The MRI of the right knee without contrast is', 'The MRI of the knee is']],
      },
      {
        name: 'both sides',
        changes: [['Both are documented here.', 'A request for MRI of both knees was made before.']],
      },
    ],
  },

  *check(decision, context) {
    const facts = context.factsIn(decision);
    const reported = new Set<number>();
    for (const { issue, judged, requested } of judgedRequests(facts)) {
      if (areOtherTreatments(judged, requested)) continue;
      const sides = oppositeSide(judged, requested);
      if (!sides || reported.has(sides[0].span.start)) continue;
      reported.add(sides[0].span.start);
      yield fault(decision.text, issue, sides);
    }
    for (const { issue, sides } of repeatedRequests(facts)) {
      if (!decision.isRecognized || reported.has(sides[0].span.start)) continue;
      reported.add(sides[0].span.start);
      yield fault(decision.text, issue, sides);
    }
  },
});

function fault(text: string, issue: Issue, [own, other]: readonly [BodyPartFact, BodyPartFact]) {
  const span = own.sideSpan ?? own.span;
  const written: Span = { start: Math.min(span.start, own.span.start), end: Math.max(span.end, own.span.end) };
  return {
    span,
    message: `${quoted(text, written)} is the other side of what the title names. A wrong side is an error of fact. Correct the side here or in the title.`,
    related: [{ span: other.sideSpan ?? issue.treatment, message: 'The side that the title names.' }],
  };
}

const REQUEST =
  /\b(?:(?:the|this|current) request (?:is |was )?for|(?:is|was|are|were) requesting|requested) [^.;,]{0,90}/i;
const EARLIER =
  /\b(?:prior|previous|previously|earlier|before|also|separate|other|in addition|approved|authorized|certified)\b/i;

/** Where a rationale repeats the request with the same treatment on the other side. */
function repeatedRequests(facts: Facts): { issue: Issue; sides: readonly [BodyPartFact, BodyPartFact] }[] {
  const bySentence = namesBySentence(facts);
  const titles = titlesByIssue(facts);
  return facts.passages.flatMap(({ kind, issue, sentences }) => {
    const title = issue && titles.get(issue);
    if (kind !== 'rationale' || !issue || !title) return [];
    const requested = namedIn(title, issue.treatment, bySentence);
    if (!requested.bodyParts.some(({ side }) => side)) return [];
    return sentences.flatMap((sentence) => {
      const match = sentence.words.includes('request') ? REQUEST.exec(sentence.words) : null;
      if (!match || EARLIER.test(sentence.words)) return [];
      const start = sentence.span.start + match.index;
      const repeated = namedIn([sentence], { start, end: start + match[0].length }, bySentence);
      const isSame = repeated.treatments.length > 0 && !areOtherTreatments(repeated, requested);
      const sides = isSame ? oppositeSide(repeated, requested) : undefined;
      return sides ? [{ issue, sides }] : [];
    });
  });
}
