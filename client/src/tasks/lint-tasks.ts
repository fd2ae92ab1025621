import { type Disposable, l10n, ShellExecution, Task, TaskGroup, tasks, type WorkspaceFolder } from 'vscode';

const TYPE = 'imr-lint';

/** Runs the tasks of our type that stand in `tasks.json`. None is offered unasked: nobody may have the command line. */
export function serveLintTasks(): Disposable {
  return tasks.registerTaskProvider(TYPE, {
    provideTasks: () => [],
    resolveTask: ({ scope, definition }) => (typeof scope === 'object' ? lintTask(scope, definition) : undefined),
  });
}

/** What the user wrote; what cannot be meant is left to the command line to refuse. */
interface LintTask {
  readonly type: string;
  readonly paths?: unknown;
  readonly failOn?: unknown;
  readonly command?: unknown;
}

/** The editor wants back the very definition that it gave. */
function lintTask(scope: WorkspaceFolder, definition: LintTask): Task {
  const { paths, failOn, command } = definition;
  const checked = Array.isArray(paths) ? paths.map(String) : ['.'];
  const threshold = typeof failOn === 'string' ? failOn : 'error';
  const program = typeof command === 'string' ? command : TYPE;
  const execution = new ShellExecution(program, ['--fail-on', threshold, '--', ...checked], {
    cwd: scope.uri.fsPath,
  });
  const task = new Task(definition, scope, l10n.t('check'), TYPE, execution, '$imr-lint');
  task.group = TaskGroup.Test;
  return task;
}
