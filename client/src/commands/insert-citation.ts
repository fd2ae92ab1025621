import {
  type Disposable,
  l10n,
  Position,
  type QuickPick,
  type QuickPickItem,
  Range,
  type TextEditor,
  window,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type CitationItem, type SearchCitationsParams, searchCitationsRequest } from '../../../server/src/protocol.js';

/** What a key binding may give: the words to search for, and which answer to insert without asking (from 0). */
export interface InsertCitationArguments {
  readonly query?: string;
  readonly pick?: number;
}

interface CitationRow extends QuickPickItem {
  readonly citation: CitationItem;
}

/** Lets the writer choose a guideline and inserts its citation at the cursor's guideline line, as one step to undo. */
export async function insertCitation(client: BaseLanguageClient, given: unknown): Promise<void> {
  const editor = window.activeTextEditor;
  if (editor?.document.languageId !== 'imr-decision') {
    await window.showInformationMessage(
      l10n.t('Open an IMR decision and put the cursor in the issue that shall cite a guideline.'),
    );
    return;
  }
  const { query = '', pick } = readArguments(given);
  const search = (words: string) =>
    client.sendRequest<CitationItem[]>(searchCitationsRequest, paramsFor(editor, words));
  if (pick === undefined) {
    showCitations(editor, query, search);
    return;
  }
  const citation = (await search(query))[pick];
  if (citation) await insert(editor, citation);
}

function readArguments(given: unknown): InsertCitationArguments {
  if (typeof given !== 'object' || given === null) return {};
  const query = 'query' in given && typeof given.query === 'string' ? given.query : '';
  return 'pick' in given && typeof given.pick === 'number' ? { query, pick: given.pick } : { query };
}

function paramsFor({ document, selection }: TextEditor, query: string): SearchCitationsParams {
  const { line, character } = selection.active;
  return { textDocument: { uri: document.uri.toString() }, position: { line, character }, query };
}

function showCitations(editor: TextEditor, query: string, search: (words: string) => Promise<CitationItem[]>): void {
  const list = window.createQuickPick<CitationRow>();
  list.title = l10n.t('Insert Citation');
  list.placeholder = l10n.t('A treatment, a body part or a guideline');
  // Not in the published API yet; without it the editor would put the rows in an order of its own.
  if ('sortByLabel' in list) list.sortByLabel = false;
  list.value = query;
  const show = answersInOrder(list, search);
  const listeners: Disposable[] = [
    list.onDidChangeValue(show),
    list.onDidAccept(() => {
      const [row] = list.selectedItems;
      list.hide();
      if (row) void insert(editor, row.citation);
    }),
    list.onDidHide(() => {
      for (const listener of listeners) listener.dispose();
      list.dispose();
    }),
  ];
  list.show();
  show(query);
}

/** Fills the list for each query; an answer that a later query has overtaken is dropped. */
function answersInOrder(
  list: QuickPick<CitationRow>,
  search: (words: string) => Promise<CitationItem[]>,
): (words: string) => void {
  let newest = 0;
  return (words) => {
    const own = ++newest;
    list.busy = true;
    void search(words)
      .catch(() => [])
      .then((citations) => {
        if (own !== newest) return;
        list.items = citations.map(toRow);
        list.busy = false;
      });
  };
}

/** The server has done the matching, so every row is shown whatever the words. */
function toRow(citation: CitationItem): CitationRow {
  const { label, description, detail } = citation;
  return { label, description, detail, alwaysShow: true, citation };
}

async function insert(editor: TextEditor, { range: { start, end }, newText }: CitationItem): Promise<void> {
  const range = new Range(new Position(start.line, start.character), new Position(end.line, end.character));
  const isDone = await editor.edit((edit) => edit.replace(range, newText));
  if (!isDone) void window.showWarningMessage(l10n.t('The citation was not inserted: the editor refused the change.'));
}
