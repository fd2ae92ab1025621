import { allMatches } from '../all-matches.js';
import { trimSpan } from '../characters.js';
import type { Span } from '../span.js';
import type { Basis, BasisStatement } from './citation.js';

/** The start of a citation: "Decision based on MTUS". */
export interface CitationLead {
  readonly span: Span;
  readonly basis?: Basis;
  /** "MTUS", "Non-MTUS Citation"; empty and at the end of the lead when neither is written. */
  readonly basisWords: Span;
}

export interface Sentences {
  readonly statements: readonly BasisStatement[];
  readonly leads: readonly CitationLead[];
}

const WHO = '(?:claims\\s{1,3}administrator|expert\\s{1,3}reviewer)';
const BASED = `(?:decision\\s{1,3}(?:(?:is|was)\\s{1,3})?based\\s{1,3}(?:up)?on|the\\s{1,3}${WHO}\\s{1,3}based\\s{1,3}(?:his/her|their|its|the)\\s{1,3}decision\\s{1,3}on)`;
const BASIS =
  '(?:(?:the\\s{1,3})?(non[-\\s\\u2010-\\u2015]?mtus(?:\\s{1,3}citations?\\b)?|mtus(?:\\s{1,3}citations?\\b)?)(?!\\w))?';
const LEAD = new RegExp(`\\b${BASED}(?=[\\s:*]|$)[\\s:*]{0,4}${BASIS}`, 'gi');

const statementForms: readonly (readonly [kind: BasisStatement['kind'], form: RegExp])[] = [
  [
    'outsideMtus',
    new RegExp(
      `(?:the\\s{1,3})?${WHO}\\s{1,3}based\\s{1,3}(?:his/her|their|its|the)\\s{1,3}decision\\s{1,3}on\\s{1,3}recommendations?(?:\\(s\\))?\\s{1,3}outside\\s{1,3}(?:of\\s{1,3})?the\\s{1,3}MTUS(?:\\s{1,3}guidelines?)?\\.?`,
      'gi',
    ),
  ],
  [
    'noEvidence',
    new RegExp(
      `(?:the\\s{1,3})?${WHO}\\s{1,3}did\\s{1,3}not\\s{1,3}cite\\s{1,3}any\\s{1,3}(?:medical\\s{1,3})?evidence(?:\\s{1,3}for\\s{1,3}(?:its|their|his/her|the)\\s{1,3}decision)?\\.?`,
      'gi',
    ),
  ],
  [
    'notStated',
    new RegExp(
      `guidelines?\\s{1,3}used\\s{1,3}by\\s{1,3}the\\s{1,3}${WHO}\\s{1,3}(?:are|is|were|was)\\s{1,3}not\\s{1,3}(?:clearly\\s{1,3})?stated(?:\\s{1,3}in\\s{1,3}the\\s{1,3}UR\\s{1,3}determination)?\\.?`,
      'gi',
    ),
  ],
];

/** A word of each of the forms: most lines have none, and are spared the search. */
const STATEMENT_WORD = /\b(?:outside|cite|stated)\b/i;

/** The standard sentences of a guideline line and the starts of its citations, in the order of the text. */
export function findSentences(text: string, value: Span): Sentences {
  const words = text.slice(value.start, value.end);
  const statements = (STATEMENT_WORD.test(words) ? statementForms : [])
    .flatMap(([kind, form]) => allMatches(form, words).map((match) => ({ kind, span: spanOf(value.start, match) })))
    .sort((a, b) => a.span.start - b.span.start);
  const spoken = new Set(statements.map(({ span }) => span.start));
  // "The Claims Administrator based their decision on …" begins the one statement as it begins citations.
  const leads = allMatches(LEAD, words)
    .map((match) => toLead(text, value.start, match))
    .filter(({ span }) => !spoken.has(span.start));
  return { statements, leads };
}

function spanOf(offset: number, match: RegExpExecArray): Span {
  return { start: offset + match.index, end: offset + match.index + match[0].length };
}

function toLead(text: string, offset: number, match: RegExpExecArray): CitationLead {
  const found = spanOf(offset, match);
  const span = trimSpan(text, found.start, found.end);
  const written = match[1];
  if (written === undefined) return { span, basisWords: { start: span.end, end: span.end } };
  const basis = /^non/i.test(written) ? 'nonMtus' : 'mtus';
  return { span, basis, basisWords: { start: span.end - written.length, end: span.end } };
}
