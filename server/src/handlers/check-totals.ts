import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import type { CheckWorkspaceAnswer } from '../protocol.js';
import type { LookedAt } from './check-closed-file.js';
import type { FoundFiles, Unread } from './workspace-search.js';

type Counts = Record<keyof CheckWorkspaceAnswer['counts'], number>;

const names: Readonly<Record<DiagnosticSeverity, keyof Counts>> = {
  [DiagnosticSeverity.Error]: 'error',
  [DiagnosticSeverity.Warning]: 'warning',
  [DiagnosticSeverity.Information]: 'information',
  [DiagnosticSeverity.Hint]: 'hint',
};

/** Adds up what a check of the folders came to. */
export class CheckTotals {
  readonly #counts: Counts = { error: 0, warning: 0, information: 0, hint: 0 };
  readonly #unread: Unread[];
  readonly #leftOut: number;
  #decisions = 0;
  #withFindings = 0;
  #notDecisions = 0;

  constructor({ leftOut, unread }: Pick<FoundFiles, 'leftOut' | 'unread'>) {
    this.#leftOut = leftOut;
    this.#unread = [...unread];
  }

  add(uri: string, looked: LookedAt): void {
    if (looked.kind === 'unread') this.#unread.push({ uri, reason: looked.reason });
    if (looked.kind === 'no decision') this.#notDecisions += 1;
    if (looked.kind === 'decision') this.#addDecision(looked.diagnostics);
  }

  answer(isComplete: boolean): CheckWorkspaceAnswer {
    return {
      isComplete,
      decisions: this.#decisions,
      withFindings: this.#withFindings,
      counts: { ...this.#counts },
      notDecisions: this.#notDecisions,
      leftOut: this.#leftOut,
      unread: this.#unread,
    };
  }

  #addDecision(diagnostics: readonly Diagnostic[]): void {
    this.#decisions += 1;
    if (diagnostics.length > 0) this.#withFindings += 1;
    for (const { severity } of diagnostics) if (severity) this.#counts[names[severity]] += 1;
  }
}
