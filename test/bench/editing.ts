import process from 'node:process';
import type { PublishDiagnosticsParams, Range } from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { endOfWords } from './decision-texts.js';
import { type RealServer, startServer, stopServer } from './real-server.js';
import { openedText, type TextServer, textServers } from './text-servers.js';
import { createTurns, quantile } from './turns.js';

/**
 * From an edit to its diagnostics: one letter after the other typed near the middle of the text, by turns with the servers
 * of other text formats on text of the same size. Each text is a new one: a letter that is taken out again would measure what
 * a server keeps of texts before. No wait of a server is left out: what a writer would feel is measured. `--quick` leaves out
 * the longest text, and half of the edits.
 */
const isQuick = process.argv.includes('--quick');
const EDITS = isQuick ? 100 : 200;
const UNCOUNTED = 10;
const SIZES = isQuick ? [8, 100] : [8, 100, 1000];

interface Contestant extends TextServer {
  /** Words in the middle of the text, at whose end the letters are typed. */
  readonly place: string;
  /** What is typed there, again and again. */
  readonly typed: string;
  /** The greatest size that is measured: a slower one would take minutes. */
  readonly most: number;
}

const { ours, json, markdown, yaml } = textServers;
const inProse = {
  place: 'pain with stairs',
  typed: ' and at night, which is told in the notes of the last visits as well, and with long walks on hard ground',
};
const inCitation = {
  place: 'Complaints 2004, Section(s): Initial',
  typed: ' Assessment, Special Studies, Physical Methods, Work Activities, Follow-up Visits, Initial',
};
const contestants: readonly Contestant[] = [
  { ...ours, name: 'ours, in a rationale', ...inProse, most: 1000 },
  { ...ours, name: 'ours, in a citation', ...inCitation, most: 1000 },
  { ...json, ...inProse, most: 1000 },
  { ...markdown, ...inProse, most: 100 },
  { ...yaml, ...inProse, most: 100 },
];

/** One server with one document, edited again and again. */
class Writer {
  readonly times: number[] = [];
  #version = 1;
  #published: (() => void) | undefined;

  private constructor(
    readonly name: string,
    readonly server: RealServer,
    readonly document: TextDocument,
    readonly offset: number,
    readonly typed: string,
  ) {
    server.connection.onNotification('textDocument/publishDiagnostics', ({ uri }: PublishDiagnosticsParams) => {
      if (uri === document.uri) this.#published?.();
    });
  }

  static async start(contestant: Contestant, kilobytes: number) {
    const { name, place, typed } = contestant;
    const opened = openedText(contestant, kilobytes);
    const { uri, language, text } = opened;
    const server = await startServer(opened);
    const offset = endOfWords(text, place);
    const writer = new Writer(name, server, TextDocument.create(uri, language, 1, text), offset, typed);
    await writer.#diagnosed();
    return writer;
  }

  /** One letter, and the wait for what the server says of it. */
  async edit(isCounted: boolean): Promise<void> {
    const first = this.document.positionAt(this.offset);
    const typed = this.#version - 1;
    const at = { ...first, character: first.character + typed };
    const range: Range = { start: at, end: at };
    const change = { textDocument: { uri: this.document.uri, version: ++this.#version } };
    const start = process.hrtime.bigint();
    await this.server.connection.sendNotification('textDocument/didChange', {
      ...change,
      contentChanges: [{ range, text: this.typed.charAt(typed % this.typed.length) }],
    });
    await this.#diagnosed();
    if (isCounted) this.times.push(Number(process.hrtime.bigint() - start) / 1e6);
  }

  #diagnosed(): Promise<unknown> {
    if (this.server.capabilities.diagnosticProvider)
      return this.server.connection.sendRequest('textDocument/diagnostic', {
        textDocument: { uri: this.document.uri },
      });
    return new Promise<void>((resolve) => {
      this.#published = resolve;
    });
  }
}

for (const kilobytes of SIZES) {
  const measured = contestants.filter(({ most }) => kilobytes <= most);
  const writers = await Promise.all(measured.map((contestant) => Writer.start(contestant, kilobytes)));
  const turn = createTurns(writers);
  for (let edit = -UNCOUNTED; edit < EDITS; edit++) for (const writer of turn()) await writer.edit(edit >= 0);
  report(kilobytes, writers);
  for (const { server } of writers) stopServer(server);
}

function report(kilobytes: number, writers: readonly Writer[]): void {
  const ofJson = writers.find(({ name }) => name === json.name)?.times ?? [];
  console.log(
    `\n${kilobytes} KB, edit to diagnostics, ms: minimum / median / p95 / maximum; median and p95 as a part of json's`,
  );
  for (const { name, times } of writers) {
    const shown = [0, 0.5, 0.95, 1].map((share) => quantile(times, share).toFixed(2)).join(' / ');
    const ratios = [0.5, 0.95].map((share) => (quantile(times, share) / quantile(ofJson, share)).toFixed(2)).join(' ');
    console.log(`${name.padEnd(22)} ${shown.padEnd(34)} ${ratios}`);
  }
}
