import { removedWith, type Suppression } from '../../decision/suppressions.js';
import { defineRule, type Fault } from '../rule.js';

const KNEE = '**MRI of the right knee without contrast:** Overturned';

/*
 * The faults are found after all rules have run, by `unusedFault`: no rule can know what the others find. Silent for a
 * rule that the settings switch off, for an unknown rule and for a comment without a reason, which suppresses nothing.
 */
export const unusedSuppression = defineRule({
  id: 'structure/unused-suppression',
  severity: 'information',
  since: '0.1.0',
  reach: 'frame',
  fixes: 'safe',
  authority: 'convention',
  docs: {
    what: 'A comment `<!-- imr-ignore rule-id: reason -->` suppresses nothing: the rule finds no fault there.',
    why: 'A comment that is left over hides the next fault at this place, and an audit of what was suppressed reads a reason for nothing.',
    remedy: 'Remove the comment, or put it above the line, the issue or the text that it is meant for.',
  },
  examples: {
    faulty: [
      {
        name: 'nothing to suppress in an issue',
        changes: [[KNEE, `{{<!-- imr-ignore issue/missing-part: decided elsewhere -->}}\n${KNEE}`]],
      },
      {
        name: 'nothing to suppress in the text',
        changes: [
          ['<b>Case Number:', '{{<!-- imr-ignore header/late-application: the mail was slow -->}}\n<b>Case Number:'],
        ],
      },
    ],
    clean: [
      {
        name: 'a fault on the next line',
        changes: [
          ['06/08/2016', '13/08/2016'],
          [
            '<b>Date Assigned:',
            '<!-- imr-ignore header/invalid-date: as in the assignment letter -->\n<b>Date Assigned:',
          ],
        ],
      },
      { name: 'another comment', changes: [[KNEE, `<!-- ask the editor about the title -->\n${KNEE}`]] },
    ],
  },

  check: () => [],
});

/** The fault of a comment that suppresses nothing. The fix takes its line with it, where it has one of its own. */
export function unusedFault(comment: Suppression, text: string): Fault {
  const { span, ruleId } = comment;
  return {
    span,
    message: `This comment suppresses nothing: ${ruleId} finds no fault here. It would hide the next one. Remove it.`,
    isRepetition: true,
    fix: { title: 'Remove the comment', isSafe: true, edits: [{ span: removedWith(comment, text), text: '' }] },
  };
}
