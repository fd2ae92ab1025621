import { badPriority, type Case, clean, faulty, otherDocument, priorityLine } from './case-texts.js';

const misspelt = clean.replace('CLINICAL CASE SUMMARY', 'CLINICAL CASE SUMARY');
const patch = (path: string, line: number) => {
  const lines = clean.split('\n');
  const around = (from: number, to: number) => lines.slice(from, to).map((each) => ` ${each}\n`);
  return [
    `--- a/${path}\n+++ b/${path}\n@@ -${line - 4},9 +${line - 4},9 @@\n`,
    ...around(line - 5, line - 1),
    '-### CLINICAL CASE SUMARY\n+### CLINICAL CASE SUMMARY\n',
    ...around(line, line + 4),
  ].join('');
};

/** Cases of --fix and --fix-dry-run. */
export const mends: readonly Case[] = [
  {
    name: '--fix writes what is safe, and reports what is left',
    args: ['--fix', 'a.imr.md', 'b.imr.md', 'c.imr.md'],
    files: { 'a.imr.md': misspelt.replace('Standard', 'Standart'), 'b.imr.md': clean, 'c.imr.md': misspelt },
    code: 0,
    stdout: `a.imr.md\n${priorityLine}\n3 decisions checked: 1 warning.\nMended and written: 2 files.\n`,
    written: { 'a.imr.md': badPriority, 'b.imr.md': clean, 'c.imr.md': clean },
  },
  {
    name: '--fix keeps a byte order mark and CRLF line ends',
    args: ['--fix', 'a.imr.md'],
    files: { 'a.imr.md': `\ufeff${misspelt.replaceAll('\n', '\r\n')}` },
    code: 0,
    stdout: '1 decision checked: nothing found.\nMended and written: 1 file.\n',
    written: { 'a.imr.md': `\ufeff${clean.replaceAll('\n', '\r\n')}` },
  },
  {
    name: '--fix leaves a document alone that is no decision',
    args: ['--fix', '.'],
    files: { 'readme.md': otherDocument },
    code: 0,
    stdout: 'No decision was checked.\nPassed over: 1 file that is no decision.\n',
    written: { 'readme.md': otherDocument },
  },
  {
    name: '--fix-dry-run prints a patch and writes nothing',
    args: ['--fix-dry-run', 'a.imr.md', 'b.imr.md'],
    files: { 'a.imr.md': misspelt, 'b.imr.md': badPriority },
    code: 0,
    stdout: patch('a.imr.md', 14),
    written: { 'a.imr.md': misspelt, 'b.imr.md': badPriority },
  },
  {
    name: '--fix-dry-run of standard input',
    args: ['--fix-dry-run', '--stdin-filename', 'x.md', '-'],
    stdin: misspelt,
    code: 0,
    stdout: patch('x.md', 14),
  },
  {
    name: '--fix-dry-run beside a report in a file',
    args: ['--fix-dry-run', '--format', 'stylish', '--output', 'r.txt', 'a.imr.md'],
    files: { 'a.imr.md': misspelt },
    code: 0,
    stdout: patch('a.imr.md', 14),
    written: { 'r.txt': '1 decision checked: nothing found.\n' },
  },
  {
    name: '--fix and --fix-dry-run together',
    args: ['--fix', '--fix-dry-run', 'a.imr.md'],
    files: { 'a.imr.md': misspelt },
    code: 2,
    stdout: '',
    stderr: "error: option '--fix-dry-run' cannot be used with option '--fix'\n",
  },
];

/** Cases of several reports in one run. */
export const destinations: readonly Case[] = [
  {
    name: 'one report on standard output and one in a file',
    args: ['--format', 'stylish', '--format', 'json', '--output', 'json=r.json', 'a.imr.md'],
    files: { 'a.imr.md': clean },
    code: 0,
    stdout: '1 decision checked: nothing found.\n',
    written: {
      'r.json':
        '{"version":1,"files":[{"path":"a.imr.md","findings":[]}],"summary":{"files":1,"errors":0,"warnings":0,"information":0,"hints":0}}\n',
    },
  },
  {
    name: 'two reports on standard output are refused',
    args: ['--format', 'stylish', '--format', 'json', 'a.imr.md'],
    files: { 'a.imr.md': faulty },
    code: 2,
    stdout: '',
    stderr: 'error: stylish and json would both go to standard output. Name a file: --output stylish=FILE.\n',
  },
  {
    name: 'two reports in one file are refused',
    args: ['--format', 'sarif', '--format', 'json', '--output', 'sarif=r', '--output', 'json=r', 'a.imr.md'],
    files: { 'a.imr.md': faulty },
    code: 2,
    stdout: '',
    stderr: 'error: sarif and json would both go to r. Name a file: --output sarif=FILE.\n',
  },
];

/** Cases of what is looked at: ignore files and lists of names. */
export const searches: readonly Case[] = [
  {
    name: '.gitignore and .imrignore leave out files and folders; a nearer one decides; what is left out is counted',
    args: ['d'],
    files: {
      'd/.gitignore': 'old/\n*.txt\n',
      'd/.imrignore': 'draft-*.md\n!draft-2.md\n',
      'd/sub/.imrignore': '!kept.txt\n',
      'd/old/a.md': faulty,
      'd/draft-1.md': faulty,
      'd/draft-2.md': clean,
      'd/sub/kept.txt': clean,
      'd/sub/other.txt': faulty,
    },
    code: 0,
    stdout: '2 decisions checked: nothing found.\nPassed over: 3 files and folders that an ignore file names.\n',
  },
  {
    name: '--no-ignore looks at them; a file that is named is checked in any case',
    args: ['--no-ignore', 'd'],
    files: { 'd/.imrignore': '*\n', 'd/a.md': badPriority },
    code: 0,
    stdout: `d/a.md\n${priorityLine}\n1 decision checked: 1 warning.\n`,
  },
  {
    name: 'an ignored file that is named itself is checked',
    args: ['d/a.md'],
    files: { 'd/.imrignore': '*\n', 'd/a.md': badPriority },
    code: 0,
    stdout: `d/a.md\n${priorityLine}\n1 decision checked: 1 warning.\n`,
  },
  {
    name: '--files-from standard input with NUL: names with line ends and blanks; each file once',
    args: ['--files-from', '-'],
    files: { 'd/a\nb.md': badPriority, 'd/ c .md': clean },
    stdin: 'd/a\nb.md\0d/ c .md\0d/a\nb.md\0',
    code: 0,
    stdout: `d/a\nb.md\n${priorityLine}\n2 decisions checked: 1 warning.\n`,
  },
  {
    name: '--files-from a file with lines; what is no decision by name or content is passed over and counted',
    args: ['--files-from', 'list.txt'],
    files: { 'list.txt': 'd/a.md\r\nd/b.md\r\nd/c.png\r\n', 'd/a.md': badPriority, 'd/b.md': otherDocument },
    code: 0,
    stdout: `d/a.md\n${priorityLine}\n1 decision checked: 1 warning.\nPassed over: 2 files that are no decisions.\n`,
  },
  {
    name: '--files-from with a file that is gone, and a list that is gone',
    args: ['--files-from', 'list.txt', 'a.md'],
    files: { 'a.md': clean },
    code: 2,
    stdout: '1 decision checked: nothing found.\nCould not be read: 1 file.\n',
    stderr: "list.txt: cannot be read: ENOENT: no such file or directory, open 'list.txt'\n",
  },
];
