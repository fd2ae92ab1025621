import { sampleDecision } from '../../server/src/rules/sample-decision.js';
import { catalogueText, guidelineRow } from './catalogue-texts.js';

/** A decision that has these words, on one line, wherever a decision can have words, and faults that make findings quote them. */
export function hostileDecision(words: string): string {
  const changes: readonly (readonly [string, string])[] = [
    ['CM16-0900001', words],
    ['Standard', words],
    ['California, Oregon', words],
    ['Family Practice', words],
    ['a 44 year old woman', `${words} a 44 year old woman (XXX ${words})`],
    ['MRI of the right knee without contrast', words],
    ['Overturned', `Overturned ${words}`],
    ['Knee Complaints 2004, Section(s): Special Studies', `${words} 2004, Section(s): ${words}`],
    ['The guideline', `${words} was was. The guideline`],
    ['### IMR ISSUES', `### ${words}\n\n${words}\n\n### IMR ISSUES`],
  ];
  const comment = `<!-- imr-ignore structure/placeholder: ${words.replaceAll('-->', '')} -->`;
  return changes.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`the sample has no "${from}"`);
    return text.replace(from, () => to);
  }, `${comment}\n${sampleDecision}`);
}

/** A catalogue of an organization with these words as the name of everything; it is cited by `citationOf`. */
export function hostileCatalogue(words: string): string {
  const row = guidelineRow('acme-hostile', `Acme ${words}`);
  const sections = [{ name: `Imaging ${words}`, services: ['MRI'], confidence: 'read', sources: ['handbook'] }];
  const editions = row.editions.map((edition) => ({ ...edition, publisher: words, sections }));
  return catalogueText([{ ...row, editions }]);
}
