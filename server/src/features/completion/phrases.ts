import { type Decision, headerField, issuePart } from '../../decision/model.js';
import { isEmptySpan, type Span, textAt } from '../../decision/span.js';
import { type CompletionEntry, type CompletionSource, literal, type Place } from './place.js';
import { phrase, sentenceBegunAt } from './sentence-start.js';

/** Words for the injured worker; a decision keeps to the first that it uses. */
const WORKER = /\b(injured worker|applicant|claimant|patient|employee)\b/i;

/** A standard sentence: plain words, and where the writer fills something in. */
type Sentence = readonly (string | { readonly insert: string })[];

/** Sentences for the summary. Where they say what was found, the writer fills it in. */
const SUMMARY: readonly Sentence[] = [
  ['Treatment to date has included ', { insert: 'treatment' }, '.'],
  ['On examination, there was ', { insert: 'findings' }, '.'],
  ['The request is for ', { insert: 'treatment' }, '.'],
];

const RATIONALE: readonly Sentence[] = [
  ['There is no documentation of ', { insert: 'what is missing' }, '.'],
  ['The records document ', { insert: 'findings' }, '.'],
  ['The MTUS does not address ', { insert: 'treatment' }, '.'],
  ['The guideline recommends ', { insert: 'treatment and its conditions' }, '.'],
];

/** Standard sentences where one begins in the summary or in a rationale. */
export const phraseSource: CompletionSource = (place) => {
  const { decision, offset, issue } = place;
  const rationale = issue && issuePart(issue, 'rationale');
  if (rationale && rationale.label.end < offset) {
    // An empty rationale is offered its conclusion alone.
    const replace = isEmptySpan(rationale.value) ? undefined : sentenceBegunAt(place, rationale.value);
    return replace ? RATIONALE.flatMap((sentence) => offer(place, sentence, replace)) : [];
  }
  if (issue || !decision.summary || isEmptySpan(decision.summary)) return [];
  const replace = sentenceBegunAt(place, decision.summary);
  return replace ? [opening(decision), ...SUMMARY].flatMap((sentence) => offer(place, sentence, replace)) : [];
};

/** Who the worker is, with the date of injury of the header and the word that the decision has for the worker. */
function opening(decision: Decision): Sentence {
  const injured = headerField(decision, 'dateOfInjury')?.value;
  const date = injured && !isEmptySpan(injured) ? textAt(decision.text, injured) : { insert: 'date' };
  const word = WORKER.exec(decision.text.slice(decision.summary?.start ?? 0))?.[1]?.toLowerCase() ?? 'injured worker';
  return [
    `The ${word} is a `,
    { insert: 'age' },
    ' year old ',
    { insert: 'sex' },
    ' who sustained an industrial injury on ',
    date,
    '.',
  ];
}

function offer(place: Place, sentence: Sentence, replace: Span): CompletionEntry[] {
  const words = sentence.map((each) => (typeof each === 'string' ? each : `[insert ${each.insert}]`)).join('');
  let stops = 0;
  const snippet = sentence
    .map((each) => (typeof each === 'string' ? literal(each) : `\${${++stops}:[insert ${each.insert}]}`))
    .join('');
  return phrase(place, words, snippet, replace);
}
