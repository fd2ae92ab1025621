import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type Diagnostic, DiagnosticSeverity, DiagnosticTag } from 'vscode-languageserver-types';
import type { Finding } from '../lint/finding.js';
import type { Severity } from '../rules/rule.js';
import { toRange } from './positions.js';

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

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
    ...(abilities.tags && finding.isRepetition && { tags: [DiagnosticTag.Unnecessary] }),
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
