import type { FileOutcome, PassingReason, Totals } from '../report/report.js';
import type { Severity } from '../rules/rule.js';

/** Adds up what became of the files of a run. */
export class RunTotals {
  readonly #found: Record<Severity, number> = { error: 0, warning: 0, information: 0, hint: 0 };
  readonly #passedOver: Record<PassingReason, number> = { 'no decision': 0, ignored: 0 };
  #files = 0;
  #unread = 0;
  #mended = 0;
  #suppressed = 0;
  readonly #notChecked = new Map<string, number>();

  add(outcome: FileOutcome): void {
    if (outcome.kind === 'unread') this.#unread += 1;
    if (outcome.kind === 'passed over') this.#passedOver[outcome.why] += 1;
    if (outcome.kind !== 'checked') return;
    this.#files += 1;
    this.#suppressed += outcome.suppressed.length;
    if (outcome.isMended) this.#mended += 1;
    for (const what of outcome.notChecked ?? []) this.#notChecked.set(what, (this.#notChecked.get(what) ?? 0) + 1);
    for (const { severity } of outcome.findings) this.#found[severity] += 1;
  }

  totals(isComplete: boolean): Totals {
    const { error, warning, information, hint } = this.#found;
    return {
      counts: { files: this.#files, errors: error, warnings: warning, information, hints: hint },
      passedOver: { ...this.#passedOver },
      unread: this.#unread,
      mended: this.#mended,
      suppressed: this.#suppressed,
      notChecked: this.#notChecked,
      isComplete,
    };
  }
}
