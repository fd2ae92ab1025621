/** Words that writers put for an outcome, folded. "Denied" and "approved" speak of the request, the outcome of the denial. */
const synonyms: ReadonlyMap<string, string> = new Map([
  ...[
    'uphold',
    'affirm',
    'affirmed',
    'sustained',
    'denied',
    'deny',
    'non-certified',
    'not certified',
    'not medically necessary',
  ].map((word) => [word, 'Upheld'] as const),
  ...[
    'overturn',
    'reverse',
    'reversed',
    'approved',
    'approve',
    'certified',
    'authorized',
    'granted',
    'medically necessary',
  ].map((word) => [word, 'Overturned'] as const),
]);

/** What writers put for an outcome between the two, folded; "Partially Overturned" is an outcome of whole cases only. */
export const partialOutcomes: readonly string[] = [
  'partially overturned',
  'partially upheld',
  'partly overturned',
  'partly upheld',
  'partial overturn',
  'partially overturn',
  'partial',
  'modified',
  'modify',
  'upheld in part',
  'overturned in part',
];

/** The outcome that another word for it means. */
export function outcomeMeantBy(folded: string): string | undefined {
  return synonyms.get(folded);
}
