import {
  type CompletionItem,
  CompletionItemKind,
  type CompletionList,
  type CompletionParams,
  InsertTextFormat,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { completionsAt } from '../features/completion/completion.js';
import type { CompletionEntry } from '../features/completion/place.js';
import { toRange } from '../lsp/positions.js';
import { answerFor } from './answer.js';
import type { Session } from './session.js';

const kinds: Readonly<Record<CompletionEntry['kind'], CompletionItemKind>> = {
  block: CompletionItemKind.Snippet,
  label: CompletionItemKind.Field,
  value: CompletionItemKind.EnumMember,
  phrase: CompletionItemKind.Text,
};

/** Answers with what can be inserted; tab stops only where the client knows them. */
export function serveCompletion(session: Session): void {
  session.connection.onCompletion(
    answerFor<CompletionParams, CompletionList>(
      session,
      'textDocument/completion',
      { isIncomplete: false, items: [] },
      ({ document, decision, service }, { position }) => {
        const hasSnippets = session.capabilities.textDocument?.completion?.completionItem?.snippetSupport === true;
        const entries = completionsAt(decision(), document.offsetAt(position), service.context);
        // What fits depends on every letter typed, so the client asks again rather than filter an older list.
        return {
          isIncomplete: true,
          items: entries.map((entry, index) => toItem(document, entry, index, hasSnippets)),
        };
      },
    ),
  );
}

function toItem(document: TextDocument, entry: CompletionEntry, index: number, hasSnippets: boolean): CompletionItem {
  return {
    label: entry.label,
    kind: kinds[entry.kind],
    detail: entry.detail,
    filterText: entry.filter,
    sortText: String(index).padStart(4, '0'),
    insertTextFormat: hasSnippets ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    textEdit: {
      range: toRange(document, entry.replace),
      newText: hasSnippets ? entry.snippet : withoutTabStops(entry.snippet),
    },
  };
}

/** The words of a snippet: the default of each tab stop, the first of each choice. */
function withoutTabStops(snippet: string): string {
  return snippet.replace(
    /\\([\\$}])|\$\{\d+\|([^,|}]*)[^}]*\}|\$\{\d+:((?:[^\\}]|\\.)*)\}|\$\d+/g,
    (_, literal = '', choice = '', words = '') => `${literal}${choice}${words.replace(/\\([\\$}])/g, '$1')}`,
  );
}
