import type { Identifier, IdentifierKind } from '../../decision/facts/identifiers.js';
import type { Decision } from '../../decision/model.js';
import { quoted } from '../quoted.js';
import type { Fault, RuleContext } from '../rule.js';

/** The law that keeps a published decision free of names; all rules on identifiers rest on it. */
export const publishedWithoutNames = 'Labor Code 4610.6(m)';

/** The identifiers of one kind in the summary, the requests and the rationales. */
export function identifiersOf(decision: Decision, context: RuleContext, kind: IdentifierKind): readonly Identifier[] {
  if (!decision.isRecognized) return [];
  return context
    .factsIn(decision)
    .identifiers()
    .filter((identifier) => identifier.kind === kind);
}

/** The fault of an identifier, with the mend that puts `[REDACTED]` in its place. */
export function identifierFault(text: string, { span, secret }: Identifier, thing: string): Fault {
  return {
    span,
    message: `${quoted(text, span)} is ${thing}. Decisions are published without what identifies a person (${publishedWithoutNames}). Write [REDACTED] in its place, or leave it out.`,
    fix: { title: 'Write "[REDACTED]"', isSafe: false, edits: [{ span: secret, text: '[REDACTED]' }] },
  };
}

/** The faults of one kind of identifier, each called by `thing`. */
export function identifierFaults(
  decision: Decision,
  context: RuleContext,
  { kind, thing }: { readonly kind: IdentifierKind; readonly thing: string },
): Fault[] {
  return identifiersOf(decision, context, kind).map((identifier) => identifierFault(decision.text, identifier, thing));
}
