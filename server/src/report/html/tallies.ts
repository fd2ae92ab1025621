import type { DecisionSummary, LimitName, LimitState } from '../../features/decision-summary.js';
import { categories, type Severity } from '../../rules/rule.js';
import type { CheckedFile, UnreadFile } from '../report.js';

export type BySeverity = Record<Severity, number>;

/** How many decisions have so many findings: each class begins here and goes to the next. */
export const findingClasses = [0, 1, 2, 3, 6, 11, 21] as const;

export type LimitTally = Record<LimitState | 'unknown', number>;

export interface GuidelineTally {
  upheld: number;
  overturned: number;
  open: number;
  decisions: number;
}

/** More names of unread files than this are counted and not named: they are on standard error, too. */
const MOST_UNREAD = 200;

/** What the charts of the page show. It grows with rules and guidelines, and not with the number of decisions. */
export class Tallies {
  decisions = 0;
  /** Without an error. */
  ready = 0;
  readonly byCategory = new Map<string, BySeverity>(categories.map((category) => [category, none()]));
  readonly byRule = new Map<string, BySeverity & { decisions: number }>();
  readonly byCount = findingClasses.map(() => 0);
  readonly overall = new Map<string, number>();
  readonly limits: Record<LimitName, LimitTally> = { application: noLimits(), determination: noLimits() };
  readonly guidelines = new Map<string, GuidelineTally>();
  readonly unread: UnreadFile[] = [];
  unreadUnnamed = 0;

  addUnread(file: UnreadFile): void {
    if (this.unread.length < MOST_UNREAD) this.unread.push(file);
    else this.unreadUnnamed += 1;
  }

  add({ findings, summary }: CheckedFile): void {
    this.decisions += 1;
    if (!findings.some(({ severity }) => severity === 'error')) this.ready += 1;
    const index = findingClasses.findLastIndex((least) => findings.length >= least);
    this.byCount[index] = (this.byCount[index] ?? 0) + 1;
    for (const { rule, category, severity } of findings) {
      addTo(this.byCategory, category, none)[severity] += 1;
      addTo(this.byRule, rule, () => ({ ...none(), decisions: 0 }))[severity] += 1;
    }
    for (const rule of new Set(findings.map((finding) => finding.rule))) {
      addTo(this.byRule, rule, () => ({ ...none(), decisions: 0 })).decisions += 1;
    }
    if (summary) this.#addSummary(summary);
  }

  #addSummary({ overall, limits, guidelines }: DecisionSummary): void {
    const determination = overall ?? 'open';
    this.overall.set(determination, (this.overall.get(determination) ?? 0) + 1);
    this.limits.application[limits.application ?? 'unknown'] += 1;
    this.limits.determination[limits.determination ?? 'unknown'] += 1;
    for (const { title, upheld, overturned, open } of guidelines) {
      const tally = addTo(this.guidelines, title, () => ({ upheld: 0, overturned: 0, open: 0, decisions: 0 }));
      tally.upheld += upheld;
      tally.overturned += overturned;
      tally.open += open;
      tally.decisions += 1;
    }
  }
}

function none(): BySeverity {
  return { error: 0, warning: 0, information: 0, hint: 0 };
}

function noLimits(): LimitTally {
  return { kept: 0, late: 0, 'out of order': 0, unknown: 0 };
}

function addTo<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const value = map.get(key) ?? make();
  map.set(key, value);
  return value;
}
