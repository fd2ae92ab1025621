import { allMatches } from '../all-matches.js';
import { contains, type Span, textAt } from '../span.js';
import { type Judgement, judgementsIn } from './conclusion-forms.js';
import { hint } from './hints.js';
import { hasHint, isQuoted, type Passage, placeIn, type Sentence } from './passages.js';
import type { ReadSentence } from './read-sentence.js';
import type { TreatmentFact } from './treatments.js';

export type Verdict = 'necessary' | 'notNecessary';

/** What a rationale says at one place about the medical necessity of what was requested. */
export interface Conclusion {
  readonly passage: Passage;
  readonly sentence: Sentence;
  readonly verdict: Verdict;
  /** The words that say so: "is not medically necessary". */
  readonly span: Span;
  /** What is judged: "8 massage therapy sessions", "the request"; empty and before the words when nothing is named. */
  readonly subject: Span;
  /** False for a condition, a quotation, a rule of a guideline, somebody else's view, a reason, an earlier part of care. */
  readonly isOnIssue: boolean;
  /** True where the subject is the request, a pronoun, or has a word of the request in it. */
  readonly namesRequest: boolean;
  /** True for the statute's words (medically necessary, medical necessity); "is not supported" is weaker. */
  readonly isStrong: boolean;
}

/**
 * The conclusions of all rationales, in the order of the text. `treatments` are those named in any passage: by them a
 * brand in a conclusion is known as the drug of the request.
 */
export function collectConclusions(
  passages: readonly Passage[],
  text: string,
  treatments: readonly TreatmentFact[],
): Conclusion[] {
  const isOfRequest = createSameTreatment(treatments);
  return passages
    .filter(({ kind }) => kind === 'rationale')
    .flatMap((passage) => {
      const requested = passage.issue ? significantWords(textAt(text, passage.issue.treatment)) : new Set<string>();
      return passage.sentences.flatMap((sentence) => conclusionsIn(passage, sentence, requested));
    })
    .map((conclusion) =>
      conclusion.namesRequest || !isOfRequest(conclusion) ? conclusion : { ...conclusion, namesRequest: true },
    );
}

/** Tells whether the subject of a conclusion names a treatment that the request of its issue names too, in whatever words. */
export function createSameTreatment(
  treatments: readonly TreatmentFact[],
): (conclusion: Pick<Conclusion, 'passage' | 'subject'>) => boolean {
  const named = new Map<Passage, TreatmentFact[]>();
  const requested = new Map<object, Set<string>>();
  for (const treatment of treatments) {
    const { passage, ids } = treatment;
    const own = named.get(passage) ?? [];
    own.push(treatment);
    named.set(passage, own);
    if (passage.kind !== 'request' || !passage.issue) continue;
    const all = requested.get(passage.issue) ?? new Set();
    for (const id of ids) all.add(id);
    requested.set(passage.issue, all);
  }
  return ({ passage, subject }) => {
    const known = passage.issue && requested.get(passage.issue);
    if (!known) return false;
    const inSubject = (named.get(passage) ?? []).filter(({ span }) => contains(subject, span));
    return inSubject.some(({ ids }) => ids.some((id) => known.has(id)));
  };
}

function conclusionsIn(passage: Passage, sentence: Sentence, requested: ReadonlySet<string>): Conclusion[] {
  if (!hasHint(sentence, hint.judging)) return [];
  return sentence.read.derived(conclusionsDrawn).map((drawn) => ({
    passage,
    sentence,
    verdict: drawn.verdict,
    span: placeIn(sentence, drawn.span),
    subject: placeIn(sentence, drawn.subject),
    isOnIssue: drawn.isOnIssue,
    namesRequest: drawn.isOnRequest || drawn.words.some((word) => requested.has(word)),
    isStrong: drawn.isStrong,
  }));
}

/** A conclusion by its place in a sentence, before anybody knows what was requested. */
interface DrawnConclusion extends Omit<Conclusion, 'passage' | 'sentence' | 'namesRequest'> {
  /** True where the subject is the request, or a pronoun. */
  readonly isOnRequest: boolean;
  /** The words of the subject that a request may have, too. */
  readonly words: readonly string[];
}

function conclusionsDrawn({ words }: ReadSentence): readonly DrawnConclusion[] {
  return judgementsIn(words)
    .sort((a, b) => a.start - b.start)
    .flatMap((judgement) => {
      const place = judgement.subject ?? subjectBefore(words, judgement.start);
      const subject = words.slice(place.start, place.end);
      // "The MRI is recommended" is said of MRI in general; only of the request itself is it a conclusion.
      if (!judgement.isStrong && !/\b(?:request|denial|determination|decision)/i.test(subject)) return [];
      return [
        {
          verdict: verdictOn(judgement, subject, words),
          span: { start: judgement.start, end: judgement.end },
          subject: { start: place.start, end: place.end },
          isOnIssue: isPlain(words, judgement, place.start, subject),
          isOnRequest: isRequest(subject),
          words: [...significantWords(subject)],
          isStrong: judgement.isStrong,
        },
      ];
    });
}

/** "The denial is overturned" finds the treatment necessary; so does "the denial is not supported". */
function verdictOn({ verdict: told, start, end }: Judgement, subject: string, words: string): Verdict {
  // "None of the services are necessary" denies without a "not".
  const verdict = /^(?:none|neither|no)\b/i.test(subject.trim()) ? opposite(told) : told;
  const isOfDenial = /\b(?:denial|non-?certification|(?:UR|utilization review|adverse) (?:decision|determination))\b/i;
  const word = words.slice(start, end);
  if (/\b(?:overturned|reversed|upheld)\b/i.test(word)) return verdict;
  if (!isOfDenial.test(subject)) return verdict;
  return opposite(verdict);
}

function opposite(verdict: Verdict): Verdict {
  return verdict === 'necessary' ? 'notNecessary' : 'necessary';
}

const OPENERS =
  /(?:^|;|(?<!\b(?:qty|quantity|supply|refills?|service|labs)):(?! ?\d)|, |\b(?:therefore|thus|hence|consequently|accordingly|that|why|how|so|but|however|whether|if|unless|until|as|since|because|while|although|though),? )/gi;
const REQUEST_START =
  /\b(?:the|this|these|any|a|an)(?: [\w'-]{1,20}){0,3} requests?\b|\b(?:the|this|these) (?:currently |presently |above )?requested\b/gi;

/** "…, as written above," between a subject and its verb. */
const ASIDE = /, as (?:written|requested|ordered|stated|described|prescribed|submitted|noted)(?: [\w-]{1,20}){0,3}$/i;

const HAS_VERB =
  /\b(?:is|are|was|were|has|have|had|does|do|did|cannot|contains?|would|will|fails?|shows?|lacks?|that|why)\b/i;

/** The noun phrase before a verb: from "the request" where that is said, else from the last opening of a clause. */
function subjectBefore(words: string, end: number): { start: number; end: number } {
  const before = words
    .slice(0, end)
    .replace(/(?<![ ,])[ ,]+$/, '')
    .replace(ASIDE, '');
  const requests = allMatches(REQUEST_START, before);
  const breaks = allMatches(OPENERS, before).map(({ index, 0: sign }) => index + sign.length);
  const last = breaks.filter((at) => at < before.length).at(-1) ?? 0;
  const clause = before.lastIndexOf(';') + 1;
  const request = requests.filter(({ index }) => index >= clause).at(-1);
  // A verb after "the request" makes a clause of its own: "as the requested surgery is not necessary, the sling …".
  const isWhole = request && (request.index >= last || !HAS_VERB.test(before.slice(request.index)));
  const start = isWhole ? request.index : last;
  const blank = /^(?:[ "']|(?:and|but|so|or)\b)*/i.exec(before.slice(start))?.[0].length ?? 0;
  return { start: Math.min(start + blank, before.length), end: before.length };
}

function isRequest(subject: string): boolean {
  return (
    subject.trim() === '' ||
    /\brequest/i.test(subject) ||
    /^(?:it|this|these|they|both|all|none|neither|the (?:treatment|service|item|medication|study|test|procedure|same)s?|this (?:treatment|service|item|medication|study|test))$/i.test(
      subject.trim(),
    )
  );
}

const REASON =
  /\b(?:as|since|because|given that|although|though|while|even though|if|whether|unless|until|once|how|why|when)\b[ ,]{1,2}(?:the |this |that |these )?$/i;
const CONDITION = /\b(?:if|unless|until|were|provided that|in the event)\b/i;
/** "Without such findings an MRI would not be necessary": said of MRI in general, not of the request. */
const CONDITION_WITHOUT = /\b(?:without|absent|absence of|lacking|otherwise)\b/i;
const CONDITION_AFTER =
  /^[ ,]{0,2}(?:if|when|only|unless|until|provided|where|for (?:patients|people|individuals|persons|those|cases|conditions|acute|subacute|mild|severe)|in patients|as long as|or not)\b/i;
const SPEAKER =
  /\b(?:guidelines?|MTUS|ODG|ACOEM|CMS|Medicare|literature|stud(?:y|ies)|UR|utilization review|claims administrator|administrator|adjuster|provider|physician|surgeon|doctor|attorney|patient|worker|reviewer)\b(?: [\w()'/,-]{1,30}){0,8}? (?:states?|stated|notes?|noted|recommends?|recommended|deems?|deemed|finds?|found|felt|feels|believes?|believed|indicates?|indicated|requires?|defines?|considers?|considered|determined|denied|said|says|concluded|opined|argues?|argued|asserts?)(?: that)?\b/i;
const OTHER_CARE =
  /\b(?:first|second|another|subsequent|future|initial|prior|previous|previously|earlier|already|past|which|who|surgery|surgical (?:intervention|procedure)|operation)\b/i;

/** "…, that the request is necessary": said only as far as the clause before it says so. */
const SAID_THAT = /\b(?:that|why|how)(?:,[^,]{1,60},)? {0,3}$/i;
const CONCLUDES = /\b(?:find|conclude[ds]?|determined?|opinion|agree|decided?)\b/i;
const DOUBTS =
  /\b(?:not|no|nothing|never|none|cannot|fail\w{0,3}|unclear|premature|disagree\w{0,2}|doubt\w{0,3}|hardly|without|lack\w{0,3}|unable|difficult|insufficient|if|whether)\b|n't\b/i;
const PART_OF = /\b(?:no|none|neither|some|not)(?: {1,3}\w{1,20}){0,2} {1,3}of {1,3}$/i;

/** True where the words before a subject take back what is said of it, or leave it open. */
function isTakenBack(before: string): boolean {
  if (PART_OF.test(before)) return true;
  return SAID_THAT.test(before) && (!CONCLUDES.test(before) || DOUBTS.test(before));
}

/** True for a conclusion that the writer draws here and now. */
function isPlain(words: string, judgement: Judgement, subjectStart: number, subject: string): boolean {
  const before = words.slice(0, subjectStart);
  const clause = before.slice(
    Math.max(before.lastIndexOf(';'), lastOf(before, /\b(?:therefore|thus|hence|consequently)\b/gi)) + 1,
  );
  if (isQuoted(words, judgement.start) || isTakenBack(before)) return false;
  if (/\b(?:which|who|that)$/i.test(subject.trim())) return false;
  if (REASON.test(before) || (!/\brequest/i.test(subject) && OTHER_CARE.test(subject))) return false;
  if (judgement.isHypothetical && CONDITION.test(clause + subject)) return false;
  const isOpen = judgement.isHypothetical && !/\brequest/i.test(subject);
  if (isOpen && CONDITION_WITHOUT.test(clause + subject)) return false;
  if (CONDITION_AFTER.test(words.slice(judgement.end))) return false;
  if (/\?["')]*$/.test(words)) return false;
  // After "that" the speech goes on to the end of the clause; without it, to the next comma.
  const spoken = SPEAKER.exec(clause)?.[0];
  return spoken === undefined || (!/ that$/i.test(spoken) && /, {1,2}$/.test(clause));
}

function lastOf(words: string, form: RegExp): number {
  return allMatches(form, words).at(-1)?.index ?? -1;
}

const COMMON =
  /^(?:the|and|for|with|without|of|to|in|on|at|is|a|an|or|by|per|was|were|are|be|left|right|bilateral|original|request|requested|authorized|claims|administrator|remaining|portion|eligible|imr|times|week|weeks|month|months|day|days|qty|quantity|sessions?|visits?|treatments?|unknown)$/;

function significantWords(words: string): Set<string> {
  const found = words.toLowerCase().match(/\p{L}{2,}/gu) ?? [];
  return new Set(found.filter((word) => !COMMON.test(word)).map((word) => word.replace(/s$/, '')));
}
