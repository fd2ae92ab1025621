import { type Connection, WorkDoneProgress } from 'vscode-languageserver';

/** Tells the client how many of all are done. */
export type TellProgress = (done: number, all: number) => void;

/** Told at most this often: every so many. */
const STEP = 25;

/** Tells under the token that the client gave; without one nothing is told. */
export function tellProgress(connection: Connection, token: string | number | undefined): TellProgress {
  if (token === undefined) return () => undefined;
  return (done, all) => {
    if (done % STEP !== 0 && done !== all) return;
    const percentage = Math.floor((100 * done) / all);
    void connection.sendProgress(WorkDoneProgress.type, token, {
      kind: 'report',
      percentage,
      message: `${done} of ${all} files`,
    });
  };
}
