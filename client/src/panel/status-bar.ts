import { l10n, MarkdownString, StatusBarAlignment, type StatusBarItem, ThemeColor, window } from 'vscode';
import type { DecisionStateAnswer } from '../../../server/src/protocol.js';

/** The entry of the status bar that says how far the decision in the active editor is. A click opens the report on it. */
export function createStatusEntry(): StatusBarItem {
  const entry = window.createStatusBarItem('imr.decisionState', StatusBarAlignment.Right, 100);
  entry.name = l10n.t('IMR Decision');
  entry.command = 'imr.checkBeforeSubmission';
  return entry;
}

/** Shows a state in the entry. */
export function showInStatus(entry: StatusBarItem, state: DecisionStateAnswer): void {
  const { isReady, blocking, overall, counts } = state;
  const verdict = isReady ? l10n.t('ready') : l10n.t('{0} to do', blocking);
  entry.text = `$(${isReady ? 'pass' : 'circle-large-outline'}) IMR: ${verdict}`;
  const lines = [
    isReady
      ? l10n.t('Ready to submit: nothing is missing, no error stands.')
      : l10n.t('Not ready: {0} to do.', blocking),
    overall === '' ? l10n.t('Overall determination: open') : l10n.t('Overall determination: {0}', overall),
    l10n.t('Errors: {0}, warnings: {1}, information: {2}', counts.error, counts.warning, counts.information),
    l10n.t('Select to check before submission.'),
  ];
  entry.tooltip = new MarkdownString().appendText(lines.join('\n\n'));
  entry.accessibilityInformation = { label: `IMR: ${verdict}. ${lines[1] ?? ''}`, role: 'button' };
  entry.backgroundColor = counts.error > 0 ? new ThemeColor('statusBarItem.warningBackground') : undefined;
}
