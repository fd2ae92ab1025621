import { type CancellationToken, CancellationTokenSource, ProgressLocation, window } from 'vscode';

const PATIENCE = 500;

/** Waits for an answer; after half a second with a notice from which the wait can be ended. `undefined` when it was. */
export async function awaited<T>(title: string, ask: (token: CancellationToken) => Promise<T>): Promise<T | undefined> {
  const source = new CancellationTokenSource();
  const answer = ask(source.token);
  const notice = setTimeout(() => void showNotice(title, source, answer), PATIENCE);
  try {
    return await answer;
  } catch (error) {
    if (source.token.isCancellationRequested) return undefined;
    throw error;
  } finally {
    clearTimeout(notice);
  }
}

async function showNotice(title: string, source: CancellationTokenSource, answer: Promise<unknown>): Promise<void> {
  await window.withProgress({ location: ProgressLocation.Notification, title, cancellable: true }, (_, token) => {
    token.onCancellationRequested(() => source.cancel());
    // A failure is told to the one who asked.
    return answer.then(
      () => undefined,
      () => undefined,
    );
  });
}
