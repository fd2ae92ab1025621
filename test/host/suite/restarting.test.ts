import * as vscode from 'vscode';
import { closeEditors, openDecision, replaceWords, untilRules } from './editing.js';

describe('the restarted language server', () => {
  afterEach(closeEditors);

  it('knows the open decisions, and follows them', async () => {
    const editor = await openDecision('known-again.imr.md');
    const { uri } = editor.document;
    await untilRules(uri, ['structure/placeholder'], () => replaceWords(editor, 'six visits', 'XXX visits'));
    await vscode.commands.executeCommand('imr.restartServer');
    await untilRules(uri, ['header/unknown-priority', 'structure/placeholder'], () =>
      replaceWords(editor, 'Standard', 'Standart'),
    );
  });
});
