import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { sampleDecision } from '../../../server/src/rules/sample-decision.js';
import { closeEditors, diagnosticsOf, openDecision, untilAnswer } from './editing.js';

const faulty = sampleDecision.replace('Standard', 'Standart').replace('a 44 year old', 'a(n) 44 year old');
const encoded = (text: string) => new TextEncoder().encode(text);

/** What the matcher made of the output for a file. */
function matched(uri: vscode.Uri) {
  return vscode.languages
    .getDiagnostics(uri)
    .filter(({ source }) => source === 'imr-lint')
    .map(({ code, severity, range, message }) => ({
      code: typeof code === 'object' ? code.value : code,
      severity: vscode.DiagnosticSeverity[severity],
      start: [range.start.line, range.start.character],
      message,
    }));
}

/** Runs a task to its end. Gives its exit code. */
function run(task: vscode.Task): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const listener = vscode.tasks.onDidEndTaskProcess(({ execution, exitCode }) => {
      if (execution.task.name !== task.name) return;
      listener.dispose();
      resolve(exitCode);
    });
    vscode.tasks.executeTask(task).then(undefined, reject);
  });
}

const tasksOf = async (isWanted: (task: vscode.Task) => boolean) =>
  (await vscode.tasks.fetchTasks({ type: 'imr-lint' })).filter(isWanted);

/**
 * Old editors keep from extensions what a task found, once an extension has findings under the same owner; the view of
 * problems has it all the same. Seen in 1.93 and reported when 1.101 was the newest (microsoft/vscode#251268).
 */
const tellsOfTasks = Number(vscode.version.split('.')[1]) > 101;
/** Under another owner every editor tells of it. */
const problemMatcher = tellsOfTasks ? '$imr-lint' : { base: '$imr-lint', owner: 'imr-lint' };

/** The command line of this project, as if it had been installed. */
const program = vscode.Uri.joinPath(
  vscode.extensions.getExtension('imr-decision.imr-decision')?.extensionUri ?? vscode.Uri.file('/'),
  'dist',
  'cli.cjs',
);

describe('a task that runs the command line', () => {
  const root = () => {
    const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
    assert.ok(folder);
    return folder;
  };
  const inRoot = (...names: string[]) => vscode.Uri.joinPath(root(), ...names);
  before(async () => {
    await vscode.workspace.fs.writeFile(inRoot('by task', 'a.imr.md'), encoded(faulty));
    await vscode.workspace.fs.writeFile(inRoot('by task', 'b.txt'), encoded(faulty));
    await vscode.workspace.fs.writeFile(inRoot('by task', 'sound.imr.md'), encoded(sampleDecision));
  });
  after(async () => {
    await closeEditors();
    await vscode.workspace.fs.delete(inRoot('by task'), { recursive: true });
    await vscode.workspace.fs.delete(inRoot('.vscode', 'tasks.json'));
  });

  it('as the user wrote it down puts its findings into the problems', async () => {
    const written = { type: 'imr-lint', label: 'drafts', paths: ['by task'], command: program.fsPath, problemMatcher };
    await vscode.workspace.fs.writeFile(
      inRoot('.vscode', 'tasks.json'),
      encoded(JSON.stringify({ version: '2.0.0', tasks: [written] })),
    );
    const [task] = await untilAnswer(
      () => tasksOf(({ name }) => name === 'drafts'),
      ({ length }) => length === 1,
    );
    assert.ok(task);
    assert.equal(await run(task), 1);
    const expected = [
      {
        code: 'header/unknown-priority',
        severity: 'Warning',
        start: [3, 17],
        message:
          'The priority is written "Standart". The State records only Standard and Expedited. Write one of them.',
      },
      {
        code: 'structure/placeholder',
        severity: 'Error',
        start: [17, 22],
        message:
          '"a(n)" is a mark of a template or a note. It shows that something is missing. Write what belongs here.',
      },
    ];
    for (const name of ['a.imr.md', 'b.txt']) {
      const found = await untilAnswer(
        async () => matched(inRoot('by task', name)),
        ({ length }) => length === expected.length,
      );
      assert.deepEqual(found, expected);
    }
    assert.deepEqual(matched(inRoot('by task', 'sound.imr.md')), []);
  });

  it('leaves a file that is open to its live findings', async function () {
    if (!tellsOfTasks) this.skip();
    const { document } = await openDecision('by task/a.imr.md', faulty);
    assert.equal(matched(document.uri).length, 2, 'the task has been run');
    await untilAnswer(
      async () => diagnosticsOf(document.uri).map(({ source }) => source),
      (sources) => sources.join() === 'imr,imr',
    );
  });
});
