/** What the workbench itself says at every start or end, on any machine. Seen with IMR_EDITOR_VERBOSE. */
const WORKBENCH_NOISE = [
  /^\[/,
  /^Resolv(ing|ed) connection token/,
  /^Creating a socket/,
  /additional builtin extensions/,
  /^Timed out waiting for authentication provider/,
  /^Canceled: Canceled/,
  /^Creation of workbench contribution/,
  // In a page without a server: a workspace that is there only when its extension runs, built-in extensions without a
  // bundle for browsers.
  /No file system provider found|^CodeExpectedError/,
  /^(?:Loading|Found additional|Request to|Updating|Ignoring) /,
  /^(?:Error: )?Activating extension 'vscode\./,
  /was not provided to the browser/,
];

/**
 * Prints one entry of the log that the workbench hands to its driver: what the suite and the extensions wrote with
 * `console`, mixed with messages of the workbench's own, which are left out.
 */
export function printEditorLog(type: unknown, args: unknown): void {
  const line = (Array.isArray(args) ? args : [args]).map(asText).join(' ');
  if (!process.env.IMR_EDITOR_VERBOSE && WORKBENCH_NOISE.some((pattern) => pattern.test(line))) return;
  if (type === 'error' || type === 'warn') console.error(`${type}: ${line}`);
  else console.log(line);
}

/** What the suite itself says: where all is traced, the workbench says thousands of lines more. */
const SUITE = /^(?:ok|skipped|FAILED) |^\d+ passed|^VS Code |Error\b.*:/;

/** Prints one entry of that log only where the suite said it. */
export function printSuiteLog(type: unknown, args: unknown): void {
  const [first] = Array.isArray(args) ? args : [args];
  if (typeof first === 'string' && SUITE.test(first.split('\n', 1)[0] ?? '')) printEditorLog(type, first);
}

function asText(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
}
