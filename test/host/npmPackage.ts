import { spawn } from 'node:child_process';
import { mkdir, readdir, rm } from 'node:fs/promises';
import path from 'node:path';

const KEPT_OUTPUT = 4000;

/** One step of an installation: a program, where it runs, and the environment that it gets on top of ours. */
export interface Step {
  readonly program: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
  /** What a person can do when the step fails; becomes part of the error. */
  readonly advice: string;
}

/** Runs a step quietly. Its output is shown only in the error of a step that failed: installations print a lot. */
export async function runStep(step: Step): Promise<void> {
  const child = spawn(step.program, step.args, { cwd: step.cwd, env: { ...process.env, ...step.env } });
  const kept = { text: '' };
  const keep = (chunk: Buffer): void => {
    kept.text = (kept.text + chunk.toString()).slice(-KEPT_OUTPUT);
  };
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  const code = await new Promise<number | string>((resolve) => {
    child.on('error', (error) => resolve(error.message));
    child.on('close', (status, signal) => resolve(status ?? signal ?? 'unknown'));
  });
  if (code !== 0) throw new Error(failureText(step, code, kept.text));
}

function failureText(step: Step, code: number | string, output: string): string {
  const command = [step.program, ...step.args].join(' ');
  return `'${command}' failed (${code}) in ${step.cwd}.\n${step.advice}\nIts last output:\n${output}`;
}

/**
 * Unpacks a package of the npm registry into `folder`, without its dependencies and without running its scripts.
 *
 * `npm pack` and not `npm install`: the inner folders hold lock files of their own, and an install would resolve
 * dependencies that are of no use here.
 */
export async function unpackNpmPackage(spec: string, folder: string): Promise<void> {
  console.log(`  fetching ${spec}`);
  const packed = path.join(folder, '.packed');
  await mkdir(packed, { recursive: true });
  const advice = `Is the npm registry within reach? Try 'npm view ${spec} version'.`;
  await runStep({ program: 'npm', args: ['pack', spec, '--ignore-scripts'], cwd: packed, advice });
  const [archive] = await readdir(packed);
  if (!archive) throw new Error(`'npm pack ${spec}' wrote no archive.`);
  const args = ['-xzf', path.join(packed, archive), '-C', folder, '--strip-components=1', '--no-same-owner'];
  await runStep({
    program: 'tar',
    args,
    cwd: folder,
    advice: "Is the program 'tar' installed, and the disk not full?",
  });
  await rm(packed, { recursive: true, force: true });
}
