import process from 'node:process';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { sampleDecision } from '../../server/src/rules/sample-decision.js';
import { programs, type RealServer, startServer, stopServer } from './real-server.js';

/**
 * Completion, hover and code actions of real servers, each after an edit, by turns: ours and those of other text formats.
 * The client asks for diagnostics by itself, as VS Code does, so that no server makes them here unless a request needs them.
 */
const ROUNDS = 40;
const SIZES = [8, 100];
const METHODS = ['completion', 'hover', 'codeAction'] as const;
type Method = (typeof METHODS)[number];
/** Whether the text was changed right before the question. */
const KINDS = ['edited', 'as it stands'] as const;
type Kind = (typeof KINDS)[number];
type Key = `${Method} ${Kind}`;

interface Contestant {
  readonly name: string;
  readonly program: string;
  readonly language: string;
  readonly text: (kilobytes: number) => string;
  /** Words of the last unit; the requests are asked at their end. */
  readonly place: string;
}

const issues = sampleDecision.slice(sampleDecision.indexOf('**MRI of'));
const grown = (head: string, unit: string, tail: string) => (kilobytes: number) =>
  head + unit.repeat(Math.ceil((kilobytes * 1024 - head.length) / unit.length)) + tail;

const contestants: readonly Contestant[] = [
  {
    name: 'ours',
    program: programs.ours,
    language: 'imr-decision',
    text: grown(sampleDecision.slice(0, -issues.length), `${issues}\n`, ''),
    place: 'MTUS Knee Complaints',
  },
  {
    name: 'json',
    program: programs.json,
    language: 'json',
    text: grown('{\n', '  "request": { "outcome": "Upheld", "guideline": ["MTUS", 2004] },\n', '  "last": {}\n}\n'),
    place: '"guideline',
  },
  {
    name: 'html',
    program: programs.html,
    language: 'html',
    text: grown('<html><body>\n', '<p class="request"><b>MRI</b> of the knee: <i>Upheld</i></p>\n', '</body></html>\n'),
    place: '<p class',
  },
  {
    name: 'yaml',
    program: programs.yaml,
    language: 'yaml',
    text: grown('issues:\n', '  - request: MRI of the knee\n    outcome: Upheld\n    guideline: [MTUS, 2004]\n', ''),
    place: '    outcome',
  },
];

/** One server with one document open, and the times of its answers. */
class Runner {
  readonly times = new Map<Key, number[]>();
  readonly #uri: string;
  #version = 1;

  private constructor(
    readonly name: string,
    readonly server: RealServer,
    readonly document: TextDocument,
    readonly methods: ReadonlySet<Method>,
    readonly offset: number,
  ) {
    this.#uri = document.uri;
  }

  static async start(contestant: Contestant, kilobytes: number): Promise<Runner> {
    const { name, program, language } = contestant;
    const text = contestant.text(kilobytes);
    const uri = `file:///bench/text-${kilobytes}.${language}`;
    const server = await startServer({ program, language, uri, text });
    const { capabilities } = server;
    const methods = new Set(METHODS.filter((method) => Boolean(capabilities[`${method}Provider`])));
    const offset = text.lastIndexOf(contestant.place) + contestant.place.length;
    return new Runner(name, server, TextDocument.create(uri, language, 1, text), methods, offset);
  }

  /** Asks of the text as it stands, or right after a letter was put in or taken out; keeps the time to the answer. */
  async ask(method: Method, kind: Kind, isKept: boolean): Promise<void> {
    if (!this.methods.has(method)) return;
    const position = this.document.positionAt(this.offset);
    const after = { ...position, character: position.character + 1 };
    const isIn = this.#version % 2 === 1;
    const change = isIn
      ? { range: { start: position, end: position }, text: 'x' }
      : { range: { start: position, end: after }, text: '' };
    if (kind === 'edited') this.#version++;
    const textDocument = { uri: this.#uri, version: this.#version };
    const range = { start: position, end: position };
    const params =
      method === 'codeAction' ? { textDocument, range, context: { diagnostics: [] } } : { textDocument, position };
    const start = process.hrtime.bigint();
    if (kind === 'edited')
      await this.server.connection.sendNotification('textDocument/didChange', {
        textDocument,
        contentChanges: [change],
      });
    await this.server.connection.sendRequest(`textDocument/${method}`, params);
    const milliseconds = Number(process.hrtime.bigint() - start) / 1e6;
    const key = `${method} ${kind}` as const;
    if (isKept) this.times.set(key, [...(this.times.get(key) ?? []), milliseconds]);
  }
}

for (const kilobytes of SIZES) {
  const runners = await Promise.all(contestants.map((contestant) => Runner.start(contestant, kilobytes)));
  for (let round = -5; round < ROUNDS; round++) {
    for (const kind of KINDS)
      for (const method of METHODS) for (const runner of runners) await runner.ask(method, kind, round >= 0);
  }
  console.log(`\n${kilobytes} KB, ms: minimum / median / maximum; ours as a part of theirs`);
  for (const method of METHODS) for (const kind of KINDS) report(`${method} ${kind}`, runners);
  for (const { server } of runners) stopServer(server);
}

function report(method: Key, runners: readonly Runner[]): void {
  const ours = medianOf(runners[0]?.times.get(method) ?? []);
  for (const { name, times } of runners) {
    const own = times.get(method);
    if (!own) console.log(`${method.padEnd(24)} ${name.padEnd(5)} has no such request`);
    else {
      const sorted = [...own].sort((a, b) => a - b);
      const shown = [sorted[0] ?? 0, medianOf(own), sorted.at(-1) ?? 0].map((each) => each.toFixed(2)).join(' / ');
      const ratio = name === 'ours' ? '' : (ours / medianOf(own)).toFixed(2);
      console.log(`${method.padEnd(24)} ${name.padEnd(5)} ${shown.padEnd(24)} ${ratio}`);
    }
  }
}

function medianOf(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
}
