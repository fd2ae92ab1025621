import process from 'node:process';
import type { Readable } from 'node:stream';
import type { Connection } from 'vscode-languageserver';

/**
 * Ends the process when nothing more can come in, by a stream or by the channel of the process to its parent: with code 0 after
 * a shutdown, with 1 when the client is just gone.
 */
export function endWithClient(way: Readable | NodeJS.Process, connection: Connection): void {
  let code = 1;
  connection.onShutdown(() => {
    code = 0;
  });
  for (const event of ['end', 'close', 'disconnect']) way.on(event, () => process.exit(code));
}
