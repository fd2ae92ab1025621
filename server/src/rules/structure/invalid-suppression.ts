import { distance } from 'fastest-levenshtein';
import { defineRule, type Fault, type RuleId } from '../rule.js';

const KNEE = '**MRI of the right knee without contrast:** Overturned';

export const invalidSuppression = defineRule({
  id: 'structure/invalid-suppression',
  severity: 'warning',
  since: '0.1.0',
  reach: 'frame',
  fixes: 'unsafe',
  authority: 'convention',
  docs: {
    what: 'A comment `imr-ignore` names no rule, a rule that does not exist, or no reason. It suppresses nothing.',
    why: 'Every suppression is read again before the decision is sent. Without the rule and the reason nobody can tell whether it is right.',
    remedy: 'Write `<!-- imr-ignore rule-id: reason -->`, with the id as the finding shows it.',
  },
  examples: {
    faulty: [
      { name: 'no reason', changes: [[KNEE, `<!-- imr-ignore {{issue/missing-part}} -->\n${KNEE}`]] },
      { name: 'an empty reason', changes: [[KNEE, `<!-- imr-ignore {{issue/missing-part}}: -->\n${KNEE}`]] },
      { name: 'no rule', changes: [[KNEE, `{{<!-- imr-ignore -->}}\n${KNEE}`]] },
      {
        name: 'an unknown rule',
        changes: [[KNEE, `<!-- imr-ignore {{issue/missing-parts}}: it is short -->\n${KNEE}`]],
      },
      { name: 'a reason alone', changes: [[KNEE, `<!-- imr-ignore {{the}} title is right -->\n${KNEE}`]] },
    ],
    clean: [
      { name: 'another comment', changes: [[KNEE, `<!-- imr-ignored is another word -->\n${KNEE}`]] },
      {
        name: 'a rule and a reason',
        changes: [
          ['06/08/2016', '13/08/2016'],
          ['<b>Date Assigned:', '<!-- imr-ignore header/invalid-date: as in the letter -->\n<b>Date Assigned:'],
        ],
      },
    ],
  },

  *check({ suppressions }, { ruleIds }) {
    for (const { span, rule, ruleId, reason } of suppressions) {
      if (ruleId === '') {
        yield { span, message: `This comment names no rule, so it suppresses nothing. ${FORM}` };
      } else if (!ruleIds.some((id) => id === ruleId)) {
        yield unknownRule(rule, ruleId, ruleIds);
      } else if (reason === '') {
        yield { span: rule, message: `This comment gives no reason, so it suppresses nothing. ${FORM}` };
      }
    }
  },
});

const FORM = 'Write <!-- imr-ignore rule-id: reason -->.';

function unknownRule(span: Fault['span'], ruleId: string, ruleIds: readonly RuleId[]): Fault {
  const near = ruleIds
    .map((id) => ({ id, apart: distance(id, ruleId) }))
    .filter(({ apart }) => apart <= Math.max(2, ruleId.length / 5))
    .sort((a, b) => a.apart - b.apart)[0]?.id;
  return {
    span,
    message: `There is no rule "${ruleId}", so this comment suppresses nothing. ${near ? `Did you mean ${near}?` : FORM}`,
    ...(near && { fix: { title: `Write "${near}"`, isSafe: false, edits: [{ span, text: near }] } }),
  };
}
