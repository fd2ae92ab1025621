import type { IssuePart } from '../model.js';
import type { Span } from '../span.js';

/** On what a sentence says that a decision was based. */
export type Basis = 'mtus' | 'nonMtus';

/** A year in a citation. */
export interface CitedYear {
  readonly span: Span;
  readonly value: number;
}

/** One section of a source, as it is written. */
export interface CitedSection {
  readonly span: Span;
  /** The ids of the known sections that the words mean, in the editions the source may mean; empty for an unknown one. */
  readonly known: readonly string[];
}

/** One page or range of pages. `first` and `last` are missing when the words are no page number. */
export interface CitedPages {
  readonly span: Span;
  readonly first?: number;
  readonly last?: number;
}

/** One cited guideline, study or web page. */
export interface CitedSource {
  readonly whole: Span;
  /** The collection before the title: "Official Disability Guidelines (ODG)", "ACOEM". */
  readonly collection?: Span;
  /** The title of the guideline or chapter, without the year; all the words of a source that is not known. */
  readonly title?: Span;
  readonly year?: CitedYear;
  /** The words "Section(s):". */
  readonly sectionLabel?: Span;
  readonly sections: readonly CitedSection[];
  /** The words "Page(s):". */
  readonly pageLabel?: Span;
  readonly pages: readonly CitedPages[];
  /** A web address. */
  readonly address?: Span;
  /** What is said besides: "(updated 11/16/16)", "3rd ed.", "accessed 02/18/2017", "Web Version". */
  readonly notes: readonly Span[];
  /** The id of the guideline that the words mean, whatever the edition. */
  readonly guideline?: string;
  /** False when the title is not that of a guideline, though its words may hold the name of one. */
  readonly isTitleKnown: boolean;
  /** The ids of the editions that title and year may mean; those of the title alone when no such year is known. */
  readonly editions: readonly string[];
  /** False when a year is written that citations do not give to any edition of this title. */
  readonly isYearKnown: boolean;
}

/** One sentence "Decision based on …". */
export interface Citation {
  readonly whole: Span;
  /** Missing when a source is named without saying whether it is of the MTUS. */
  readonly basis?: Basis;
  /** The words "MTUS" or "Non-MTUS Citation"; empty and placed where they should stand when they are missing. */
  readonly basisWords: Span;
  /** In the order of the text; empty when nothing is named. */
  readonly sources: readonly CitedSource[];
  /** True when the sentence ends in a full stop. */
  readonly isClosed: boolean;
}

/** A sentence that says how the decision was made without citing: the standard forms of the review organization. */
export interface BasisStatement {
  readonly span: Span;
  readonly kind: 'outsideMtus' | 'noEvidence' | 'notStated';
}

/** A guideline part of an issue, read. What is neither a statement nor a citation stands in `rest`. */
export interface GuidelineLine {
  readonly part: IssuePart;
  readonly statements: readonly BasisStatement[];
  readonly citations: readonly Citation[];
  readonly rest: readonly Span[];
}

/** A guideline that a rationale names. */
export interface GuidelineMention {
  readonly span: Span;
  readonly guideline: string;
  readonly editions: readonly string[];
  readonly year?: CitedYear;
  readonly chapter?: number;
  readonly pages: readonly CitedPages[];
}
