import type { Span } from '../span.js';
import { ageStatementsIn, type Sex, type SexStatement, sexStatementsIn } from './age-and-sex.js';
import { hint } from './hints.js';
import { hasHint, type Passage, type Sentence, spanIn } from './passages.js';
import { antecedents, hasPronoun, pronounsIn } from './pronouns.js';

/** A statement of age or sex, or a pronoun that can only mean the injured worker. */
export interface PersonFact {
  readonly passage: Passage;
  readonly sentence: Sentence;
  readonly kind: 'age' | 'sex' | 'pronoun';
  /** The words that tell it: "44 year old", "woman", "she". */
  readonly span: Span;
  /** In years. */
  readonly age?: number;
  readonly sex?: Sex;
  /** True where the sentence speaks of another time ("when he was 20"), so that the age is not that of today. */
  readonly isOfAnotherTime?: true;
}

/** What is said of the injured worker's age and sex, in the order of the text. */
export function collectPeople(passages: readonly Passage[]): PersonFact[] {
  return passages.filter(({ kind }) => kind !== 'request').flatMap(personFactsIn);
}

function personFactsIn(passage: Passage): PersonFact[] {
  const { sentences } = passage;
  // Most rationales have no pronoun: they are spared the search for other people.
  const isWorkers = sentences.some(hasPronoun) ? antecedents(sentences) : [];
  const found: PersonFact[] = [];
  for (const [index, sentence] of sentences.entries()) {
    if (!hasHint(sentence, hint.age | hint.sex | hint.pronoun)) continue;
    const before = found.length;
    if (hasHint(sentence, hint.age)) addAges(found, passage, sentence);
    if (hasHint(sentence, hint.sex)) addSexes(found, passage, sentence, 'sex', sentence.read.derived(sexStatementsIn));
    if (isWorkers[index] && hasPronoun(sentence)) {
      addSexes(found, passage, sentence, 'pronoun', sentence.read.derived(pronounsIn));
    }
    if (found.length > before + 1) {
      found.push(...found.splice(before).sort((a, b) => a.span.start - b.span.start));
    }
  }
  return found;
}

function addAges(found: PersonFact[], passage: Passage, sentence: Sentence): void {
  for (const { age, start, end, isOfAnotherTime } of sentence.read.derived(ageStatementsIn)) {
    const span = spanIn(sentence, start, end);
    found.push(
      isOfAnotherTime
        ? { passage, sentence, span, kind: 'age', age, isOfAnotherTime }
        : { passage, sentence, span, kind: 'age', age },
    );
  }
}

function addSexes(
  found: PersonFact[],
  passage: Passage,
  sentence: Sentence,
  kind: 'sex' | 'pronoun',
  statements: readonly SexStatement[],
): void {
  for (const { sex, start, end } of statements) {
    found.push({ passage, sentence, span: spanIn(sentence, start, end), kind, sex });
  }
}
