import type { Span } from '../span.js';
import { type AgeStatement, ageStatementsIn, type Sex, sexStatementsIn } from './age-and-sex.js';
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
  // Most rationales have no pronoun: they are spared the search for other people.
  const isWorkers = passage.sentences.some(hasPronoun) ? antecedents(passage.sentences) : [];
  return passage.sentences.flatMap((sentence, index) => {
    const fact = (start: number, end: number) => ({ passage, sentence, span: spanIn(sentence, start, end) });
    const hasAge = hasHint(sentence, hint.age);
    if (!hasAge && !hasHint(sentence, hint.sex | hint.pronoun)) return [];
    const ages = (hasAge ? ageStatementsIn(sentence.words) : []).map((statement) => ageFact(statement, fact));
    const sexes = (hasHint(sentence, hint.sex) ? sexStatementsIn(sentence.words) : []).map(
      ({ sex, start, end }): PersonFact => ({ ...fact(start, end), kind: 'sex', sex }),
    );
    const pronouns = isWorkers[index] && hasPronoun(sentence) ? pronounsIn(sentence.words) : [];
    const pronounFacts = pronouns.map(
      ({ sex, start, end }): PersonFact => ({ ...fact(start, end), kind: 'pronoun', sex }),
    );
    return [...ages, ...sexes, ...pronounFacts].sort((a, b) => a.span.start - b.span.start);
  });
}

function ageFact(
  { age, start, end, isOfAnotherTime }: AgeStatement,
  fact: (start: number, end: number) => Pick<PersonFact, 'passage' | 'sentence' | 'span'>,
): PersonFact {
  return { ...fact(start, end), kind: 'age', age, ...(isOfAnotherTime && { isOfAnotherTime: true as const }) };
}
