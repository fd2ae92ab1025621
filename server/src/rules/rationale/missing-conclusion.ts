import { hint } from '../../decision/facts/hints.js';
import { hasHint } from '../../decision/facts/passages.js';
import type { ReadSentence } from '../../decision/facts/read-sentence.js';
import { issuePart } from '../../decision/model.js';
import { defineRule } from '../rule.js';
import type { SentencePlace } from '../seen.js';
import { concludedIssues } from './issue-conclusions.js';

const NECESSARY = 'The MRI of the right knee without contrast is medically necessary.';
const NOT_NECESSARY = 'The six further visits of physical therapy are not medically necessary.';

export const missingConclusion = defineRule({
  id: 'rationale/missing-conclusion',
  severity: 'information',
  reach: 'prose',
  seen: seenOf,
  since: '0.1.0',
  fixes: 'none',
  authority: 'Labor Code 4610.6(d), (e)',
  docs: {
    what: 'A finished rationale of three sentences or more never says whether the treatment is medically necessary. Any words of judgement count, also weak ones and those on another treatment.',
    why: 'The determination has to state whether the disputed treatment is medically necessary.',
    remedy: 'End the rationale with the conclusion: "The request for … is (not) medically necessary."',
  },
  examples: {
    faulty: [
      {
        name: 'findings alone',
        changes: [
          ['**Decision rationale:** The worker has', '**{{Decision rationale}}:** The worker has'],
          [NOT_NECESSARY, 'The knee bends well.'],
        ],
      },
      {
        name: 'a guideline, and no word on this case',
        changes: [
          ['**Decision rationale:** The guideline supports', '**{{Decision rationale}}:** The guideline supports'],
          [NECESSARY, 'A tear of the meniscus is likely.'],
        ],
      },
    ],
    clean: [
      { name: 'weaker words', changes: [[NOT_NECESSARY, 'Therefore the request is not supported.']] },
      {
        name: 'a rationale that is being written',
        changes: [[` The records show no reason why a home program would not do. ${NOT_NECESSARY}`, '']],
      },
      {
        name: 'the conclusion is drawn from another treatment',
        changes: [
          [NOT_NECESSARY, '{{issue/ancillary-refusal|As the surgery is not medically necessary}}, neither is this.'],
        ],
      },
    ],
  },

  *check(decision, context) {
    const facts = context.factsIn(decision);
    const lengths = new Map(
      facts.passages.map(({ kind, issue, sentences }) => [kind === 'rationale' ? issue : undefined, sentences]),
    );
    for (const { issue, all } of concludedIssues(decision, context)) {
      const sentences = lengths.get(issue) ?? [];
      const isFinished = sentences.length >= 3 && FINISHED.test(sentences.at(-1)?.words ?? '');
      const label = issuePart(issue, 'rationale')?.label;
      if (all.length > 0 || !isFinished || !label || sentences.some(({ words }) => SAYS_ENOUGH.test(words))) continue;
      yield {
        span: label,
        message:
          'This rationale never says whether the treatment is medically necessary, which the determination has to state. End it with the conclusion.',
      };
    }
  },
});

function seenOf(sentence: ReadSentence, { isLast }: SentencePlace) {
  if (hasHint(sentence, hint.judging)) return undefined;
  // All its other words are words of judgement.
  const saysEnough = sentence.words.includes('agree') && SAYS_ENOUGH.test(sentence.words);
  return `${saysEnough} ${isLast && FINISHED.test(sentence.words)}`;
}

const FINISHED = /[.!?)"'\]]$/;

/** Words of judgement in forms that are no sentence of their own. */
const SAYS_ENOUGH =
  /\bnecess|\bcertif|\bI (?:dis)?agree\b|\b(?:request|treatment|service|medication)s?\b[^.;]{0,120}\b(?:support|warrant|indicat|recommend|appropriat|justif|approv|denied|upheld|overturn|reasonable)/i;
