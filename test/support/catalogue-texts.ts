/** A row of a catalogue: one guideline with one edition, all in order. */
export function guidelineRow(id: string, title = 'Acme Shoulder Protocol') {
  return {
    id,
    name: title,
    editions: [
      {
        id: `${id}-2016`,
        title,
        years: [2016],
        officialTitle: title,
        publisher: 'Acme Reviews',
        basis: 'other',
        inForce: { from: { date: '2016-01-01', confidence: 'read' } },
        confidence: 'read',
        sources: ['handbook'],
      },
    ],
  };
}

/** The text of a catalogue file with these rows, as a person would lay it out. */
export function catalogueText(guidelines: readonly object[]): string {
  return JSON.stringify({ sources: { handbook: 'Acme handbook' }, guidelines }, null, 2);
}
