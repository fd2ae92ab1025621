import { type DocumentKind, documentKind } from '../documents/document-kind.js';
import type { LinePlace } from '../documents/document-text.js';
import { placesIn } from '../report/places.js';
import type { FileOutcome } from '../report/report.js';
import type { CheckedText } from '../report/reported.js';
import { reportedFindings } from '../report/reported-findings.js';
import { createConfiguredService, type DecisionService } from '../service.js';
import { isDecisionName } from './candidates.js';
import type { FileConfiguration } from './file-configurations.js';
import type { SourceFiles } from './host.js';
import { type Mending, mendedText, patchOf } from './mend.js';
import { decodedText, reason, withoutByteOrderMark } from './reading.js';

/** What to do with every file of a run. Plain values, so that a worker can be sent them. */
export interface Work {
  readonly mending: Mending;
  /** True when a report shows fingerprints and mends. */
  readonly isDetailed: boolean;
}

/** A file to check. */
export interface Source {
  readonly kind: 'source';
  readonly path: string;
  /** True for a file that the user named: it is checked whatever it is. */
  readonly isNamed: boolean;
  /** What the file holds, where that has been read already. */
  readonly bytes?: Uint8Array;
}

/** A file to check, and how. */
export interface ConfiguredSource extends Source {
  readonly configuration: FileConfiguration;
}

/** Checks one file. Never rejects. */
export type CheckSource = (source: ConfiguredSource) => Promise<FileOutcome>;

/** Puts together what checks the files of a run, one after another. */
export function createCheckSource(work: Work, files: SourceFiles): CheckSource {
  const services = new Map<number, DecisionService>();
  const serviceFor = ({ id, settings, catalogues }: FileConfiguration): DecisionService => {
    const service = services.get(id) ?? createConfiguredService(settings, catalogues);
    services.set(id, service);
    return service;
  };
  return async (source) => {
    const { path, configuration } = source;
    try {
      const bytes = source.bytes ?? (await files.read(path));
      // Nothing is written on the word of a configuration of which a part is missing.
      const allowed = configuration.isSound ? work : { ...work, mending: 'none' as const };
      return await checkedFile(source, bytes, serviceFor(configuration), allowed, files);
    } catch (error) {
      return { kind: 'unread', path, reason: `cannot be read: ${reason(error)}` };
    }
  };
}

async function checkedFile(
  { path, isNamed }: Source,
  bytes: Uint8Array,
  service: DecisionService,
  work: Work,
  files: SourceFiles,
): Promise<FileOutcome> {
  const kind = documentKind(bytes);
  if (kind) return checkedDocument({ path, isNamed }, bytes, kind, service, work, files);
  const written = decodedText(bytes);
  const before = withoutByteOrderMark(written);
  const text = work.mending === 'none' ? before : mendedText(before, service);
  const checked = checkText(text, service, work.isDetailed ? files : undefined);
  if (!isNamed && !checked.isRecognized && !isDecisionName(path)) {
    return { kind: 'passed over', path, why: 'no decision' };
  }
  const after = written.slice(0, written.length - before.length) + text;
  const hasChanged = after !== written;
  const isMended = hasChanged && work.mending === 'write';
  if (isMended) await files.replace(path, bytes, after);
  return {
    kind: 'checked',
    path,
    findings: checked.findings,
    suppressed: checked.suppressed,
    ...(hasChanged && work.mending === 'show' && { patch: patchOf(path, written, after) }),
    ...(isMended && { isMended }),
    bytes: bytes.length,
    isFromCache: false,
  };
}

/** A PDF or Word file is read and never written. */
async function checkedDocument(
  { path, isNamed }: Omit<Source, 'kind'>,
  bytes: Uint8Array,
  kind: DocumentKind,
  service: DecisionService,
  work: Work,
  files: SourceFiles,
): Promise<FileOutcome> {
  if (work.mending !== 'none') {
    const reason = `--fix cannot write into a ${kind}. Check it without --fix, and mend the text that it was made from.`;
    return { kind: 'unread', path, reason };
  }
  const readDocument = await files.documentReader();
  const { text, places, leftOut } = await readDocument(bytes, kind);
  const checked = checkText(text, service, work.isDetailed ? files : undefined, places);
  if (!isNamed && !checked.isRecognized) return { kind: 'passed over', path, why: 'no decision' };
  const { findings, suppressed } = checked;
  const notChecked = leftOut.length > 0 && { notChecked: leftOut };
  return { kind: 'checked', path, findings, suppressed, ...notChecked, bytes: bytes.length, isFromCache: false };
}

function checkText(
  text: string,
  service: DecisionService,
  detailing: Pick<SourceFiles, 'digest'> | undefined,
  lines?: readonly LinePlace[],
): CheckedText {
  const decision = service.parse(text);
  const { isRecognized } = decision;
  return { isRecognized, ...reportedFindings(service.check(decision), placesIn(text, lines), detailing?.digest) };
}
