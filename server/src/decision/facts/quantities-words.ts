/** Words that many treatments share, or that only say how much, when and for which side. */
const COMMON =
  /^(?:therap(?:y|ies)|treatments?|sessions?|visits?|times?|weeks?|weekly|months?|days?|hours?|request(?:s|ed|ing)?|original|remaining|eligible|portion|authorized|claims?|administrator|additional|further|more|extra|with|without|from|that|this|these|those|were|quantity|refills?|tablets?|capsules?|cream|once|twice|left|right|bilateral|lumbar|cervical|thoracic|spine|knees?|shoulders?|lower|upper|back|neck|hips?|ankles?|wrists?|hands?|elbows?|foot|extremit(?:y|ies)|injection|services?|evaluation|evaluate|treat|supply|coverage|associated|surgical|post|operative|worker|injured|patient|applicant|three|four|five|seven|eight|nine|eleven|twelve|total|given|above|therefore|medical|medically|necessary|decision|continued|current)$/;
/** Short forms, and the word that they stand for. */
const SHORT = new Map([
  ['pt', 'physi'],
  ['ot', 'occup'],
  ['cmt', 'chiro'],
  ['esi', 'epidu'],
]);

/** The beginnings of the words that tell one treatment from another: "chiro" for "chiropractic" and "chiro". */
export function treatmentWords(words: string): Set<string> {
  const found = words.toLowerCase().match(/[a-z]{2,}/g) ?? [];
  return new Set(
    found.flatMap((word) => SHORT.get(word) ?? (word.length > 3 && !COMMON.test(word) ? word.slice(0, 5) : [])),
  );
}

/** True when a treatment's word is in both. */
export function shareTreatment(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return [...a].some((word) => b.has(word));
}
