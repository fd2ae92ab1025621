import { type CancellationToken, CancellationTokenSource, type Progress, ProgressLocation, window } from 'vscode';

const PATIENCE = 500;

/** How far something is: a percentage of the whole, and words. */
export interface HowFar {
  readonly percentage: number;
  readonly message: string;
}

type Shown = Progress<{ message?: string; increment?: number }>;

/**
 * Waits for an answer; after half a second with a notice from which the wait can be ended. `undefined` when that was done
 * and no answer came. What is asked may tell how far it is. `outer` ends the wait as well.
 */
export async function awaited<T>(
  title: string,
  ask: (token: CancellationToken, tell: (howFar: HowFar) => void) => Promise<T>,
  outer?: CancellationToken,
): Promise<T | undefined> {
  const source = new CancellationTokenSource();
  outer?.onCancellationRequested(() => source.cancel());
  const notice = new Notice(title, source);
  const answer = ask(source.token, (howFar) => notice.tell(howFar));
  const patience = setTimeout(() => void notice.show(answer), PATIENCE);
  try {
    return await answer;
  } catch (error) {
    if (source.token.isCancellationRequested) return undefined;
    throw error;
  } finally {
    clearTimeout(patience);
  }
}

/** The notice of one wait: shown late, with what was told before. */
class Notice {
  readonly #title: string;
  readonly #source: CancellationTokenSource;
  #last: HowFar = { percentage: 0, message: '' };
  #shown: Shown | undefined;

  constructor(title: string, source: CancellationTokenSource) {
    this.#title = title;
    this.#source = source;
  }

  tell(howFar: HowFar): void {
    const increment = howFar.percentage - this.#last.percentage;
    this.#last = howFar;
    this.#shown?.report({ message: howFar.message, increment });
  }

  async show(answer: Promise<unknown>): Promise<void> {
    const options = { location: ProgressLocation.Notification, title: this.#title, cancellable: true };
    await window.withProgress(options, (progress, token) => {
      token.onCancellationRequested(() => this.#source.cancel());
      this.#shown = progress;
      const { message, percentage } = this.#last;
      if (message !== '') progress.report({ message, increment: percentage });
      // A failure is told to the one who asked.
      return answer.then(
        () => undefined,
        () => undefined,
      );
    });
  }
}
