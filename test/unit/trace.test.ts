import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { LogOutputChannel } from 'vscode';
import { withoutContents } from '../../client/src/trace.js';

const SECRET = 'The injured worker is a 44 year old woman';

describe('the trace of the protocol', () => {
  it('names messages and leaves out what they say', () => {
    const written: string[] = [];
    const write = (message: string | Error) => void written.push(String(message));
    const nothing = () => undefined;
    const channel = {
      ...{ name: 'log', logLevel: 1, trace: write, debug: write, info: write, warn: write, error: write },
      ...{
        append: write,
        appendLine: write,
        replace: write,
        show: nothing,
        clear: nothing,
        hide: nothing,
        dispose: nothing,
      },
      onDidChangeLogLevel: () => ({ dispose: nothing }),
    } satisfies Record<keyof LogOutputChannel, unknown>;
    const { trace, debug, info, warn, error, append, appendLine, replace } = withoutContents(channel);
    const writers = [trace, debug, info, warn, error, append, appendLine, replace];
    for (const log of writers) log(`Sending notification 'textDocument/didChange'.\nParams: { "text": "${SECRET}" }`);
    for (const log of writers) log(JSON.stringify({ type: 'send-notification', params: { text: SECRET } }));
    error(new TypeError(SECRET));
    assert.deepEqual(written, [
      ...writers.map(() => "Sending notification 'textDocument/didChange'."),
      ...writers.map(() => '(a message of the protocol)'),
      'TypeError',
    ]);
  });
});
