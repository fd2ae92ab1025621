import type { Decision } from '../../decision/model.js';
import type { RuleContext } from '../../rules/rule.js';
import {
  headerFieldSource,
  issuePartSource,
  issueSource,
  sectionSource,
  skeletonSource,
  statementSource,
} from './blocks.js';
import { citationSource } from './citation-source.js';
import { conclusionSource } from './conclusions.js';
import { phraseSource } from './phrases.js';
import { type CompletionEntry, type CompletionSource, readPlace } from './place.js';
import { credentialSource, outcomeSource, prioritySource, todaySource } from './values.js';

/** Before the first issue. */
const frameSources: readonly CompletionSource[] = [prioritySource, todaySource, credentialSource, phraseSource];
const issueSources: readonly CompletionSource[] = [outcomeSource, citationSource, conclusionSource, phraseSource];
const blockSources: readonly CompletionSource[] = [
  skeletonSource,
  headerFieldSource,
  sectionSource,
  statementSource,
  issuePartSource,
  issueSource,
];

/**
 * What can be inserted at an offset. In the middle of prose nothing is offered. `today` is the day as the header prints
 * it, for who wants it offered.
 */
export function completionsAt(
  decision: Decision,
  offset: number,
  context: RuleContext,
  today?: () => string,
): CompletionEntry[] {
  const place = readPlace(decision, offset, context, today);
  if (place.typedMarks.startsWith('#')) return [...sectionSource(place)];
  const values = (place.issue ? issueSources : frameSources).flatMap((source) => source(place));
  return values.length > 0 ? values : blockSources.flatMap((source) => source(place));
}
