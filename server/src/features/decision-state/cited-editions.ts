import type { Decision } from '../../decision/model.js';
import { type Span, textAt } from '../../decision/span.js';
import { isInForce } from '../../knowledge/catalogue/catalogue.js';
import { citationTitle, citedSources, judgedDays } from '../../rules/citation/cited.js';
import type { RuleContext } from '../../rules/rule.js';
import { standingOf } from '../guideline-facts.js';

/** A source that a decision cites, and whether it was in force. */
export interface CitedEdition {
  readonly issue: number;
  /** True in the reviewer's own guideline line. */
  readonly isReviewers: boolean;
  readonly words: string;
  readonly place: Span;
  /** The id of the guideline, where it is a known one, and of the editions that may be meant. */
  readonly guideline?: string;
  readonly editions: readonly string[];
  /** The edition meant, where it is a known one. */
  readonly edition: string;
  /** "in force on 07/05/2016", "not part of the MTUS", or that nothing is known. */
  readonly standing: string;
  /** Missing where that is neither good nor bad. */
  readonly isInForce?: boolean;
}

/** Every source cited in the guideline lines, in the order of the text; issues count from 1. */
export function citedEditions(decision: Decision, context: RuleContext): CitedEdition[] {
  const days = judgedDays(decision);
  const { text, issues } = decision;
  const numbers = new Map(issues.map((issue, index) => [issue, index + 1]));
  return citedSources(decision, context).map(({ issue, source, isReviewers, editions }) => {
    const [edition] = editions;
    const words = textAt(text, source.whole).replace(/\s+/g, ' ');
    const { guideline } = source;
    const known = { ...(guideline !== undefined && { guideline }), editions: source.editions };
    const base = { issue: numbers.get(issue) ?? 0, isReviewers, words, place: source.whole, ...known };
    if (!edition || editions.length > 1)
      return { ...base, edition: '', standing: 'not a single edition of the catalogue' };
    const named = { ...base, edition: citationTitle(edition) };
    if (edition.basis !== 'mtus') return { ...named, standing: 'not part of the MTUS' };
    const standing = standingOf(edition, days);
    if (!standing) return { ...named, standing: 'period in force not known' };
    // What was in force on the day of the denial can be cited: no rule reports it.
    if (!standing.isInForce && days.denial !== undefined && isInForce(edition, days.denial))
      return { ...named, standing: standing.words };
    return { ...named, standing: standing.short, isInForce: standing.isInForce };
  });
}
