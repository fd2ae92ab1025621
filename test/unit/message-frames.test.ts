import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { type Frame, MessageFrames } from '../../server/src/node/message-frames.js';

const framed = (content: string) => `Content-Length: ${Buffer.byteLength(content)}\r\n\r\n${content}`;
const told = (frames: readonly Frame[]) =>
  frames.map((frame) => ('content' in frame ? frame.content.toString() : frame.fault));
const noLength = 'A message came without a header that tells its length (Content-Length).';

describe('messages in a stream of bytes', () => {
  test('come out whole and in order, however the stream is cut', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'grapheme', maxLength: 40 }), { minLength: 1, maxLength: 5 }),
        fc.array(fc.nat({ max: 60 })),
        (contents, cuts) => {
          const bytes = Buffer.from(contents.map(framed).join(''));
          const frames = new MessageFrames();
          const found: string[] = [];
          let at = 0;
          for (const length of cuts) {
            found.push(...told(frames.take(bytes.subarray(at, at + length))));
            at = Math.min(bytes.length, at + length);
          }
          found.push(...told(frames.take(bytes.subarray(at))));
          assert.deepEqual(found, contents);
        },
      ),
    );
  });

  test('may have other lines in their header, in any case of letters', () => {
    const frames = new MessageFrames();
    const header = 'Content-Type: application/vscode-jsonrpc; charset=utf-8\r\ncontent-length:2\r\n\r\n';
    assert.deepEqual(told(frames.take(Buffer.from(`${header}{}`))), ['{}']);
  });

  test('without a length are told of, and the next one is read', () => {
    const frames = new MessageFrames();
    assert.deepEqual(told(frames.take(Buffer.from(`Length: 2\r\n\r\n${framed('{}')}`))), [noLength, '{}']);
  });

  test('do not pile up where no header ends', () => {
    const frames = new MessageFrames();
    assert.deepEqual(told(frames.take(Buffer.alloc(4096, 'a'))), []);
    assert.deepEqual(told(frames.take(Buffer.from('a'))), [noLength]);
    assert.deepEqual(told(frames.take(Buffer.from(framed('{}')))), ['{}']);
  });
});
