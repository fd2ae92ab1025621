import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import process from 'node:process';
import type { Writable } from 'node:stream';
import type { Output } from '../command-line/host.js';

/** Opens a file for writing, or standard output; `makeRoomFor` is called before words go to a terminal. */
export async function openOutput(path: string | undefined, makeRoomFor: (text: string) => void): Promise<Output> {
  if (path === undefined)
    return outputTo(process.stdout, async () => undefined, process.stdout.isTTY ? makeRoomFor : none);
  const file = createWriteStream(path);
  await once(file, 'open');
  return outputTo(
    file,
    async () => {
      file.end();
      await once(file, 'close');
    },
    none,
  );
}

const none = () => undefined;

function outputTo(stream: Writable, close: () => Promise<void>, makeRoomFor: (text: string) => void): Output {
  return {
    write: async (text) => {
      makeRoomFor(text);
      if (text !== '' && stream.writable && !stream.write(text)) await roomOrEnd(stream);
      return stream.writable;
    },
    close,
  };
}

/** Waits until more can be written, or until it is sure that nothing will be. */
async function roomOrEnd(stream: Writable): Promise<void> {
  if (!stream.writable) return;
  const done = new AbortController();
  const { signal } = done;
  await Promise.race([once(stream, 'drain', { signal }), once(stream, 'close', { signal })]).finally(() =>
    done.abort(),
  );
}
