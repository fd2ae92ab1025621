import type { FileOutcome } from '../report/report.js';
import { isCandidate } from './candidates.js';
import type { Source } from './check-source.js';
import { decisionLines } from './decision-lines.js';
import type { CommandLineHost } from './host.js';
import { joined } from './lines.js';
import type { CommandLineOptions } from './options.js';
import { reason } from './reading.js';
import { separatedNames } from './separated-names.js';

/** A file to check, or one of which it is known already that it will not be. */
export type Found = Source | FileOutcome;

type SearchOptions = Pick<CommandLineOptions, 'ignore' | 'stdinFilename' | 'stdinFormat' | 'filesFrom'>;

/** Everything that the arguments name, in their order, each file once. */
export async function* sourcesOf(
  host: CommandLineHost,
  patterns: readonly string[],
  options: SearchOptions,
): AsyncGenerator<Found> {
  // Names are only remembered where one could come twice: there may be very many.
  if (patterns.length === 1 && options.filesFrom === undefined) return yield* allOf(host, patterns, options);
  const seen = new Set<string>();
  for await (const found of allOf(host, patterns, options)) {
    if (found.kind === 'source' && isContentKnown(found)) {
      yield found;
      continue;
    }
    // A file that was passed over in a folder is checked where it is named as well.
    const key = `${found.kind === 'source' && found.isNamed}:${found.path}`;
    if (seen.has(key) || seen.has(`true:${found.path}`)) continue;
    seen.add(key);
    yield found;
  }
}

/** What came by standard input is checked as often as it comes. */
function isContentKnown({ bytes, text }: Source): boolean {
  return bytes !== undefined || text !== undefined;
}

async function* allOf(
  host: CommandLineHost,
  patterns: readonly string[],
  options: SearchOptions,
): AsyncGenerator<Found> {
  for (const pattern of patterns) {
    if (pattern === '-') yield* standardInput(host, options);
    else yield* matchesOf(host, pattern, options);
  }
  if (options.filesFrom !== undefined) yield* listedFiles(host, options.filesFrom);
}

async function* standardInput(
  host: CommandLineHost,
  { stdinFilename: path, stdinFormat }: SearchOptions,
): AsyncGenerator<Found> {
  try {
    if (stdinFormat === 'ndjson') return yield* decisionLines(host.standardInput(), path);
    const pieces: Uint8Array[] = [];
    for await (const piece of host.standardInput()) pieces.push(piece);
    yield { kind: 'source', path, isNamed: true, bytes: joined(pieces) };
  } catch (error) {
    yield { kind: 'unread', path, reason: `cannot be read: ${reason(error)}` };
  }
}

async function* matchesOf(host: CommandLineHost, pattern: string, options: SearchOptions): AsyncGenerator<Found> {
  let hasMatch = false;
  try {
    for await (const found of host.findFiles(pattern, { usesIgnoreFiles: options.ignore })) {
      hasMatch = true;
      const { path, isNamed } = found;
      if (found.kind === 'file') yield { kind: 'source', path, isNamed };
      else if (found.kind === 'unread') yield { kind: 'unread', path, reason: `cannot be read: ${found.reason}` };
      else if (found.kind === 'ignored') yield { kind: 'passed over', path, why: 'ignored' };
    }
  } catch (error) {
    yield { kind: 'unread', path: pattern, reason: `cannot be read: ${reason(error)}` };
    return;
  }
  if (!hasMatch)
    yield { kind: 'unread', path: pattern, reason: 'no such file, and no file matches it. Check the name.' };
}

/** The files of a list. They are checked if they are decisions, as if they had been found in a folder. */
async function* listedFiles(host: CommandLineHost, list: string): AsyncGenerator<Found> {
  try {
    const bytes = list === '-' ? host.standardInput() : [await host.files.read(list)];
    for await (const path of separatedNames(bytes)) {
      yield isCandidate(path)
        ? { kind: 'source', path, isNamed: false }
        : { kind: 'passed over', path, why: 'no decision' };
    }
  } catch (error) {
    yield { kind: 'unread', path: list, reason: `cannot be read: ${reason(error)}` };
  }
}
