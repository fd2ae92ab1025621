import type { Decision, Issue } from '../../decision/model.js';
import type { RuleContext } from '../../rules/rule.js';
import type { CompletionSource } from './place.js';
import { phrase, sentenceBegunAt } from './sentence-start.js';

/** Where the name of what is asked for ends and its purpose, part of the body or manner begins. */
const HEAD_END = /[,(;:]|\s(?:of|for|to|with|without|at|in|on|per|by|from|times|x)\s/i;
/** Ends like a plural and is none. */
const SINGULAR = /(?:ss|[iu]s|ceps|series|diabetes|herpes)$/i;
const ONE = /^(?:1|one|an?|the)\s/i;
const SEVERAL = /^(?:\d+|two|three|four|five|six|seven|eight|nine|ten|twelve)\s+[a-z]/i;

/** The conclusion that the outcome asks for, where a rationale is empty or a sentence of it begins. */
export const conclusionSource: CompletionSource = (place) => {
  const { decision, offset, issue, context } = place;
  const part = issue?.parts.findLast(({ label }) => label.end < offset);
  if (!issue || part?.id !== 'rationale') return [];
  const replace = sentenceBegunAt(place, part.value, part.label);
  if (!replace) return [];
  return conclusions(decision, issue, context).flatMap((words) => phrase(place, words, words, replace));
};

/** The words of the statute about what is asked for, "is" or "are" as it is one thing or several. */
function conclusions(decision: Decision, issue: Issue, context: RuleContext): string[] {
  const { known } = issue.outcome;
  const request = requestWords(decision, issue, context);
  if (known === undefined || request === '') return [];
  const not = known === 'Upheld' ? ' not' : '';
  // After a comma, a quantity or a side would stand between what is asked for and the verb.
  const subject = /[,;]/.test(request)
    ? `The request for ${request} is`
    : `The ${request} ${isPlural(request) ? 'are' : 'is'}`;
  return [`${subject}${not} medically necessary.`];
}

/** What is left to decide of a request that was authorized in part; else the whole request. */
function requestWords(decision: Decision, issue: Issue, context: RuleContext): string {
  const modified = context
    .factsIn(decision)
    .modifiedRequests()
    .find(({ passage }) => passage.issue === issue);
  const { start, end } = modified?.remaining ?? issue.treatment;
  return decision.text
    .slice(start, end)
    .replace(/\s+/g, ' ')
    .replace(/(?<![\s,;:])[\s,;:]+$/, '')
    .replace(/^the\s/i, '');
}

/** True where a request names several things: "8 sessions of …", "Trigger point injections", not "Arthritis brace". */
export function isPlural(request: string): boolean {
  if (ONE.test(request)) return false;
  const head = request.split(HEAD_END, 1)[0]?.trim() ?? '';
  const last = head.split(/\s/).at(-1) ?? '';
  const looksPlural = /[a-z]s$/i.test(last) && !SINGULAR.test(last) && !/^[A-Z]+S$/.test(last);
  return looksPlural && (SEVERAL.test(request) || /^[A-Za-z]/.test(request));
}
