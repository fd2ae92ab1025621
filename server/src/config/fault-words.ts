import { closest, distance } from 'fastest-levenshtein';
import * as z from 'zod';
import { type SettingPath, valueAt } from './setting-path.js';

/** What is wrong with a value from outside, what may stand there, and what was most likely meant. */
export function faultWords(issue: z.core.$ZodIssue, path: SettingPath, whole: unknown, schema: z.ZodType): string {
  if (issue.code === 'unrecognized_keys') return unknownKey(String(path.at(-1)), path.slice(0, -1), schema);
  const value = valueAt(whole, path);
  if (value === undefined) return `"${path.at(-1)}" is missing here.`;
  const quoted = `${shownValue(value)} cannot be used here`;
  switch (issue.code) {
    case 'invalid_value':
      return `${quoted}: ${choiceWords(value, issue.values.map(String))}`;
    case 'invalid_type':
      return `${quoted}: ${kinds[issue.expected] ?? issue.expected} is expected.`;
    case 'invalid_union':
      return `${quoted}: ${unionWords(value, issue)}`;
    case 'too_small':
      return issue.origin === 'string'
        ? 'A text must not be empty here.'
        : `${quoted}: it must be at least ${issue.minimum}.`;
    case 'too_big':
      return `${quoted}: it must be at most ${issue.maximum}.`;
    default:
      return `${quoted}: ${issue.message}.`;
  }
}

const kinds: Readonly<Record<string, string>> = {
  string: 'a text in double quotes',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  object: 'an object in braces { }',
  array: 'a list in brackets [ ]',
};

function unknownKey(key: string, around: SettingPath, schema: z.ZodType): string {
  const known = keysAt(schema, around);
  const meant = nearestName(key, known);
  const suggestion = meant === undefined ? '' : ` Did you mean "${meant}"?`;
  if (around.at(-1) === 'rules') {
    return `There is no rule "${key}".${suggestion || ' "imr-lint --rules" lists all rules.'}`;
  }
  return `"${key}" is no key of the settings here.${suggestion || ` Known are ${listed(known, 'and')}.`}`;
}

function choiceWords(value: unknown, choices: readonly string[]): string {
  const meant = typeof value === 'string' ? nearestName(value, choices) : undefined;
  return `write ${listed(choices, 'or')}.${meant === undefined ? '' : ` Did you mean "${meant}"?`}`;
}

/** Of the branches of a union: all choices and all kinds of values that there are. */
function unionWords(value: unknown, { errors }: z.core.$ZodIssueInvalidUnion): string {
  const issues = errors.flat();
  const choices = issues.flatMap((issue) => (issue.code === 'invalid_value' ? issue.values.map(String) : []));
  const types = issues.flatMap((issue) =>
    issue.code === 'invalid_type' ? [kinds[issue.expected] ?? issue.expected] : [],
  );
  if (choices.length === 0) return `${types.join(' or ')} is expected.`;
  const others = types.length === 0 ? '' : ` Or write ${types.join(' or ')}.`;
  return `${choiceWords(value, choices)}${others}`;
}

/** The name that was most likely meant: nothing is changed by it, so a third of the letters may differ. */
function nearestName(written: string, names: readonly string[]): string | undefined {
  if (written.length < 3 || names.length === 0) return undefined;
  const nearest = closest(
    written.toLowerCase(),
    names.map((name) => name.toLowerCase()),
  );
  if (distance(written.toLowerCase(), nearest) > Math.max(1, Math.floor(nearest.length / 3))) return undefined;
  return names.find((name) => name.toLowerCase() === nearest);
}

/** The keys that an object may have at a path. */
function keysAt(schema: z.ZodType, path: SettingPath): string[] {
  const here = objectsIn(schema);
  const [step, ...rest] = path;
  if (step === undefined) return [...new Set(here.flatMap(({ shape }) => Object.keys(shape)))];
  if (typeof step === 'number') return arraysIn(schema).flatMap((element) => keysAt(element, rest));
  return here.flatMap(({ shape }) => {
    const inner: unknown = shape[step];
    return inner instanceof z.ZodType ? keysAt(inner, rest) : [];
  });
}

function objectsIn(schema: z.ZodType): z.ZodObject[] {
  return branchesOf(schema).filter((branch) => branch instanceof z.ZodObject);
}

function arraysIn(schema: z.ZodType): z.ZodType[] {
  return branchesOf(schema).flatMap((branch) => {
    const element: unknown = branch instanceof z.ZodArray ? branch.element : undefined;
    return element instanceof z.ZodType ? [element] : [];
  });
}

/** The schema without what only says that it may be left out, each branch of a union by itself. */
function branchesOf(schema: unknown): z.ZodType[] {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault) {
    return branchesOf(schema.unwrap());
  }
  if (schema instanceof z.ZodUnion) return schema.options.flatMap(branchesOf);
  return schema instanceof z.ZodType ? [schema] : [];
}

const LONGEST_SHOWN = 60;

function shownValue(value: unknown): string {
  if (Array.isArray(value)) return 'A list';
  if (typeof value === 'object' && value !== null) return 'An object';
  const words = JSON.stringify(value);
  return words.length > LONGEST_SHOWN ? `${words.slice(0, LONGEST_SHOWN - 1)}…` : words;
}

/** "a", "b" or "c". */
export function listed(words: readonly string[], last: 'and' | 'or'): string {
  const quoted = words.map((word) => `"${word}"`);
  const final = quoted.pop() ?? '';
  return quoted.length === 0 ? final : `${quoted.join(', ')} ${last} ${final}`;
}
