import { l10n, window } from 'vscode';
import type { DecisionPage } from '../pages/decision-page.js';

/** Opens a page for the decision in the active editor. */
export async function openPage(page: DecisionPage): Promise<void> {
  const document = window.activeTextEditor?.document;
  if (document?.languageId === 'imr-decision') return page.open(document);
  void window.showInformationMessage(l10n.t('Open the IMR decision that shall be shown.'));
}
