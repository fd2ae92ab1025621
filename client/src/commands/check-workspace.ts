import { type CancellationToken, commands, l10n, Uri, window, workspace } from 'vscode';
import { type BaseLanguageClient, WorkDoneProgress } from 'vscode-languageclient';
import {
  type CheckWorkspaceAnswer,
  type CheckWorkspaceParams,
  checkWorkspaceRequest,
  clearWorkspaceFindings,
} from '../../../server/src/protocol.js';
import { awaited, type HowFar } from './waiting.js';
import { workspaceVerdict } from './workspace-verdict.js';

/** Checks the decisions in the open folders, in the server. The findings come as diagnostics; here it is told what it came to. */
export class CheckWorkspace {
  readonly #client: BaseLanguageClient;
  #isRunning = false;
  #count = 0;

  constructor(client: BaseLanguageClient) {
    this.#client = client;
  }

  /** `given` is a token by which another extension, or a test, ends the check. Gives what the check came to. */
  async check(given: unknown): Promise<CheckWorkspaceAnswer | undefined> {
    if (!workspace.workspaceFolders?.length) {
      void window.showInformationMessage(l10n.t('Open a folder with decisions first.'));
      return undefined;
    }
    // Its notice, from which it can be ended, is on the screen.
    if (this.#isRunning) return undefined;
    this.#isRunning = true;
    try {
      const answer = await awaited(
        l10n.t('Checking all decisions'),
        (token, tell) => this.#ask(token, tell),
        isToken(given) ? given : undefined,
      );
      if (answer) void this.#tell(answer);
      return answer;
    } finally {
      this.#isRunning = false;
    }
  }

  async clear(): Promise<void> {
    await this.#client.sendNotification(clearWorkspaceFindings);
  }

  async #ask(token: CancellationToken, tell: (howFar: HowFar) => void): Promise<CheckWorkspaceAnswer> {
    this.#count += 1;
    const workDoneToken = `${checkWorkspaceRequest}/${this.#count}`;
    const listener = this.#client.onProgress(WorkDoneProgress.type, workDoneToken, ({ kind, ...value }) => {
      if (kind === 'report' && 'percentage' in value) {
        tell({ percentage: value.percentage ?? 0, message: value.message ?? '' });
      }
    });
    try {
      const params: CheckWorkspaceParams = { workDoneToken };
      return await this.#client.sendRequest<CheckWorkspaceAnswer>(checkWorkspaceRequest, params, token);
    } finally {
      listener.dispose();
    }
  }

  async #tell(answer: CheckWorkspaceAnswer): Promise<void> {
    const { unread } = answer;
    for (const { uri, reason } of unread) {
      this.#client.outputChannel.appendLine(`Not checked: ${workspace.asRelativePath(Uri.parse(uri))}: ${reason}`);
    }
    const names = unread.map(({ uri }) => workspace.asRelativePath(Uri.parse(uri)));
    const problems = l10n.t('Show Problems');
    const show = unread.length > 0 ? window.showWarningMessage : window.showInformationMessage;
    const choices = answer.withFindings + unread.length > 0 ? [problems] : [];
    if ((await show(workspaceVerdict(answer, names), ...choices)) === problems) {
      await commands.executeCommand('workbench.actions.view.problems');
    }
  }
}

function isToken(given: unknown): given is CancellationToken {
  return typeof given === 'object' && given !== null && 'onCancellationRequested' in given;
}
