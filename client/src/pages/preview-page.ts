import { type Disposable, l10n, Range, type TextEditor, TextEditorRevealType, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type CheckPageAnswer, type PreviewParams, previewRequest } from '../../../server/src/protocol.js';
import { DecisionPage } from './decision-page.js';
import { previewScript } from './preview-script.js';

/** The decision as its reader will see it, and what makes it follow cursor and scrolling of the editor. */
export function createPreview(client: BaseLanguageClient): { page: DecisionPage; following: Disposable[] } {
  const settings = () => workspace.getConfiguration('imr.preview', page.document?.uri);
  const isOn = (name: string) => settings().get<boolean>(name, true);
  const isShown = (editor: TextEditor) => editor.document === page.document;
  const page: DecisionPage = new DecisionPage({
    viewType: 'imr.preview',
    titleOf: ({ uri }) => l10n.t('Preview: {0}', uri.path.split('/').at(-1) ?? ''),
    script: previewScript,
    ask: ({ uri }) => {
      const params: PreviewParams = { textDocument: { uri: uri.toString() }, withFindings: isOn('findings') };
      return client.sendRequest<CheckPageAnswer | null>(previewRequest, params);
    },
    heard: (message, document) => {
      const { editor } = page;
      if (!editor) return;
      const isTogether = isOn('scrollTogether');
      if ('isReady' in message) void page.tell({ ...(isTogether && topOf(editor)), ...cursorOf(editor) });
      if (!('top' in message) || !isTogether) return;
      const top = document.positionAt(message.top);
      editor.revealRange(new Range(top, top), TextEditorRevealType.AtTop);
    },
  });
  const following = [
    window.onDidChangeTextEditorSelection(({ textEditor }) => {
      if (isShown(textEditor)) void page.tell(cursorOf(textEditor));
    }),
    window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => {
      if (isShown(textEditor) && isOn('scrollTogether')) void page.tell(topOf(textEditor));
    }),
    workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('imr.preview')) void page.draw();
    }),
  ];
  return { page, following };
}

/** Offsets of the cursor and of the first character that is shown. */
function cursorOf({ document, selection }: TextEditor): { cursor: number } {
  return { cursor: document.offsetAt(selection.active) };
}

function topOf({ document, visibleRanges: [first] }: TextEditor): { top: number } {
  return { top: first ? document.offsetAt(first.start) : 0 };
}
