import {
  type CompletionItem,
  CompletionItemKind,
  type CompletionList,
  type CompletionParams,
  InsertTextFormat,
  type MarkupContent,
  MarkupKind,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import * as z from 'zod';
import { houseForm } from '../decision/dates.js';
import { aboutRow } from '../features/about-row.js';
import { completionsAt } from '../features/completion/completion.js';
import type { CompletionEntry } from '../features/completion/place.js';
import { markdown, plainText } from '../features/markup.js';
import { toRange } from '../lsp/positions.js';
import { once } from '../once.js';
import { answerFor, guarded } from './answer.js';
import type { Session } from './session.js';

const kinds: Readonly<Record<CompletionEntry['kind'], CompletionItemKind>> = {
  block: CompletionItemKind.Snippet,
  label: CompletionItemKind.Field,
  value: CompletionItemKind.EnumMember,
  phrase: CompletionItemKind.Text,
  citation: CompletionItemKind.Reference,
};

/** Taken out once: the module of the protocol answers through several functions. */
const { PlainText, Snippet } = InsertTextFormat;

/** What an item keeps so that more can be told about it when it is looked at. */
const rowSchema = once(() => z.object({ uri: z.string(), edition: z.string(), section: z.string().optional() }));

/** Answers with what can be inserted; tab stops only where the client knows them. */
export function serveCompletion(session: Session): void {
  session.connection.onCompletion(
    answerFor<CompletionParams, CompletionList>(
      session,
      'textDocument/completion',
      { isIncomplete: false, items: [] },
      ({ document, decision, service }, { position, context }) => {
        if (!service.features.completion) return { isIncomplete: false, items: [] };
        const hasSnippets = session.capabilities.textDocument?.completion?.completionItem?.snippetSupport === true;
        const found = completionsAt(decision(), document.offsetAt(position), service.context, today);
        const entries = context?.triggerCharacter === ' ' ? citationsOnly(found) : found;
        // What fits depends on every letter typed, so the client asks again rather than filter an older list.
        return {
          isIncomplete: true,
          items: entries.map((entry, index) => toItem(document, entry, index, hasSnippets)),
        };
      },
    ),
  );
  const documented = guarded(session, 'completionItem/resolve', undefined, (item: CompletionItem) =>
    documentationOf(session, item),
  );
  session.connection.onCompletionResolve(async (item, token) => {
    const documentation = await documented(item, token);
    return documentation ? { ...item, documentation } : item;
  });
}

/** The day as the writer's calendar has it, in the form of the header. */
function today(): string {
  const now = new Date();
  return houseForm([now.getFullYear(), padded(now.getMonth() + 1), padded(now.getDate())].join('-'));
}

function padded(number: number, digits = 2): string {
  return String(number).padStart(digits, '0');
}

/** A blank asks inside of a citation alone: elsewhere it is typed too often for a list to come up. */
function citationsOnly(entries: readonly CompletionEntry[]): readonly CompletionEntry[] {
  return entries.some(({ kind }) => kind === 'citation') ? entries : [];
}

function toItem(document: TextDocument, entry: CompletionEntry, index: number, hasSnippets: boolean): CompletionItem {
  const item: CompletionItem = {
    label: entry.label,
    kind: kinds[entry.kind],
    detail: entry.detail,
    filterText: entry.filter,
    sortText: padded(index, 4),
    insertTextFormat: hasSnippets ? Snippet : PlainText,
    textEdit: {
      range: toRange(document, entry.replace),
      newText: hasSnippets ? entry.snippet : withoutTabStops(entry.snippet),
    },
  };
  if (entry.note !== undefined) item.labelDetails = { description: entry.note };
  if (entry.about) item.data = { uri: document.uri, ...entry.about };
  return item;
}

/** What is known of the guideline that an item cites; nothing for other items and for documents closed since. */
async function documentationOf(session: Session, { data }: CompletionItem): Promise<MarkupContent | undefined> {
  const read = rowSchema().safeParse(data);
  const snapshot = read.success ? await session.snapshot(read.data.uri) : undefined;
  if (!read.success || !snapshot) return undefined;
  const formats = session.capabilities.textDocument?.completion?.completionItem?.documentationFormat ?? [];
  const kind = formats.includes(MarkupKind.Markdown) ? MarkupKind.Markdown : MarkupKind.PlainText;
  const { edition, section } = read.data;
  const value = aboutRow(
    snapshot.service.context.catalogue,
    edition,
    section,
    kind === MarkupKind.Markdown ? markdown : plainText,
  );
  return value === undefined ? undefined : { kind, value };
}

/** The words of a snippet: the default of each tab stop, the first of each choice. */
function withoutTabStops(snippet: string): string {
  return snippet.replace(
    /\\([\\$}])|\$\{\d{1,3}\|((?:[^,|}$\\]|\\.){0,2000})(?:[,|](?:[^}$\\]|\\.){0,2000})?\}|\$\{\d{1,3}:((?:[^\\}]|\\.){0,2000})\}|\$\d{1,3}/g,
    (_, literal = '', choice = '', words = '') => `${literal}${`${choice}${words}`.replace(/\\([\\,|$}])/g, '$1')}`,
  );
}
