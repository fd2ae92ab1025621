import {
  EventEmitter,
  MarkdownString,
  ThemeColor,
  ThemeIcon,
  type TreeDataProvider,
  TreeItem,
  TreeItemCollapsibleState,
} from 'vscode';
import { type DecisionStateAnswer, type PanelNode, revealCommand } from '../../../server/src/protocol.js';

const ICONS: Readonly<Record<PanelNode['mark'], ThemeIcon | undefined>> = {
  ready: new ThemeIcon('pass', new ThemeColor('testing.iconPassed')),
  incomplete: new ThemeIcon('circle-large-outline'),
  error: new ThemeIcon('error', new ThemeColor('problemsErrorIcon.foreground')),
  warning: new ThemeIcon('warning', new ThemeColor('problemsWarningIcon.foreground')),
  information: new ThemeIcon('info', new ThemeColor('problemsInfoIcon.foreground')),
  hint: new ThemeIcon('lightbulb'),
  suppressed: new ThemeIcon('bell-slash'),
  none: new ThemeIcon('law'),
};

/** The tree of the decision panel. It draws what the server says of the decision in the active editor. */
export class DecisionPanel implements TreeDataProvider<PanelNode> {
  readonly #changed = new EventEmitter<void>();
  readonly onDidChangeTreeData = this.#changed.event;
  #uri = '';
  #nodes: readonly PanelNode[] = [];

  /** Shows another state; nothing without one. */
  show(uri: string, state: DecisionStateAnswer | undefined): void {
    this.#uri = uri;
    this.#nodes = state?.nodes ?? [];
    this.#changed.fire();
  }

  getChildren(node?: PanelNode): PanelNode[] {
    return [...(node?.children ?? this.#nodes)];
  }

  getTreeItem(node: PanelNode): TreeItem {
    const item = new TreeItem(node.label, collapsing(node));
    item.description = node.description;
    const icon = ICONS[node.mark];
    if (icon) item.iconPath = icon;
    item.tooltip = new MarkdownString().appendText(`${node.label}\n\n${node.description}`);
    item.accessibilityInformation = { label: [node.label, node.description, spoken(node)].filter(Boolean).join(', ') };
    if (node.range) {
      item.command = { title: '', command: revealCommand, arguments: [this.#uri, node.range] };
    }
    return item;
  }
}

/** Open where something is to be done: a finding to look at, or an item that is missing. */
function collapsing({ children }: PanelNode): TreeItemCollapsibleState {
  if (children.length === 0) return TreeItemCollapsibleState.None;
  return children.some(({ mark }) => OPEN.includes(mark))
    ? TreeItemCollapsibleState.Expanded
    : TreeItemCollapsibleState.Collapsed;
}

const OPEN: readonly PanelNode['mark'][] = ['incomplete', 'error', 'warning', 'information'];

/** An icon says nothing to who cannot see it. */
function spoken({ mark }: PanelNode): string {
  return mark === 'none' ? '' : mark;
}
