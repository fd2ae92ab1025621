/** A kind of care or test with the words that mean it and nothing else. */
export interface Care {
  readonly name: string;
  /** The whole of an object that means it. */
  readonly whole: RegExp;
  /** The same words in a sentence. */
  readonly inSentence: RegExp;
}

const care = (name: string, words: string): Care => ({
  name,
  whole: new RegExp(
    `^(?:${words})(?: (?:sessions?|visits?|treatments?|trial|has (?:been )?(?:tried|done)|was (?:tried|done)))?$`,
    'i',
  ),
  inSentence: new RegExp(`\\b(?:${words})\\b`, 'i'),
});

/** Care that has one common name, so that its absence and its presence can be compared. Findings of an exam are left out: they change. */
export const kindsOfCare: readonly Care[] = [
  care('physical therapy', 'physical therapy|physiotherapy|PT'),
  care('occupational therapy', 'occupational therapy'),
  care('acupuncture', 'acupuncture'),
  care('chiropractic care', 'chiropractic(?: (?:care|therapy|treatments?|manipulation))?'),
  care('massage', 'massage(?: therapy)?'),
  care('a home exercise program', 'home exercises?(?: program)?'),
  care('conservative care', 'conservative (?:care|treatment|therapy|management|measures)'),
  care(
    'failed conservative care',
    'fail(?:ed|ure of) conservative (?:care|treatment|therapy|management|measures)|conservative (?:care|treatment|therapy|management|measures) (?:has |had |have )?failed',
  ),
  care('an epidural injection', 'epidural(?: steroid)? injections?'),
  care('an injection', 'corticosteroid injections?|steroid injections?|cortisone injections?'),
  care('anti-inflammatory drugs', 'NSAIDs?|anti-inflammator(?:y|ies)(?: (?:drugs|medications?))?'),
  care('an MRI', 'MRIs?(?: scans?)?|magnetic resonance imaging'),
  care('x-rays', 'x-?rays?|radiographs?|plain films'),
  care('nerve studies', 'EMG(?:\\/NC[SV])?|electrodiagnostic (?:testing|studies)|nerve conduction (?:studies|testing)'),
  care('a urine drug screen', 'urine drug (?:screen(?:ing)?|test(?:ing)?)s?|urine toxicology(?: screens?)?|UDS'),
  care('a pain agreement', '(?:opioid|pain|narcotic)(?: management| treatment)? (?:agreement|contract)'),
  care('functional improvement', 'functional (?:improvement|gains?)'),
];

/** The care that the whole of some words means; `undefined` when they say more or less than that. */
export function careMeant(words: string): Care | undefined {
  const plain = words.replace(/ {2,3}/g, ' ').trim();
  return kindsOfCare.find(({ whole }) => whole.test(plain));
}

const NEGATED =
  /\b(?:no|not|never|without|denie[sd]|denying|negative|absent|none|nor|neither|lack\w{0,3}|unable|declined|refused|cancel\w{0,4}|wish\w{0,3})\b|n't\b/i;
/** What is asked for, planned or refused was not had. */
const NOT_YET =
  /\b(?:request\w{0,3}|recommend\w{0,3}|plan(?:s|ned)?|schedul\w{0,3}|pending|await\w{0,3}|authoriz\w{0,5}|certif\w{0,6}|refer\w{0,5}|order\w{0,3}|prescri\w{0,5}|consider\w{0,3}|would|will|should|may|might|need\w{0,3}|continue to|utilization|future|denied|discuss\w{0,3})\b/i;
const HAD =
  /\b(?:treated|treatments?|included?|includes|underwent|undergone|completed|received|had|attended|given|tried|took|taking|performed|showed|shows?|revealed|reveals?|demonstrated|visits|sessions|course|failed|finished|trial|done|obtained|dated|reported|noted|with|signed)\b/i;

/** True for a sentence that plainly says that the worker had this care. */
export function tellsCare(sentence: string, { inSentence }: Care): boolean {
  return inSentence.test(sentence) && HAD.test(sentence) && !NEGATED.test(sentence) && !NOT_YET.test(sentence);
}
