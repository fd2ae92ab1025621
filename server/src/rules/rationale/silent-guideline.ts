import { hint, topic } from '../../decision/facts/hints.js';
import { hasHint, hasTopic, matchesIn, spanOfMatch } from '../../decision/facts/passages.js';
import { type Issue, issuePart } from '../../decision/model.js';
import { textAt } from '../../decision/span.js';
import { quoted } from '../quoted.js';
import { defineRule } from '../rule.js';
import { writtenRationales } from '../written-passages.js';

const RATIONALE =
  'The worker has finished six visits and knows the exercises. The records show no reason why a home program would not do. The six further visits of physical therapy are not medically necessary.';
const SILENT =
  /\b(?:MTUS|guidelines?)\b[^.;]{0,60}\b(?:(?:do|does) not (?:address|discuss|mention|cover|contain|include|speak (?:to|of))|(?:is|are) silent)\b/gi;
const CONCLUSION = /\bnecess|\b(?:request|treatment)\b[^.;]{0,80}\b(?:not|denied)\b/i;
/** Each conclusion has a word of one of these kinds. */
const CONCLUDING = hint.judging | hint.negation | hint.review;

export const silentGuideline = defineRule({
  id: 'rationale/silent-guideline',
  severity: 'warning',
  since: '0.1.0',
  seen: (sentence) => (hasHint(sentence, CONCLUDING) || hasTopic(sentence, topic.source) ? undefined : true),
  fixes: 'none',
  authority: '8 CCR 9792.21(d)',
  docs: {
    what: 'A refusal whose rationale says nothing but that the MTUS is silent, and concludes. A further sentence, another source in the rationale or in the guideline line, and an approval are enough to leave it alone.',
    why: 'Treatment shall not be denied on the sole basis that the MTUS does not address the condition.',
    remedy: 'Look for other guidelines or studies in the order of the MTUS, and say what they find.',
  },
  examples: {
    faulty: [
      {
        name: 'silent, therefore refused',
        changes: [
          [RATIONALE, 'The {{MTUS does not address}} this therapy. Therefore the request is not medically necessary.'],
        ],
      },
      {
        name: 'in one sentence',
        changes: [[RATIONALE, 'As the {{MTUS guidelines are silent}} on it, the request is not medically necessary.']],
      },
    ],
    clean: [
      {
        name: 'with a reason',
        changes: [[RATIONALE, `The MTUS does not address this therapy. ${RATIONALE}`]],
      },
      {
        name: 'another source',
        changes: [
          [
            RATIONALE,
            'The MTUS does not address this therapy; ODG does not recommend it. The request is not medically necessary.',
          ],
        ],
      },
      {
        name: 'an approval',
        changes: [
          [
            'The guideline supports imaging of the knee when a meniscus tear is suspected and conservative care has failed. Both are documented here. The MRI',
            'The MTUS does not address this study. The MRI',
          ],
        ],
      },
    ],
  },
  *check(decision, context) {
    if (!decision.issues.some((issue) => mayBeSilent(decision.text, issue))) return;
    for (const { issue, sentences } of writtenRationales(decision, context)) {
      if (
        issue.outcome.known !== 'Upheld' ||
        sentences.some(({ words }) => !isSilence(words) && !CONCLUSION.test(words))
      )
        continue;
      const [first] = sentences.flatMap((sentence) =>
        matchesIn(sentence, SILENT).map((match) => ({ sentence, match })),
      );
      if (!first || hasOtherSource(issue)) continue;
      const span = spanOfMatch(first.sentence, first.match);
      yield {
        span,
        message: `The refusal rests on nothing but ${quoted(decision.text, span)}. Treatment may not be denied only because the MTUS does not address it. Say what other guidelines or studies find.`,
        related: [{ span: issue.outcome.span, message: 'The outcome.' }],
      };
    }
  },
});

/** A quick look: most rationales are spared being parted into sentences. */
function mayBeSilent(text: string, issue: Issue): boolean {
  const rationale = issue.outcome.known === 'Upheld' ? issuePart(issue, 'rationale')?.value : undefined;
  return rationale !== undefined && MAY_BE_SILENT.test(textAt(text, rationale));
}

const MAY_BE_SILENT = /\bsilent\b|\bnot\s(?:address|discuss|mention|cover|contain|include|speak)\b/i;

function isSilence(words: string): boolean {
  return words.search(SILENT) >= 0;
}

/** True where the rationale or the reviewer's line goes beyond the MTUS. */
function hasOtherSource({ mentions, guidelineLines }: Issue): boolean {
  const cited = guidelineLines
    .filter(({ part }) => part.id === 'reviewerGuideline')
    .flatMap(({ citations }) => citations);
  return (
    mentions.some(({ guideline }) => guideline !== 'mtus') ||
    cited.some(({ basis, sources }) => basis === 'nonMtus' && sources.length > 0)
  );
}
