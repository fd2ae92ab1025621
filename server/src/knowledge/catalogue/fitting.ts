import { NameTrie } from '../../decision/citations/name-trie.js';
import { foldName, readNameWords } from '../../decision/citations/name-words.js';
import { bodyParts, bodyPartsIn } from '../body-parts.js';
import type { Edition, Guideline } from './catalogue.js';
import { sectionNamesOf } from './row-names.js';
import type { FoundRow } from './search.js';

/** The rows that are about a treatment, the best first. Exact, unlike the search: it answers nobody's typing. */
export type FittingRows = (treatment: string) => readonly FoundRow[];

interface Named extends FoundRow {
  /** How many words of the treatment the name takes, and whether it is a name rather than a service. */
  readonly weight: number;
}

/**
 * An index of section names, titles and services. A section fits when one of them stands in the treatment. A guideline
 * about body parts fits only a treatment that names one of them, and then also as a whole.
 */
export function createFittingRows(guidelines: readonly Guideline[]): FittingRows {
  const trie = new NameTrie<Named>();
  const parts = new Map<string, readonly string[]>();
  for (const guideline of guidelines) {
    for (const edition of guideline.editions) {
      parts.set(edition.id, guideline.bodyParts);
      addEdition(trie, edition);
    }
  }
  const editions = guidelines.flatMap((guideline) => guideline.editions);
  const find: FittingRows = (treatment) => {
    const treated: readonly string[] = bodyPartsIn(treatment);
    const isOfPart = ({ id }: Edition) => parts.get(id)?.some((part) => treated.includes(part)) === true;
    const weights = weighted(trie, treatment);
    for (const edition of editions) if (isOfPart(edition)) addWeight(weights, { edition }, 1);
    return Array.from(weights.values())
      .filter(({ edition }) => parts.get(edition.id)?.length === 0 || isOfPart(edition))
      .map((row) => (row.section && isOfPart(row.edition) ? { ...row, weight: row.weight + 2 } : row))
      .sort((a, b) => b.weight - a.weight)
      .map(({ edition, section }) => (section ? { edition, section } : { edition }));
  };
  // Letter by letter the same treatment is asked for.
  let last: { readonly treatment: string; readonly rows: readonly FoundRow[] } | undefined;
  return (treatment) => {
    if (last?.treatment !== treatment) last = { treatment, rows: find(treatment) };
    return last.rows;
  };
}

function addEdition(trie: NameTrie<Named>, edition: Edition): void {
  for (const title of [edition.title, ...edition.otherTitles]) addName(trie, title, { edition }, 0);
  for (const section of edition.sections) {
    for (const name of sectionNamesOf(section)) addName(trie, name, { edition, section }, 1);
    for (const service of section.services) addName(trie, service, { edition, section }, 0);
  }
}

function addName(trie: NameTrie<Named>, name: string, row: FoundRow, bonus: number): void {
  if (!isOnlyBodyParts(name)) trie.add(name, { ...row, weight: 2 * foldName(name).length + bonus });
}

/** True for "Knee" and "Neck & Upper Back", which say nothing of what is done there. */
function isOnlyBodyParts(name: string): boolean {
  const pieces = name.toLowerCase().split(/,\s*(?:&|and)?|&|\band\b/);
  const named = pieces.map((piece) => piece.trim()).filter((piece) => piece !== '');
  return named.every((piece) => bodyParts.some(({ words }) => words.includes(piece)));
}

function weighted(trie: NameTrie<Named>, treatment: string): Map<string, Named> {
  const words = readNameWords(treatment, { start: 0, end: treatment.length });
  const weights = new Map<string, Named>();
  for (let from = 0; from < words.length; from++) {
    for (const { values } of trie.namesAt(words, from)) {
      for (const row of values) addWeight(weights, row, row.weight);
    }
  }
  return weights;
}

function addWeight(weights: Map<string, Named>, { edition, section }: FoundRow, weight: number): void {
  const key = section?.id ?? edition.id;
  const known = weights.get(key);
  if (known && known.weight >= weight) return;
  weights.set(key, { edition, ...(section && { section }), weight });
}
