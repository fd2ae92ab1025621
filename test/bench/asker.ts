import process from 'node:process';
import type { Position } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { endOfWords } from './decision-texts.js';
import { type RealServer, startServer } from './real-server.js';
import { quantile } from './turns.js';

export const methods = ['completion', 'hover', 'codeAction'] as const;
export type Method = (typeof methods)[number];
/** Whether a letter was typed right before the question. */
export const kinds = ['after a letter', 'as it stands'] as const;
export type Kind = (typeof kinds)[number];
export type Asked = `${Method} ${Kind}`;

/** A server to be asked, and where. */
export interface Contestant {
  readonly name: string;
  readonly program: string;
  readonly language: string;
  readonly text: (characters: number) => string;
  /** Words past the middle of the text whose last letters are taken away and typed again; completion and code actions are asked for there. */
  readonly typed: string;
  /** Words past the middle that are pointed at for hover. */
  readonly pointed: string;
  readonly settings?: unknown;
  /** What the server asks of its client, by the names of the requests. */
  readonly answers?: Readonly<Record<string, () => unknown>>;
}

/** So many letters are taken away one by one, then typed again: no text is one that was asked about right before. */
const MOST_GONE = 3;

/** One server with one document open, and the times of its answers. */
export class Asker {
  readonly #times = new Map<Asked, number[]>();
  readonly #answers = new Map<Method, unknown>();
  #version = 1;
  #gone = 0;
  #isTyping = false;

  private constructor(
    readonly name: string,
    readonly server: RealServer,
    readonly uri: string,
    readonly methods: ReadonlySet<Method>,
    readonly typed: { readonly end: Position; readonly words: string },
    readonly pointed: Position,
  ) {}

  static async start(contestant: Contestant, kilobytes: number): Promise<Asker> {
    const { name, program, language, settings, answers = {} } = contestant;
    const text = contestant.text(kilobytes * 1024);
    const uri = `file:///bench/text-${kilobytes}.${language}`;
    const server = await startServer({ program, language, uri, text, settings, answers });
    const offered = new Set(methods.filter((method) => Boolean(server.capabilities[`${method}Provider`])));
    const document = TextDocument.create(uri, language, 1, text);
    const endOf = (words: string) => document.positionAt(endOfWords(text, words));
    const typed = { end: endOf(contestant.typed), words: contestant.typed };
    return new Asker(name, server, uri, offered, typed, endOf(contestant.pointed));
  }

  /** Asks once, and keeps the time to the answer where it counts. */
  async ask(method: Method, kind: Kind, isCounted: boolean): Promise<void> {
    if (!this.methods.has(method)) return;
    const start = process.hrtime.bigint();
    if (kind === 'after a letter') await this.#type();
    const pulled = method === 'completion' ? undefined : await this.#diagnostics(kind);
    const asked = pulled ?? start;
    const answer = await this.server.connection.sendRequest(`textDocument/${method}`, this.#params(method));
    const milliseconds = Number(process.hrtime.bigint() - asked) / 1e6;
    this.#answers.set(method, answer);
    const key = `${method} ${kind}` as const;
    if (isCounted) this.#times.set(key, [...(this.#times.get(key) ?? []), milliseconds]);
  }

  /** The time that this share of the answers did not exceed, in milliseconds. */
  time(asked: Asked, share: number): number {
    return quantile(this.#times.get(asked) ?? [], share);
  }

  /** How much the last answer held. */
  said(method: Method): string {
    const { length } = JSON.stringify(this.#answers.get(method) ?? null);
    return `(${length} characters)`;
  }

  /** Takes one more of the last letters of the typed words away, or types the next one again. */
  async #type(): Promise<void> {
    if (this.#gone === 0) this.#isTyping = false;
    if (this.#gone === MOST_GONE) this.#isTyping = true;
    const { words } = this.typed;
    const start = this.#place();
    const change = this.#isTyping
      ? { range: { start, end: start }, text: words.at(-this.#gone) }
      : { range: { start: { ...start, character: start.character - 1 }, end: start }, text: '' };
    this.#gone += this.#isTyping ? -1 : 1;
    const textDocument = { uri: this.uri, version: ++this.#version };
    const { connection } = this.server;
    await connection.sendNotification('textDocument/didChange', { textDocument, contentChanges: [change] });
  }

  /** Behind the last letter that stands. */
  #place(): Position {
    const { end } = this.typed;
    return { ...end, character: end.character - this.#gone };
  }

  /** A light bulb and a pointer come after the findings of the text that they are shown for; gives when those came. */
  async #diagnostics(kind: Kind): Promise<bigint | undefined> {
    if (kind === 'as it stands' || !this.server.capabilities.diagnosticProvider) return undefined;
    await this.server.connection.sendRequest('textDocument/diagnostic', { textDocument: { uri: this.uri } });
    return process.hrtime.bigint();
  }

  #params(method: Method): object {
    const textDocument = { uri: this.uri };
    const position = this.#place();
    const range = { start: position, end: position };
    if (method === 'codeAction') return { textDocument, range, context: { diagnostics: [] } };
    return { textDocument, position: method === 'hover' ? this.pointed : position };
  }
}
