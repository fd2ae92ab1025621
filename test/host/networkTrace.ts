/** What of a trace by `strace -f` is no talk of the machine with itself: any address but loopback, any socket of our server. */
export function connectionsIn(trace: string): string[] {
  const calls = trace.split('\n').flatMap(callOf);
  const ours = new Set(
    calls.filter(({ words }) => /^execve\(.*"[^"]*dist\/server\.cjs"/.test(words)).map(({ id }) => id),
  );
  const browsers = calls.filter(({ words }) => words.startsWith('connect(') && !isLocal(words));
  const sockets = calls.filter(({ id, words }) => ours.has(id) && /\bAF_(?!UNIX\b)/.test(words));
  const others = calls.filter(
    ({ words }) => /^(?:bind|send)/.test(words) && /\bAF_INET6?\b/.test(words) && !isLocal(words),
  );
  return [
    ...(ours.size === 0 ? ['The trace has not seen our server start.'] : []),
    ...(calls.some(({ words }) => /^bind\(.*127\.0\.0\.1/.test(words))
      ? []
      : ['The trace has not seen the editor listen.']),
    ...[...new Set([...browsers, ...sockets, ...others].map(({ words }) => `On the network: ${words}`))],
  ];
}

interface Call {
  /** The process or thread. */
  readonly id: string;
  readonly words: string;
}

function callOf(line: string): Call[] {
  const [, id, words] = /^(\d+) +(.*)$/.exec(line) ?? [];
  return id && words ? [{ id, words }] : [];
}

function isLocal(words: string): boolean {
  return !/\bAF_INET6?\b/.test(words) || /"127\.\d+\.\d+\.\d+"|"::1"|"::ffff:127\./.test(words);
}
