import { type DocumentKind, documentKind } from '../documents/document-kind.js';
import type { FileOutcome } from '../report/report.js';
import { createConfiguredService, type DecisionService } from '../service.js';
import { isDecisionName } from './candidates.js';
import { checking, whyNotChecked } from './check-fault.js';
import { checkText, type TextResult } from './check-text.js';
import { clockFor } from './clock.js';
import type { FileConfiguration } from './file-configurations.js';
import type { SourceFiles } from './host.js';
import { type Mending, mendedText, patchOf } from './mend.js';
import { decodedText, reason, withoutByteOrderMark } from './reading.js';
import { type CachePlace, createResultCache, type ResultCache } from './result-cache.js';

/** What to do with every file of a run. Plain values, so that a worker can be sent them. */
export interface Work {
  readonly mending: Mending;
  /** True when a report shows fingerprints and mends. */
  readonly isDetailed: boolean;
  /** True when a report sums up each decision. */
  readonly isSummed: boolean;
  /** True when the outcomes are to tell how long they took. */
  readonly isTimed: boolean;
  /** Where results are kept; not while texts are mended. */
  readonly cache?: CachePlace;
}

/** A file to check. */
export interface Source {
  readonly kind: 'source';
  readonly path: string;
  /** True for a file that the user named: it is checked whatever it is. */
  readonly isNamed: boolean;
  /** What the file holds, where that has been read already. */
  readonly bytes?: Uint8Array;
  /** The text of the file, where that is what was handed over. */
  readonly text?: string;
}

/** A file to check, and how. */
export interface ConfiguredSource extends Source {
  readonly configuration: FileConfiguration;
}

/** Checks one file. Never rejects. */
export type CheckSource = (source: ConfiguredSource) => Promise<FileOutcome>;

/** What files of one configuration are checked with. */
interface Means {
  readonly work: Work;
  readonly files: SourceFiles;
  readonly service: DecisionService;
  readonly cache: ResultCache | undefined;
}

/** Puts together what checks the files of a run, one after another. */
export function createCheckSource(work: Work, files: SourceFiles): CheckSource {
  const means = new Map<number, Means>();
  const clock = clockFor(work.isTimed);
  const meansFor = (configuration: FileConfiguration): Means => {
    const known = means.get(configuration.id) ?? meansOf(configuration, work, files);
    means.set(configuration.id, known);
    return known;
  };
  return async (source) => {
    const { path, configuration } = source;
    try {
      const start = clock();
      const bytes = source.bytes ?? bytesOf(source.text) ?? (await files.read(path));
      return await outcomeOf(source, bytes, clock() - start, meansFor(configuration));
    } catch (error) {
      return { kind: 'unread', path, reason: whyNotChecked(error) };
    }
  };
}

function meansOf({ settings, catalogues, isSound }: FileConfiguration, work: Work, files: SourceFiles): Means {
  const decisive = { settings, catalogues, isDetailed: work.isDetailed, isSummed: work.isSummed };
  return {
    // Nothing is written on the word of a configuration of which a part is missing.
    work: isSound ? work : { ...work, mending: 'none' },
    files,
    service: createConfiguredService(settings, catalogues),
    cache: work.cache && createResultCache(work.cache, decisive, files),
  };
}

function bytesOf(text: string | undefined): Uint8Array | undefined {
  return text === undefined ? undefined : new TextEncoder().encode(text);
}

/** A text that was checked, or whose result was kept. */
interface Result extends TextResult {
  readonly isFromCache: boolean;
  /** What a mend makes of the file; only where it changes it. */
  readonly mended?: { readonly before: string; readonly after: string };
  readonly cacheFault?: string;
}

async function outcomeOf(
  { path, isNamed }: Source,
  bytes: Uint8Array,
  reading: number,
  means: Means,
): Promise<FileOutcome> {
  const { work, files } = means;
  const kind = documentKind(bytes);
  if (kind && work.mending !== 'none') return { kind: 'unread', path, reason: cannotMend(kind) };
  const fresh = () => (kind ? documentResult(bytes, kind, means) : textResult(bytes, means));
  const result = means.cache ? await keptResult(bytes, means.cache, fresh) : await fresh();
  const { isRecognized, findings, suppressed, notChecked, summary } = result.checked;
  if (!isNamed && !isRecognized && !isDecisionName(path)) return { kind: 'passed over', path, why: 'no decision' };
  const { mended, isFromCache, cacheFault, spent } = result;
  const isMended = mended !== undefined && work.mending === 'write';
  if (isMended) await files.replace(path, bytes, mended.after);
  return {
    kind: 'checked',
    path,
    findings,
    suppressed,
    ...(mended && work.mending === 'show' && { patch: patchOf(path, mended.before, mended.after) }),
    ...(isMended && { isMended }),
    ...(notChecked && { notChecked }),
    ...(summary && { summary }),
    bytes: bytes.length,
    isFromCache,
    ...(cacheFault !== undefined && { cacheFault }),
    ...(work.isTimed && { spent: { reading, ...spent } }),
  };
}

/** A PDF or Word file is read and never written. */
function cannotMend(kind: DocumentKind): string {
  return `--fix cannot write into a ${kind}. Check it without --fix, and mend the text that it was made from.`;
}

/** The kept result for these bytes; a fresh one, which is kept from then on, when there is none. */
async function keptResult(bytes: Uint8Array, cache: ResultCache, makeFresh: () => Promise<Result>): Promise<Result> {
  const name = cache.nameOf(bytes);
  const kept = await cache.find(name);
  if (kept) return { checked: kept, isFromCache: true, spent: { parsing: 0, checking: 0 } };
  const fresh = await makeFresh();
  try {
    await cache.keep(name, fresh.checked);
    return fresh;
  } catch (error) {
    return { ...fresh, cacheFault: reason(error) };
  }
}

async function textResult(bytes: Uint8Array, { work, files, service }: Means): Promise<Result> {
  const written = decodedText(bytes);
  const before = withoutByteOrderMark(written);
  const text = work.mending === 'none' ? before : checking(() => mendedText(before, service));
  const after = written.slice(0, written.length - before.length) + text;
  return {
    ...checking(() => checkText(text, service, work, files)),
    isFromCache: false,
    ...(after !== written && { mended: { before: written, after } }),
  };
}

async function documentResult(bytes: Uint8Array, kind: DocumentKind, { work, files, service }: Means): Promise<Result> {
  const readDocument = await files.documentReader();
  const { text, places, leftOut } = await readDocument(bytes, kind);
  const { checked, spent } = checking(() => checkText(text, service, work, files, places));
  return { checked: { ...checked, ...(leftOut.length > 0 && { notChecked: leftOut }) }, spent, isFromCache: false };
}
