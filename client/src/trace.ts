import type { LogOutputChannel, ViewColumn } from 'vscode';

/**
 * A channel for the trace of the protocol that keeps which messages came and when, and leaves out what they said, whatever
 * `imr.trace.server` asks for: messages hold the text of case files.
 */
export function withoutContents(channel: LogOutputChannel): LogOutputChannel {
  return {
    name: channel.name,
    get logLevel() {
      return channel.logLevel;
    },
    onDidChangeLogLevel: channel.onDidChangeLogLevel,
    trace: (message) => channel.trace(headOf(message)),
    debug: (message) => channel.debug(headOf(message)),
    info: (message) => channel.info(headOf(message)),
    warn: (message) => channel.warn(headOf(message)),
    error: (error) => channel.error(error instanceof Error ? error.name : headOf(error)),
    append: (value) => channel.append(headOf(value)),
    appendLine: (value) => channel.appendLine(headOf(value)),
    replace: (value) => channel.replace(headOf(value)),
    clear: () => channel.clear(),
    show: (_column?: ViewColumn | boolean, preserveFocus?: boolean) => channel.show(preserveFocus),
    hide: () => channel.hide(),
    // The channel is shared with the log, which disposes of it.
    dispose: () => undefined,
  };
}

/** The first line, which names the message; a message written as an object has all in one line, so only its kind is kept. */
function headOf(message: string): string {
  const [first = ''] = message.split(/\r?\n/, 1);
  return /^\s*[{[]/.test(first) ? '(a message of the protocol)' : first;
}
