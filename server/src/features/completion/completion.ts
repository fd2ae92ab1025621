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
import { type CompletionEntry, type CompletionSource, readPlace } from './place.js';
import { conclusionSource, credentialSource, outcomeSource, prioritySource } from './values.js';

const valueSources: readonly CompletionSource[] = [
  prioritySource,
  outcomeSource,
  credentialSource,
  citationSource,
  conclusionSource,
];
const blockSources: readonly CompletionSource[] = [
  skeletonSource,
  headerFieldSource,
  sectionSource,
  statementSource,
  issuePartSource,
  issueSource,
];

/** What can be inserted at an offset. In the middle of prose nothing is offered. */
export function completionsAt(decision: Decision, offset: number, context: RuleContext): CompletionEntry[] {
  const place = readPlace(decision, offset, context);
  if (place.typedMarks.startsWith('#')) return [...sectionSource(place)];
  const values = valueSources.flatMap((source) => source(place));
  return values.length > 0 ? values : blockSources.flatMap((source) => source(place));
}
