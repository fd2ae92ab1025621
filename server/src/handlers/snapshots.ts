import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Decision } from '../decision/model.js';
import type { Finding, SuppressedFinding } from '../lint/finding.js';
import { once } from '../once.js';
import type { DecisionFollower, DecisionService } from '../service.js';

/** One version of a document: parsed once, checked once, for all requests. */
export interface Snapshot {
  readonly document: TextDocument;
  readonly version: number;
  /** Another one for each snapshot: some clients give several texts one version. */
  readonly serial: number;
  readonly service: DecisionService;
  readonly decision: () => Decision;
  readonly findings: () => readonly Finding[];
  readonly suppressed: () => readonly SuppressedFinding[];
}

interface Kept {
  readonly snapshot: Snapshot;
  readonly text: string;
  readonly follower: DecisionFollower;
}

/** So many documents are at hand at once; of any other that is open only its text is kept, and it is read when asked for. */
const MOST_KEPT = 64;

/** The newest snapshots of the open documents that were looked at last. */
export class Snapshots {
  /** That which was looked at last stands last. */
  readonly #newest = new Map<string, Kept>();
  #serial = 0;

  /** The snapshot of the document as it is now; the same one until the text or the service changes. */
  of(document: TextDocument, service: DecisionService): Snapshot {
    const kept = this.#newest.get(document.uri);
    const isOfService = kept?.snapshot.service === service;
    const text = document.getText();
    this.#newest.delete(document.uri);
    if (kept && isOfService && kept.snapshot.version === document.version && kept.text === text) {
      this.#newest.set(document.uri, kept);
      return kept.snapshot;
    }
    const follower = kept && isOfService ? kept.follower : service.follow();
    const snapshot = createSnapshot(document, service, follower, ++this.#serial);
    this.#newest.set(document.uri, { snapshot, text, follower });
    const [oldest] = this.#newest.keys();
    if (oldest !== undefined && this.#newest.size > MOST_KEPT) this.#newest.delete(oldest);
    return snapshot;
  }

  /** Forgets a closed document. */
  drop(uri: string): void {
    this.#newest.delete(uri);
  }
}

function createSnapshot(
  document: TextDocument,
  service: DecisionService,
  follower: DecisionFollower,
  serial: number,
): Snapshot {
  const text = document.getText();
  const decision = once(() => follower.parse(text));
  const checked = once(() => follower.check(decision()));
  return {
    document,
    version: document.version,
    serial,
    service,
    decision,
    findings: () => checked().findings,
    suppressed: () => checked().suppressed,
  };
}
