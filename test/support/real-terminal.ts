import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import process from 'node:process';
import xterm from '@xterm/headless';
import { within } from './deadline.js';

interface Size {
  readonly columns: number;
  readonly rows: number;
}

/** A shell command on a pseudo terminal, of 80 columns and 24 rows if no other size is told, and what a user sees there. */
export class RealTerminal {
  readonly #child: ChildProcessWithoutNullStreams;
  readonly #screen: xterm.Terminal;
  readonly #closed: Promise<unknown[]>;
  #whenDrawn: (() => void)[] = [];
  /** All that was ever written to the terminal. */
  written = '';

  constructor(
    command: string,
    cwd: string,
    env: Readonly<Record<string, string>> = {},
    { columns, rows }: Size = { columns: 80, rows: 24 },
  ) {
    this.#screen = new xterm.Terminal({ cols: columns, rows, allowProposedApi: true });
    // Programs ask a terminal what it can do, and wait for its answer.
    this.#screen.onData((answer) => this.press(answer));
    const sized = `stty cols ${columns} rows ${rows}; ${command}`;
    this.#child = spawn('script', ['--quiet', '--flush', '--return', '--command', sized, '/dev/null'], {
      cwd,
      env: { ...process.env, SHELL: '/bin/sh', TERM: 'xterm', CI: '', NO_COLOR: '1', ...env },
    });
    this.#closed = once(this.#child, 'close');
    this.#child.stdout.on('data', (piece: Buffer) => {
      this.written += piece.toString();
      this.#screen.write(piece, () => {
        for (const look of this.#whenDrawn.splice(0)) look();
      });
    });
  }

  /** What stands on the screen, without the blanks at the ends of lines and the empty lines below. */
  shown(): string {
    const { active } = this.#screen.buffer;
    const lines = Array.from(
      { length: active.length },
      (_, row) => active.getLine(row)?.translateToString(true).trimEnd() ?? '',
    );
    return lines.join('\n').trimEnd();
  }

  /** Waits until the screen shows this. */
  async shows(wanted: RegExp): Promise<void> {
    const isShown = new Promise<void>((resolve) => {
      const look = () => (wanted.test(this.shown()) ? resolve() : this.#whenDrawn.push(look));
      look();
    });
    await within(isShown, `${wanted} on a terminal`);
  }

  /** Ends the command, if it has not ended by itself. */
  close(): void {
    this.#child.kill();
  }

  press(keys: string): void {
    this.#child.stdin.write(keys);
  }

  /** Waits for the end of the command. Gives its exit code and what is left on the screen. */
  async end(): Promise<{ readonly code: unknown; readonly left: string }> {
    const [code] = await within(this.#closed, `the end of the command; the screen shows: ${this.shown()}`);
    // Everything before it has been drawn when this has.
    await new Promise<void>((resolve) => this.#screen.write('', resolve));
    return { code, left: this.shown() };
  }
}
