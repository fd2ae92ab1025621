import { Command, CommanderError, Option } from 'commander';
import * as z from 'zod';
import { severities } from '../rules/rule.js';

const optionsSchema = z.object({
  format: z.enum(['stylish', 'json']),
  output: z.string().optional(),
  failOn: z.enum([...severities.filter((severity) => severity !== 'hint'), 'never']),
  quiet: z.boolean().default(false),
  config: z.string().optional(),
  stdinFilename: z.string().default('standard input'),
  explain: z.string().optional(),
  rules: z.boolean().default(false),
});

export type CommandLineOptions = z.infer<typeof optionsSchema>;

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
  const options = optionsSchema.parse(command.opts());
  if (command.args.length === 0 && !options.rules && options.explain === undefined) {
    return { kind: 'fault', text: `Name a file, a folder, or - for standard input.\n\n${command.helpInformation()}` };
  }
  return { kind: 'check', patterns: command.args, options };
}

function describeCommand(version: string): Command {
  const thresholds = [...severities.filter((severity) => severity !== 'hint'), 'never'];
  return new Command('imr-lint')
    .description('Checks Independent Medical Review decisions.')
    .version(version)
    .argument('[files...]', 'files, folders or globs; - reads standard input')
    .addOption(new Option('--format <name>', 'how to report').choices(['stylish', 'json']).default('stylish'))
    .option('--output <file>', 'write the report to a file')
    .addOption(
      new Option('--fail-on <severity>', 'findings that make the exit code 1').choices(thresholds).default('error'),
    )
    .option('--quiet', 'report errors only, and what makes the exit code 1')
    .option('--config <file>', 'read the settings from this JSON file')
    .option('--stdin-filename <name>', 'what to call standard input in the report')
    .option('--explain <rule>', 'explain a rule')
    .option('--rules', 'list all rules')
    .addHelpText(
      'after',
      '\nExit code: 0 nothing at or above the threshold, 1 findings at or above it, 2 could not run.\nNothing leaves this machine.',
    );
}
