import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Diagnostic, DiagnosticSeverity, DiagnosticTag } from 'vscode-languageserver-types';
import type { Finding } from '../lint/finding.js';
import type { Severity } from '../rules/rule.js';
import { toRange } from './positions.js';

// By their numbers (LSP 3.18): with the names, the command line and the server would hold 22 KB of the protocol's library more.
const severities: Readonly<Record<Severity, DiagnosticSeverity>> = { error: 1, warning: 2, information: 3, hint: 4 };
const UNNECESSARY: DiagnosticTag = 1;

/** What a client can show of a diagnostic besides its message. */
export interface DiagnosticAbilities {
  readonly relatedInformation: boolean;
  readonly codeDescription: boolean;
  readonly tags: boolean;
}

/** A finding as an editor shows it. `helpBase` is the address of the rule pages, ending in a slash. */
export function toDiagnostic(
  finding: Finding,
  document: TextDocument,
  helpBase: string,
  abilities: DiagnosticAbilities,
): Diagnostic {
  const related = finding.related ?? [];
  return {
    range: toRange(document, finding.span),
    severity: severities[finding.severity],
    code: finding.rule,
    source: 'imr',
    message: finding.message,
    ...(abilities.codeDescription && { codeDescription: { href: helpAddress(helpBase, finding.rule) } }),
    ...(abilities.tags && finding.isRepetition && { tags: [UNNECESSARY] }),
    ...(abilities.relatedInformation &&
      related.length > 0 && {
        relatedInformation: related.map(({ span, message }) => ({
          location: { uri: document.uri, range: toRange(document, span) },
          message,
        })),
      }),
  };
}

/** The address of a rule's page. */
export function helpAddress(helpBase: string, rule: string): string {
  return `${helpBase}${rule}.md`;
}
