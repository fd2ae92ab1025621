import type { ConfigurationFiles, Place } from '../config/files.js';
import type { ReadDocument } from '../documents/read-document.js';
import type { Work } from './check-source.js';
import type { CheckingWorker } from './checking-worker.js';
import type { CachePlace } from './result-cache.js';

/** What a check of one file needs from the world, in the main thread and in every worker alike. */
export interface SourceFiles {
  /** The bytes of a file. Rejects with words for the user when it cannot be read or is too large. */
  readonly read: (path: string) => Promise<Uint8Array>;
  /** Puts a text in the place of these bytes, whole or not at all. Rejects when the file has changed since. */
  readonly replace: (path: string, before: Uint8Array, text: string) => Promise<void>;
  /** Loads what reads PDF and Word files. */
  readonly documentReader: () => Promise<ReadDocument>;
  /** What the cache holds at a path; `undefined` for nothing. Never rejects. */
  readonly readKept: (path: string) => Promise<string | undefined>;
  /** Writes a file of the cache, whole or not at all. */
  readonly writeKept: (path: string, text: string) => Promise<void>;
  /** Tells that a folder of the cache is in use. Never throws. */
  readonly touchKept: (folder: string) => void;
  /** A name for words that no other words have. */
  readonly digest: (words: string | Uint8Array) => string;
}

/** Where configuration files lie. */
export interface ConfigurationWorld {
  readonly files: ConfigurationFiles;
  /** Where a file lies that the user names; nothing bounds it but the root of the file system. */
  readonly placeOf: (path: string) => Place;
  /** The folder in which the program was started, as the path of a place. */
  readonly workingFolder: string;
  /** The path of a URI as a user reads it, relative to the working folder. */
  readonly shownPath: (uri: string) => string;
}

/** What the command line needs from the world; the entry gives Node's. */
export interface CommandLineHost {
  readonly hasColours: boolean;
  readonly files: SourceFiles;
  readonly configuration: ConfigurationWorld;
  readonly standardInput: () => AsyncIterable<Uint8Array>;
  /** The files that a file name, a folder or a glob stands for. Rejects with the system's error. */
  readonly findFiles: (pattern: string, search: Search) => AsyncIterable<FoundFile>;
  /** Opens where a report goes: a file, or standard output. */
  readonly openOutput: (path: string | undefined) => Promise<Output>;
  readonly writeError: (text: string) => void;
  readonly progress: Progress;
  /** Makes the cache ready, in the folder that is named or the user's own. Throws when that is not possible. */
  readonly openCache: (named: string | undefined) => CachePlace;
  /** How many threads this machine has for the run. */
  readonly parallelism: number;
  /** Starts a thread that checks files. */
  readonly startWorker: (work: Work) => CheckingWorker;
  /** Lets everything that waits for the system have its turn: signals, streams, messages of threads. */
  readonly turn: () => Promise<void>;
  /** Aborted when the user wants the run to end. */
  readonly stop: AbortSignal;
}

/** How many files there are to check; undefined where that cannot be told. Ends early at the signal. Never rejects. */
export type CountFiles = (signal: AbortSignal) => Promise<number | undefined>;

/** Tells how far a run is, where somebody looks at a terminal. */
export interface Progress {
  /** Only a run that takes a while has its files counted. */
  readonly begin: (count: CountFiles) => void;
  /** One more file is done. */
  readonly advance: () => void;
  readonly end: () => void;
}

export interface Search {
  /** False to look at what `.gitignore` and `.imrignore` name as well. */
  readonly usesIgnoreFiles: boolean;
}

/** What a search comes upon: the folder that it looks through, files that may be decisions, and what is left out. */
export interface FoundFile {
  readonly kind: 'folder' | 'file' | 'ignored' | 'unread';
  readonly path: string;
  /** True for a file that the user named; one found in a folder is passed over when it is no decision. */
  readonly isNamed: boolean;
  /** Why a folder cannot be looked through. */
  readonly reason?: string;
}

export interface Output {
  /** Resolves when there is room for more; false when nobody reads any longer. */
  readonly write: (text: string) => Promise<boolean>;
  readonly close: () => Promise<void>;
}
