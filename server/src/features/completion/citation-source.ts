import { citationPlace, openCitation } from './citation-place.js';
import { citationSections } from './citation-sections.js';
import { citationSentences } from './citation-sentences.js';
import { citationTitles } from './citation-titles.js';
import type { CompletionSource } from './place.js';

/** What can be cited in a guideline part: whole sentences, guidelines, sections and pages. */
export const citationSource: CompletionSource = (place) => {
  const at = citationPlace(place);
  if (!at) return [];
  const citation = openCitation(at);
  if (!citation) return citationSentences(at);
  const inside = [...citationSections(at, citation), ...citationTitles(at, citation)];
  return inside.length > 0 ? inside : citationSentences(at);
};
