import { fstatSync } from 'node:fs';
import process from 'node:process';
import type { WriteStream } from 'node:tty';
import type { CountFiles, Progress } from '../command-line/host.js';
import { progressWords } from '../command-line/progress-words.js';

/** A run that is over by then needs no bar, in milliseconds. */
const DELAY = 500;
/** The time from one drawing to the next, in milliseconds. */
const INTERVAL = 100;

/** For a terminal that does not tell its width. */
const USUAL_WIDTH = 80;

/** One line at the end of the terminal that tells how far a run is, and goes without a trace. */
export class TerminalProgress implements Progress {
  readonly #terminal: WriteStream;
  readonly #end = new AbortController();
  #done = 0;
  #total: number | undefined;
  #startedAt = 0;
  #timer: NodeJS.Timeout | undefined;
  #drawn = '';
  #isLineFree = true;

  constructor(terminal: WriteStream) {
    this.#terminal = terminal;
  }

  begin(count: CountFiles): void {
    if (this.#end.signal.aborted) return;
    this.#startedAt = process.uptime();
    this.#timer = setTimeout(() => {
      this.#timer = setInterval(() => this.#draw(), INTERVAL);
      this.#draw();
      void count(this.#end.signal).then((total) => {
        this.#total = total;
      });
    }, DELAY);
  }

  advance(): void {
    this.#done += 1;
  }

  end(): void {
    this.#end.abort();
    clearTimeout(this.#timer);
    this.#clear();
  }

  /** Makes room for other words on the terminal; the line comes back below them, once they are whole lines. */
  makeRoomFor(words: string): void {
    if (words === '') return;
    this.#clear();
    this.#isLineFree = words.endsWith('\n');
  }

  #clear(): void {
    if (this.#drawn === '') return;
    this.#drawn = '';
    this.#terminal.cursorTo(0);
    this.#terminal.clearLine(0);
  }

  #draw(): void {
    const seconds = process.uptime() - this.#startedAt;
    // A line that is full would go on in the next one, where it could not be cleared.
    const room = (this.#terminal.columns || USUAL_WIDTH) - 1;
    const words = progressWords(this.#done, this.#total, seconds).slice(0, room);
    if (!this.#isLineFree || words === this.#drawn) return;
    this.#drawn = words;
    this.#terminal.cursorTo(0);
    this.#terminal.write(words);
    this.#terminal.clearLine(1);
  }
}

/** The progress for this process; it shows nothing unless somebody looks at a terminal that can clear a line. */
export function progressHere(): TerminalProgress | undefined {
  const { CI, TERM } = process.env;
  if (CI || TERM === 'dumb' || !fstatSync(ERRORS).isCharacterDevice() || isPipe(OUTPUT)) return undefined;
  return process.stderr.isTTY ? new TerminalProgress(process.stderr) : undefined;
}

/** Numbers, since even to ask the streams whether they are terminals has Node load its code for networks. */
const [OUTPUT, ERRORS] = [1, 2];

/** What stands at the other end, such as a pager, may write to the same terminal. */
function isPipe(descriptor: number): boolean {
  const found = fstatSync(descriptor);
  return found.isFIFO() || found.isSocket();
}
