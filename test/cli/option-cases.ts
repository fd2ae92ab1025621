import { rules } from '../../server/src/rules/index.js';
import { shownSeverity } from '../../server/src/rules/rule.js';
import { catalogueText, guidelineRow } from '../support/catalogue-texts.js';
import {
  badPriority,
  type Case,
  clean,
  faulty,
  faultyLines,
  help,
  helpEnd,
  json,
  placeholderEntry,
  placeholderLine,
  priorityLine,
  version,
} from './case-texts.js';

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

const shoulder = catalogueText([guidelineRow('acme-shoulder')]);
const severitiesInInformation = '{"rules":{"header/unknown-priority":"information"}}';
const informationLine = priorityLine.replace('warning    ', 'information');

/** Cases of the command line. */
export const options: readonly Case[] = [
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
  {
    name: '--config: catalogues, named from the place of the settings file',
    args: ['--config', 'settings/c.json', 'a.imr.md'],
    files: {
      'a.imr.md': clean,
      'settings/c.json': '{"catalogues":["own/shoulder.json","../mtus.json"]}',
      'settings/own/shoulder.json': `\ufeff${shoulder}`,
      'mtus.json': catalogueText([guidelineRow('acme-hip', 'Acme Hip Protocol')]),
    },
    code: 0,
    stdout: '1 decision checked: nothing found.\n',
  },
];

const shoulderIsOut = 'The guideline "acme-shoulder" is left out; the other guidelines hold.';
const severityWords = 'write "off", "error", "warning", "information" or "hint".';

/** Cases of the command line. */
export const refusals: readonly Case[] = [
  {
    name: '--config with bad keys: each is told at its place, the good ones hold, exit code 2',
    args: ['--config', 'c.json', 'a.imr.md'],
    files: {
      'a.imr.md': faulty,
      'c.json': `{
  // What is off stays off.
  "rules": { "structure/placeholder": "off", "header/foo": "off", "header/date-order": "wraning" },
  "theme": 1,
  "organization": { "name": 7 }
}`,
    },
    code: 2,
    stdout: `a.imr.md\n${priorityLine}\n1 decision checked: 1 warning.\n`,
    stderr: `c.json:3:46: There is no rule "header/foo". "imr-lint --rules" lists all rules.
c.json:3:88: "wraning" cannot be used here: ${severityWords} Did you mean "warning"?
c.json:4:3: "theme" is no key of the settings here. Known are "$schema", "root", "extends", "organization", "rules", "catalogues", "layout", "features" and "overrides".
c.json:5:29: 7 cannot be used here: a text in double quotes is expected.
`,
  },
  {
    name: '--config that holds no object: nothing is checked',
    args: ['--config', 'c.json', 'a.imr.md'],
    files: { 'a.imr.md': faulty, 'c.json': '[]' },
    code: 2,
    stdout: '',
    stderr: 'c.json:1:1: A list cannot be used here: an object in braces { } is expected.\n',
  },
  {
    name: '--config that is not there: nothing is checked',
    args: ['--config', 'gone.json', 'a.imr.md'],
    files: { 'a.imr.md': faulty },
    code: 2,
    stdout: '',
    stderr: 'gone.json:1:1: The configuration cannot be read: there is no such file.\n',
  },
  {
    name: '--config that cannot be read: nothing is checked',
    args: ['--config', 'folder', 'a.imr.md'],
    files: { 'a.imr.md': faulty, 'folder/x.json': '{}' },
    code: 2,
    stdout: '',
    stderr: 'folder:1:1: The configuration cannot be read: it is no file.\n',
  },
  {
    name: '--config with broken JSON: nothing is checked',
    args: ['--config', 'c.json', 'a.imr.md'],
    files: { 'a.imr.md': faulty, 'c.json': '{' },
    code: 2,
    stdout: '',
    stderr: 'c.json:1:2: This is no JSON: a "}" is missing here. Nothing of this file is used.\n',
  },
  {
    name: '--config with faulty catalogues: each fault at its place, the good rows hold, exit code 2',
    args: ['--config', 'settings/c.json', 'a.imr.md'],
    files: {
      'a.imr.md': badPriority,
      'settings/c.json': '{"catalogues":["a.json","gone.json","b.json"]}',
      'settings/a.json': `\ufeff${shoulder.replace('"basis": "other"', '"basis": "acme", "bais": 1')}`,
      'settings/b.json': '{"sources": {},}',
    },
    code: 2,
    stdout: `a.imr.md\n${priorityLine}\n1 decision checked: 1 warning.\n`,
    stderr: `settings/c.json:1:25: The catalogue "gone.json" is not used: there is no such file.
settings/a.json:18:20: "acme" cannot be used: Invalid option: expected one of "mtus"|"other". ${shoulderIsOut}
settings/a.json:18:28: "bais" is no key that a catalogue has at this place. Check its spelling. ${shoulderIsOut}
settings/b.json:1:16: This is no JSON: a key in double quotes is missing here, or the comma before is one too many. Nothing of this file is used.
`,
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
    stderr:
      "error: option '--format <name>' argument 'xml' is invalid. Allowed choices are stylish, json, ndjson, sarif, junit, github, html.\n",
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
  ...['0', '1.5', '-1', 'many', '257', ''].map((jobs) => ({
    name: `--jobs ${jobs || 'without a number'}`,
    args: [`--jobs=${jobs}`, 'a.imr.md'],
    files: { 'a.imr.md': faulty },
    code: 2,
    stdout: '',
    stderr: `error: option '--jobs <number>' argument '${jobs}' is invalid. Write a whole number from 1 to 256.\n`,
  })),
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

/** Cases of the command line. */
export const answers: readonly Case[] = [
  {
    name: '--rules: id, severity and what it finds, a line each',
    args: ['--rules'],
    code: 0,
    stdout: rules
      .map(
        (rule) => `${rule.id.padEnd(widest)}  ${shownSeverity(rule).padEnd('information'.length)}  ${rule.docs.what}\n`,
      )
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
