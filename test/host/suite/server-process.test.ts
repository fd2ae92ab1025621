import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import process from 'node:process';
import * as vscode from 'vscode';
import { closeEditors, openDecision, replaceWords, untilRules } from './editing.js';

/** The process ids of our language server among the children of the extension host. */
function serverProcesses(): number[] {
  const processes = existsSync('/proc/self/status') ? processesOfLinux() : processesOfPs();
  return processes.flatMap(({ id, parent, command }) =>
    parent === process.pid && /dist.server\.cjs/.test(command) ? [id] : [],
  );
}

interface RunningProcess {
  readonly id: number;
  readonly parent: number;
  readonly command: string;
}

/** Read from /proc, because small Linux images have no `ps`. */
function processesOfLinux(): RunningProcess[] {
  const ids = readdirSync('/proc').filter((name) => /^\d+$/.test(name) && existsSync(`/proc/${name}/status`));
  return ids.flatMap((id) => {
    const parent = /^PPid:\s*(\d+)$/m.exec(textOf(`/proc/${id}/status`))?.[1];
    const command = textOf(`/proc/${id}/cmdline`).replaceAll('\0', ' ');
    return parent === undefined ? [] : [{ id: Number(id), parent: Number(parent), command }];
  });
}

/** Empty for a process that has ended since it was listed. */
function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

function processesOfPs(): RunningProcess[] {
  const list = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,args='], { encoding: 'utf8' });
  return list.split('\n').flatMap((line) => {
    const match = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line);
    return match ? [{ id: Number(match[1]), parent: Number(match[2]), command: match[3] ?? '' }] : [];
  });
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
