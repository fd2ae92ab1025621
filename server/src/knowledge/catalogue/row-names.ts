import type { EditionRow, SectionRow } from './schema.js';

/** Every title that means an edition, the one that citations print first. */
export function titlesOf({
  title,
  otherTitles,
  officialTitle,
}: Pick<EditionRow, 'title' | 'otherTitles' | 'officialTitle'>): string[] {
  return [title, ...otherTitles, officialTitle];
}

/** Every name that means a section, the one that citations print first. */
export function sectionNamesOf({ name, otherNames }: Pick<SectionRow, 'name' | 'otherNames'>): string[] {
  return [name, ...otherNames];
}
