import * as z from 'zod';
import { fileSchema } from '../config/file-schema.js';
import { rules } from '../rules/index.js';
import { optionsOf } from './rule-pages.js';

/** The page on configuration: how files are found and joined, and every key with its default, made from the schema. */
export function configurationPage(): string {
  return [opening, keyTable(), rulesPart, optionTable(), ending].join('\n');
}

const opening = `# Configuration

A file \`imr.config.json\` sets what holds for the decisions in its folder and below: for the editor and the command line
alike. It is data: nothing in it is run. Comments are allowed. The editor completes and checks it while it is typed.

\`\`\`json
{
  "organization": { "name": "Acme Reviews", "label": "Acme" },
  "catalogues": ["acme.imr-catalogue.json"],
  "rules": {
    "header/late-application": "off",
    "structure/placeholder": { "severity": "warning", "marks": ["PHYSICIAN TO CHECK"] }
  },
  "overrides": [{ "files": ["archive/**"], "layout": "late-2013" }]
}
\`\`\`

## Which file holds

For each decision every \`imr.config.json\` from its folder upwards is read, up to one that has \`"root": true\`. The editor
looks no higher than the workspace folder, the command line up to the root of the file system: put \`"root": true\` into the
file of the workspace folder, and both see the same. A decision that was never saved has the configuration of the first
workspace folder; without a folder it has none.

What is set later in this row holds:

1. the defaults;
2. the settings of the editor (\`imr.*\`; the command line has none);
3. the files, the nearer over the farther, each over the files that it \`extends\`;
4. the \`overrides\` that match the decision, those of nearer files over those of farther ones, later over earlier ones.

Values are joined key by key: a nearer file that sets \`organization.label\` leaves \`organization.name\` as it is, and a nearer
severity leaves the options of a rule. A list is replaced as a whole.

\`imr-lint --print-config FILE\` and the command \`IMR: Show Effective Configuration\` print every value with the place where it
was set. \`imr-lint --config FILE\` reads that file in the place of all that would be found; its globs begin at the working
folder.

- **Paths** in \`extends\` and \`catalogues\` are relative to the file that they stand in. Through the editor nothing outside
  the workspace folder is read, neither by \`..\` nor by a link. A file that others extend may have any name; one that ends in
  \`.imr.config.json\` is checked by the editor as well.
- **Globs** in \`files\` begin at the folder of the configuration file (for one that is extended: of the file that was
  found). One without \`/\` is compared with the name of a decision in every folder. \`*\` stands for any part of a name, \`?\`
  for one character, \`**\` for any folders, \`{a,b}\` for one of several words; \`!\` before a glob takes files out again. At most
  three stars in a name and four \`**\`: so that no glob makes a check slow.

## What is wrong in a file

A bad key is reported where it stands, and all others hold: in the editor as a problem of the file, on the command line as
\`path:line:column: message\`. The command line checks all files with what holds, writes nothing for \`--fix\` in files that a
faulty configuration is for, and ends with exit code 2. When nothing of the file of \`--config\` can be used, nothing is
checked.

## Keys
`;

const rulesPart = `
## Rules

\`"rule": "severity"\` or, for a rule with options, \`"rule": { "severity": "warning", "option": … }\`, where each part may be
left out. Severities are \`error\`, \`warning\`, \`information\`, \`hint\`, and \`off\`. [All rules](rules/README.md). These have options:
`;

const ending = `
The keys \`organization\`, \`rules\`, \`catalogues\`, \`layout\` and \`features\` are settings of the editor as well, under \`imr.\`.
`;

function keyTable(): string {
  const rows = keysIn(z.toJSONSchema(fileSchema(), { io: 'input' }), '').map(
    ({ key, initial, description }) =>
      `| \`${key}\` | ${initial === undefined ? '' : `\`${initial}\``} | ${cell(description)} |`,
  );
  return ['| key | default | what it is |', '| --- | --- | --- |', ...rows].join('\n');
}

interface Key {
  readonly key: string;
  readonly initial?: string;
  readonly description: string;
}

/** The keys of an object and of the objects in it; of rules and overrides the parts are told elsewhere. */
function keysIn({ properties = {} }: z.core.JSONSchema.BaseSchema, before: string): Key[] {
  return Object.entries(properties).flatMap(([name, schema]) => {
    if (typeof schema !== 'object') return [];
    const key = `${before}${name}`;
    const { description = '', default: initial } = schema;
    const inner = key === 'rules' ? [] : keysIn(schema, `${key}.`);
    const isGroup = inner.length > 0 || key === 'rules';
    const own = { key, description, ...(initial !== undefined && !isGroup && { initial: JSON.stringify(initial) }) };
    const files = key === 'overrides' ? keysIn(itemsOf(schema), 'overrides[].').slice(0, 1) : [];
    return [own, ...inner, ...files];
  });
}

function itemsOf({ items }: z.core.JSONSchema.BaseSchema): z.core.JSONSchema.BaseSchema {
  return typeof items === 'object' && !Array.isArray(items) ? items : {};
}

function optionTable(): string {
  const rows = rules.flatMap(({ id, options }) =>
    options
      ? optionsOf(options()).map(
          ({ name, initial, description }) =>
            `| [${id}](rules/${id}.md) | \`${name}\` | \`${initial}\` | ${cell(description)} |`,
        )
      : [],
  );
  return ['| rule | option | default | what it is |', '| --- | --- | --- | --- |', ...rows].join('\n');
}

/** Words in a cell of a table: globs would be read as emphasis. */
function cell(words: string): string {
  return words.replaceAll('|', '\\|').replaceAll('*', '\\*');
}
