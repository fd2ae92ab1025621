import { rules } from '../../server/src/rules/index.js';
import { catalogueText, guidelineRow } from '../support/catalogue-texts.js';
import {
  badPriority,
  type Case,
  clean,
  faulty,
  faultyLines,
  placeholderLine,
  priority,
  priorityLine,
} from './case-texts.js';

const off = (rule: string) => JSON.stringify({ rules: { [rule]: 'off' } });
const withoutPlaceholder = off('structure/placeholder');
/** A safe mend makes it the clean one. */
const mendable = clean.replace('CLINICAL CASE SUMMARY', 'CLINICAL CASE SUMARY');
const nothing = '1 decision checked: nothing found.\n';
const oneWarning = '1 decision checked: 1 warning.\n';
const asHint = `  4:18  hint         ${priority}  header/unknown-priority\n`;

/** The switches as they are printed when nobody has set any, and the end of what is printed. */
const defaultFeatures = `  "features": {
    "completion": true, // default
    "hover": true, // default
    "codeLens": true, // default
    "inlayHints": false, // default
    "semanticTokens": true, // default
    "highlights": true, // default
    "links": true, // default
    "formatting": true, // default
    "nextLabel": true, // default
    "codeActions": true, // default
    "navigation": true, // default
    "outline": true, // default
    "folding": true, // default
    "selection": true // default
  }
}`;

/** Cases of configuration files that are found by themselves. */
export const configurations: readonly Case[] = [
  {
    name: 'imr.config.json beside the file',
    args: ['a.imr.md'],
    files: { 'a.imr.md': faulty, 'imr.config.json': withoutPlaceholder },
    code: 0,
    stdout: `a.imr.md\n${priorityLine}\n${oneWarning}`,
  },
  {
    name: 'imr.config.json files above each file: the nearer holds, the farther where the nearer says nothing',
    args: ['.'],
    files: {
      'imr.config.json': '{"rules":{"structure/placeholder":"off","header/unknown-priority":"error"}}',
      'a.imr.md': faulty,
      'one/b.imr.md': faulty,
      'one/imr.config.json': '{"rules":{"header/unknown-priority":"hint"}}',
      'one/two/c.imr.md': faulty,
    },
    code: 1,
    stdout: `a.imr.md\n${priorityLine.replace('warning', 'error  ')}\none/b.imr.md\n${asHint}\none/two/c.imr.md\n${asHint}\n3 decisions checked: 1 error, 2 hints.\n`,
  },
  {
    name: '"root": true ends the search',
    args: ['one/a.imr.md'],
    files: {
      'imr.config.json': withoutPlaceholder,
      'one/a.imr.md': faulty,
      'one/imr.config.json': '{"root":true}',
    },
    code: 1,
    stdout: `one/a.imr.md\n${faultyLines}1 decision checked: 1 error, 1 warning.\n`,
  },
  {
    name: '--config in the place of the files that are found',
    args: ['--config', 'c.json', 'one/a.imr.md'],
    files: {
      'imr.config.json': withoutPlaceholder,
      'one/a.imr.md': faulty,
      'c.json': off('header/unknown-priority'),
    },
    code: 1,
    stdout: `one/a.imr.md\n${placeholderLine}\n1 decision checked: 1 error.\n`,
  },
  {
    name: 'overrides: by name in every folder, by path from the folder of the file, some taken out',
    args: ['.'],
    files: {
      'imr.config.json': `{"overrides":[
        {"files":["*.imr","closed/**","!kept.imr.md"],"rules":{"structure/placeholder":"off"}},
        {"files":["closed/2016/{a,b}.imr.md"],"rules":{"header/unknown-priority":"off"}}
      ]}`,
      'a.imr.md': badPriority,
      'closed/2016/a.imr.md': faulty,
      'closed/2016/kept.imr.md': faulty,
      'closed/d.imr.md': faulty,
      'open/closed/e.imr.md': faulty,
      'open/f.imr': faulty,
    },
    code: 1,
    stdout:
      `a.imr.md\n${priorityLine}\nclosed/2016/kept.imr.md\n${faultyLines}closed/d.imr.md\n${priorityLine}\n` +
      `open/closed/e.imr.md\n${faultyLines}open/f.imr\n${priorityLine}\n6 decisions checked: 2 errors, 5 warnings.\n`,
  },
  {
    name: 'overrides hold over nearer files',
    args: ['one/a.imr.md'],
    files: {
      'imr.config.json': '{"overrides":[{"files":["one/*"],"rules":{"structure/placeholder":"off"}}]}',
      'one/imr.config.json': '{"rules":{"structure/placeholder":"error","header/unknown-priority":"off"}}',
      'one/a.imr.md': faulty,
    },
    code: 0,
    stdout: nothing,
  },
  {
    name: 'extends: the later over the earlier, and the file itself over both',
    args: ['a.imr.md'],
    files: {
      'a.imr.md': faulty,
      'imr.config.json': '{"extends":["shared/a.json","shared/b.json"],"rules":{"structure/placeholder":"off"}}',
      'shared/a.json': '{"rules":{"header/unknown-priority":"error"}}',
      'shared/b.json': '{"extends":"c.json"}',
      'shared/c.json': '{"rules":{"header/unknown-priority":"hint","structure/placeholder":"error"}}',
    },
    code: 0,
    stdout: `a.imr.md\n${asHint}\n1 decision checked: 1 hint.\n`,
  },
  {
    name: 'extends in a circle, of nothing, and of what is no file: each at its place, exit code 2',
    args: ['a.imr.md'],
    files: {
      'a.imr.md': faulty,
      'imr.config.json': `{"extends": [
  "b.json",
  "gone.json", "folder",
  "imr.config.json"],
  "rules":{"structure/placeholder":"off"}}`,
      'b.json': '{"extends":"imr.config.json"}',
      'folder/c.json': '{}',
    },
    code: 2,
    stdout: `a.imr.md\n${priorityLine}\n${oneWarning}`,
    stderr: `b.json:1:12: "imr.config.json" is not extended: it extends this file.
imr.config.json:3:3: "gone.json" is not extended: there is no such file.
imr.config.json:3:16: "folder" is not extended: it is no file.
imr.config.json:4:3: "imr.config.json" is not extended: it is this file itself.
`,
  },
  {
    name: 'a fault is told once, and with --fix nothing is written under it',
    args: ['--fix', '--quiet', '.'],
    files: {
      'one/imr.config.json': '{"ruls":{}}',
      'a.imr.md': mendable,
      'one/b.imr.md': mendable,
      'one/two/c.imr.md': mendable,
    },
    code: 2,
    stdout: '3 decisions checked: nothing found.\nMended and written: 1 file.\n',
    stderr: 'one/imr.config.json:1:2: "ruls" is no key of the settings here. Did you mean "rules"?\n',
    written: { 'a.imr.md': clean, 'one/b.imr.md': mendable, 'one/two/c.imr.md': mendable },
  },
  {
    name: 'globs that cannot be used',
    args: ['a.imr.md'],
    files: {
      'a.imr.md': badPriority,
      'imr.config.json': `{"overrides":[{"files":[
  "../up/*",
  "**/*a*b*c*d*",
  "*.imr.md",
  "[a-z].md"],"rules":{"header/unknown-priority":"off"}},
  {"rules":{}}]}`,
    },
    code: 2,
    stdout: nothing,
    stderr: `imr.config.json:2:3: "../up/*" cannot be used here: a glob begins at the folder of the file, without "/", "." or "..".
imr.config.json:3:3: "**/*a*b*c*d*" cannot be used here: a name has at most 3 stars.
imr.config.json:5:3: "[a-z].md" cannot be used here: a glob knows "*", "?", "**" and "{a,b}" and no other signs; write one for each case.
imr.config.json:6:3: "files" is missing here.
`,
  },
  {
    name: 'standard input has the configuration of the folder that its name is in',
    args: ['--stdin-filename', 'one/draft.imr.md', '-'],
    stdin: faulty,
    files: { 'one/imr.config.json': withoutPlaceholder },
    code: 0,
    stdout: `one/draft.imr.md\n${priorityLine}\n${oneWarning}`,
  },
  {
    name: 'files of folders with other configurations and catalogues, checked in threads',
    args: ['--jobs', '2', '.'],
    files: {
      'imr.config.json':
        '{"catalogues":["own.json"],"overrides":[{"files":["2.*"],"rules":{"structure/placeholder":"off"}}]}',
      'own.json': catalogueText([guidelineRow('acme-shoulder')]),
      ...Object.fromEntries(
        ['a', 'b'].flatMap((folder) => [1, 2, 3].map((file) => [`${folder}/${file}.imr.md`, faulty])),
      ),
      'b/imr.config.json': off('header/unknown-priority'),
    },
    code: 1,
    stdout:
      `a/1.imr.md\n${faultyLines}a/2.imr.md\n${priorityLine}\na/3.imr.md\n${faultyLines}` +
      `b/1.imr.md\n${placeholderLine}\nb/3.imr.md\n${placeholderLine}\n6 decisions checked: 4 errors, 3 warnings.\n`,
  },
  {
    name: '--print-config: every value with the place where it was set',
    args: ['--print-config', 'one/a.imr.md'],
    files: {
      'imr.config.json': `{
  "extends": "shared/base.json",
  "rules": { "header/unknown-priority": "hint", "structure/placeholder": "off" },
  "overrides": [{ "files": ["a.*"], "layout": "late-2013" }]
}`,
      'shared/base.json': '{"organization":{"label":"Acme"},"catalogues":["own.json"]}',
      'shared/own.json': catalogueText([guidelineRow('acme-shoulder')]),
      'one/imr.config.json': '{\n"rules":{"structure/placeholder":"information"}}',
    },
    code: 0,
    stdout: `// What holds for one/a.imr.md.
// Configuration files, the nearest first: one/imr.config.json, imr.config.json, shared/base.json.
{
  "organization": {
    "name": "MAXIMUS Federal Services", // default
    "label": "Acme" // shared/base.json:1:26
  },
  "rules": {
${ruleLines({
  'header/unknown-priority': '"hint", // imr.config.json:3:41',
  'structure/placeholder': '"information", // one/imr.config.json:2:34',
})}
  },
  "catalogues": [
    "shared/own.json" // shared/base.json:1:48
  ],
  "layout": "late-2013", // imr.config.json:4:47
${defaultFeatures}
`,
  },
  {
    name: '--print-config with a fault: what holds, the fault at its place, exit code 2',
    args: ['--config', 'c.json', '--print-config', 'a.imr.md'],
    files: { 'c.json': '{"layout":"late"}' },
    code: 2,
    stdout: `// What holds for a.imr.md.
// Configuration files, the nearest first: c.json.
{
  "organization": {
    "name": "MAXIMUS Federal Services", // default
    "label": "MAXIMUS" // default
  },
  "rules": {
${ruleLines({})}
  },
  "catalogues": [], // default
  "layout": "auto", // default
${defaultFeatures}
`,
    stderr:
      'c.json:1:11: "late" cannot be used here: write "auto", "decision-pages", "late-2013", "notice-2013" or "early-2013".\n',
  },
];

/** The rules as they are printed: with their own severities, but for some. */
function ruleLines(set: Readonly<Record<string, string>>): string {
  const lines = rules.map(({ id, severity, isOffByDefault, options }, index) => {
    const comma = index < rules.length - 1 ? ',' : '';
    const own = isOffByDefault ? 'off' : severity;
    const written = set[id] ?? `"${own}"${options ? ',' : comma} // default`;
    if (!options) return `    "${id}": ${written}`;
    const all = Object.entries(options().parse({}));
    const inner = all.map(
      ([key, value], place) =>
        `      "${key}": ${JSON.stringify(value)}${place < all.length - 1 ? ',' : ''} // default`,
    );
    return [`    "${id}": {`, `      "severity": ${written}`, ...inner, `    }${comma}`].join('\n');
  });
  return lines.join('\n');
}
