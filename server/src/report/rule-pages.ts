import * as z from 'zod';
import { categoryOf, type Example, type Rule, shownSeverity } from '../rules/rule.js';

/** The page of one rule: what, why, what to do, authority, and its examples. */
export function rulePage(rule: Rule): string {
  const { id, since, fixes, authority, docs, examples } = rule;
  return [
    `# ${id}`,
    '',
    `${docs.what}`,
    '',
    `**Why it matters.** ${docs.why}`,
    '',
    `**What to do.** ${docs.remedy}`,
    '',
    '| severity | authority | fix | since |',
    '| --- | --- | --- | --- |',
    `| ${shownSeverity(rule)} | ${authority} | ${fixes} | ${since} |`,
    '',
    ...optionLines(rule),
    '## Examples',
    '',
    'Changes to a decision without a fault; the marked words are reported.',
    '',
    ...examples.faulty.flatMap((example) => exampleLines('Reported', example)),
    ...examples.clean.flatMap((example) => exampleLines('Not reported', example)),
    ...(examples.configured ?? []).flatMap((example) =>
      exampleLines(`Reported with \`${JSON.stringify(example.options)}\``, example),
    ),
    settingLine(rule),
    '',
  ].join('\n');
}

function optionLines({ id, options }: Rule): string[] {
  if (!options) return [];
  const rows = optionsOf(options()).map(
    ({ name, initial, description }) => `| \`${name}\` | \`${initial}\` | ${description} |`,
  );
  return [
    '## Options',
    '',
    '| option | default | what it is |',
    '| --- | --- | --- |',
    ...rows,
    '',
    optionExample(id, options()),
    '',
  ];
}

function optionExample(id: string, options: z.ZodObject): string {
  const [first] = optionsOf(options);
  return `Set in \`imr.config.json\` or in the settings of the editor: \`"rules": { "${id}": { "${first?.name}": ${first?.initial} } }\`.`;
}

/** The options of a rule with their defaults as JSON. */
export function optionsOf(options: z.ZodObject) {
  const defaults = options.parse({});
  return Object.entries(options.shape).map(([name, schema]) => ({
    name,
    initial: JSON.stringify(defaults[name]),
    description: schema instanceof z.ZodType ? (schema.description ?? '') : '',
  }));
}

function settingLine({ id, severity, isOffByDefault }: Rule): string {
  if (isOffByDefault) return `It reports nothing until it is switched on: \`"imr.rules": { "${id}": "${severity}" }\`.`;
  return `To change its severity or switch it off: \`"imr.rules": { "${id}": "off" }\`.`;
}

function exampleLines(verdict: string, { name, changes = [], text }: Example): string[] {
  const shown = text !== undefined ? [text] : changes.map(([, to]) => to);
  const words = shown.map(withMarks).filter((line) => line.trim() !== '');
  if (words.length === 0) return [`${verdict}: ${name}.`, ''];
  return [`${verdict}: ${name}`, '', '```text', ...words.map((line) => line.replace(/(?<!\n)\n+$/, '')), '```', ''];
}

/** `{{rule|words}}` as the reader sees it. */
function withMarks(marked: string): string {
  return marked.replace(/\{\{(?:[a-z]+\/[a-z-]+\|)?/g, '⟦').replaceAll('}}', '⟧');
}

/** The index of all rules by category. */
export function ruleIndex(rules: readonly Rule[]): string {
  const categories = [...new Set(rules.map(({ id }) => categoryOf(id)))];
  return [
    '# Rules',
    '',
    'An error can be decided without judgement and makes a decision unfit to submit; a warning is very likely wrong; information is worth a look; a hint is a matter of form.',
    '',
    ...categories.flatMap((category) => [
      `## ${category}`,
      '',
      '| rule | severity | what it finds |',
      '| --- | --- | --- |',
      ...rules
        .filter(({ id }) => categoryOf(id) === category)
        .map(
          (rule) =>
            `| [${rule.id}](${rule.id}.md) | ${shownSeverity(rule)} | ${rule.docs.what.replaceAll('|', '\\|')} |`,
        ),
      '',
    ]),
  ].join('\n');
}
