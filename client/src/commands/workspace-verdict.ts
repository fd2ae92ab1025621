import { l10n } from 'vscode';
import type { CheckWorkspaceAnswer } from '../../../server/src/protocol.js';

/** More names than these make a message that nobody reads; all of them stand in the Problems and in the output. */
const MOST_NAMED = 3;

/** What a check of the folders came to, in words. `unreadNames` are the names of the files that could not be read. */
export function workspaceVerdict(answer: CheckWorkspaceAnswer, unreadNames: readonly string[]): string {
  return [
    answer.isComplete ? '' : l10n.t('The check was ended before the last file.'),
    l10n.t('Decisions checked: {0}; with findings: {1} ({2}).', answer.decisions, answer.withFindings, counted(answer)),
    answer.notDecisions > 0 ? l10n.t('Passed over as no decisions: {0}.', answer.notDecisions) : '',
    answer.leftOut > 0 ? l10n.t('Ignored, hidden or links: {0}.', answer.leftOut) : '',
    unread(unreadNames),
  ]
    .filter((words) => words !== '')
    .join(' ');
}

function counted({ counts: { error, warning, information, hint } }: CheckWorkspaceAnswer): string {
  return l10n.t('errors {0}, warnings {1}, information {2}, hints {3}', error, warning, information, hint);
}

function unread(names: readonly string[]): string {
  if (names.length === 0) return '';
  const named = names.slice(0, MOST_NAMED).join(', ');
  const others = names.length - MOST_NAMED;
  return others > 0
    ? l10n.t('Could not be read: {0}, and {1} more (see the Problems).', named, others)
    : l10n.t('Could not be read: {0}.', named);
}
