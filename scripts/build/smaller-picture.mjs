// A PNG with the same picture, packed anew by Zopfli and without what no viewer shows.
import { promisify } from 'node:util';
import { crc32, inflateSync } from 'node:zlib';
import { zlib } from '@gfx/zopfli';

const SIGNATURE_BYTES = 8;
/** Besides kind and content a chunk has four bytes of length and four of check sum. */
const KIND_BYTES = 4;
const needed = ['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND'];

/** `png` and the result are the bytes of a file. */
export async function smallerPicture(png) {
  const chunks = chunksOf(png).filter(({ kind }) => needed.includes(kind));
  const points = Buffer.concat(chunks.filter(({ kind }) => kind === 'IDAT').map(({ content }) => content));
  const packed = await promisify(zlib)(inflateSync(points), { numiterations: 15 });
  const first = chunks.findIndex(({ kind }) => kind === 'IDAT');
  const kept = chunks.filter(({ kind }, index) => kind !== 'IDAT' || index === first);
  const written = kept.map(({ kind, content }) => chunk(kind, kind === 'IDAT' ? packed : content));
  return Buffer.concat([png.subarray(0, SIGNATURE_BYTES), ...written]);
}

function chunksOf(png) {
  const chunks = [];
  for (let at = SIGNATURE_BYTES; at < png.length; ) {
    const length = png.readUInt32BE(at);
    const kind = png.toString('latin1', at + 4, at + 8);
    chunks.push({ kind, content: png.subarray(at + 8, at + 8 + length) });
    at += length + 12;
  }
  return chunks;
}

function chunk(kind, content) {
  const named = Buffer.concat([Buffer.from(kind, 'latin1'), content]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(named.length - KIND_BYTES);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}
