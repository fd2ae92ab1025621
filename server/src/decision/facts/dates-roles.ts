import { hint } from './hints.js';

/** What happened on a date, as far as the words around it say. */
export type DateRole = 'injury' | 'accident' | 'utilizationReview' | 'request' | 'visit' | 'other';

/** The words of the sentence before and after a date. */
export interface DatePlace {
  readonly before: string;
  readonly after: string;
  /** The hints of the whole sentence. */
  readonly hints: number;
}

/** No role is looked for further away than this. */
const REACH = 130;
const ENDS_IN_PREPOSITION = String.raw`(?:on|dated|date|of|from|\()(?: or about)?[ :,]{0,2}$`;
const SUBJECT =
  "(?:the |this |an? )?(?:injured worker|injured employee|patient|applicant|claimant|worker|employee|IW|he|she)(?:'s)?";

/** Up to `most` words, none of which tells of something else that happened. */
function wordsWithout(most: number, words: string): string {
  return String.raw`(?:(?!(?:${words})\b)[\w'/()&-]{1,40},? ){0,${most}}`;
}

const NOT_THE_INJURY =
  'presented|seen|evaluated|re-?evaluated|examined|treated|underwent|returned|reported|complained|visit|surgery|was on|then|until|report|note|exam|with|who|when|after|since|diagnosed|and was|requested?|accepted|required|settled|filed|closed|told|stopped';
const AT_WORK =
  '(?:industrial(?:-work|ly[- ]related)?|(?:work|job|employment)(?:[- ]related)?|occupational|compensable|on-the-job)';

/** What was injured or where: "to the neck and back". */
const TO_PARTS = `(?:to|of|involving|at|while|when) ${wordsWithout(9, NOT_THE_INJURY)}`;

const INJURY_BEFORE = [
  /\b(?:date of (?:the |this |her |his )?(?:[a-z-]+ ){0,2}injury|(?:injury|accident) date|DOI|D\.O\.I\.?)(?: \(DOI\))?(?: (?:is|was|of|on|occurred|reported|noted|listed|stated|documented|given|as|being|to|be|about|or)){0,5}[ ,:;=(-]{0,3}$/i,
  new RegExp(
    String.raw`(?<!report of (?:an )?)\b${AT_WORK} (?:injury|accident|claim|incident|trauma|event) (?:${TO_PARTS})?(?:of|from|dated|in|\(|(?:(?:that|which) )?(?:reportedly |allegedly )?(?:was sustained|occurr(?:ed|ing)|happened) on)(?: or about)? ?$`,
    'i',
  ),
  // "On" alone may be the day of something done about the injury: "surgery for the industrial injury on …".
  new RegExp(
    String.raw`\b(?:with|had|has|have|experienced|claim(?:s|ed)?|alleg(?:es|ed)|reports|post|after|following|from|due to|to|history of) an? (?:[\w-]{1,40} ){0,2}${AT_WORK} (?:injury|accident|incident|trauma|event) (?:${TO_PARTS})?on(?: or about)? $`,
    'i',
  ),
  new RegExp(
    String.raw`\b(?:sustained|suffered|incurred) (?:an? |the |this |her |his |their )?${wordsWithout(6, NOT_THE_INJURY)}injur(?:y|ies) ${wordsWithout(9, NOT_THE_INJURY)}${ENDS_IN_PREPOSITION}`,
    'i',
  ),
  new RegExp(
    String.raw`\b(?:(?:was|were|got|been) (?:industrially )?(?:injured|hurt)|industrially injured|injured (?:his|her|their|the)|injured) (?!worker|employee|patient|person|party)${wordsWithout(6, `${NOT_THE_INJURY}|worker`)}(?:on|in)(?: or about)? $`,
    'i',
  ),
  /\b(?:injury (?:dated|occurring on|(?:that|which) occurred on)|(?:the|this|her|his) injury (?:occurred|happened|was sustained) on)(?: or about)? $/i,
  new RegExp(String.raw`\bsustained (?:an? |the )${AT_WORK} injury $`, 'i'),
];
const INJURY_AFTER = new RegExp(
  String.raw`^ (?:${AT_WORK} )?(?:date of injury|injury(?! (?:report|clinic)))\b|^ ${AT_WORK} accident\b`,
  'i',
);

/** The accident itself, told of the injured worker in one breath: "a woman who slipped on a wet floor on …". */
const ACCIDENT_BEFORE = new RegExp(
  String.raw`\b(?:who|that) (?:was |were |had )?(?:[a-z]+ly )?(?:slipped|fell|tripped|struck|hit|twisted|lifted|strained|burned|crushed) ${wordsWithout(14, NOT_THE_INJURY)}on $`,
  'i',
);

const REVIEW = String.raw`\b(?:UR|U\.R\.|utili[sz]ation[- ]review(?:er)?)\b`;
const REVIEW_BEFORE = new RegExp(
  String.raw`(?<!\b(?:to|for) )${REVIEW}'?s?,? ?(?<between>${wordsWithout(14, 'dated|submitted|received|performed|obtained|done|taken|seen|presented|visit|notes?|noted|RFA|appeal|injury|surgery|since|spoke|called|contacted|discussed|asked|peer|attempted|which|had|requested|ordered|prescribed')})(?<link>on|dated|date(?: is| was)?|denial:|of|from|\()[ :,]{0,2}$`,
  'i',
);
const REVIEW_AFTER = new RegExp(
  String.raw`^,? (?:the |an? )?(?:original |initial )?${REVIEW}|^,? (?:the |this |these |an? )?(?:requests?|treatments?|services?)\b(?:(?!\b(?:made|submitted|sent|received|that|which)\b)[^.;]){0,200}\b(?:denied|non-?certified|not certified|modified)\b|^,? (?!.{0,200}\b(?:made|submitted|sent|received|that|which)\b)[^.;]{0,120} (?:was|were) (?:denied|non-?certified|not certified|modified) by (?:the )?${REVIEW}`,
  'i',
);
const DENIED_BEFORE =
  /\b(?:requests?|treatments?|services?|certification)\b[^.;]{0,60}\b(?:was|were|been) (?:denied|non-?certified|not certified|modified)(?: by (?:the )?(?:utili[sz]ation review|UR|claims administrator))? on $/i;
const REQUEST_WORDS = /\b(?:requests?|requested|RFA|prescription|order)\b/i;
const APPROVED = /\b(?:approved|certified|authorized)\b/i;
const REFUSED =
  /\b(?:den(?:ied|ies|ial)|non-?\s?certif|not certif|modif|reject|not (?:medically )?necessary|determin|deni)/i;

const RFA = String.raw`\b(?:requests? for authorization|RFAs?|authorization requests?)\b`;
const REQUEST_BEFORE = new RegExp(
  String.raw`${RFA}(?: \([^)]{1,40}\))?,?(?: (?:forms?|report|date|is|was|were|that|which|been|has|noted|to|be|signed|received|submitted|dated|completed|made|sent|faxed|with|a|the|by|provider|treating|physician)){0,7},? ?${ENDS_IN_PREPOSITION}`,
  'i',
);
const REQUEST_AFTER = new RegExp(`^,? (?:the |an? )?${RFA}`, 'i');

const NOTE =
  "(?:progress|clinic(?:al)?|office|treatment|chart|follow-?up|physician(?:'s)?|PR-?2|initial|consultation|chiropractic|orthopedic|(?:provider|doctor|treater|surgeon)'s)(?: progress| medical)? (?:notes?|reports?|visits?|evaluations?|examinations?|consultations?)";
const VISIT_BEFORE = new RegExp(
  String.raw`\b(?:presented|seen|evaluated|re-?evaluated|examined|complained|complaints|returned|visits?|visited|${NOTE}|PR-?2|(?:physical )?exam(?:ination)?|objective findings|subjective (?:data|complaints)|documentation|first report(?: of (?:an )?(?:occupational |industrial |work )?(?:injury|illness)(?: or (?:occupational )?illness)?)?|consultation|re-?evaluation) ${wordsWithout(7, 'since|until|after|before|from|hired|fall|fell|accident|injury|who')}${ENDS_IN_PREPOSITION}`,
  'i',
);
const VISIT_AFTER = new RegExp(
  String.raw`^,? (?:${SUBJECT} (?:(?:was|were) (?:seen|evaluated|re-?evaluated|examined)|presented|complain(?:s|ed)|returned|visited|followed up|continued to|reports?|reported)|${NOTE})\b`,
  'i',
);
const STUDY =
  /\b(?:MRIs?|x-?rays?|CT|EMG|NC[SV]|scans?|imaging|radiographs?|ultrasound|stud(?:y|ies)|labs?|laborator(?:y|ies)|echocardiogram|E[KC]G|tests?|tested|blood|urine|surgery|operati(?:on|ve)|arthroscop(?:y|ic)|screen)\b/i;
const ON_OR_THE = /(?:^|\b(?:on|the|in the|an?|this|per|from)) $/i;

/** What is said to have happened on a date; the review before the request that it is about. */
export function roleOf({ before, after, hints }: DatePlace): DateRole {
  const near = before.slice(-REACH);
  const mayBe = (kind: number) => (hints & kind) !== 0;
  if (mayBe(hint.injury) && isInjury(near, after)) return 'injury';
  if (mayBe(hint.review) && isReview(near, after)) return isApproval(before + after) ? 'other' : 'utilizationReview';
  if (mayBe(hint.request) && isRequest(near, after)) return 'request';
  if (isVisit(near, after)) return 'visit';
  return mayBe(hint.accident) && ACCIDENT_BEFORE.test(near) ? 'accident' : 'other';
}

function isInjury(before: string, after: string): boolean {
  return INJURY_BEFORE.some((form) => form.test(before)) || isIntroduced(before, after, INJURY_AFTER);
}

function isRequest(before: string, after: string): boolean {
  return REQUEST_BEFORE.test(before) || isIntroduced(before, after, REQUEST_AFTER);
}

function isIntroduced(before: string, after: string, form: RegExp): boolean {
  return ON_OR_THE.test(before) && form.test(after.slice(0, 2 * REACH));
}

function isReview(before: string, after: string): boolean {
  const match = REVIEW_BEFORE.exec(before);
  if (match) {
    // "denied the request dated 11/20/2016": the request's date, not the review's.
    const isOfRequest = REQUEST_WORDS.test(match.groups?.between ?? '') && match.groups?.link !== 'on';
    return !isOfRequest;
  }
  return DENIED_BEFORE.test(before) || isIntroduced(before, after, REVIEW_AFTER);
}

function isApproval(words: string): boolean {
  return APPROVED.test(words) && !REFUSED.test(words);
}

function isVisit(before: string, after: string): boolean {
  if (STUDY.test(before.slice(-60))) return false;
  return VISIT_BEFORE.test(before) || isIntroduced(before, after, VISIT_AFTER);
}

const ANOTHER =
  /\b(?:prior|previous(?:ly)?|earlier|another|other (?:injury|claim|utilization|UR)|separate|second|third|new|re-?injur(?:y|ed)|non-?industrial|subsequent|additional|pre-?existing|dates of injury|different|unrelated|cumulative|continuous|repetitive|aggravat\w+|exacerbat\w+|re-?submi\w+|resubmission|amended|updated|revised|corrected|appeal\w*|reconsider\w*|addendum|past|(?:motor vehicle|car|auto(?:mobile)?|traffic) accident|MVA)\b/i;

const IS_OVER = /\b(?:recovered|resolved|healed|settled|years (?:ago|before|earlier))\b/i;

/** True where the words near a date speak of a prior, another or a new event. */
export function isOfAnotherEvent({ before, after }: DatePlace): boolean {
  return ANOTHER.test(before.slice(-REACH)) || ANOTHER.test(after.slice(0, 20)) || IS_OVER.test(after.slice(0, 60));
}

const RANGE_AFTER = /^ ?(?:-|to|through|thru|until) ?(?:\d|present|[A-Z][a-z]{2,8}\.? \d)/;
const RANGE_BEFORE = /\d ?(?:-|to|through|thru|until) ?$|\bbetween (?:[\w/,.-]+ ){1,5}and $/i;

/** True for either end of a stretch of days. */
export function isPartOfRange({ before, after }: DatePlace): boolean {
  return RANGE_AFTER.test(after) || RANGE_BEFORE.test(before.slice(-40));
}
