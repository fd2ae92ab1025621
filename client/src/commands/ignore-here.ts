import { l10n, Position, Range, Uri, WorkspaceEdit, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  type IgnoreHereArguments,
  type PlacedText,
  type SuppressParams,
  suppressRequest,
} from '../../../server/src/protocol.js';

/** Asks why a finding shall be ignored, and writes the comment that says so above it. `reason` is given by tests and key bindings. */
export async function ignoreHere(
  client: BaseLanguageClient,
  { uri, rule, position }: IgnoreHereArguments,
  reason?: string,
): Promise<void> {
  const why = reason ?? (await askForReason(rule));
  if (why === undefined) return;
  const params: SuppressParams = { textDocument: { uri }, rule, position, reason: why };
  const placed = await client.sendRequest<PlacedText | null>(suppressRequest, params);
  if (!placed) {
    void window.showWarningMessage(l10n.t('The finding is not there any more; nothing was changed.'));
    return;
  }
  const { start, end } = placed.range;
  const edit = new WorkspaceEdit();
  const range = new Range(new Position(start.line, start.character), new Position(end.line, end.character));
  edit.replace(Uri.parse(uri), range, placed.newText);
  await workspace.applyEdit(edit);
}

function askForReason(rule: string): Thenable<string | undefined> {
  return window.showInputBox({
    title: l10n.t('Ignore {0} here', rule),
    prompt: l10n.t('Why is this right as it is? The reason stands in the text and in the check before submission.'),
    validateInput: (reason) => {
      if (reason.trim() === '') return l10n.t('A reason is needed.');
      return reason.includes('-->') ? l10n.t('The reason cannot contain "-->".') : undefined;
    },
  });
}
