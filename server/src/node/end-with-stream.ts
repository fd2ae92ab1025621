import process from 'node:process';
import type { Readable } from 'node:stream';
import type { Connection } from 'vscode-languageserver';

/** Ends the process when nothing more can come in: with code 0 after a shutdown, with 1 when the client is just gone. */
export function endWithStream(stream: Readable, connection: Connection): void {
  let code = 1;
  connection.onShutdown(() => {
    code = 0;
  });
  stream.on('end', () => process.exit(code));
  stream.on('close', () => process.exit(code));
}
