import { configurationReport } from '../report/configuration.js';
import type { CheckedFile, FileOutcome } from '../report/report.js';
import { type Severity, severities } from '../rules/rule.js';
import type { Work } from './check-source.js';
import { checkedFiles } from './checked-files.js';
import { clockFor } from './clock.js';
import { countSources } from './count-sources.js';
import { explainRule, listRules, unknownRule } from './explain.js';
import { FileConfigurations } from './file-configurations.js';
import type { CommandLineHost } from './host.js';
import { type CommandLineOptions, readArguments } from './options.js';
import { reason } from './reading.js';
import { openReports, type Program, type Reports } from './reports.js';
import { RunStatistics } from './run-statistics.js';
import { RunTotals } from './run-totals.js';
import { sourcesOf } from './sources.js';
import { untilStopped } from './until-stopped.js';

/** 0: nothing at or above the threshold; 1: findings at or above it; 2: could not run; 130: stopped. */
export type ExitCode = 0 | 1 | 2 | 130;

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
  const configurations = new FileConfigurations(host, options.config);
  if (!(await configurations.canStart())) return 2;
  if (options.printConfig !== undefined) return printConfiguration(host, configurations, options.printConfig);
  return checkAll(host, program, options, patterns, configurations);
}

async function printConfiguration(
  host: CommandLineHost,
  configurations: FileConfigurations,
  path: string,
): Promise<ExitCode> {
  // Faults of the files and of the catalogues are told, as in a check.
  await configurations.of(path);
  const { shownPath } = host.configuration;
  await answer(host, configurationReport(await configurations.effective(path), path, shownPath));
  return configurations.hasFaults ? 2 : 0;
}

async function answer(host: CommandLineHost, text: string): Promise<ExitCode> {
  const output = await host.openOutput(undefined);
  await output.write(text);
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
  configurations: FileConfigurations,
): Promise<ExitCode> {
  const work = workOf(host, options);
  if (!work) return 2;
  const failsOn = failingSeverities(options);
  const showsSuppressed = options.reportSuppressions;
  const reports = await openReports(host, options.destinations, { program, failsOn, showsSuppressed });
  if (!reports) return 2;
  const found = untilStopped(sourcesOf(host, patterns, options), host.stop);
  const outcomes = checkedFiles(host, found, work, configurations, options.jobs);
  if (!options.quiet) host.progress.begin((signal) => countSources(host, patterns, options, signal));
  const code = await reportAll(host, options, outcomes, reports, failsOn).finally(() => host.progress.end());
  return configurations.hasFaults && code < 2 ? 2 : code;
}

function failingSeverities({ failOn }: CommandLineOptions): readonly Severity[] {
  const order: readonly string[] = severities;
  return severities.slice(0, order.indexOf(failOn) + 1);
}

/** After a fault, which is told, `undefined`. */
function workOf(host: CommandLineHost, options: CommandLineOptions): Work | undefined {
  const isDetailed = options.destinations.some(({ format }) => format === 'sarif');
  const mending = options.fix ? 'write' : options.fixDryRun ? 'show' : 'none';
  const isSummed = options.destinations.some(({ format }) => format === 'html');
  const work: Work = { mending, isDetailed, isSummed, isTimed: options.stats };
  // What was kept is the result of a text as it is, and a mend needs the text.
  if (!options.cache || mending !== 'none') return work;
  try {
    return { ...work, cache: host.openCache(options.cacheLocation) };
  } catch (error) {
    host.writeError(`--cache: the folder of the cache cannot be used: ${reason(error)}\n`);
    return undefined;
  }
}

async function reportAll(
  host: CommandLineHost,
  { quiet, fix, stats }: CommandLineOptions,
  outcomes: AsyncIterable<FileOutcome>,
  reports: Reports,
  failsOn: readonly Severity[],
): Promise<ExitCode> {
  const totals = new RunTotals();
  const statistics = new RunStatistics(clockFor(stats));
  const shown: readonly Severity[] = quiet ? ['error', ...failsOn] : severities;
  let isOver = false;
  let hasToldCache = false;
  for await (const outcome of outcomes) {
    if (outcome.kind === 'unread') host.writeError(`${outcome.path}: ${outcome.reason}\n`);
    if (outcome.kind === 'checked') isOver ||= hasOne(outcome, failsOn);
    if (outcome.kind === 'checked' && outcome.cacheFault !== undefined && !hasToldCache) {
      host.writeError(`--cache: results are not kept: ${outcome.cacheFault}\n`);
      hasToldCache = true;
    }
    const written = outcome.kind === 'checked' && quiet ? withOnly(outcome, shown) : outcome;
    totals.add(written);
    host.progress.advance();
    statistics.add(written);
    const isRead = await statistics.reporting(() => reports.file(written));
    if (!isRead && !fix) break;
  }
  const sum = totals.totals(!host.stop.aborted);
  const isWritten = await statistics.reporting(() => reports.end(sum));
  if (stats) host.writeError(statistics.lines());
  if (host.stop.aborted) return 130;
  if (sum.unread > 0 || !isWritten) return 2;
  return isOver ? 1 : 0;
}

function hasOne({ findings }: CheckedFile, of: readonly Severity[]): boolean {
  return findings.some(({ severity }) => of.includes(severity));
}

function withOnly(file: CheckedFile, shown: readonly Severity[]): CheckedFile {
  return { ...file, findings: file.findings.filter(({ severity }) => shown.includes(severity)) };
}
