import type { Span } from '../../decision/span.js';
import type { Finding } from '../../lint/finding.js';
import { bySeverity, type DecisionState, lackingIn, type PartState } from './decision-state.js';

/** What a node of the tree tells at a glance. */
export type NodeMark = 'ready' | 'incomplete' | 'error' | 'warning' | 'information' | 'hint' | 'suppressed' | 'none';

/** One node of the decision panel. */
export interface DecisionNode {
  readonly label: string;
  readonly description: string;
  readonly mark: NodeMark;
  /** The place in the text that the node leads to. */
  readonly place?: Span;
  readonly children: readonly DecisionNode[];
}

const STATE_MARKS = { ready: 'ready', incomplete: 'incomplete', faulty: 'error' } as const;
const SEVERITY_NAMES = { error: 'Errors', warning: 'Warnings', information: 'Information', hint: 'Hints' } as const;

/** The panel of a decision: its parts, the open findings by severity, the suppressed ones with their reasons. */
export function decisionTree(state: DecisionState): DecisionNode[] {
  const findings = [...state.parts.flatMap((part) => part.findings), ...state.elsewhere];
  return [
    leaf(
      'Overall determination',
      state.overall ?? 'open: an outcome is missing',
      state.overall ? 'none' : 'incomplete',
    ),
    ...state.parts.map(partNode),
    ...bySeverity(findings.sort((a, b) => a.span.start - b.span.start)).map(([severity, own]) => ({
      ...leaf(SEVERITY_NAMES[severity], String(own.length), severity),
      children: own.map(findingNode),
    })),
    ...suppressedNode(state),
  ];
}

function partNode(part: PartState): DecisionNode {
  return {
    label: part.name,
    description: partWords(part),
    mark: STATE_MARKS[part.state],
    place: part.place,
    children: part.items.map(({ name, isThere, place, detail }) => ({
      ...leaf(name, detail, isThere ? 'ready' : 'incomplete'),
      place,
    })),
  };
}

/** "Upheld · ready", "2 missing", "1 finding". */
export function partWords(part: PartState): string {
  const lacking = lackingIn(part).length;
  const outcome = part.kind === 'issue' ? part.items.find(({ name }) => name === 'Outcome') : undefined;
  const count = part.findings.filter(({ severity }) => severity !== 'hint').length;
  return [
    ...(outcome?.isThere ? [outcome.detail] : []),
    ...(lacking > 0 ? [`${lacking} missing`] : []),
    ...(lacking === 0 && count > 0 ? [`${count} ${count === 1 ? 'finding' : 'findings'}`] : []),
    ...(lacking === 0 && count === 0 ? ['ready'] : []),
  ].join(' · ');
}

function findingNode({ message, rule, severity, span }: Finding): DecisionNode {
  return { ...leaf(message, rule, severity), place: span };
}

function suppressedNode({ suppressed }: DecisionState): DecisionNode[] {
  if (suppressed.length === 0) return [];
  const children = suppressed.map(({ finding, reason, comment }) => ({
    ...leaf(finding.message, `${finding.rule}: ${reason || 'no reason given'}`, 'suppressed'),
    place: comment,
  }));
  return [{ ...leaf('Suppressed', String(suppressed.length), 'suppressed'), children }];
}

function leaf(label: string, description: string, mark: NodeMark): DecisionNode {
  return { label, description, mark, children: [] };
}
