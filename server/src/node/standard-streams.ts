import type { Readable, Writable } from 'node:stream';
import {
  AbstractMessageReader,
  AbstractMessageWriter,
  type DataCallback,
  type Disposable,
  type Message,
  type MessageReader,
  type MessageWriter,
} from 'vscode-languageserver/node';
import { MessageFrames } from './message-frames.js';

/**
 * Reads messages as soon as their last byte is there. The reader of the library makes several promises for each one, which is
 * a part of the time that a short answer takes.
 */
export class StreamReader extends AbstractMessageReader implements MessageReader {
  readonly #stream: Readable;

  constructor(stream: Readable) {
    super();
    this.#stream = stream;
  }

  listen(callback: DataCallback): Disposable {
    const frames = new MessageFrames();
    const read = (piece: Buffer) => {
      for (const frame of frames.take(piece)) {
        const message = 'content' in frame ? this.#parsed(frame.content) : this.fireError(new Error(frame.fault));
        if (message) callback(message);
      }
    };
    this.#stream.on('data', read);
    this.#stream.on('error', (error) => this.fireError(error));
    this.#stream.on('close', () => this.fireClose());
    return { dispose: () => void this.#stream.off('data', read) };
  }

  /** `undefined` for what is no JSON, which is told without a word of it: it may be text of a document. */
  #parsed(content: Buffer): Message | undefined {
    try {
      return JSON.parse(content.toString('utf8'));
    } catch {
      this.fireError(new Error('A message is no JSON.'));
      return undefined;
    }
  }
}

/** Writes header and content of a message at once: a client that got them one after the other would be woken twice. */
export class StreamWriter extends AbstractMessageWriter implements MessageWriter {
  readonly #stream: Writable;
  #errors = 0;

  constructor(stream: Writable) {
    super();
    this.#stream = stream;
    stream.on('error', (error) => this.fireError(error));
    stream.on('close', () => this.fireClose());
  }

  /** Resolves when the message was handed over; rejects where it cannot be. */
  write(message: Message): Promise<void> {
    return new Promise((resolve, reject) => {
      const content = JSON.stringify(message);
      this.#stream.write(`Content-Length: ${Buffer.byteLength(content)}\r\n\r\n${content}`, (error) => {
        if (!error) return resolve();
        this.fireError(error, message, ++this.#errors);
        reject(error);
      });
    });
  }

  end(): void {
    this.#stream.end();
  }
}
