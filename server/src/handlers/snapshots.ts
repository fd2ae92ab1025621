import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Decision } from '../decision/model.js';
import type { Finding, SuppressedFinding } from '../lint/finding.js';
import { once } from '../once.js';
import type { DecisionFollower, DecisionService } from '../service.js';

/** One version of a document: parsed once, checked once, for all requests. */
export interface Snapshot {
  readonly document: TextDocument;
  readonly version: number;
  readonly service: DecisionService;
  readonly decision: () => Decision;
  readonly findings: () => readonly Finding[];
  readonly suppressed: () => readonly SuppressedFinding[];
}

/** The newest snapshot of each open document. */
export class Snapshots {
  readonly #newest = new Map<string, { readonly snapshot: Snapshot; readonly follower: DecisionFollower }>();

  /** The snapshot of the document as it is now; the same one until the text or the service changes. */
  of(document: TextDocument, service: DecisionService): Snapshot {
    const kept = this.#newest.get(document.uri);
    const isOfService = kept?.snapshot.service === service;
    if (kept && isOfService && kept.snapshot.version === document.version) return kept.snapshot;
    const follower = kept && isOfService ? kept.follower : service.follow();
    const snapshot = createSnapshot(document, service, follower);
    this.#newest.set(document.uri, { snapshot, follower });
    return snapshot;
  }

  /** Forgets a closed document. */
  drop(uri: string): void {
    this.#newest.delete(uri);
  }
}

function createSnapshot(document: TextDocument, service: DecisionService, follower: DecisionFollower): Snapshot {
  const text = document.getText();
  const decision = once(() => follower.parse(text));
  const checked = once(() => follower.check(decision()));
  return {
    document,
    version: document.version,
    service,
    decision,
    findings: () => checked().findings,
    suppressed: () => checked().suppressed,
  };
}
