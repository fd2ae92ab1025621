import { readNameWords } from '../decision/citations/name-words.js';
import type { IssuePartId } from '../decision/layout.js';
import type { Catalogue, Edition } from '../knowledge/catalogue/catalogue.js';
import { titlesOf } from '../knowledge/catalogue/row-names.js';
import type { FoundRow } from '../knowledge/catalogue/search.js';
import { citationTitle } from '../rules/citation/cited.js';

/** Which of the two guideline parts of an issue a sentence stands in. */
export type GuidelinePartId = 'claimsAdministratorGuideline' | 'reviewerGuideline';

/** True for the parts that cite guidelines. */
export function isGuidelinePart<Part extends { readonly id: IssuePartId }>(
  part: Part,
): part is Part & { readonly id: GuidelinePartId } {
  return part.id === 'claimsAdministratorGuideline' || part.id === 'reviewerGuideline';
}

const writers: Readonly<Record<GuidelinePartId, string>> = {
  claimsAdministratorGuideline: 'Claims Administrator',
  reviewerGuideline: 'Expert Reviewer',
};

/** The beginnings of the organization's sentences about guidelines. */
export function sentenceForms(part: GuidelinePartId): {
  readonly mtus: string;
  readonly other: string;
  readonly none: string;
} {
  const writer = writers[part];
  return {
    mtus: 'Decision based on MTUS ',
    other: `The ${writer} based their decision on recommendation(s) outside of the MTUS Guidelines. Decision based on Non-MTUS Citation `,
    none: `The ${writer} did not cite any medical evidence for its decision.`,
  };
}

/** A whole sentence of its own that cites one row: 'Decision based on MTUS Knee Complaints 2004.' */
export function citationSentence(catalogue: Catalogue, row: FoundRow, part: GuidelinePartId): string {
  const { mtus, other } = sentenceForms(part);
  return `${row.edition.basis === 'mtus' ? mtus : other}${sourceText(catalogue, row)}.`;
}

/** One source as a citation prints it: "Knee Complaints 2004, Section(s): Special Studies". */
export function sourceText(catalogue: Catalogue, { edition, section }: FoundRow): string {
  const title = editionText(catalogue, edition);
  return section ? `${title}${sectionLead(edition)}${section.name}` : title;
}

/** What stands between an edition and its first section. Other guidelines have their topics after a comma. */
export function sectionLead({ basis }: Edition): string {
  return basis === 'mtus' ? ', Section(s): ' : ', ';
}

/** An edition as a citation prints it, chapters after the collection: "Official Disability Guidelines (ODG) Low Back". */
export function editionText(catalogue: Catalogue, edition: Edition): string {
  if (edition.basis === 'mtus') return citationTitle(edition);
  const collection = edition.partOf === undefined ? undefined : catalogue.guideline(edition.partOf);
  // Chapters without a year are known by a short name: "Low Back - Lumbar & Thoracic (Acute & Chronic)" by "Low Back".
  const shortTitle = edition.years.length === 0 ? edition.otherTitles[0] : undefined;
  if (collection) {
    const own = shortTitle ?? citationTitle(edition);
    return own.split(' ')[0] === collection.name.split(' ')[0] ? own : `${collection.name} ${own}`;
  }
  const name = namesOf(catalogue, edition).find((each) => isName(catalogue, each, edition)) ?? edition.title;
  return name.includes(String(edition.years[0])) ? name : citationTitle({ ...edition, title: name });
}

function namesOf(catalogue: Catalogue, edition: Edition): string[] {
  const known = catalogue.guideline(edition.guideline);
  return [...titlesOf(edition), ...(known ? [known.name, ...known.otherNames] : [])];
}

/** True when a reader of the bare words knows which guideline is meant. */
function isName({ names }: Catalogue, name: string, { guideline }: Edition): boolean {
  const words = readNameWords(name, { start: 0, end: name.length });
  return names.guidelinesAt(words, 0).some((match) => match.guideline === guideline && match.end === words.length);
}
