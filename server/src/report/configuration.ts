import type { Configuration } from '../config/configurations.js';
import type { Origin } from '../config/origin.js';
import { ruleChoice } from '../config/rule-settings.js';
import { textDocument, toRange } from '../lsp/positions.js';
import { rules } from '../rules/index.js';
import type { Rule } from '../rules/rule.js';

/** One value, or what stands in braces or brackets, as it is printed. */
type Printed =
  | { readonly kind: 'value'; readonly value: unknown; readonly origin: Origin }
  | { readonly kind: 'object'; readonly inner: readonly (readonly [key: string, value: Printed])[] }
  | { readonly kind: 'list'; readonly inner: readonly Printed[]; readonly origin: Origin };

/** How a file is called for the one who reads. */
export type ShownPath = (uri: string) => string;

/**
 * Everything that holds for a document, each value with the place where it was set: JSON with comments, in the form of
 * a configuration file.
 */
export function configurationReport(configuration: Configuration, document: string, shownPath: ShownPath): string {
  const { files } = configuration;
  const read = files.length === 0 ? 'none was found' : files.map(shownPath).join(', ');
  return [
    `// What holds for ${document}.`,
    `// Configuration files, the nearest first: ${read}.`,
    ...linesOf(allOf(configuration, shownPath), '', '', shownPath),
    '',
  ].join('\n');
}

function allOf(configuration: Configuration, shownPath: ShownPath): Printed {
  const { organization, layout, features, catalogues } = configuration.settings;
  const { originOf, entriesOf } = configuration;
  const objectAt = (key: string, values: object): readonly [string, Printed] => {
    const inner = Object.entries(values).map(
      ([name, value]) => [name, printedValue(value, originOf([key, name]))] as const,
    );
    return [key, { kind: 'object', inner }];
  };
  const entries = entriesOf(['catalogues']);
  const origin = originOf(['catalogues']);
  const list = catalogues.map((uri, index) => printedValue(shownPath(uri), entries[index] ?? origin));
  return {
    kind: 'object',
    inner: [
      objectAt('organization', organization),
      ['rules', { kind: 'object', inner: rules.map((rule) => [rule.id, ruleAt(rule, configuration)]) }],
      ['catalogues', { kind: 'list', inner: list, origin }],
      ['layout', printedValue(layout, originOf(['layout']))],
      objectAt('features', features),
    ],
  };
}

function ruleAt(rule: Rule, { settings, originOf }: Configuration): Printed {
  const choice = ruleChoice(settings.rules[rule.id]);
  const severity = printedValue(
    choice.severity ?? (rule.isOffByDefault ? 'off' : rule.severity),
    originOf(['rules', rule.id, 'severity']),
  );
  if (!rule.options) return severity;
  const options = Object.entries(rule.options().parse(choice.options)).map(
    ([name, value]) => [name, printedValue(value, originOf(['rules', rule.id, name]))] as const,
  );
  return { kind: 'object', inner: [['severity', severity], ...options] };
}

function printedValue(value: unknown, origin: Origin): Printed {
  return { kind: 'value', value, origin };
}

function linesOf(printed: Printed, start: string, end: string, shownPath: ShownPath): string[] {
  const indent = /^ */.exec(start)?.[0] ?? '';
  if (printed.kind === 'value') {
    return [`${start}${JSON.stringify(printed.value)}${end} // ${originWords(printed.origin, shownPath)}`];
  }
  if (printed.kind === 'list' && printed.inner.length === 0) {
    return [`${start}[]${end} // ${originWords(printed.origin, shownPath)}`];
  }
  const [open, close] = printed.kind === 'list' ? '[]' : '{}';
  const last = printed.inner.length - 1;
  const inner =
    printed.kind === 'list'
      ? printed.inner.flatMap((each, index) => linesOf(each, `${indent}  `, index < last ? ',' : '', shownPath))
      : printed.inner.flatMap(([key, each], index) =>
          linesOf(each, `${indent}  ${JSON.stringify(key)}: `, index < last ? ',' : '', shownPath),
        );
  return [`${start}${open}`, ...inner, `${indent}${close}${end}`];
}

/** "default", "editor setting", or file, line and column, from 1. */
export function originWords(origin: Origin, shownPath: ShownPath): string {
  if (origin.kind === 'default') return 'default';
  if (origin.kind === 'editor') return 'editor setting';
  const { line, character } = toRange(textDocument(origin.source.text), origin.span).start;
  return `${shownPath(origin.source.uri)}:${line + 1}:${character + 1}`;
}
