import { commands, l10n, window } from 'vscode';
import { CloseAction, ErrorAction, type ErrorHandler } from 'vscode-languageclient';
import { RestartLimit } from './restart-limit.js';

/** Starts a server that ended by itself anew, and says so; after too many ends it asks. What is typed is in the editor all along. */
export function recovery(): ErrorHandler {
  const limit = new RestartLimit();
  return {
    // Messages fail between the death of a server and its end that we are told of. To shut it down then, as the library
    // does, would count as an end that was wanted, and nothing would start it again. The message holds no words of ours.
    error: () => ({
      action: ErrorAction.Continue,
      handled: true,
      message: l10n.t('A message to or from the IMR checks was lost.'),
    }),
    closed: () => {
      if (!limit.allows(Date.now())) {
        void askForRestart(limit);
        return { action: CloseAction.DoNotRestart, handled: true, message: l10n.t('The server ended too often.') };
      }
      const message = l10n.t(
        'The IMR checks ended unexpectedly and were started anew. Nothing that you typed is lost.',
      );
      void window.showWarningMessage(message);
      return { action: CloseAction.Restart, handled: true, message };
    },
  };
}

async function askForRestart(limit: RestartLimit): Promise<void> {
  const restart = l10n.t('Restart');
  const answer = await window.showErrorMessage(
    l10n.t('The IMR checks ended unexpectedly too often and do not run. What you typed is in the editor.'),
    restart,
  );
  if (answer !== restart) return;
  limit.forget();
  await commands.executeCommand('imr.restartServer');
}
