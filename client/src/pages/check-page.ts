import { l10n } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type CheckPageAnswer, type CheckPageParams, checkPageRequest } from '../../../server/src/protocol.js';
import { saveCheck } from '../commands/save-check.js';
import { awaited } from '../commands/waiting.js';
import { DecisionPage } from './decision-page.js';

/** The page before submission. */
export function createCheckPage(client: BaseLanguageClient): DecisionPage {
  return new DecisionPage({
    viewType: 'imr.check',
    titleOf: () => l10n.t('Check Before Submission'),
    script: '',
    ask: ({ uri }) => {
      const params: CheckPageParams = { textDocument: { uri: uri.toString() } };
      return awaited(l10n.t('Checking the decision'), (token) =>
        client.sendRequest<CheckPageAnswer | null>(checkPageRequest, params, token),
      );
    },
    heard: (message, document) => ('action' in message ? saveCheck(client, undefined, document) : undefined),
  });
}
