import type { Decision } from '../decision/model.js';
import type { Span } from '../decision/span.js';
import type { Catalogue } from '../knowledge/catalogue/catalogue.js';
import { type GuidelinePlace, guidelinePlaces } from './guideline-places.js';

/** A guideline, or sections of it, of which all places are wanted. */
export interface GuidelineTarget {
  readonly guideline: string;
  /** The ids of the sections; empty when the guideline itself is meant, whatever the section. */
  readonly sections: readonly string[];
}

/** What a place means; `undefined` where it means no guideline that is known. */
export function targetOf({ guideline, sections }: GuidelinePlace): GuidelineTarget | undefined {
  return guideline === undefined ? undefined : { guideline, sections };
}

/** Every place of a decision that names the guideline, or one of the sections when those are meant. */
export function placesOf(decision: Decision, { guideline, sections }: GuidelineTarget): Span[] {
  return guidelinePlaces(decision)
    .filter((place) => place.guideline === guideline)
    .filter((place) =>
      sections.length === 0 ? place.kind === 'guideline' : place.sections.some((id) => sections.includes(id)),
    )
    .map(({ span }) => span);
}

/**
 * The ids on the page of its guideline that a place leads to: its sections, the only edition that is meant, else the
 * guideline itself. Empty where it means no guideline that is known.
 */
export function idsOnPage(
  { guideline, sections, editions }: Pick<GuidelinePlace, 'guideline' | 'sections' | 'editions'>,
  catalogue: Catalogue,
): readonly string[] {
  if (guideline === undefined || !catalogue.guideline(guideline)) return [];
  if (sections.length > 0) return sections;
  return editions.length === 1 ? editions : [guideline];
}
