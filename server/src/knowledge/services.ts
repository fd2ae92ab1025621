const serviceIds = [
  'imaging',
  'nerve-studies',
  'epidural-injection',
  'acupuncture',
  'manual-therapy',
  'physical-therapy',
  'massage',
  'electrical-stimulation',
  'drug-testing',
  'home-health',
  'psychotherapy',
  'surgery',
] as const;

/** A kind of service that guidelines treat in sections of their own. */
export type ServiceId = (typeof serviceIds)[number];

export interface Service {
  readonly id: ServiceId;
  readonly name: string;
  /** The words that mean it and nothing else. */
  readonly words: RegExp;
  /** Services that are given or judged together with it, so that a section about one may well serve the other. */
  readonly near: readonly ServiceId[];
}

/** Only services that name themselves: drugs and devices fall under many sections at once. */
export const services: readonly Service[] = [
  {
    id: 'imaging',
    name: 'imaging',
    words:
      /\bMRIs?\b|\bmagnetic resonance\b|\bCT scans?\b|\bcomputed tomography\b|\bx-?rays?\b|\bradiographs?\b|\bbone scans?\b/i,
    near: ['surgery'],
  },
  {
    id: 'nerve-studies',
    name: 'nerve and muscle studies',
    words: /\bEMG\b|\bNC[SV]s?\b|\belectromyograph\w{0,3}|\bnerve conduction\b|\belectrodiagnostic/i,
    near: [],
  },
  {
    id: 'epidural-injection',
    name: 'epidural injections',
    words: /\bepidural(?: steroid)? injections?\b|\bESIs?\b/i,
    near: ['surgery'],
  },
  { id: 'acupuncture', name: 'acupuncture', words: /\b(?:electro-?)?acupuncture\b/i, near: [] },
  {
    id: 'manual-therapy',
    name: 'manual therapy and manipulation',
    words: /\bchiropract\w{0,3}|\bmanipulation\b|\bmanual therapy\b|\bchirophysio/i,
    near: ['physical-therapy', 'massage'],
  },
  {
    id: 'physical-therapy',
    name: 'physical therapy',
    words: /\b(?:physical|occupational|aquatic) therapy\b|\bphysical medicine\b|\bphysiotherapy\b/i,
    near: ['manual-therapy', 'massage', 'electrical-stimulation'],
  },
  { id: 'massage', name: 'massage', words: /\bmassage\b/i, near: ['manual-therapy', 'physical-therapy'] },
  {
    id: 'electrical-stimulation',
    name: 'electrical stimulation',
    words: /\bTENS\b|\bH-?wave\b|\binterferential\b|\belectrical (?:nerve )?stimulation\b|\bneurostimulation\b/i,
    near: ['physical-therapy', 'acupuncture'],
  },
  {
    id: 'drug-testing',
    name: 'drug testing',
    words: /\b(?:urine|drug) (?:drug )?(?:test(?:ing|s)?|screen(?:ing|s)?|toxicology)\b/i,
    near: [],
  },
  { id: 'home-health', name: 'home health care', words: /\bhome health\b|\bhome (?:health )?aides?\b/i, near: [] },
  {
    id: 'psychotherapy',
    name: 'psychotherapy',
    words: /\bpsychotherapy\b|\bcognitive behavioral therapy\b|\bbiofeedback\b/i,
    near: [],
  },
  {
    id: 'surgery',
    name: 'an operation',
    words:
      /\bsurgery\b|\barthroscop(?:y|ic)\b|\b\w{3,30}ectomy\b|\b\w{3,30}(?:plasty|desis)\b|\b(?:spinal|lumbar|cervical|interbody|joint) fusion\b|\b(?:cuff|tendon|labral|hernia|ligament|meniscal|meniscus|surgical|SLAP) repair\b|\b(?:carpal tunnel|trigger finger|tendon|nerve) release\b|\b(?:ligament|ACL) reconstruction\b|\b(?:knee|hip|shoulder|disc|joint) replacement\b|\bosteotomy\b|\bopen reduction\b|\bORIF\b/i,
    near: ['epidural-injection', 'imaging'],
  },
];

/** What only goes with an operation is none itself: the therapy after it, the clearance before it, the assistant. */
const AROUND_SURGERY =
  /\b(?:pre|post)[- ]?(?:op|operative|surgical|surgery)\b|\bassociated surgical\b|\bassistant surgeon\b|\bsurgical assistant\b|\bclearance\b|\bafter surgery\b|\brental\b|\bsurgical center\b/i;

/** The services that words of a request or the name of a section mean, each once; empty when they name none. */
export function servicesIn(words: string): ServiceId[] {
  return services
    .filter(({ id, words: own }) => (id === 'surgery' ? isOperation(words) : own.test(words)))
    .map(({ id }) => id);
}

/** True when a request is for an operation itself. */
export function isOperation(words: string): boolean {
  const surgery = services.find(({ id }) => id === 'surgery');
  return surgery?.words.test(words) === true && !AROUND_SURGERY.test(words);
}

/** The name of a service for a message. */
export function serviceName(id: ServiceId): string {
  return services.find((service) => service.id === id)?.name ?? id;
}

/** True for one and the same service and for services that are judged together. */
export function areServicesNear(one: ServiceId, other: ServiceId): boolean {
  return one === other || nearTo(one).includes(other) || nearTo(other).includes(one);
}

function nearTo(id: ServiceId): readonly ServiceId[] {
  return services.find((service) => service.id === id)?.near ?? [];
}
