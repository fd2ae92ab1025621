import {
  type Range,
  type SemanticTokens,
  SemanticTokensBuilder,
  type SemanticTokensLegend,
  type SemanticTokensOptions,
  SemanticTokenTypes,
} from 'vscode-languageserver';
import { type Meaning, meaningfulSpans } from '../features/semantic-tokens.js';
import { toSpan } from '../lsp/positions.js';
import { answerFor } from './answer.js';
import type { Session } from './session.js';
import type { Snapshot } from './snapshots.js';

/** Standard types, which every theme colors; the modifier says what it is, for themes that tell them apart. */
const TYPES: Readonly<Record<Meaning, SemanticTokenTypes>> = {
  redaction: SemanticTokenTypes.comment,
  caseNumber: SemanticTokenTypes.property,
  upheld: SemanticTokenTypes.enumMember,
  overturned: SemanticTokenTypes.enumMember,
  date: SemanticTokenTypes.number,
  guideline: SemanticTokenTypes.type,
};

const legend: SemanticTokensLegend = {
  tokenTypes: [...new Set(Object.values(TYPES))],
  tokenModifiers: Object.keys(TYPES),
};

export const semanticTokensOptions: SemanticTokensOptions = { legend, full: true, range: true };

const NONE: SemanticTokens = { data: [] };

/** Answers with the stretches to color, of the whole text or of a range. */
export function serveSemanticTokens(session: Session): void {
  const { semanticTokens } = session.connection.languages;
  semanticTokens.on(answerFor(session, 'textDocument/semanticTokens/full', NONE, (snapshot) => tokens(snapshot)));
  semanticTokens.onRange(
    answerFor<{ textDocument: { uri: string }; range: Range }, SemanticTokens>(
      session,
      'textDocument/semanticTokens/range',
      NONE,
      (snapshot, { range }) => tokens(snapshot, range),
    ),
  );
}

function tokens({ document, decision, service }: Snapshot, range?: Range): SemanticTokens {
  if (!service.features.semanticTokens) return NONE;
  const builder = new SemanticTokensBuilder();
  const within = range ? toSpan(document, range) : { start: 0, end: Number.POSITIVE_INFINITY };
  for (const { span, meaning } of meaningfulSpans(decision(), service.context.factsIn(decision()))) {
    if (span.end <= within.start || span.start >= within.end) continue;
    const type = legend.tokenTypes.indexOf(TYPES[meaning]);
    const modifier = 1 << legend.tokenModifiers.indexOf(meaning);
    // Not every client can show a token of several lines, so each line has its own.
    for (const { start, length } of linesOf(document.getText(), span.start, span.end)) {
      const { line, character } = document.positionAt(start);
      builder.push(line, character, length, type, modifier);
    }
  }
  return builder.build();
}

function linesOf(text: string, start: number, end: number) {
  return Array.from(text.slice(start, end).matchAll(/[^\r\n]+/g), ({ index, 0: line }) => ({
    start: start + index,
    length: line.length,
  }));
}
