import type { TextDocumentContentChangeEvent } from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { randomNumbers } from '../fuzz/texts.js';
import { pieceTexts } from '../support/pieces.js';

const TYPED = ['a', 'e', ' ', '.', ',', '\n', '7', 'T', '\ud83e\uddb5', 'é', '*', ':'];

/** A document as an editor has it: somebody types, deletes, pastes, and takes back what they did. */
export class EditedText {
  readonly #original: string;
  readonly #random: (below: number) => number;
  readonly #past: string[] = [];
  #text: string;

  constructor(text: string, seed: number) {
    this.#original = text;
    this.#text = text;
    this.#random = randomNumbers(seed);
  }

  get text(): string {
    return this.#text;
  }

  /** Makes one step, and gives the edits that tell a server of it. */
  step(): TextDocumentContentChangeEvent[] {
    const isFarOff = Math.abs(this.#text.length - this.#original.length) > this.#original.length / 2 + 2000;
    if (isFarOff) return this.reset();
    const kind = this.#below(20);
    if (kind === 0) return [this.#undo()];
    const count = kind === 1 ? 3 : 1;
    return Array.from({ length: count }, () => this.#edit());
  }

  /** Goes back to the text of the start, told as a whole. */
  reset(): TextDocumentContentChangeEvent[] {
    this.#past.length = 0;
    this.#text = this.#original;
    return [{ text: this.#original }];
  }

  #edit(): TextDocumentContentChangeEvent {
    const start = this.#place();
    switch (this.#below(6)) {
      case 0:
        return this.#replace(start, this.#placeAfter(start, 1 + this.#below(3)), '');
      case 1:
        return this.#replace(start, this.#placeAfter(start, this.#below(120)), '');
      case 2: {
        const from = this.#place();
        return this.#replace(start, start, this.#text.slice(from, this.#placeAfter(from, this.#below(400))));
      }
      case 3:
        return this.#replace(start, this.#placeAfter(start, this.#below(12)), this.#one(pieceTexts));
      default:
        return this.#replace(start, start, this.#one(TYPED));
    }
  }

  #undo(): TextDocumentContentChangeEvent {
    const before = this.#past.pop();
    if (before === undefined) return this.#edit();
    const now = this.#text;
    let [start, tail] = [0, 0];
    while (start < Math.min(now.length, before.length) && now[start] === before[start]) start++;
    start = placeIn(now, start);
    const room = Math.min(now.length, before.length) - start;
    while (tail < room && now.at(-1 - tail) === before.at(-1 - tail)) tail++;
    while (tail > 0 && (!isPlace(now, now.length - tail) || !isPlace(before, before.length - tail))) tail--;
    const change = this.#replace(start, now.length - tail, before.slice(start, before.length - tail));
    this.#past.pop();
    return change;
  }

  #replace(start: number, end: number, text: string): TextDocumentContentChangeEvent {
    const document = TextDocument.create('memory:edited', 'imr-decision', 0, this.#text);
    this.#past.push(this.#text);
    if (this.#past.length > 50) this.#past.shift();
    this.#text = this.#text.slice(0, start) + text + this.#text.slice(end);
    return { range: { start: document.positionAt(start), end: document.positionAt(end) }, text };
  }

  #place(): number {
    return placeIn(this.#text, this.#below(this.#text.length + 1));
  }

  #placeAfter(start: number, length: number): number {
    return Math.max(start, placeIn(this.#text, Math.min(this.#text.length, start + length)));
  }

  #one(from: readonly string[]): string {
    return from[this.#below(from.length)] ?? '';
  }

  #below(limit: number): number {
    return Math.floor(this.#random(limit));
  }
}

/** The nearest place at or before `at` where a cursor can stand: in no pair of code units, in no line end. */
function placeIn(text: string, at: number): number {
  return isPlace(text, at) ? at : at - 1;
}

function isPlace(text: string, at: number): boolean {
  const [before, after] = [text.charCodeAt(at - 1), text.charCodeAt(at)];
  return !(before === 13 && after === 10) && !(isHigh(before) && after >= 0xdc00 && after <= 0xdfff);
}

function isHigh(code: number): boolean {
  return code >= 0xd800 && code <= 0xdbff;
}
