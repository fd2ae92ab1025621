import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Span } from '../decision/span.js';
import type { Finding } from '../lint/finding.js';
import { helpAddress } from '../lsp/diagnostics.js';
import { textDocument, toRange } from '../lsp/positions.js';
import { type CheckedFile, countFindings, type Reporter } from './report.js';

/** The version of the shape below; it changes only when a program that reads it would break. */
const VERSION = 1;

/** One object for programs. Lines and columns count from 1, columns in UTF-16 code units; the end is exclusive. */
export const jsonReport: Reporter = (files, helpBase) =>
  `${JSON.stringify({
    version: VERSION,
    files: files.map((file) => fileEntry(file, helpBase)),
    summary: countFindings(files),
  })}\n`;

function fileEntry({ path, text, findings }: CheckedFile, helpBase: string) {
  const document = textDocument(text);
  return { path, findings: findings.map((finding) => findingEntry(document, finding, helpBase)) };
}

function findingEntry(document: TextDocument, finding: Finding, helpBase: string) {
  const { rule, category, severity, message, authority, fix, related = [] } = finding;
  return {
    rule,
    category,
    severity,
    message,
    range: fromOne(document, finding.span),
    authority,
    help: helpAddress(helpBase, rule),
    fixable: fix !== undefined,
    related: related.map((place) => ({ message: place.message, range: fromOne(document, place.span) })),
  };
}

function fromOne(document: TextDocument, span: Span) {
  const { start, end } = toRange(document, span);
  return {
    start: { line: start.line + 1, column: start.character + 1 },
    end: { line: end.line + 1, column: end.character + 1 },
  };
}
