/// <reference lib="webworker" />
import { BrowserMessageReader, BrowserMessageWriter, type MessageTransports } from 'vscode-languageclient/browser';

/**
 * The way to a server that runs in a worker and has told that it listens. Rejects when its script cannot be loaded or
 * throws at its start. Not the worker itself: the editor's workers are no instances of `Worker`, which the library asks for.
 */
export function startedWorker(address: string): Promise<MessageTransports> {
  const worker = new Worker(address);
  return new Promise((resolve, reject) => {
    const listens = () =>
      resolve({ reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) });
    worker.addEventListener('message', listens, { once: true });
    worker.addEventListener(
      'error',
      ({ message }) => reject(new Error(`The language server could not be loaded: ${message}`)),
      { once: true },
    );
  });
}
