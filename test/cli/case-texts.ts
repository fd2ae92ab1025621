import { sampleDecision } from '../../server/src/rules/sample-decision.js';
import type { Files } from '../support/command-line-world.js';

export const helpBase = 'https://github.com/imr-decision/imr-decision/blob/main/docs/rules/';
export const version = '0.1.0';

export interface Case {
  readonly name: string;
  readonly args: readonly string[];
  readonly files?: Files;
  readonly stdin?: string | Uint8Array;
  readonly code: number;
  readonly stdout: string;
  readonly stderr?: string;
  /** The files that the run writes. */
  readonly written?: Readonly<Record<string, string>>;
}

export const clean = sampleDecision;
export const badPriority = clean.replace('Standard', 'Standart');
export const faulty = badPriority.replace('a 44 year old', 'a(n) 44 year old');
export const otherDocument = '# Shopping list\n\n- bread\n- butter\n';

export const priority =
  'The priority is written "Standart". The State records only Standard and Expedited. Write one of them.';
export const placeholder =
  '"a(n)" is a mark of a template or a note. It shows that something is missing. Write what belongs here.';
export const isEmpty = 'The decision is empty. Insert the skeleton with the snippet "imr" and fill it in.';
export const isOther =
  'This text is not recognized as an IMR decision: it has none of the headings, header fields and issues. Check the file, or insert the skeleton with the snippet "imr".';

export const priorityLine = `  4:18  warning      ${priority}  header/unknown-priority\n`;
export const placeholderLine = `  18:23  error        ${placeholder}  structure/placeholder\n`;
export const faultyLines = ` ${priorityLine}${placeholderLine}\n`;
export const emptyLine = `  1:1  error        ${isEmpty}  structure/unrecognized-decision\n\n`;
export const otherLine = `  1:1  error        ${isOther}  structure/unrecognized-decision\n\n`;

export const priorityEntry = {
  rule: 'header/unknown-priority',
  category: 'header',
  severity: 'warning',
  message: priority,
  range: { start: { line: 4, column: 18 }, end: { line: 4, column: 26 } },
  authority: "the State's data feed for IMR decisions",
  help: `${helpBase}header/unknown-priority.md`,
  fixable: true,
  related: [],
};
export const placeholderEntry = {
  rule: 'structure/placeholder',
  category: 'structure',
  severity: 'error',
  message: placeholder,
  range: { start: { line: 18, column: 23 }, end: { line: 18, column: 27 } },
  authority: 'convention',
  help: `${helpBase}structure/placeholder.md`,
  fixable: false,
  related: [],
};

export function json(files: readonly object[], counts: object): string {
  const none = { files: files.length, errors: 0, warnings: 0, information: 0, hints: 0 };
  return `${JSON.stringify({ version: 1, files, summary: { ...none, ...counts } })}\n`;
}

export const help = `Usage: imr-lint [options] [files...]

Checks Independent Medical Review decisions.

Arguments:
  files                      files, folders or globs; - reads standard input

Options:
  -V, --version              output the version number
  --format <name>            how to report; "stylish" unless another is named,
                             several may be (choices: "stylish", "json",
                             "ndjson", "sarif", "junit", "github", "html")
  --output <file>            write the report to a file; with several formats:
                             FORMAT=FILE for each
  --fix                      write the mends that are safe into the files
  --fix-dry-run              print what --fix would change
  --fail-on <severity>       findings that make the exit code 1 (choices:
                             "error", "warning", "information", "never",
                             default: "error")
  --quiet                    report errors only, and what makes the exit code 1
  --report-suppressions      report also what comments in the text suppress
  --config <file>            read this configuration file in the place of each
                             imr.config.json above a file
  --print-config <file>      print what holds for a file, and where each value
                             was set
  --no-ignore                look also at what .gitignore and .imrignore name
  --stdin-filename <name>    what to call standard input in the report
  --stdin-format <name>      what standard input holds: one decision as "text",
                             or one a line as JSON, {"path":…,"text":…}
                             (choices: "text", "ndjson")
  --files-from <file>        check the files named in this file, one a line or
                             ended by NUL; - reads standard input
  --jobs <number>            threads that check files; as many as pay unless
                             told
  --cache                    keep results, and take them for files that have not
                             changed
  --cache-location <folder>  where --cache keeps them, instead of the user's own
                             cache folder
  --stats                    tell on standard error what the run did, and how
                             long its steps took
  --explain <rule>           explain a rule
  --rules                    list all rules
  -h, --help                 display help for command
`;
export const helpEnd = `
Exit code: 0 nothing at or above the threshold, 1 findings at or above it, 2 could not run or read a file,
130 stopped by Ctrl-C.
In a folder, files named .imr, .md, .txt, .pdf and .docx are looked at, and those that are decisions are checked.
Nothing leaves this machine.
`;

/** The same 3000 bytes in every run, most of them no UTF-8. */
export const randomBytes = Uint8Array.from({ length: 3000 }, (_, index) => ((index * 7919 + 104729) >> 3) % 256);
export const longName = 'a'.repeat(300);
export const tenMegabytes = clean.replace(
  'Both are documented here.',
  Array.from({ length: 175_000 }, (_, index) => `On day ${index} the knee was swollen and she limped badly. `).join(''),
);
