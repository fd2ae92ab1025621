import { allMatches } from '../../decision/all-matches.js';
import type { Facts } from '../../decision/facts/facts.js';
import { hint } from '../../decision/facts/hints.js';
import { hasHint, type Sentence } from '../../decision/facts/passages.js';
import type { Decision, Issue } from '../../decision/model.js';
import { textAt } from '../../decision/span.js';
import { checkedIssues } from '../issue/checked-issues.js';
import { type Named, namedIn, namesBySentence, titlesByIssue } from '../judged-requests.js';

const REQUEST =
  /\b(?:requests? (?:is|are|was|were|has been|have been)?(?: made| submitted)?(?: for| of)|requested|requesting|RFA (?:\S{1,20} )?for|asks? for|asked for|treatment plan (?:includes?|included)|recommended|(?:non-?certified|denied)(?: the)?(?: requests?)?(?: for)?)\b/i;
/** A request of another time, or one that was granted: no part of the dispute. */
const NOT_IN_DISPUTE =
  /\b(?:prior|previous|previously|earlier|had|completed|underwent|history|status post|approved|certified|authorized|normal|showed|revealed|results?)\b/i;

/** What the summary says was requested, one item of its list after the other. */
export function toldRequests(facts: Facts): readonly Named[] {
  return facts.derived(findToldRequests);
}

function findToldRequests(facts: Facts): Named[] {
  const summary = facts.passages.find(({ kind }) => kind === 'summary');
  const bySentence = namesBySentence(facts);
  return (summary?.sentences ?? []).flatMap((sentence) => {
    if (!hasHint(sentence, hint.told)) return [];
    const match = REQUEST.exec(sentence.words);
    if (!match || NOT_IN_DISPUTE.test(sentence.words.replace(/non-?\s?certified/gi, ''))) return [];
    return itemsOf(sentence, match.index + match[0].length).map((span) => namedIn([sentence], span, bySentence));
  });
}

/** The items of a list, parted where each has words of its own. */
function itemsOf({ words, span }: Sentence, from: number) {
  const ends = [
    ...allMatches(/[,;] | and (?:for |an? )/g, words.slice(from)).map(({ index }) => from + index),
    words.length,
  ];
  let start = from;
  return ends.map((end) => {
    const item = { start: span.start + start, end: span.start + end };
    start = end;
    return item;
  });
}

/** What each title names. */
export function titledRequests(facts: Facts): readonly TitledRequest[] {
  return facts.derived(findTitledRequests);
}

interface TitledRequest {
  readonly issue: Issue;
  readonly titled: Named;
}

function findTitledRequests(facts: Facts, decision: Decision): TitledRequest[] {
  const titles = titlesByIssue(facts);
  const bySentence = namesBySentence(facts);
  return checkedIssues(decision)
    .filter(({ treatment }) => !/\[|_{3}|X{3}/.test(textAt(decision.text, treatment)))
    .map((issue) => ({ issue, titled: namedIn(titles.get(issue) ?? [], issue.treatment, bySentence) }));
}
