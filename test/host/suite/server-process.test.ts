import assert from 'node:assert/strict';
import { ChildProcess, execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import process from 'node:process';
import * as vscode from 'vscode';
import { sampleDecision } from '../../../server/src/rules/sample-decision.js';
import { closeEditors, openDecision, replaceWords, untilRules } from './editing.js';

/** The process ids of our language server among the children of the extension host. */
function serverProcesses(): number[] {
  const processes = existsSync('/proc/self/status') ? processesOfLinux() : processesOfPs();
  return processes.flatMap(({ id, parent, command }) =>
    parent === process.pid && /dist.server\.cjs/.test(command) ? [id] : [],
  );
}

/** The one that runs now. */
function serverProcess(): number {
  const [server] = serverProcesses();
  assert.ok(server, 'the server runs');
  return server;
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

/**
 * Kills a server and holds back the news of its end, as a busy machine does for a moment: what is sent meanwhile is lost. Gives
 * what lets the news through. Node tells of its own handles under this name alone.
 */
async function killUnnoticed(id: number): Promise<() => void> {
  const handles: unknown = Reflect.get(process, '_getActiveHandles')?.();
  const isServer = (each: unknown) => each instanceof ChildProcess && each.pid === id;
  const server: unknown = Array.isArray(handles) ? handles.find(isServer) : undefined;
  assert.ok(server instanceof ChildProcess, 'the client has the server as a process with a channel');
  const { emit } = server;
  const news = new Promise<() => void>((resolve) => {
    server.emit = (name: string, ...given: unknown[]) => {
      const tell = () => Reflect.apply(emit, server, [name, ...given]);
      if (name !== 'close') return tell();
      resolve(() => {
        server.emit = emit;
        tell();
      });
      return true;
    };
  });
  process.kill(id, 'SIGKILL');
  return news;
}

function typed(): string {
  return sampleDecision.replace('six visits', 'XXX visits').replace('Standard', 'Standart');
}

describe('the language server', () => {
  afterEach(closeEditors);

  it('comes back four times after it was killed, with the open decisions; then only by the command', async function () {
    this.timeout(120_000);
    const editor = await openDecision('survivor.imr.md');
    const { uri } = editor.document;
    await untilRules(uri, ['structure/placeholder'], () => replaceWords(editor, 'six visits', 'XXX visits'));
    const seen = new Set<number>();
    // What is reported changes each time: else the findings of the server that died would do.
    for (const words of ['Standart', 'Standard', 'Standart', 'Standard']) {
      const [server] = serverProcesses();
      assert.ok(server && !seen.has(server), 'the server runs as a process of its own, a new one each time');
      seen.add(server);
      const tell = await killUnnoticed(server);
      for (const visits of ['six', 'XXX']) await replaceWords(editor, /(?:six|XXX) (?=visits)/, `${visits} `);
      const rules = words === 'Standard' ? [] : ['header/unknown-priority'];
      await untilRules(uri, [...rules, 'structure/placeholder'], async () => {
        await replaceWords(editor, /Standar./, words);
        tell();
      });
    }
    const last = serverProcess();
    await untilRules(uri, [], () => process.kill(last, 'SIGKILL'));
    await replaceWords(editor, 'Standard', 'Standart');
    assert.deepEqual(serverProcesses(), [], 'one that cannot live is not started for ever');
    assert.equal(editor.document.getText(), typed(), 'nothing that was typed is lost');
    await untilRules(uri, ['header/unknown-priority', 'structure/placeholder'], () =>
      vscode.commands.executeCommand('imr.restartServer'),
    );
    assert.equal(editor.document.getText(), typed());
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
