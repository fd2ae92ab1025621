import type { Writable } from '../../writable.js';
import { trimSpan } from '../characters.js';
import type { IssuePart } from '../model.js';
import type { Span } from '../span.js';
import type { Citation, GuidelineLine } from './citation.js';
import type { GuidelineNames } from './guideline-names.js';
import { readNameWords } from './name-words.js';
import { type CitationLead, findSentences } from './sentences.js';
import { readSources } from './source-reader.js';

/** The citations of one guideline part. Total: any words give a line, and what is not understood stands in `rest`. */
export function readGuidelineLine(text: string, part: IssuePart, names: GuidelineNames): GuidelineLine {
  const { statements, leads } = findSentences(text, part.value);
  const starts = [...statements, ...leads].map(({ span }) => span).sort((a, b) => a.start - b.start);
  const leadAt = new Map(leads.map((lead) => [lead.span, lead]));
  const citations: Citation[] = [];
  const rest: Span[] = [];
  const takeFree = (start: number, end: number) => {
    const free = trimSpan(text, start, end);
    if (free.start === free.end) return;
    const citation = freeCitation(text, free, names);
    if (citation) citations.push(citation);
    else if (/[^\s.,;:*_]/.test(text.slice(free.start, free.end))) rest.push(free);
  };
  takeFree(part.value.start, starts[0]?.start ?? part.value.end);
  for (const [index, span] of starts.entries()) {
    const end = starts[index + 1]?.start ?? part.value.end;
    const lead = leadAt.get(span);
    if (!lead) {
      takeFree(span.end, end);
      continue;
    }
    const { citation, readTo } = readCitation(text, lead, end, names);
    citations.push(citation);
    takeFree(readTo, end);
  }
  citations.sort((a, b) => a.whole.start - b.whole.start);
  return { part, statements, citations, rest };
}

function readCitation(text: string, lead: CitationLead, limit: number, names: GuidelineNames) {
  const { sources, end } = readSources(text, { start: lead.span.end, end: limit }, lead.basis, names);
  const whole = trimSpan(text, lead.span.start, end);
  const { basis, basisWords } = lead;
  const citation: Writable<Citation> = { whole, basisWords, sources, isClosed: isClosed(text, whole) };
  if (basis) citation.basis = basis;
  return { citation, readTo: end };
}

/** A known guideline that is named without "Decision based on". */
function freeCitation(text: string, region: Span, names: GuidelineNames): Citation | undefined {
  const words = readNameWords(text, region);
  if (names.guidelinesAt(words, 0).length === 0) return undefined;
  const { sources } = readSources(text, region, undefined, names);
  const basisWords = { start: region.start, end: region.start };
  return { whole: region, basisWords, sources, isClosed: isClosed(text, region) };
}

function isClosed(text: string, { start, end }: Span): boolean {
  return /[.!?]["'\u201d\u2019)\]*_]{0,3}$/.test(text.slice(Math.max(start, end - 5), end));
}
