import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { after, before, beforeEach, describe, test } from 'node:test';
import { parse } from 'yaml';
import * as z from 'zod';
import { commandLine } from '../support/command-line-world.js';
import { gitHubParser } from '../support/github-parser.js';
import { projectRoot } from '../support/language-client.js';
import { badPriority, clean, faulty, otherDocument, placeholder, priority } from './case-texts.js';

const projectFile = (name: string) => readFileSync(join(projectRoot, name), 'utf8');
const guide = projectFile('docs/continuous-integration.md');
/** The code blocks of the guide in one language. */
const blocks = (language: string) =>
  Array.from(guide.matchAll(new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\`$`, 'gm')), ([, code]) => code ?? '');

/** A folder in which programs run that find `imr-lint` as if it had been installed. */
class Place {
  readonly folder: string;
  readonly #env: NodeJS.ProcessEnv;

  private constructor(root: string) {
    this.folder = join(root, 'decisions');
    const who = { GIT_AUTHOR_NAME: 'A', GIT_AUTHOR_EMAIL: 'a@example.org' };
    this.#env = {
      ...process.env,
      ...who,
      GIT_COMMITTER_NAME: who.GIT_AUTHOR_NAME,
      GIT_COMMITTER_EMAIL: who.GIT_AUTHOR_EMAIL,
      GIT_CONFIG_GLOBAL: '/dev/null',
      PRE_COMMIT_HOME: join(root, 'pre-commit'),
      NO_COLOR: '1',
      PATH: `${join(root, 'bin')}:${dirname(process.execPath)}:${process.env.PATH}`,
    };
  }

  static async create(root: string): Promise<Place> {
    const place = new Place(await mkdtemp(join(root, 'place-')));
    await mkdir(join(place.folder, '..', 'bin'));
    await mkdir(place.folder);
    await symlink(commandLine, join(place.folder, '..', 'bin', 'imr-lint'));
    place.run('git', ['init', '-q', '-b', 'main']);
    return place;
  }

  run(command: string, args: readonly string[], env: NodeJS.ProcessEnv = {}) {
    const { status, stdout, stderr, error } = spawnSync(command, args, {
      cwd: this.folder,
      env: { ...this.#env, ...env },
      encoding: 'utf8',
    });
    if (error) throw error;
    return { code: status, output: stdout + stderr };
  }

  async write(name: string, text: string): Promise<void> {
    await mkdir(dirname(join(this.folder, name)), { recursive: true });
    await writeFile(join(this.folder, name), text);
  }

  async stage(name: string, text: string): Promise<void> {
    await this.write(name, text);
    assert.deepEqual(this.run('git', ['add', '--', name]), { code: 0, output: '' });
  }
}

let root: string;
let place: Place;
before(async () => {
  root = await mkdtemp(join(tmpdir(), 'imr-ci-'));
});
beforeEach(async () => {
  place = await Place.create(root);
});
after(() => rm(root, { recursive: true }));

/** What must hold of a hook, whichever program calls it. */
function holdsAsHook(commit: () => { code: number | null; output: string }): void {
  test('lets a commit without faults pass, and one without decisions', async () => {
    await place.stage('drafts/a b.imr.md', clean);
    await place.stage('README.md', otherDocument);
    const { code, output } = commit();
    assert.equal(code, 0, output);
    await place.stage('README.md', `${otherDocument}- tea\n`);
    assert.equal(commit().code, 0);
    assert.equal(place.run('git', ['log', '--format=%s']).output, 'c\nc\n');
  });

  test('stops a commit with an error, in a decision of any name, and says which', async () => {
    await place.stage('a.imr.md', clean);
    await place.stage('drafts/ä b.txt', faulty);
    const { code, output } = commit();
    assert.equal(code, 1, output);
    assert.match(output, /drafts\/ä b\.txt\n/);
    assert.ok(output.includes(placeholder), output);
    assert.equal(place.run('git', ['rev-parse', '--verify', '-q', 'HEAD']).code, 1, 'nothing was committed');
  });

  test('checks what is staged, not what lies in the folder', async () => {
    await place.stage('a.imr.md', faulty);
    await place.write('a.imr.md', clean);
    assert.equal(commit().code, 1);
    await place.stage('a.imr.md', clean);
    await place.write('a.imr.md', faulty);
    const { code, output } = commit();
    assert.equal(code, 0, output);
  });
}

describe('the hook of git alone, as the guide has it,', () => {
  beforeEach(async () => {
    const [script = ''] = blocks('sh');
    const hook = join(place.folder, '.git', 'hooks', 'pre-commit');
    await mkdir(dirname(hook), { recursive: true });
    await writeFile(hook, script);
    await chmod(hook, 0o755);
  });
  holdsAsHook(() => place.run('git', ['commit', '-q', '-m', 'c']));
});

const hooksSchema = z.array(z.looseObject({ id: z.string(), language: z.literal('node'), entry: z.string() }));
const guideSchema = z.object({
  repos: z.tuple([z.object({ rev: z.string(), hooks: z.array(z.object({ id: z.string() })) })]),
});
const hooks = hooksSchema.parse(parse(projectFile('.pre-commit-hooks.yaml')));

describe('the hook of pre-commit', () => {
  test('is the one that the guide names', () => {
    const { repos } = guideSchema.parse(parse(blocks('yaml')[0] ?? ''));
    assert.deepEqual(
      repos[0].hooks.map(({ id }) => id),
      hooks.map(({ id }) => id),
    );
  });
});

const hasPreCommit = spawnSync('pre-commit', ['--version']).status === 0;
describe('the hook of pre-commit, run by it,', { skip: hasPreCommit ? false : 'pre-commit is not installed' }, () => {
  beforeEach(async () => {
    // Installed as the system has it: only the way in which the command line comes there is another one.
    const local = hooks.map((hook) => ({ ...hook, language: 'system' }));
    await place.stage('.pre-commit-config.yaml', JSON.stringify({ repos: [{ repo: 'local', hooks: local }] }));
    assert.equal(place.run('pre-commit', ['install']).code, 0);
  });
  holdsAsHook(() => place.run('git', ['commit', '-q', '-m', 'c']));
});

const actionSchema = z.object({
  inputs: z.record(z.string(), z.object({ default: z.string() })),
  runs: z.object({
    steps: z.array(
      z.object({ shell: z.literal('bash'), run: z.string(), env: z.record(z.string(), z.string()).default({}) }),
    ),
  }),
});
const action = actionSchema.parse(parse(projectFile('action.yml')));

/** Runs the steps of the action as GitHub does: one after another until one fails. */
function runAction(given: Readonly<Record<string, string>>): { code: number | null; output: string } {
  const inputOf = (name: string) => given[name] ?? action.inputs[name]?.default ?? '';
  let output = '';
  for (const { run, env } of action.runs.steps) {
    const filled = Object.entries(env).map(([name, value]) => [
      name,
      value.replace(/\$\{\{ inputs\.([\w-]+) \}\}/g, (_, input: string) => inputOf(input)),
    ]);
    const variables = { GITHUB_ACTION_PATH: projectRoot, ...Object.fromEntries(filled) };
    const step = place.run('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', run], variables);
    output += step.output;
    if (step.code !== 0) return { code: step.code, output };
  }
  return { code: 0, output };
}

describe('the GitHub action', () => {
  let faultsOfAction: (content: string) => readonly string[];
  let faultsOfWorkflow: (content: string) => readonly string[];
  before(async () => {
    const { NoOperationTraceWriter, parseAction, parseWorkflow } = await gitHubParser();
    const trace = new NoOperationTraceWriter();
    faultsOfAction = (content) =>
      parseAction({ name: 'action.yml', content }, trace).context.errors.getErrors().map(String);
    faultsOfWorkflow = (content) =>
      parseWorkflow({ name: 'check.yml', content }, trace).context.errors.getErrors().map(String);
  });

  test('is one by the schema of GitHub', () => {
    const text = projectFile('action.yml');
    assert.deepEqual(faultsOfAction(text), []);
    assert.notDeepEqual(faultsOfAction(text.replace('shell: bash', 'shel: bash')), []);
  });

  test('is used by the guide in a workflow that is one, with inputs that there are', () => {
    const workflow = blocks('yaml')[1] ?? '';
    assert.deepEqual(faultsOfWorkflow(workflow), []);
    assert.notDeepEqual(faultsOfWorkflow(workflow.replace('runs-on', 'run-on')), []);
    const steps = z.array(z.looseObject({ uses: z.string(), with: z.record(z.string(), z.string()).optional() }));
    const used = steps
      .parse(
        z.object({ jobs: z.object({ check: z.object({ steps: z.unknown() }) }) }).parse(parse(workflow)).jobs.check
          .steps,
      )
      .find(({ uses }) => uses.startsWith('imr-decision/'));
    assert.ok(used?.with);
    assert.deepEqual(
      Object.keys(used.with).filter((name) => !(name in action.inputs)),
      [],
    );
  });

  test('hands over every input', () => {
    const handed = action.runs.steps.flatMap(({ env }) => Object.values(env));
    assert.deepEqual(
      handed,
      Object.keys(action.inputs).map((name) => `\${{ inputs.${name} }}`),
    );
  });

  test('shows findings at their lines, and fails for errors', async () => {
    await place.write('drafts/a.imr.md', faulty);
    const { code, output } = runAction({});
    const [first, second] = output.split('\n');
    const title = 'line=4,endLine=4,col=18,endColumn=26,title=header/unknown-priority';
    assert.equal(first, `::warning file=drafts/a.imr.md,${title}::${priority}`);
    assert.match(second ?? '', /^::error file=drafts\/a\.imr\.md,line=18,/);
    assert.equal(code, 1);
  });

  test('checks what is named and fails from the severity that is named', async () => {
    await place.write('drafts/a b.imr.md', badPriority);
    await place.write('other/bad.imr.md', faulty);
    const named = { paths: '\ndrafts/a b.imr.md\n\n' };
    assert.equal(runAction(named).code, 0);
    assert.equal(runAction({ ...named, 'fail-on': 'warning' }).code, 1);
    assert.equal(runAction({ 'fail-on': 'never' }).code, 0);
    const { code, output } = runAction({ ...named, 'fail-on': 'wish' });
    assert.equal(code, 2);
    assert.match(output, /Allowed choices are error, warning, information, never/);
  });

  test('reads a settings file and writes a SARIF report', async () => {
    await place.write('a.imr.md', faulty);
    await place.write('c.json', '{"rules":{"structure/placeholder":"off"}}');
    const { code, output } = runAction({ config: 'c.json', sarif: 'out put.sarif' });
    assert.equal(code, 0, output);
    const sarif: unknown = JSON.parse(await readFile(join(place.folder, 'out put.sarif'), 'utf8'));
    const results = z.object({ runs: z.tuple([z.object({ results: z.array(z.object({ ruleId: z.string() })) })]) });
    assert.deepEqual(results.parse(sarif).runs[0].results, [{ ruleId: 'header/unknown-priority' }]);
  });

  test('runs nothing that stands in an input, and takes no input for an option', async () => {
    const { output } = runAction({ paths: '$(touch run)`touch run`; touch run\n--version' });
    assert.equal(existsSync(join(place.folder, 'run')), false);
    assert.match(output, /--version: no such file/);
  });
});
