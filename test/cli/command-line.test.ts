import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { text as textOf } from 'node:stream/consumers';
import { describe, test } from 'node:test';
import { z } from 'zod';
import { runCommandLine } from '../../server/src/command-line/run.js';
import { rules } from '../../server/src/rules/index.js';
import { categories, severities } from '../../server/src/rules/rule.js';
import { sampleDecision } from '../../server/src/rules/sample-decision.js';
import { type Files, MemoryHost, type Outcome } from '../support/command-line-world.js';
import { exampleText } from '../support/examples.js';
import { projectRoot } from '../support/language-client.js';
import { readMarkers } from '../support/markers.js';

const helpBase = 'https://github.com/imr-decision/imr-decision/blob/main/docs/rules/';
const version = '0.1.0';

interface Case {
  readonly name: string;
  readonly args: readonly string[];
  readonly files?: Files;
  readonly stdin?: string;
  readonly code: number;
  readonly stdout: string;
  readonly stderr?: string;
  /** The files that the run writes. */
  readonly written?: Readonly<Record<string, string>>;
}

const clean = sampleDecision;
const badPriority = clean.replace('Standard', 'Standart');
const faulty = badPriority.replace('a 44 year old', 'a(n) 44 year old');
const otherDocument = '# Shopping list\n\n- bread\n- butter\n';

const priority =
  'The priority is written "Standart". The State records only Standard and Expedited. Write one of them.';
const placeholder =
  '"a(n)" is a mark of a template or a note. It shows that something is missing. Write what belongs here.';
const isEmpty = 'The decision is empty. Insert the skeleton with the snippet "imr" and fill it in.';
const isOther =
  'This text is not recognized as an IMR decision: it has none of the headings, header fields and issues. Check the file, or insert the skeleton with the snippet "imr".';

const priorityLine = `  4:18  warning      ${priority}  header/unknown-priority\n`;
const placeholderLine = `  18:23  error        ${placeholder}  structure/placeholder\n`;
const faultyLines = ` ${priorityLine}${placeholderLine}\n`;
const emptyLine = `  1:1  error        ${isEmpty}  structure/unrecognized-decision\n\n`;
const otherLine = `  1:1  error        ${isOther}  structure/unrecognized-decision\n\n`;

const priorityEntry = {
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
const placeholderEntry = {
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

function json(files: readonly object[], counts: object): string {
  const none = { files: files.length, errors: 0, warnings: 0, information: 0, hints: 0 };
  return `${JSON.stringify({ version: 1, files, summary: { ...none, ...counts } })}\n`;
}

const help = `Usage: imr-lint [options] [files...]

Checks Independent Medical Review decisions.

Arguments:
  files                    files, folders or globs; - reads standard input

Options:
  -V, --version            output the version number
  --format <name>          how to report (choices: "stylish", "json", default:
                           "stylish")
  --output <file>          write the report to a file
  --fail-on <severity>     findings that make the exit code 1 (choices: "error",
                           "warning", "information", "never", default: "error")
  --quiet                  report errors only, and what makes the exit code 1
  --config <file>          read the settings from this JSON file
  --stdin-filename <name>  what to call standard input in the report
  --explain <rule>         explain a rule
  --rules                  list all rules
  -h, --help               display help for command
`;
const helpEnd = `
Exit code: 0 nothing at or above the threshold, 1 findings at or above it, 2 could not run.
Nothing leaves this machine.
`;

/** The same 3000 bytes in every run, most of them no UTF-8. */
const randomBytes = Uint8Array.from({ length: 3000 }, (_, index) => ((index * 7919 + 104729) >> 3) % 256);
const longName = 'a'.repeat(300);
const tenMegabytes = clean.replace(
  'Both are documented here.',
  'The knee was swollen and the patient limped on every visit. '.repeat(175_000),
);

const reports: readonly Case[] = [
  {
    name: 'a decision without a fault: one line, exit code 0',
    args: ['a.imr.md'],
    files: { 'a.imr.md': clean },
    code: 0,
    stdout: '1 decision checked: nothing found.\n',
  },
  {
    name: 'a decision with faults, for people: place, severity, message, rule, and counts',
    args: ['a.imr.md'],
    files: { 'a.imr.md': faulty },
    code: 1,
    stdout: `a.imr.md\n${faultyLines}1 decision checked: 1 error, 1 warning.\n`,
  },
  {
    name: 'a decision with faults, for programs',
    args: ['--format', 'json', 'a.imr.md'],
    files: { 'a.imr.md': faulty },
    code: 1,
    stdout: json([{ path: 'a.imr.md', findings: [priorityEntry, placeholderEntry] }], { errors: 1, warnings: 1 }),
  },
  {
    name: 'a decision without a fault, for programs, is in the list of files',
    args: ['--format=json', 'a.imr.md'],
    files: { 'a.imr.md': clean },
    code: 0,
    stdout: json([{ path: 'a.imr.md', findings: [] }], {}),
  },
  {
    name: 'several files in the order of the arguments; one without findings is not named',
    args: ['c.imr.md', 'b.imr.md', 'a.imr.md'],
    files: { 'a.imr.md': faulty, 'b.imr.md': clean, 'c.imr.md': badPriority },
    code: 1,
    stdout: `c.imr.md\n${priorityLine}\na.imr.md\n${faultyLines}3 decisions checked: 1 error, 2 warnings.\n`,
  },
  {
    name: 'a file that is named twice is reported once',
    args: ['a.imr.md', 'a.imr.md', '*.imr.md'],
    files: { 'a.imr.md': badPriority },
    code: 0,
    stdout: `a.imr.md\n${priorityLine}\n1 decision checked: 1 warning.\n`,
  },
  {
    name: 'positions in a file with CRLF line ends are those of the editor',
    args: ['a.imr.md'],
    files: { 'a.imr.md': faulty.replaceAll('\n', '\r\n') },
    code: 1,
    stdout: `a.imr.md\n${faultyLines}1 decision checked: 1 error, 1 warning.\n`,
  },
  {
    name: 'a byte order mark is no column and no fault',
    args: ['a.imr.md', 'b.txt'],
    files: { 'a.imr.md': `\ufeff${clean}`, 'b.txt': `\ufeff${otherDocument}` },
    code: 1,
    stdout: `b.txt\n${otherLine}2 decisions checked: 1 error.\n`,
  },
  {
    name: 'columns count UTF-16 code units',
    args: ['a.imr.md'],
    files: { 'a.imr.md': badPriority.replace('<b>Priority:</b>', '\u{1f4a9} <b>Priority:</b>') },
    code: 0,
    stdout: `a.imr.md\n${priorityLine.replace('4:18', '4:21')}\n1 decision checked: 1 warning.\n`,
  },
];

const sources: readonly Case[] = [
  {
    name: 'a folder: decisions anywhere in it, other documents passed over, *.imr.md never',
    args: ['drafts'],
    files: {
      'drafts/clean.md': clean,
      'drafts/readme.md': otherDocument,
      'drafts/list.txt': otherDocument,
      'drafts/other.imr.md': otherDocument,
      'drafts/deep/er/bad.txt': badPriority,
      'drafts/deep/picture.svg': '<svg/>',
      'elsewhere.imr.md': faulty,
    },
    code: 1,
    stdout: `drafts/deep/er/bad.txt\n${priorityLine}\ndrafts/other.imr.md\n${otherLine}3 decisions checked: 1 error, 1 warning.\n`,
  },
  {
    name: 'other documents in a folder are passed over when the rule for them is off as well',
    args: ['--config', 'c.json', 'drafts'],
    files: {
      'c.json': '{"rules":{"structure/unrecognized-decision":"off"}}',
      'drafts/readme.md': otherDocument,
      'drafts/a.imr.md': clean,
    },
    code: 0,
    stdout: '1 decision checked: nothing found.\n',
  },
  {
    name: 'a folder without a decision: nothing was checked',
    args: ['drafts/'],
    files: { 'drafts/readme.md': otherDocument },
    code: 0,
    stdout: 'No decision was checked.\n',
  },
  {
    name: 'a folder whose name holds brackets, braces and an exclamation mark',
    args: ['drafts (2016) [a]', '!{x,y}'],
    files: { 'drafts (2016) [a]/a.imr.md': badPriority, '!{x,y}/b.imr.md': clean },
    code: 0,
    stdout: `drafts (2016) [a]/a.imr.md\n${priorityLine}\n2 decisions checked: 1 warning.\n`,
  },
  {
    name: 'a glob, sorted by name; a file that it names is checked whatever it is',
    args: ['drafts/**/*.md'],
    files: { 'drafts/b.md': otherDocument, 'drafts/a/z.md': badPriority, 'drafts/c.txt': faulty },
    code: 1,
    stdout: `drafts/a/z.md\n${priorityLine}\ndrafts/b.md\n${otherLine}2 decisions checked: 1 error, 1 warning.\n`,
  },
  {
    name: 'standard input',
    args: ['-'],
    stdin: badPriority,
    code: 0,
    stdout: `standard input\n${priorityLine}\n1 decision checked: 1 warning.\n`,
  },
  {
    name: 'standard input under a name of its own',
    args: ['--stdin-filename', 'drafts/a.imr.md', '--format', 'json', '-'],
    stdin: badPriority,
    code: 0,
    stdout: json([{ path: 'drafts/a.imr.md', findings: [priorityEntry] }], { warnings: 1 }),
  },
  {
    name: 'empty standard input is an empty decision',
    args: ['-'],
    stdin: '',
    code: 1,
    stdout: `standard input\n${emptyLine}1 decision checked: 1 error.\n`,
  },
  {
    name: 'a missing file among good ones: the good ones are reported, exit code 2',
    args: ['a.imr.md', 'gone.imr.md', 'b.imr.md'],
    files: { 'a.imr.md': faulty, 'b.imr.md': clean },
    code: 2,
    stdout: `a.imr.md\n${faultyLines}2 decisions checked: 1 error, 1 warning.\n`,
    stderr: 'gone.imr.md: no such file, and no file matches it. Check the name.\n',
  },
  {
    name: 'a name that the system refuses is told like a missing file',
    args: [longName, 'a.imr.md'],
    files: { 'a.imr.md': clean },
    code: 2,
    stdout: '1 decision checked: nothing found.\n',
    stderr: `${longName}: cannot be read: ENAMETOOLONG: name too long, stat '${longName}'\n`,
  },
  {
    name: 'an empty file',
    args: ['a.imr.md'],
    files: { 'a.imr.md': '' },
    code: 1,
    stdout: `a.imr.md\n${emptyLine}1 decision checked: 1 error.\n`,
  },
  {
    name: 'random bytes are no decision',
    args: ['a.imr.md'],
    files: { 'a.imr.md': randomBytes },
    code: 1,
    stdout: `a.imr.md\n${otherLine}1 decision checked: 1 error.\n`,
  },
  {
    name: 'a Markdown file that is no decision',
    args: ['readme.md'],
    files: { 'readme.md': otherDocument },
    code: 1,
    stdout: `readme.md\n${otherLine}1 decision checked: 1 error.\n`,
  },
  {
    name: 'a file of ten megabytes is checked to its end',
    args: ['a.imr.md'],
    files: { 'a.imr.md': tenMegabytes },
    code: 0,
    stdout: '1 decision checked: nothing found.\n',
  },
];

const thresholds: readonly Case[] = [
  { failOn: 'error', code: 0 },
  { failOn: 'warning', code: 1 },
  { failOn: 'information', code: 1 },
  { failOn: 'never', code: 0 },
].map(({ failOn, code }) => ({
  name: `--fail-on ${failOn} with a warning: exit code ${code}, the same report`,
  args: ['--fail-on', failOn, 'a.imr.md'],
  files: { 'a.imr.md': badPriority },
  code,
  stdout: `a.imr.md\n${priorityLine}\n1 decision checked: 1 warning.\n`,
}));

const severitiesInInformation = '{"rules":{"header/unknown-priority":"information"}}';
const informationLine = priorityLine.replace('warning    ', 'information');

const options: readonly Case[] = [
  ...thresholds,
  ...[
    { failOn: 'warning', code: 0 },
    { failOn: 'information', code: 1 },
  ].map(({ failOn, code }) => ({
    name: `--fail-on ${failOn} with information: exit code ${code}`,
    args: ['--config', 'c.json', '--fail-on', failOn, 'a.imr.md'],
    files: { 'a.imr.md': badPriority, 'c.json': severitiesInInformation },
    code,
    stdout: `a.imr.md\n${informationLine}\n1 decision checked: 1 information.\n`,
  })),
  {
    name: '--fail-on never with an error: exit code 0',
    args: ['--fail-on', 'never', 'a.imr.md'],
    files: { 'a.imr.md': faulty },
    code: 0,
    stdout: `a.imr.md\n${faultyLines}1 decision checked: 1 error, 1 warning.\n`,
  },
  {
    name: '--quiet: errors only',
    args: ['--quiet', 'a.imr.md', 'b.imr.md'],
    files: { 'a.imr.md': faulty, 'b.imr.md': badPriority },
    code: 1,
    stdout: `a.imr.md\n${placeholderLine}\n2 decisions checked: 1 error.\n`,
  },
  {
    name: '--quiet, for programs',
    args: ['--quiet', '--format', 'json', 'a.imr.md'],
    files: { 'a.imr.md': faulty },
    code: 1,
    stdout: json([{ path: 'a.imr.md', findings: [placeholderEntry] }], { errors: 1 }),
  },
  {
    name: '--quiet with --fail-on warning shows the warnings that make the exit code 1',
    args: ['--quiet', '--fail-on', 'warning', 'a.imr.md'],
    files: { 'a.imr.md': badPriority },
    code: 1,
    stdout: `a.imr.md\n${priorityLine}\n1 decision checked: 1 warning.\n`,
  },
  {
    name: '--output writes the report to a file and nothing else',
    args: ['--output', 'report.txt', 'a.imr.md'],
    files: { 'a.imr.md': badPriority },
    code: 0,
    stdout: '',
    written: { 'report.txt': `a.imr.md\n${priorityLine}\n1 decision checked: 1 warning.\n` },
  },
  {
    name: '--output that cannot be written: exit code 2 and the reason',
    args: ['--output', 'nowhere/report.txt', 'a.imr.md'],
    files: { 'a.imr.md': faulty },
    code: 2,
    stdout: '',
    stderr:
      "nowhere/report.txt: the report cannot be written: ENOENT: no such file or directory, open 'nowhere/report.txt'\n",
  },
  {
    name: '--config: a rule switched off',
    args: ['--config', 'c.json', 'a.imr.md'],
    files: { 'a.imr.md': faulty, 'c.json': '{"rules":{"structure/placeholder":"off"}}' },
    code: 0,
    stdout: `a.imr.md\n${priorityLine}\n1 decision checked: 1 warning.\n`,
  },
  {
    name: '--config: another severity, which counts for the exit code',
    args: ['--config', 'c.json', 'a.imr.md'],
    files: { 'a.imr.md': badPriority, 'c.json': '{"rules":{"header/unknown-priority":"error"}}' },
    code: 1,
    stdout: `a.imr.md\n${priorityLine.replace('warning', 'error  ')}\n1 decision checked: 1 error.\n`,
  },
  {
    name: '--config: another organization, whose name and label the decision has',
    args: ['--config', 'c.json', 'a.imr.md'],
    files: {
      'a.imr.md': clean.replaceAll('MAXIMUS Federal Services', 'Acme Reviews').replaceAll('MAXIMUS', 'Acme'),
      'c.json': '{"organization":{"name":"Acme Reviews","label":"Acme"}}',
    },
    code: 0,
    stdout: '1 decision checked: nothing found.\n',
  },
  {
    name: '--config: a file with a byte order mark',
    args: ['--config', 'c.json', 'a.imr.md'],
    files: { 'a.imr.md': badPriority, 'c.json': '\ufeff{"rules":{"header/unknown-priority":"off"}}' },
    code: 0,
    stdout: '1 decision checked: nothing found.\n',
  },
];

const ruleSeverities = '"off"|"error"|"warning"|"information"|"hint"';

const refusals: readonly Case[] = [
  {
    name: '--config with bad keys: each is named, nothing is checked',
    args: ['--config', 'c.json', 'a.imr.md'],
    files: {
      'a.imr.md': faulty,
      'c.json': '{"rules":{"header/foo":"off","header/date-order":"loud"},"theme":1,"organization":{"name":7}}',
    },
    code: 2,
    stdout: '',
    stderr: `c.json: organization.name: Invalid input: expected string, received number
c.json: rules.header/date-order: Invalid option: expected one of ${ruleSeverities}
c.json: rules.header/foo: Unrecognized key: "header/foo"
c.json: theme: Unrecognized key: "theme"
`,
  },
  {
    name: '--config that holds no object',
    args: ['--config', 'c.json', 'a.imr.md'],
    files: { 'a.imr.md': faulty, 'c.json': '[]' },
    code: 2,
    stdout: '',
    stderr: 'c.json: the file: Invalid input: expected object, received array\n',
  },
  {
    name: '--config that is not there',
    args: ['--config', 'gone.json', 'a.imr.md'],
    files: { 'a.imr.md': faulty },
    code: 2,
    stdout: '',
    stderr: "gone.json: the settings cannot be read: ENOENT: no such file or directory, open 'gone.json'\n",
  },
  {
    name: '--config that cannot be read',
    args: ['--config', 'folder', 'a.imr.md'],
    files: { 'a.imr.md': faulty, 'folder/x.json': '{}' },
    code: 2,
    stdout: '',
    stderr: 'folder: the settings cannot be read: EISDIR: illegal operation on a directory, read\n',
  },
  {
    name: '--config with broken JSON',
    args: ['--config', 'c.json', 'a.imr.md'],
    files: { 'a.imr.md': faulty, 'c.json': '{' },
    code: 2,
    stdout: '',
    stderr: `c.json: the settings cannot be read: ${brokenJsonMessage('{')}\n`,
  },
  {
    name: 'an unknown option',
    args: ['--fix-everything', 'a.imr.md'],
    files: { 'a.imr.md': faulty },
    code: 2,
    stdout: '',
    stderr: "error: unknown option '--fix-everything'\n",
  },
  {
    name: 'an unknown format',
    args: ['--format', 'xml', 'a.imr.md'],
    files: { 'a.imr.md': faulty },
    code: 2,
    stdout: '',
    stderr: "error: option '--format <name>' argument 'xml' is invalid. Allowed choices are stylish, json.\n",
  },
  {
    name: 'a threshold that there is not',
    args: ['--fail-on', 'hint', 'a.imr.md'],
    files: { 'a.imr.md': faulty },
    code: 2,
    stdout: '',
    stderr:
      "error: option '--fail-on <severity>' argument 'hint' is invalid. Allowed choices are error, warning, information, never.\n",
  },
  {
    name: 'an option without its argument',
    args: ['a.imr.md', '--output'],
    files: { 'a.imr.md': faulty },
    code: 2,
    stdout: '',
    stderr: "error: option '--output <file>' argument missing\n",
  },
  {
    name: 'no arguments: what to name, and the help',
    args: [],
    code: 2,
    stdout: '',
    stderr: `Name a file, a folder, or - for standard input.\n\n${help}`,
  },
  {
    name: '--explain of an unknown rule: the one that is meant',
    args: ['--explain', 'header/date-ordr'],
    code: 2,
    stdout: '',
    stderr: 'There is no rule "header/date-ordr". Did you mean "header/date-order"? "imr-lint --rules" lists all.\n',
  },
  {
    name: '--explain of a rule that resembles none',
    args: ['--explain', 'colour'],
    code: 2,
    stdout: '',
    stderr: 'There is no rule "colour". "imr-lint --rules" lists all.\n',
  },
];

const widest = rules.reduce((longest, { id }) => Math.max(longest, id.length), 0);

const answers: readonly Case[] = [
  {
    name: '--rules: id, severity and what it finds, a line each',
    args: ['--rules'],
    code: 0,
    stdout: rules
      .map(({ id, severity, docs }) => `${id.padEnd(widest)}  ${severity.padEnd('information'.length)}  ${docs.what}\n`)
      .join(''),
  },
  ...rules.slice(0, 1).map(({ id, severity, since, authority, docs }) => ({
    name: '--explain: the page of a rule',
    args: ['--explain', id],
    code: 0,
    stdout: `${id} (${severity}, since ${since})\n\n${docs.what}\n\nWhy: ${docs.why}\nWhat to do: ${docs.remedy}\nAuthority: ${authority}\n`,
  })),
  { name: '--version', args: ['--version'], code: 0, stdout: `${version}\n` },
  { name: '--help', args: ['--help'], code: 0, stdout: `${help}${helpEnd}` },
];

/** What this Node says of broken JSON: the words differ from version to version. */
function brokenJsonMessage(written: string): string {
  try {
    JSON.parse(written);
  } catch (error) {
    if (error instanceof Error) return error.message;
  }
  throw new Error('the JSON is not broken');
}

const cases = [...reports, ...sources, ...options, ...refusals, ...answers];

const position = z.strictObject({ line: z.int().min(1), column: z.int().min(1) });
const range = z.strictObject({ start: position, end: position });
const ruleId = z.string().regex(/^[a-z]+\/[a-z]+(?:-[a-z]+)*$/);
const count = z.int().min(0);

/** The shape that the JSON report promises. */
const reportSchema = z.strictObject({
  version: z.literal(1),
  files: z.array(
    z.strictObject({
      path: z.string().min(1),
      findings: z.array(
        z.strictObject({
          rule: ruleId,
          category: z.enum(categories),
          severity: z.enum(severities),
          message: z.string().min(1),
          range,
          authority: z.string().min(1),
          help: z.url(),
          fixable: z.boolean(),
          related: z.array(z.strictObject({ message: z.string().min(1), range })),
        }),
      ),
    }),
  ),
  summary: z.strictObject({ files: count, errors: count, warnings: count, information: count, hints: count }),
});

async function runInProcess({ args, files = {}, stdin = '' }: Case): Promise<Outcome> {
  const host = new MemoryHost(files, stdin);
  const code = await runCommandLine(args, host, { version, helpBase });
  return { code, stdout: host.stdout, stderr: host.stderr, files: host.files };
}

async function runAsChild({ args, files = {}, stdin = '', written = {} }: Case): Promise<Outcome> {
  return inFolder(files, async (folder) => {
    const cli = join(projectRoot, 'dist/cli.cjs');
    const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], {
      cwd: folder,
      input: stdin,
      encoding: 'utf8',
    });
    const left = Object.keys(written).map(async (path) => [path, await readFile(join(folder, path), 'utf8')] as const);
    return { code: status, stdout, stderr, files: Object.fromEntries(await Promise.all(left)) };
  });
}

/** A fresh folder with these files, removed afterwards. */
async function inFolder<T>(files: Files, use: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'imr-cli-'));
  try {
    for (const [path, content] of Object.entries(files)) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), content);
    }
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}

function assertOutcome(expected: Case, { code, stdout, stderr, files }: Outcome): void {
  const { written = {} } = expected;
  const seen = Object.fromEntries(Object.keys(written).map((path) => [path, files[path]]));
  assert.deepEqual(
    { stdout, stderr, code, written: seen },
    { stdout: expected.stdout, stderr: expected.stderr ?? '', code: expected.code, written },
  );
}

const ways = [
  ['in process', runInProcess],
  ['as a child process', runAsChild],
] as const;

for (const [way, run] of ways) {
  describe(`imr-lint ${way}`, () => {
    for (const expected of cases) test(expected.name, async () => assertOutcome(expected, await run(expected)));

    test('the JSON report of every rule example has the promised shape', async () => {
      const examples = rules.flatMap(({ id, examples }) =>
        examples.faulty.map((example) => readMarkers(exampleText(example), id).text),
      );
      const files = Object.fromEntries(examples.map((text, index) => [`d/${index}.imr`, text]));
      const { stdout } = await run({ name: '', args: ['--format', 'json', 'd'], files, code: 0, stdout: '' });
      const report = reportSchema.parse(JSON.parse(stdout));
      assert.equal(report.summary.files, Object.keys(files).length);
      const all = report.files.flatMap(({ findings }) => findings);
      const { errors, warnings, information, hints } = report.summary;
      assert.equal(errors + warnings + information + hints, all.length);
      for (const {
        rule,
        category,
        help: page,
        range: { start, end },
      } of all) {
        assert.equal(category, rule.split('/')[0]);
        assert.equal(page, `${helpBase}${rule}.md`);
        assert.ok(start.line < end.line || (start.line === end.line && start.column <= end.column));
      }
    });
  });
}

test('a reader that closes the pipe early is no fault', async () => {
  await inFolder({ 'a.imr.md': faulty }, async (folder) => {
    const child = spawn(process.execPath, [join(projectRoot, 'dist/cli.cjs'), 'a.imr.md'], {
      cwd: folder,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child.stdout.destroy();
    const [[code], stderr] = await Promise.all([once(child, 'exit'), textOf(child.stderr)]);
    assert.deepEqual({ code, stderr }, { code: 1, stderr: '' });
  });
});
