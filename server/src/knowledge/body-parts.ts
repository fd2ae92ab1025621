import { singular } from '../decision/facts/singular.js';

const partIds = [
  'head',
  'face',
  'jaw',
  'ear',
  'eye',
  'neck',
  'upper-back',
  'low-back',
  'chest',
  'heart',
  'lung',
  'abdomen',
  'groin',
  'pelvis',
  'hip',
  'leg',
  'knee',
  'ankle',
  'foot',
  'shoulder',
  'arm',
  'elbow',
  'forearm',
  'wrist',
  'hand',
  'psyche',
] as const;

/** A part of the body that a guideline can be about; the psyche counts as one, as in the claims themselves. */
export type BodyPartId = (typeof partIds)[number];

export interface BodyPart {
  readonly id: BodyPartId;
  readonly name: string;
  /** Words that mean it, in small letters; several parts may share one. */
  readonly words: readonly string[];
  /**
   * Parts that are treated or examined together with it, so that a guideline for one may well serve the other:
   * nerve studies of the legs are done for the low back. Holds both ways.
   */
  readonly near: readonly BodyPartId[];
}

/** All parts, from the head down; words that mean several parts stand under each. */
export const bodyParts: readonly BodyPart[] = [
  {
    id: 'head',
    name: 'head',
    words: [
      'head',
      'brain',
      'skull',
      'scalp',
      'cranial',
      'concussion',
      'headache',
      'migraine',
      'cervicogenic headache',
    ],
    near: ['face', 'jaw', 'ear', 'eye', 'neck', 'psyche'],
  },
  {
    id: 'face',
    name: 'face',
    words: ['face', 'facial', 'nose', 'nasal', 'sinus', 'maxillofacial'],
    near: ['head', 'jaw', 'ear', 'eye'],
  },
  {
    id: 'jaw',
    name: 'jaw and teeth',
    words: ['jaw', 'tmj', 'temporomandibular', 'mandibular', 'dental', 'tooth', 'teeth', 'maxillofacial'],
    near: ['head', 'face', 'ear', 'neck'],
  },
  { id: 'ear', name: 'ear', words: ['ear', 'hearing', 'tinnitus', 'audiogram'], near: ['head', 'face', 'jaw'] },
  {
    id: 'eye',
    name: 'eye',
    words: ['eye', 'ocular', 'retina', 'retinal', 'cornea', 'corneal', 'cataract', 'ophthalmic', 'ophthalmology'],
    near: ['head', 'face'],
  },
  {
    id: 'neck',
    name: 'neck',
    words: ['neck', 'cervical', 'c spine', 'cervicothoracic', 'cervicogenic headache', 'whiplash'],
    near: ['head', 'jaw', 'upper-back', 'shoulder', 'arm'],
  },
  {
    id: 'upper-back',
    name: 'upper back',
    words: [
      ...['upper back', 'mid back', 'middle back', 'thoracic', 't spine', 'cervicothoracic'],
      ...['thoracolumbar', 'scapula', 'scapular', 'trapezius', 'rhomboid'],
    ],
    near: ['neck', 'low-back', 'chest', 'shoulder'],
  },
  {
    id: 'low-back',
    name: 'low back',
    words: [
      ...['low back', 'lower back', 'lumbar', 'lumbosacral', 'l spine', 'ls spine', 'l s spine'],
      ...['thoracolumbar', 'sacral', 'sacrum', 'sacroiliac', 'si joint', 'coccyx', 'tailbone', 'sciatica', 'lumbago'],
    ],
    near: ['upper-back', 'pelvis', 'hip', 'leg'],
  },
  {
    id: 'chest',
    name: 'chest',
    words: ['chest', 'rib', 'sternum', 'sternal', 'breast'],
    near: ['upper-back', 'heart', 'lung', 'shoulder'],
  },
  { id: 'heart', name: 'heart', words: ['heart', 'cardiac', 'coronary', 'echocardiogram'], near: ['chest', 'lung'] },
  {
    id: 'lung',
    name: 'lung',
    words: ['lung', 'pulmonary', 'respiratory', 'asthma', 'bronchial'],
    near: ['chest', 'heart'],
  },
  {
    id: 'abdomen',
    name: 'abdomen',
    words: ['abdomen', 'abdominal', 'stomach', 'hernia', 'umbilical', 'inguinal hernia', 'ventral hernia'],
    near: ['groin', 'pelvis'],
  },
  {
    id: 'groin',
    name: 'groin',
    words: ['groin', 'inguinal', 'inguinal hernia', 'scrotal', 'scrotum', 'testicle', 'testicular'],
    near: ['abdomen', 'pelvis', 'hip', 'leg'],
  },
  {
    id: 'pelvis',
    name: 'pelvis',
    words: ['pelvis', 'pelvic', 'buttock', 'gluteal', 'piriformis'],
    near: ['low-back', 'abdomen', 'groin', 'hip'],
  },
  {
    id: 'hip',
    name: 'hip',
    words: ['hip', 'femoral head', 'femoral neck', 'acetabular', 'acetabulum', 'femoroacetabular', 'trochanteric'],
    near: ['low-back', 'pelvis', 'groin', 'leg'],
  },
  {
    id: 'leg',
    name: 'leg',
    words: [
      'leg',
      'lower extremity',
      'lower limb',
      'rle',
      'lle',
      'ble',
      'thigh',
      'hamstring',
      'calf',
      'shin',
      'tibia',
      'tibial',
      'femur',
    ],
    near: ['low-back', 'groin', 'hip', 'knee', 'ankle', 'foot'],
  },
  {
    id: 'knee',
    name: 'knee',
    words: [
      ...['knee', 'patella', 'patellar', 'patellofemoral', 'meniscus', 'meniscal', 'meniscectomy', 'anterior cruciate'],
      ...['acl', 'fibular head', 'tibial plateau'],
    ],
    near: ['leg'],
  },
  {
    id: 'ankle',
    name: 'ankle',
    words: ['ankle', 'achilles', 'malleolus', 'malleolar', 'tarsal tunnel'],
    near: ['leg', 'foot'],
  },
  {
    id: 'foot',
    name: 'foot',
    words: [
      ...['foot', 'feet', 'toe', 'heel', 'hallux', 'bunion', 'plantar', 'metatarsal', 'metatarsal head', 'calcaneus'],
      ...['calcaneal', 'tarsal tunnel'],
    ],
    near: ['leg', 'ankle'],
  },
  {
    id: 'shoulder',
    name: 'shoulder',
    words: [
      ...['shoulder', 'rotator cuff', 'acromioclavicular', 'ac joint', 'subacromial', 'acromion', 'glenohumeral'],
      ...['humeral head', 'clavicle', 'clavicular', 'supraspinatus', 'scapula', 'scapular', 'trapezius'],
    ],
    near: ['neck', 'upper-back', 'chest', 'arm'],
  },
  {
    id: 'arm',
    name: 'arm',
    words: ['arm', 'upper arm', 'upper extremity', 'upper limb', 'rue', 'lue', 'bue', 'humerus', 'humeral'],
    near: ['neck', 'shoulder', 'elbow', 'forearm', 'wrist', 'hand'],
  },
  {
    id: 'elbow',
    name: 'elbow',
    words: ['elbow', 'epicondyle', 'epicondylitis', 'cubital', 'olecranon', 'radial head', 'radial neck'],
    near: ['arm', 'forearm'],
  },
  { id: 'forearm', name: 'forearm', words: ['forearm'], near: ['arm', 'elbow', 'wrist', 'hand'] },
  {
    id: 'wrist',
    name: 'wrist',
    words: ['wrist', 'carpal', 'carpal tunnel', 'scaphoid', 'de quervain', 'dequervain', 'tfcc'],
    near: ['arm', 'forearm', 'hand'],
  },
  {
    id: 'hand',
    name: 'hand',
    words: ['hand', 'finger', 'thumb', 'metacarpal', 'dupuytren', 'carpal tunnel'],
    near: ['arm', 'forearm', 'wrist'],
  },
  {
    id: 'psyche',
    name: 'psyche',
    words: ['psyche', 'psychiatric', 'psychological', 'psychotherapy', 'mental', 'ptsd'],
    near: ['head'],
  },
];

/** Words that count only where no other word names one of their parts: the "spine" of a "lumbar spine" is none more. */
export const GENERAL_WORDS: ReadonlyMap<string, readonly BodyPartId[]> = new Map([
  ['spine', ['neck', 'upper-back', 'low-back']],
  ['back', ['upper-back', 'low-back']],
]);

/** Words that hold the name of a part but mean none. */
export const OTHER_MEANINGS: readonly string[] = [
  ...['knee scooter', 'knee walker', 'knee high', 'hand held', 'hand control', 'c arm', 'cervical cancer'],
  ...['cervical smear', 'cervical cytology', 'back up', 'back order', 'square foot', 'square feet', 'face to face'],
];

/** Vertebrae by their letter: how many there are, and the part of the back. */
const VERTEBRAE: Readonly<Record<string, { readonly count: number; readonly part: BodyPartId } | undefined>> = {
  c: { count: 8, part: 'neck' },
  t: { count: 12, part: 'upper-back' },
  l: { count: 5, part: 'low-back' },
  s: { count: 5, part: 'low-back' },
};

/** Single levels that are also names of laboratory tests or drugs: the complement, the thyroid hormones, Tylenol #3. */
const AMBIGUOUS_LEVEL = /^(?:c[34]|t\d{1,2})$/;

const meanings: ReadonlyMap<string, readonly BodyPartId[]> = meaningsOfPhrases();

/** How many words the longest phrase has that begins with a word: most words begin none. */
const longestByFirst: ReadonlyMap<string, number> = longestPhrases(meanings.keys());

function longestPhrases(phrases: Iterable<string>): Map<string, number> {
  const longest = new Map<string, number>();
  for (const phrase of phrases) {
    const [first = '', ...others] = phrase.split(' ');
    longest.set(first, Math.max(longest.get(first) ?? 0, 1 + others.length));
  }
  return longest;
}

const partsById = new Map(bodyParts.map((part) => [part.id as string, part]));

/** The part with this id. */
export function bodyPart(id: string): BodyPart | undefined {
  return partsById.get(id);
}

/** True for one and the same part and for parts that are treated together. */
export function areNear(one: BodyPartId, other: BodyPartId): boolean {
  return one === other || partsById.get(one)?.near.includes(other) === true;
}

/**
 * The parts of the body that words of a request or a title mean, each once, from the head down; empty when they name
 * none. Vertebral levels count ("L4-5", "C5-6"). Of overlapping words the longest holds: "femoral neck" is the hip.
 */
export function bodyPartsIn(words: string): BodyPartId[] {
  const tokens = tokensOf(words);
  const found = new Set<BodyPartId>();
  const general: (readonly BodyPartId[])[] = [];
  for (let at = 0; at < tokens.length; ) {
    const phrase = phraseAt(tokens, at);
    for (const part of phrase?.parts ?? levelAt(tokens, at)) found.add(part);
    if (!phrase) general.push(GENERAL_WORDS.get(tokens[at]?.word ?? '') ?? []);
    at += phrase?.length ?? 1;
  }
  const untold = new Set(general.filter((parts) => !parts.some((part) => found.has(part))).flat());
  return partIds.filter((id) => found.has(id) || untold.has(id));
}

function meaningsOfPhrases(): Map<string, BodyPartId[]> {
  const found = new Map<string, BodyPartId[]>();
  for (const { id, words } of bodyParts) {
    for (const phrase of words.map((each) => folded(each.split(' ')))) {
      const known = found.get(phrase);
      if (!known) found.set(phrase, [id]);
      else if (!known.includes(id)) known.push(id);
    }
  }
  for (const phrase of OTHER_MEANINGS) found.set(folded(phrase.split(' ')), []);
  return found;
}

interface Token {
  readonly word: string;
  /** Without the plural s. */
  readonly folded: string;
  /** The signs up to the next word. */
  readonly gap: string;
}

function tokensOf(words: string): Token[] {
  const matches = Array.from(words.toLowerCase().matchAll(/[\p{L}\d]+/gu));
  return matches.map((match, index) => {
    const end = match.index + match[0].length;
    const gap = words.slice(end, matches[index + 1]?.index ?? end);
    return { word: match[0], folded: singular(match[0]), gap };
  });
}

function phraseAt(tokens: readonly Token[], at: number): { parts: readonly BodyPartId[]; length: number } | undefined {
  const longest = longestByFirst.get(tokens[at]?.folded ?? '') ?? 0;
  for (let length = Math.min(longest, tokens.length - at); length > 0; length--) {
    const own = tokens.slice(at, at + length);
    if (own.slice(0, -1).some(({ gap }) => /[.;:!?]/.test(gap))) continue;
    const parts = meanings.get(own.map((token) => token.folded).join(' '));
    if (parts && !isMeasure(tokens, at)) return { parts, length };
  }
  return undefined;
}

/** "10 feet" and "a 6-foot cord" are lengths. */
function isMeasure(tokens: readonly Token[], at: number): boolean {
  return /^f(?:oo|ee)t$/.test(tokens[at]?.word ?? '') && /^\d+$/.test(tokens[at - 1]?.word ?? '');
}

function folded(words: readonly string[]): string {
  return words.map(singular).join(' ');
}

/** "L5", "T12". */
const LONGEST_LEVEL = 3;

function levelAt(tokens: readonly Token[], at: number): readonly BodyPartId[] {
  const word = tokens[at]?.word ?? '';
  if (word.length > LONGEST_LEVEL) return [];
  const level = /^([clts])(\d{1,2})$/.exec(word);
  const region = VERTEBRAE[level?.[1] ?? ''];
  const number = Number(level?.[2]);
  if (!region || number < 1 || number > region.count) return [];
  return AMBIGUOUS_LEVEL.test(word) && !isInRange(tokens, at) ? [] : [region.part];
}

/** True for "C5" and "C6" in "C5-6" or "C5-C6". */
function isInRange(tokens: readonly Token[], at: number): boolean {
  const joins = (from: number) =>
    /^ ?[-\u2010-\u2013/] ?$/.test(tokens[from]?.gap ?? '') && /^[clts]?\d{1,2}$/.test(tokens[from + 1]?.word ?? '');
  return joins(at) || (/^[clts]?\d{1,2}$/.test(tokens[at - 1]?.word ?? '') && joins(at - 1));
}
