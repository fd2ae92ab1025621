import type { Citation } from '../../decision/citations/citation.js';
import { lineEnd } from '../../decision/lines.js';
import type { Issue } from '../../decision/model.js';
import { textAt } from '../../decision/span.js';
import type { FoundRow } from '../../knowledge/catalogue/search.js';
import { editionText, type GuidelinePartId, sentenceForms, sourceText } from '../house-citation.js';
import { usabilityOf } from '../usability.js';
import {
  beginMatcher,
  beginningWords,
  detailAt,
  firstOfEach,
  type Offer,
  toEntries,
  usabilityAt,
} from './citation-offer.js';
import type { CitationPlace } from './citation-place.js';
import type { CompletionEntry } from './place.js';

const MOST_SENTENCES = 8;
const MOST_OTHERS = 3;
/** Fewer letters mean nothing yet: "the" could begin any sentence. */
const FEWEST_LETTERS = 4;

/** Whole citations that fit the treatment or stand elsewhere in the decision, then the standard beginnings. */
export function citationSentences(at: CitationPlace): CompletionEntry[] {
  const start = sentenceStart(at);
  const typed = textAt(at.place.decision.text, { start, end: at.written.end });
  if (goesOn(at, typed)) return [];
  const begins = (words: string) => words.toLowerCase().startsWith(typed.toLowerCase()) && words.length > typed.length;
  const begun = [...repeatedByReviewer(at), ...fittingSentences(at, at.fitting), ...citedInOtherIssues(at)];
  const fitting = begun.filter(({ words }) => begins(words));
  const forms = standardBeginnings(at).filter(begins);
  const offered = fitting.length + forms.length > 0 ? fitting : namedSentences(at, typed);
  const written = textAt(at.place.decision.text, at.written);
  const sentences = firstOfEach(offered, ({ words }) => words)
    .filter(({ source }) => !written.includes(source))
    .slice(0, MOST_SENTENCES)
    .map((offer) => ({ ...offer, words: beforeFollowing(at, offer.words) }));
  const beginnings = forms.map((label) => ({ label, detail: 'Standard wording' }));
  return [
    ...sentences.flatMap((offer) => toEntries(at, start, offer.row?.section ? 'section' : 'title', [offer])),
    ...toEntries(at, start, 'title', beginnings),
  ];
}

/** Citations by words of theirs, or of what they are about, where no sentence is begun: "massage". */
function namedSentences(at: CitationPlace, typed: string): SentenceOffer[] {
  if (typed.trim().length < FEWEST_LETTERS || /[.,;:]/.test(typed)) return [];
  const { catalogue } = at.place.context;
  const named = catalogue.search().rows(typed);
  const isBegun = beginMatcher(typed);
  const isNamed = ({ edition, section }: FoundRow) =>
    [
      editionText(catalogue, edition),
      section?.name ?? '',
      ...(section?.otherNames ?? []),
      ...(section?.services ?? []),
    ].some((name) => isBegun(beginningWords(name)));
  const fits = at.fitting.filter((row) =>
    named.some(({ edition, section }) => edition === row.edition && section === row.section),
  );
  return fittingSentences(at, [...fits, ...named].filter(isNamed));
}

/** Where the sentence begins that is being written: after the last full stop, or at the beginning of the value. */
function sentenceStart({ place, written }: CitationPlace): number {
  const words = textAt(place.decision.text, written);
  const last = Array.from(words.matchAll(/[.!?]["')\]*_]{0,3}(?:\s+|$)/g)).at(-1);
  return last ? written.start + last.index + last[0].length : written.start;
}

/** True inside a sentence: words stand on both sides of the place. */
function goesOn({ place: { decision }, end }: CitationPlace, typed: string): boolean {
  const following = decision.text.slice(end, lineEnd(decision.text, end, decision.text.length)).trim();
  return typed.trim() !== '' && following !== '' && following !== '.';
}

/** A sentence without its full stop where one stands already, and with a blank before words that follow. */
function beforeFollowing({ place: { decision }, end }: CitationPlace, sentence: string): string {
  const next = decision.text.charAt(end);
  if (next === '.') return sentence.replace(/\.$/, '');
  return /\S/.test(next) ? `${sentence} ` : sentence;
}

interface SentenceOffer extends Offer {
  /** What is cited, as it will stand in the line. */
  readonly source: string;
  readonly words: string;
}

/** The usable ones of these rows as sentences: the MTUS first, and of other guidelines only what they say on a topic. */
function fittingSentences(at: CitationPlace, rows: readonly FoundRow[]): SentenceOffer[] {
  const usable = rows.filter((row) => usabilityAt(at, row).kind === 'usable');
  const hasSection = new Set(usable.flatMap(({ edition, section }) => (section ? [edition.id] : [])));
  const isTelling = ({ edition, section }: FoundRow) =>
    section !== undefined || (edition.basis === 'mtus' && !hasSection.has(edition.id));
  const telling = firstOfEach(usable.filter(isTelling), ({ edition, section }) => section?.id ?? edition.id);
  const mtus = telling.filter(({ edition }) => edition.basis === 'mtus').slice(0, MOST_SENTENCES - MOST_OTHERS);
  const others = telling.filter(({ edition }) => edition.basis !== 'mtus').slice(0, MOST_OTHERS);
  return [...mtus, ...others].map((row) => {
    const source = sourceText(at.place.context.catalogue, row);
    const words = sentenceOf(at, row.edition.basis === 'mtus', source);
    return { label: shortLabel(at, row, source), detail: detailAt(at, row), source, words, row };
  });
}

/** A list is narrow: the section has to be seen in it. "ODG Pain, Massage therapy". */
function shortLabel({ place }: CitationPlace, { edition }: FoundRow, source: string): string {
  const collection = edition.partOf === undefined ? undefined : place.context.catalogue.guideline(edition.partOf);
  const [shortName] = collection?.otherNames ?? [];
  const isLong = collection && shortName !== undefined && source.startsWith(collection.name);
  return unlabelled(isLong ? `${shortName}${source.slice(collection.name.length)}` : source);
}

function unlabelled(source: string): string {
  return source.replaceAll(', Section(s): ', ': ');
}

function sentenceOf(at: CitationPlace, isMtus: boolean, source: string): string {
  const { mtus, other } = formsAt(at);
  return `${isMtus ? mtus : other}${source}.`;
}

/** The sentence forms; that the decision rests on something outside the MTUS is said once, and only without the MTUS. */
function formsAt({ partId, before, written }: CitationPlace): ReturnType<typeof sentenceForms> {
  const forms = sentenceForms(partId);
  const isSaid = before.statements.some(({ kind, span }) => kind === 'outsideMtus' && span.end <= written.end);
  const isBesideMtus = before.citations.some(({ basis }) => basis === 'mtus');
  return isSaid || isBesideMtus ? { ...forms, other: 'Decision based on Non-MTUS Citation ' } : forms;
}

function standardBeginnings(at: CitationPlace): string[] {
  const { mtus, other, none } = formsAt(at);
  const hasCited = at.before.citations.length + at.before.statements.length > 0;
  const beginnings = at.partId === 'reviewerGuideline' ? [mtus, other, none] : [mtus, none, other];
  return hasCited ? beginnings.filter((words) => words !== none) : beginnings;
}

function repeatedByReviewer(at: CitationPlace): SentenceOffer[] {
  if (at.partId !== 'reviewerGuideline') return [];
  return citedIn(at, at.issue, 'claimsAdministratorGuideline', 'as the claims administrator cites');
}

function citedInOtherIssues(at: CitationPlace): SentenceOffer[] {
  return at.place.decision.issues.flatMap((issue, index) =>
    issue === at.issue ? [] : citedIn(at, issue, at.partId, `as in issue ${index + 1}`),
  );
}

function citedIn(at: CitationPlace, issue: Issue, partId: GuidelinePartId, detail: string): SentenceOffer[] {
  return issue.guidelineLines
    .filter(({ part }) => part.id === partId)
    .flatMap(({ citations }) => citations.filter((citation) => isRepeatable(at, citation)))
    .map((citation) => {
      const source = sourcesOf(at, citation);
      return { label: unlabelled(source), detail, source, words: sentenceOf(at, citation.basis === 'mtus', source) };
    });
}

/** True for a citation of which everything is known, and nothing out of force on the day of the decision. */
function isRepeatable({ place, day }: CitationPlace, { basis, sources }: Citation): boolean {
  const { catalogue } = place.context;
  return (
    basis !== undefined &&
    sources.length > 0 &&
    sources.every(
      ({ editions, isYearKnown, sections }) =>
        isYearKnown &&
        sections.every(({ known }) => known.length > 0) &&
        editions
          .flatMap((id) => catalogue.edition(id) ?? [])
          .some((edition) => usabilityOf(catalogue, edition, day).kind !== 'unusable'),
    )
  );
}

/** The sources of a citation on one line, without marks and full stop. */
function sourcesOf({ place }: CitationPlace, { whole, basisWords }: Citation): string {
  const words = textAt(place.decision.text, { start: basisWords.end, end: whole.end });
  return words
    .replace(/[*_]{1,3}|<[^<>]{1,20}>/g, '')
    .replace(/\s+/g, ' ')
    .replace(/^[\s:]+/, '')
    .replace(/(?<![.\s])[.\s]+$/, '');
}
