import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import * as z from 'zod';
import { severities } from '../rules/rule.js';
import { type Destination, destinationsOf, formats } from './destinations.js';

const stdinFormats = ['text', 'ndjson'] as const;

const optionsSchema = z.object({
  format: z.array(z.enum(formats)).default([]),
  output: z.array(z.string()).default([]),
  fix: z.boolean().default(false),
  fixDryRun: z.boolean().default(false),
  failOn: z.enum([...severities.filter((severity) => severity !== 'hint'), 'never']),
  quiet: z.boolean().default(false),
  reportSuppressions: z.boolean().default(false),
  config: z.string().optional(),
  printConfig: z.string().optional(),
  ignore: z.boolean().default(true),
  stdinFilename: z.string().default('standard input'),
  stdinFormat: z.enum(stdinFormats).default('text'),
  filesFrom: z.string().optional(),
  jobs: z.int().min(1).optional(),
  cache: z.boolean().default(false),
  cacheLocation: z.string().optional(),
  stats: z.boolean().default(false),
  explain: z.string().optional(),
  rules: z.boolean().default(false),
});

type WrittenOptions = z.infer<typeof optionsSchema>;

export interface CommandLineOptions extends Omit<WrittenOptions, 'format' | 'output'> {
  readonly destinations: readonly Destination[];
}

/** What the arguments ask for: checking files, or an answer that is known already. */
export type Request =
  | { readonly kind: 'check'; readonly patterns: readonly string[]; readonly options: CommandLineOptions }
  | { readonly kind: 'answer'; readonly text: string }
  | { readonly kind: 'fault'; readonly text: string };

/** Reads the arguments after the program's name. */
export function readArguments(args: readonly string[], version: string): Request {
  let printed = '';
  const print = (text: string) => {
    printed += text;
  };
  const command = describeCommand(version).configureOutput({ writeOut: print, writeErr: print }).exitOverride();
  try {
    command.parse(args, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return { kind: error.exitCode === 0 ? 'answer' : 'fault', text: printed };
  }
  const { format, output, ...options } = optionsSchema.parse(command.opts());
  const fault = faultOf(command.args, options);
  if (fault !== undefined) return { kind: 'fault', text: fault };
  if (isQuestion(options)) return { kind: 'check', patterns: [], options: { ...options, destinations: [] } };
  if (command.args.length === 0 && options.filesFrom === undefined) {
    return { kind: 'fault', text: `Name a file, a folder, or - for standard input.\n\n${command.helpInformation()}` };
  }
  const destinations = destinationsOf(format, output, options.fixDryRun);
  if (typeof destinations === 'string') return { kind: 'fault', text: `error: ${destinations}\n` };
  return { kind: 'check', patterns: command.args, options: { ...options, destinations } };
}

type PlainOptions = Omit<CommandLineOptions, 'destinations'>;

function isQuestion({ rules, explain, printConfig }: PlainOptions): boolean {
  return rules || explain !== undefined || printConfig !== undefined;
}

/** What options and arguments together cannot mean. */
function faultOf(patterns: readonly string[], { fix, filesFrom, stdinFormat }: PlainOptions): string | undefined {
  if (stdinFormat === 'ndjson' && !patterns.includes('-')) {
    return 'error: --stdin-format ndjson speaks of standard input. Name - where the files are named.\n';
  }
  if (fix && patterns.includes('-')) {
    return 'error: --fix cannot write into standard input. Use --fix-dry-run, which prints the changes.\n';
  }
  if (filesFrom === '-' && patterns.includes('-')) {
    return 'error: standard input cannot be a decision and a list of files at once. Put the list into a file.\n';
  }
  return undefined;
}

function describeCommand(version: string): Command {
  const thresholds = [...severities.filter((severity) => severity !== 'hint'), 'never'];
  return new Command('imr-lint')
    .description('Checks Independent Medical Review decisions.')
    .version(version)
    .argument('[files...]', 'files, folders or globs; - reads standard input')
    .addOption(
      repeatable('--format <name>', 'how to report; "stylish" unless another is named, several may be', formats),
    )
    .addOption(repeatable('--output <file>', 'write the report to a file; with several formats: FORMAT=FILE for each'))
    .option('--fix', 'write the mends that are safe into the files')
    .addOption(new Option('--fix-dry-run', 'print what --fix would change').conflicts('fix'))
    .addOption(
      new Option('--fail-on <severity>', 'findings that make the exit code 1').choices(thresholds).default('error'),
    )
    .option('--quiet', 'report errors only, and what makes the exit code 1')
    .option('--report-suppressions', 'report also what comments in the text suppress')
    .option('--config <file>', 'read this configuration file in the place of each imr.config.json above a file')
    .option('--print-config <file>', 'print what holds for a file, and where each value was set')
    .option('--no-ignore', 'look also at what .gitignore and .imrignore name')
    .option('--stdin-filename <name>', 'what to call standard input in the report')
    .addOption(
      new Option(
        '--stdin-format <name>',
        'what standard input holds: one decision as "text", or one a line as JSON, {"path":…,"text":…}',
      ).choices(stdinFormats),
    )
    .option(
      '--files-from <file>',
      'check the files named in this file, one a line or ended by NUL; - reads standard input',
    )
    .addOption(
      new Option('--jobs <number>', 'threads that check files; as many as pay unless told').argParser(numberOfJobs),
    )
    .option('--cache', 'keep results, and take them for files that have not changed')
    .option('--cache-location <folder>', "where --cache keeps them, instead of the user's own cache folder")
    .option('--stats', 'tell on standard error what the run did, and how long its steps took')
    .option('--explain <rule>', 'explain a rule')
    .option('--rules', 'list all rules')
    .addHelpText('after', helpEnd);
}

const helpEnd = `
Exit code: 0 nothing at or above the threshold, 1 findings at or above it, 2 could not run or read a file,
130 stopped by Ctrl-C.
In a folder, files named .imr, .md, .txt, .pdf and .docx are looked at, and those that are decisions are checked.
Nothing leaves this machine.`;

function numberOfJobs(written: string): number {
  const jobs = Number(written);
  if (Number.isInteger(jobs) && jobs >= 1 && jobs <= MOST_JOBS) return jobs;
  throw new InvalidArgumentError(`Write a whole number from 1 to ${MOST_JOBS}.`);
}

const MOST_JOBS = 256;

/** An option that may be given more than once. */
function repeatable(flags: string, description: string, choices?: readonly string[]): Option {
  const option = choices ? new Option(flags, description).choices(choices) : new Option(flags, description);
  return option.argParser((value: string, before: readonly string[] | undefined) => {
    if (choices && !choices.includes(value)) {
      throw new InvalidArgumentError(`Allowed choices are ${choices.join(', ')}.`);
    }
    return [...(before ?? []), value];
  });
}
