import { allMatches } from '../all-matches.js';
import type { Span } from '../span.js';
import { hint } from './hints.js';
import { hasHint, matchesIn, type Passage, type Sentence, spanIn } from './passages.js';

/** A diagnosis that is given to the injured worker: one entry of "diagnosed with a; b and c". */
export interface DiagnosisFact {
  readonly passage: Passage;
  readonly sentence: Sentence;
  readonly span: Span;
}

/** The words that announce diagnoses of the worker, and the list after them. */
const ANNOUNCED =
  /\b(?:(?:working|current|listed|primary|accepted|clinical) diagnos[ei]s (?:is|are|was|were|includes?|included)|diagnos[ei]s (?:is|are|includes?|included)|(?:is|was|were|been) diagnosed (?:with|as having)):? {1,3}([^.]{1,300})/gi;
/** Diagnoses that somebody thinks about or that others have. */
const NOT_GIVEN =
  /\b(?:if|no|not|without|suspected|possible|probable|rule out|differential|unclear|unknown|guidelines?|MTUS|ODG|ACOEM|patients|individuals|when|whether|should|may|family|mother|father)\b/i;
const BETWEEN = /;|,|\/|\b(?:and|or|as well as)\b/g;

/** The diagnoses in summary and rationales, in the order of the text. */
export function collectDiagnoses(passages: readonly Passage[]): DiagnosisFact[] {
  return passages
    .filter(({ kind }) => kind !== 'request')
    .flatMap((passage) =>
      passage.sentences.flatMap((sentence) =>
        hasHint(sentence, hint.diagnosis) && !NOT_GIVEN.test(sentence.words) ? diagnosesIn(passage, sentence) : [],
      ),
    );
}

function diagnosesIn(passage: Passage, sentence: Sentence): DiagnosisFact[] {
  return matchesIn(sentence, ANNOUNCED).flatMap((match) => {
    const list = match[1] ?? '';
    const offset = match.index + match[0].length - list.length;
    const cuts = allMatches(BETWEEN, list).map(({ index, 0: sign }) => ({
      end: index,
      next: index + sign.length,
    }));
    const starts = [0, ...cuts.map(({ next }) => next)];
    const ends = [...cuts.map(({ end }) => end), list.length];
    return starts.flatMap((start, index) => {
      const words = list.slice(start, ends[index]);
      const from = offset + start + (words.length - words.trimStart().length);
      return words.trim() === ''
        ? []
        : [{ passage, sentence, span: spanIn(sentence, from, from + words.trim().length) }];
    });
  });
}
