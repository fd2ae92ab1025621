import { distance } from 'fastest-levenshtein';
import { removedWith, type Suppression } from '../../decision/suppressions.js';
import { defineRule, type Fault, type Fix, type RuleId } from '../rule.js';

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

  *check({ suppressions, text }, { ruleIds }) {
    for (const comment of suppressions) {
      const fault = faultOf(comment, ruleIds);
      if (fault) yield { ...fault, choices: [removal(comment, text)] };
    }
  },
});

const FORM = 'Write <!-- imr-ignore rule-id: reason -->.';

function faultOf({ span, rule, ruleId, reason }: Suppression, ruleIds: readonly RuleId[]): Fault | undefined {
  if (ruleId === '') return { span, message: `This comment names no rule, so it suppresses nothing. ${FORM}` };
  if (!ruleIds.some((id) => id === ruleId)) return unknownRule(rule, ruleId, ruleIds);
  if (reason !== '') return undefined;
  return { span: rule, message: `This comment gives no reason, so it suppresses nothing. ${FORM}` };
}

/** Not safe: the writer meant something by the comment. */
function removal(comment: Suppression, text: string): Fix {
  return { title: 'Remove the comment', isSafe: false, edits: [{ span: removedWith(comment, text), text: '' }] };
}

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
