import type { Decision } from '../decision/model.js';
import { jsonReport } from '../report/json.js';
import type { CheckedFile, Reporter } from '../report/report.js';
import { stylishReport } from '../report/stylish.js';
import { type Severity, severities } from '../rules/rule.js';
import { createDecisionService, type DecisionService } from '../service.js';
import { explainRule, listRules, unknownRule } from './explain.js';
import type { CommandLineHost, FoundFile } from './host.js';
import { type CommandLineOptions, readArguments } from './options.js';
import { type ConfiguredRun, readConfiguration } from './read-configuration.js';
import { reason, withoutByteOrderMark } from './reading.js';

/** 0: nothing at or above the threshold; 1: findings at or above it; 2: could not run. */
export type ExitCode = 0 | 1 | 2;

/** What the program is called and where its rule pages are. */
export interface Program {
  readonly version: string;
  readonly helpBase: string;
}

/** Runs the command line once. Never throws for bad input: it says what is wrong and gives 2. */
export async function runCommandLine(
  args: readonly string[],
  host: CommandLineHost,
  program: Program,
): Promise<ExitCode> {
  const request = readArguments(args, program.version);
  if (request.kind === 'answer') return answer(host, request.text);
  if (request.kind === 'fault') return refuse(host, request.text);
  const { options, patterns } = request;
  if (options.rules) return answer(host, listRules());
  if (options.explain !== undefined) {
    const page = explainRule(options.explain);
    return page === undefined ? refuse(host, unknownRule(options.explain)) : answer(host, page);
  }
  const configured = await readConfiguration(host, options.config);
  if (!configured) return 2;
  return checkAll(host, program, options, patterns, configured);
}

function answer(host: CommandLineHost, text: string): ExitCode {
  host.write(text);
  return 0;
}

function refuse(host: CommandLineHost, text: string): ExitCode {
  host.writeError(text);
  return 2;
}

async function checkAll(
  host: CommandLineHost,
  program: Program,
  options: CommandLineOptions,
  patterns: readonly string[],
  { settings, catalogues }: ConfiguredRun,
): Promise<ExitCode> {
  const { organization, rules } = settings;
  const service = createDecisionService({ organization, severityOf: (rule) => rules[rule.id], catalogues });
  const { files, hasFailed } = await checkPatterns(host, service, patterns, options);
  const order: readonly string[] = severities;
  const failsOn = severities.slice(0, order.indexOf(options.failOn) + 1);
  const isOver = files.some(({ findings }) => findings.some(({ severity }) => failsOn.includes(severity)));
  const shown = options.quiet ? files.map((file) => withOnly(file, ['error', ...failsOn])) : files;
  const reporter: Reporter =
    options.format === 'json' ? jsonReport : stylishReport(host.hasColours && options.output === undefined);
  const report = reporter(shown, program.helpBase);
  const isWritten = await writeReport(host, options.output, report);
  if (hasFailed || !isWritten) return 2;
  return isOver ? 1 : 0;
}

interface Checked {
  readonly files: readonly CheckedFile[];
  readonly hasFailed: boolean;
}

async function checkPatterns(
  host: CommandLineHost,
  service: DecisionService,
  patterns: readonly string[],
  options: CommandLineOptions,
): Promise<Checked> {
  const files: CheckedFile[] = [];
  const reported = new Set<string>();
  let hasFailed = false;
  const fail = (message: string) => {
    hasFailed = true;
    host.writeError(message);
  };
  for (const pattern of patterns) {
    if (pattern === '-') {
      const text = withoutByteOrderMark(await host.readStandardInput());
      files.push(check(service, options.stdinFilename, service.parse(text)));
      continue;
    }
    const found = await host.findFiles(pattern).catch((error: unknown) => {
      fail(`${pattern}: cannot be read: ${reason(error)}\n`);
      return undefined;
    });
    if (!found) continue;
    if (found.length === 0) fail(`${pattern}: no such file, and no file matches it. Check the name.\n`);
    for (const file of found) {
      if (reported.has(file.path)) continue;
      const checked = await checkFile(host, service, file, fail);
      if (!checked) continue;
      reported.add(file.path);
      files.push(checked);
    }
  }
  return { files, hasFailed };
}

async function checkFile(
  host: CommandLineHost,
  service: DecisionService,
  { path, isNamed }: FoundFile,
  fail: (message: string) => void,
): Promise<CheckedFile | undefined> {
  const text = await host.readFile(path).catch((error: unknown) => {
    fail(`${path}: cannot be read: ${reason(error)}\n`);
    return undefined;
  });
  if (text === undefined) return undefined;
  const decision = service.parse(withoutByteOrderMark(text));
  const isPassedOver = !isNamed && !decision.isRecognized && !/\.imr(\.md)?$/.test(path);
  return isPassedOver ? undefined : check(service, path, decision);
}

function check(service: DecisionService, path: string, decision: Decision): CheckedFile {
  return { path, text: decision.text, findings: service.lint(decision) };
}

function withOnly(file: CheckedFile, shown: readonly Severity[]): CheckedFile {
  return { ...file, findings: file.findings.filter(({ severity }) => shown.includes(severity)) };
}

async function writeReport(host: CommandLineHost, path: string | undefined, report: string): Promise<boolean> {
  if (path === undefined) {
    host.write(report);
    return true;
  }
  try {
    await host.writeFile(path, report);
    return true;
  } catch (error) {
    host.writeError(`${path}: the report cannot be written: ${reason(error)}\n`);
    return false;
  }
}
