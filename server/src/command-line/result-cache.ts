import { once } from '../once.js';
import { type CheckedText, checkedTextSchema } from '../report/reported.js';
import type { SourceFiles } from './host.js';

/** Where results are kept from one run to the next, and for which program. */
export interface CachePlace {
  readonly folder: string;
  /** A name for the very program that runs: another build has another one. */
  readonly program: string;
}

/** Results of checks by what was checked. */
export interface ResultCache {
  /** The name of the result of a file. */
  readonly nameOf: (bytes: Uint8Array) => string;
  /** `undefined` for what is not there, is damaged, or was not written for this name. Never rejects. */
  readonly find: (name: string) => Promise<CheckedText | undefined>;
  /** Keeps a result, whole or not at all. Rejects when that is not possible. */
  readonly keep: (name: string, result: CheckedText) => Promise<void>;
}

type Store = Pick<SourceFiles, 'digest' | 'readKept' | 'writeKept' | 'touchKept'>;

/**
 * The cache for one program with `settings`, which is everything besides the text that findings depend on. A name is made
 * of all of it, and each entry holds its name and a digest of its result: an entry of another program, other settings or
 * another text, or one that was cut off, is never taken for this one's.
 */
export function createResultCache({ folder, program }: CachePlace, settings: unknown, store: Store): ResultCache {
  const group = store.digest(JSON.stringify([program, settings]));
  const shelf = `${folder}/${group.slice(0, GROUP_LENGTH)}`;
  const pathOf = (name: string) => `${shelf}/${name}`;
  const touch = once(() => store.touchKept(shelf));
  return {
    nameOf: (bytes) => store.digest(`${group} ${store.digest(bytes)}`),
    find: async (name) => {
      const kept = await store.readKept(pathOf(name));
      if (kept === undefined) return undefined;
      touch();
      return resultIn(kept, name, store.digest);
    },
    keep: (name, result) => {
      const words = JSON.stringify(result);
      return store.writeKept(pathOf(name), `${name} ${store.digest(words)}\n${words}`);
    },
  };
}

/** The length of the name of a folder in the cache: one for each program with its settings. */
export const GROUP_LENGTH = 32;

function resultIn(kept: string, name: string, digest: Store['digest']): CheckedText | undefined {
  const end = kept.indexOf('\n');
  const words = kept.slice(end + 1);
  if (kept.slice(0, end) !== `${name} ${digest(words)}`) return undefined;
  const read = checkedTextSchema().safeParse(JSON.parse(words));
  return read.success ? read.data : undefined;
}
