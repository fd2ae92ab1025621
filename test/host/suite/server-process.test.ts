import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import process from 'node:process';
import * as vscode from 'vscode';
import { closeEditors, openDecision, replaceWords, untilRules } from './editing.js';

/** The process ids of our language server among the children of the extension host. */
function serverProcesses(): number[] {
  const list = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,args='], { encoding: 'utf8' });
  return list
    .split('\n')
    .map((line) => /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line))
    .flatMap((match) => (match && Number(match[2]) === process.pid && /dist\/server\.cjs/.test(match[3] ?? '') ? [Number(match[1])] : []));
}

describe('the language server', () => {
  afterEach(closeEditors);

  it('comes back after it was killed, with the open decisions', async () => {
    const editor = await openDecision('survivor.imr.md');
    const { uri } = editor.document;
    await untilRules(uri, ['structure/placeholder'], () => replaceWords(editor, 'six visits', 'XXX visits'));
    const [first] = serverProcesses();
    assert.ok(first, 'the server runs as a process of its own');
    process.kill(first, 'SIGKILL');
    await untilRules(uri, ['header/unknown-priority', 'structure/placeholder'], () =>
      replaceWords(editor, 'Standard', 'Standart'),
    );
    const [second] = serverProcesses();
    assert.ok(second && second !== first, 'a new process answers');
  });

  it('is restarted by the command', async () => {
    const editor = await openDecision('restarted.imr.md');
    const { uri } = editor.document;
    await untilRules(uri, ['structure/placeholder'], () => replaceWords(editor, 'six visits', 'XXX visits'));
    const [first] = serverProcesses();
    await vscode.commands.executeCommand('imr.restartServer');
    await untilRules(uri, [], () => replaceWords(editor, 'XXX visits', 'six visits'));
    const [second] = serverProcesses();
    assert.ok(second && second !== first, 'a new process answers');
  });
});
