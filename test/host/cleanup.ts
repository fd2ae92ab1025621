/**
 * Runs a synchronous `action` when the process exits, unless the function given back was called before. It does not run
 * when a signal kills the process: programs call `exitOnSignals` for that.
 */
export function atExit(action: () => void): () => void {
  process.once('exit', action);
  return () => process.off('exit', action);
}

/** Turns an interruption into an ordinary exit, so that servers, browsers and temporary folders do not outlive it. */
export function exitOnSignals(code = 130): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(code));
}
