import type { IssuePartId } from '../../decision/layout.js';
import type { IssuePart } from '../../decision/model.js';
import { quoted } from '../quoted.js';
import { defineRule } from '../rule.js';
import { checkedIssues } from './checked-issues.js';

const firstRationale =
  '**Decision rationale:** The guideline supports imaging of the knee when a meniscus tear is suspected and conservative care has failed. Both are documented here. The MRI of the right knee without contrast is medically necessary.';
const firstGuideline =
  '**MAXIMUS guideline:** Decision based on MTUS Knee Complaints 2004, Section(s): Special Studies.';
const firstDenialGuideline =
  '**Claims Administrator guideline:** The Claims Administrator did not cite any medical evidence for its decision.';

export const partOrder = defineRule({
  id: 'issue/part-order',
  severity: 'warning',
  since: '0.1.0',
  reach: 'parts',
  fixes: 'none',
  authority: 'layout of the published decisions',
  docs: {
    what: 'The parts of an issue stand in another order than the layout has.',
    why: 'Every published decision gives the guideline of the claims administrator, that of the reviewer and the rationale in this order, and readers look for them there.',
    remedy: 'Move the part with its label to its place.',
  },
  examples: {
    faulty: [
      {
        name: 'the guidelines exchanged',
        changes: [
          [
            `${firstDenialGuideline}\n\n${firstGuideline}`,
            `${firstGuideline}\n\n${firstDenialGuideline.replace('Claims Administrator guideline', '{{$&}}')}`,
          ],
        ],
      },
      {
        name: 'the rationale before the guideline',
        changes: [
          [
            `${firstGuideline}\n\n${firstRationale}`,
            `${firstRationale}\n\n${firstGuideline.replace('MAXIMUS guideline', '{{$&}}')}`,
          ],
        ],
      },
    ],
    clean: [
      {
        name: 'a part missing',
        changes: [
          [
            '**MRI of the right knee without contrast:',
            '**{{issue/missing-part|MRI of the right knee without contrast}}:',
          ],
          [`${firstGuideline}\n\n`, ''],
        ],
      },
      {
        name: 'the name of a guideline in the rationale',
        changes: [['Both are documented here.', 'Both are documented here, and the MAXIMUS guideline says the same.']],
      },
    ],
  },

  *check(decision) {
    const { text, layout } = decision;
    for (const { parts } of checkedIssues(decision)) {
      const late = firstLatePart(parts, layout.issueParts);
      if (!late) continue;
      yield {
        span: late.part.label,
        message: `${quoted(text, late.part.label)} stands after ${quoted(text, late.following.label)}. Every published decision has them the other way round. Move the part to its place.`,
        related: [{ span: late.following.label, message: 'It belongs before this part.' }],
      };
    }
  },
});

interface LatePart {
  readonly part: IssuePart;
  /** The first part in the text that the layout has after it. */
  readonly following: IssuePart;
}

function firstLatePart(parts: readonly IssuePart[], order: readonly IssuePartId[]): LatePart | undefined {
  const firsts = new Map<IssuePartId, IssuePart>();
  for (const part of parts) {
    if (firsts.has(part.id)) continue;
    const following = [...firsts.values()].find(({ id }) => order.indexOf(id) > order.indexOf(part.id));
    if (following) return { part, following };
    firsts.set(part.id, part);
  }
  return undefined;
}
