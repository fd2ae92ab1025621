import type { Citation, CitedSource } from '../../decision/citations/citation.js';
import { foldName } from '../../decision/citations/name-words.js';
import { textAt } from '../../decision/span.js';
import { type Edition, isInForce, isSure } from '../../knowledge/catalogue/catalogue.js';
import { titlesOf } from '../../knowledge/catalogue/row-names.js';
import { quoted } from '../quoted.js';
import { defineRule, type Edit, type RuleContext } from '../rule.js';
import { citationTitle, type SourceInLine } from './cited.js';
import { atMostInformation, daysOf, knownSources } from './known-sources.js';
import { wrongBasisExamples } from './wrong-basis-examples.js';

/** The words by which a citation says on what it is based. */
const words = { mtus: 'MTUS', nonMtus: 'Non-MTUS Citation' } as const;
type Wrong = keyof typeof words;

export const wrongBasis = defineRule({
  id: 'citation/wrong-basis',
  severity: 'warning',
  since: '0.1.0',
  fixes: 'unsafe',
  authority: '8 CCR 9792.20 to 9792.24.4; 8 CCR 9792.21.1(a) and (d)',
  docs: {
    what: 'A guideline that is not part of the MTUS is cited as MTUS: ODG, or an edition of ACOEM that was not adopted. Or the other way round: a guideline of the MTUS, in force at the time, is cited as "Non-MTUS Citation".',
    why: 'The MTUS is presumed to be correct, and another guideline counts only where the MTUS is silent or rebutted. So each must be called what it is.',
    remedy:
      'Cite the guideline in a sentence of its own: "Decision based on MTUS …" or "Decision based on Non-MTUS Citation …".',
  },
  examples: wrongBasisExamples,

  reach: 'guidelines',
  *check(decision, context) {
    const { text } = decision;
    const days = daysOf(decision);
    const sources = knownSources(decision, context);
    const wrong = sources.filter((found) => basisFault(text, found, days, context) !== undefined);
    const wrongSources = new Set(wrong.map(({ source }) => source));
    for (const found of wrong) {
      const { citation, source, editions, isReviewers } = found;
      const span = nameOf(source);
      if (!span || !citation.basis) continue;
      const edits = editsFor(text, found, wrongSources, context);
      const right = citation.basis === 'mtus' ? words.nonMtus : words.mtus;
      const isUnsure = editions.every((edition) => !isSure(edition.basisConfidence ?? edition.confidence));
      yield {
        span,
        message: messageOf(text, found, isUnsure),
        ...atMostInformation(isUnsure || !isReviewers),
        ...(edits && { fix: { title: `Cite it as "${right}"`, isSafe: false, edits } }),
      };
    }
  },
});

function nameOf({ collection, title }: CitedSource) {
  if (collection && title && collection.end <= title.start) return { start: collection.start, end: title.end };
  return title ?? collection;
}

/** The basis under which a source is cited when that is wrong for sure. */
function basisFault(
  text: string,
  found: SourceInLine,
  days: readonly string[],
  context: RuleContext,
): Wrong | undefined {
  const { citation, source, editions } = found;
  if (citation.basis === undefined || editions.length === 0) return undefined;
  if (citation.basis === 'mtus') {
    const isOther = editions.every(({ basis }) => basis === 'other') || isLaterAcoem(text, source, days);
    return isOther ? 'mtus' : undefined;
  }
  const isMtus = editions.every(({ basis }) => basis === 'mtus') && isMtusAlone(text, source, context);
  const wasInForce = days.some((day) => editions.every((edition) => edition.inForce.from && isInForce(edition, day)));
  return isMtus && wasInForce ? 'nonMtus' : undefined;
}

/** Until then the MTUS held the second edition of ACOEM and no later one. */
const LATER_ACOEM_ADOPTED = '2017-12-01';

function isLaterAcoem(text: string, { collection, notes }: CitedSource, days: readonly string[]): boolean {
  if (!collection || !/ACOEM|Occupational/i.test(textAt(text, collection))) return false;
  const isThird = notes.some((note) => /^(?:3rd|third)\b/i.test(textAt(text, note)));
  return isThird && days.length > 0 && days.every((day) => day < LATER_ACOEM_ADOPTED);
}

/** True when the words mean an edition of the MTUS and nothing else: title and year, or a title that no other guideline has. */
function isMtusAlone(text: string, { title, year, notes }: CitedSource, { catalogue }: RuleContext): boolean {
  if (!title || notes.some((note) => /3rd|third|revis|updat/i.test(textAt(text, note)))) return false;
  if (year) return true;
  const written = foldName(textAt(text, title)).join(' ');
  const isCalledSo = (edition: Edition) => titlesOf(edition).some((each) => foldName(each).join(' ') === written);
  const called = catalogue.guidelines.flatMap(({ editions }) => editions.filter(isCalledSo));
  return (
    called.length > 0 &&
    called.every(({ basis, title: own }) => basis === 'mtus' && foldName(own).join(' ') === written)
  );
}

function messageOf(text: string, { citation, source, editions }: SourceInLine, isUnsure: boolean): string {
  const name = nameOf(source);
  const written = name ? quoted(text, name) : '';
  const doubt = isUnsure ? ' (unverified)' : '';
  if (citation.basis === 'mtus') {
    return `${written} is not part of the MTUS${doubt}. Only the MTUS is presumed to be correct, so a decision must not call another guideline MTUS. Cite it as "${words.nonMtus}".`;
  }
  const [edition] = editions;
  return `${edition ? citationTitle(edition) : written} is part of the MTUS${doubt} and was in force. The MTUS is presumed to be correct, so a decision says when it rests on it. Cite it as "${words.mtus}".`;
}

/** The other words of basis where all the sentence is wrong; else the source moved into a sentence of its own. */
function editsFor(
  text: string,
  { citation, source }: SourceInLine,
  wrong: ReadonlySet<CitedSource>,
  { catalogue }: RuleContext,
): Edit[] | undefined {
  const right = citation.basis === 'mtus' ? words.nonMtus : words.mtus;
  if (citation.sources.every((each) => wrong.has(each))) return [{ span: citation.basisWords, text: right }];
  const sentence = `Decision based on ${right} ${textAt(text, source.whole).replace(/(?<![\s.,;])[\s.,;]+$/, '')}.`;
  const removed = removal(citation, source, catalogue);
  if (!removed) return undefined;
  const { start, end } = citation.whole;
  // The MTUS stands first in a line, as its presumption asks.
  if (citation.basis === 'nonMtus') return [{ span: { start, end: start }, text: `${sentence} ` }, removed];
  return [removed, { span: { start: end, end }, text: `${citation.isClosed ? '' : '.'} ${sentence}` }];
}

/** The source with what joins it to its neighbour; `undefined` where a chapter would lose the collection named before it. */
function removal({ sources }: Citation, source: CitedSource, catalogue: RuleContext['catalogue']): Edit | undefined {
  const index = sources.indexOf(source);
  const [before, after] = [sources[index - 1], sources[index + 1]];
  const collectionsOf = (each: CitedSource | undefined) =>
    (each?.editions ?? []).flatMap((id) => catalogue.edition(id)?.partOf ?? []);
  const leansOn = (each: CitedSource | undefined, other: CitedSource | undefined) =>
    each?.collection === undefined && collectionsOf(other).some((id) => collectionsOf(each).includes(id));
  if (leansOn(source, before) || leansOn(after, source)) return undefined;
  if (before) return { span: { start: before.whole.end, end: source.whole.end }, text: '' };
  return after && { span: { start: source.whole.start, end: after.whole.start }, text: '' };
}
