import { allMatches } from '../all-matches.js';
import type { Verdict } from './conclusions.js';

/** Words of a judgement in a sentence, before anybody asked what they are about. */
export interface Judgement {
  readonly verdict: Verdict;
  /** Where the verb begins, and where the judgement ends. */
  readonly start: number;
  readonly end: number;
  /** False for words that judge only where the request itself is their subject: "is not supported". */
  readonly isStrong: boolean;
  /** True for "would be", which a condition may hold. */
  readonly isHypothetical: boolean;
  /** What is judged, where it stands after the judgement's first words: "medical necessity of the MRI is …". */
  readonly subject?: { readonly start: number; readonly end: number };
}

const VERB_WORD =
  "(?:is|are|was|were|be|been|being|isn't|aren't|wasn't|weren't|appears?|seems?|remains?|does|do|did|doesn't|didn't|cannot|can|can't|will|would|wouldn't|may|might|could|should|must|has|have|had|hasn't|haven't|to|not|never|no|longer|neither|nor|also|therefore|thus|hence|hereby|currently|clearly|simply|still|both|either|considered|deemed|found|determined|judged|felt|thought|as|at this time)";
/** The verb in front of a judging word, with all its auxiliaries and negations. */
const VERB = new RegExp(`(?:\\b${VERB_WORD}[ ,]{1,3}){1,10}$`, 'i');
const FINITE =
  /\b(?:is|are|was|were|isn't|aren't|wasn't|weren't|appears?|seems?|remains?|does|do|did|doesn't|didn't|cannot|can't|will|would|wouldn't|has|have|hasn't|haven't|should)\b/i;
const DOUBTFUL = /\b(?:may|might|could|can|must)\b(?! ?not)/i;
const NEGATION = /\b(?:not|never|neither|nor|cannot|no longer)\b|n't\b/gi;
const LONGEST_VERB = 90;

/** The judging words: those of the statute first, then those of practice. */
const STRONG = /\bmedically[ -]{1,2}(un)?(?:necessary|appropriate|warranted)\b/gi;
const VERDICT_WORD =
  /\b(?=[nudcaorg])(?:(non|un|de)[- ]?)?(certified|approved|authorized)\b|\b(denied|upheld|overturned|reversed|granted)\b/gi;
const WEAK =
  /\b(?=[uswirajn])(un)?(?:supported|warranted|indicated|recommended|appropriate|justified|necessary|reasonable|substantiated)\b(?! by\b)/gi;

const NECESSITY =
  /\bmedical necessity(?: (?:of|for|as to|regarding) ((?:[^ .;]{1,40} ){0,24}?[^ .;]{1,40}))? ((?:is|was|has|have|had|cannot|does|did|would)(?: (?:not|been|be|never|adequately|clearly|sufficiently|therefore|thus|yet|appear|to)){0,4}) (established|met|demonstrated|substantiated|supported|documented|shown|proven|evident|lacking|absent)\b/gi;
const NO_NECESSITY =
  /\b(?:lacks?|lacking|without|(?:is|are|was|were) not an?|(?:is|was) no|there (?:is|was) no|fails? to (?:show|establish|demonstrate|meet|support)|(?:does|do|did) not (?:show|establish|demonstrate|meet|support)) (?:the )?(?:criteria (?:for|of) )?medical necessity\b/gi;

/** The judgements that stand in a sentence, in the order of their kinds. */
export function judgementsIn(words: string): Judgement[] {
  const strong = [...strongOnes(words), ...ofNecessity(words)];
  return strong.length > 0 ? strong : [...verdictWords(words), ...weakOnes(words)];
}

function strongOnes(words: string): Judgement[] {
  return allMatches(STRONG, words).flatMap((match) =>
    judged(words, match, { isPositive: match[1] === undefined, isStrong: true }),
  );
}

function weakOnes(words: string): Judgement[] {
  return allMatches(WEAK, words).flatMap((match) =>
    judged(words, match, { isPositive: match[1] === undefined, isStrong: false }),
  );
}

/** "is hereby denied", "should be approved", "the denial is upheld": told as the result, not of what UR had said. */
function verdictWords(words: string): Judgement[] {
  return allMatches(VERDICT_WORD, words).flatMap((match) => {
    const verb = VERB.exec(words.slice(Math.max(0, match.index - LONGEST_VERB), match.index))?.[0] ?? '';
    if (!/^(?:is|are|should|will|cannot|can't)\b/i.test(verb) || /\bbeen\b/i.test(verb)) return [];
    const isDenial = /^(?:denied|upheld)/i.test(match[3] ?? '') || match[1] !== undefined;
    return judged(words, match, { isPositive: !isDenial, isStrong: false });
  });
}

function judged(
  words: string,
  match: RegExpExecArray,
  { isPositive, isStrong }: { readonly isPositive: boolean; readonly isStrong: boolean },
): Judgement[] {
  const before = words.slice(Math.max(0, match.index - LONGEST_VERB), match.index);
  const verb = VERB.exec(before)?.[0];
  if (verb === undefined || !FINITE.test(verb) || DOUBTFUL.test(verb)) return [];
  const negations = allMatches(NEGATION, verb).length;
  // "is not not necessary", "is not unnecessary": what is meant is anybody's guess.
  if (negations > 1 || (negations === 1 && !isPositive)) return [];
  return [
    {
      verdict: negations === 1 || !isPositive ? 'notNecessary' : 'necessary',
      start: match.index - verb.length,
      end: match.index + match[0].length,
      isStrong,
      isHypothetical: /\bwould|should\b/i.test(verb),
    },
  ];
}

function ofNecessity(words: string): Judgement[] {
  if (!/\bmedical necessity\b/i.test(words)) return [];
  const told = allMatches(NECESSITY, words).map((match): Judgement => {
    const isDenied = /\b(?:not|never|cannot)\b/i.test(match[2] ?? '') !== /lacking|absent/i.test(match[3] ?? '');
    const subjectAt = match.index + match[0].indexOf(match[1] ?? '');
    return {
      verdict: isDenied ? 'notNecessary' : 'necessary',
      start: match.index,
      end: match.index + match[0].length,
      isStrong: true,
      isHypothetical: false,
      subject:
        match[1] === undefined
          ? { start: match.index, end: match.index }
          : { start: subjectAt, end: subjectAt + match[1].length },
    };
  });
  const denied = allMatches(NO_NECESSITY, words).map((match): Judgement => {
    return {
      verdict: 'notNecessary',
      start: match.index,
      end: match.index + match[0].length,
      isStrong: true,
      isHypothetical: false,
    };
  });
  return [...told, ...denied];
}
