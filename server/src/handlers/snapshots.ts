import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Decision } from '../decision/model.js';
import type { Finding, SuppressedFinding } from '../lint/finding.js';
import { once } from '../once.js';
import type { DecisionService } from '../service.js';

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
  readonly #newest = new Map<string, Snapshot>();

  /** The snapshot of the document as it is now; the same one until the text or the service changes. */
  of(document: TextDocument, service: DecisionService): Snapshot {
    const kept = this.#newest.get(document.uri);
    if (kept && kept.version === document.version && kept.service === service) return kept;
    const snapshot = createSnapshot(document, service);
    this.#newest.set(document.uri, snapshot);
    return snapshot;
  }

  /** Forgets a closed document. */
  drop(uri: string): void {
    this.#newest.delete(uri);
  }
}

function createSnapshot(document: TextDocument, service: DecisionService): Snapshot {
  const text = document.getText();
  const decision = once(() => service.parse(text));
  const checked = once(() => service.check(decision()));
  return {
    document,
    version: document.version,
    service,
    decision,
    findings: () => checked().findings,
    suppressed: () => checked().suppressed,
  };
}
