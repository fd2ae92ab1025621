import { createScanner, getNodeValue, type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import type { Span } from '../../decision/span.js';

/** The way to a value from the top: keys of objects and indexes of arrays. */
export type JsonPath = readonly (string | number)[];

/** A JSON text that can be read, with the places of its values. Offsets are UTF-16. */
export interface PlacedJson {
  readonly value: unknown;
  /**
   * The span of the value at a path, or of the nearest value around it when there is none. An object or a list is shown
   * by its opening bracket: a whole page under a wavy line says nothing.
   */
  readonly spanOf: (path: JsonPath) => Span;
  /** The span of the last key of a path, with its quotes; `undefined` when no such key is written. */
  readonly keySpan: (path: JsonPath) => Span | undefined;
  /** The paths of keys that stand in their object a second time. */
  readonly repeatedKeys: readonly JsonPath[];
}

/** Why a text is no JSON, and where. */
export interface JsonFault {
  readonly message: string;
  readonly span: Span;
}

/** Far more than any catalogue needs; the parser calls itself once for each level. */
const DEEPEST = 100;

/** Reads JSON with the places of its values. Comments are allowed. Of several faults the first is given. */
export function readJson(text: string): PlacedJson | JsonFault {
  const tooDeep = placeOfLevel(text, DEEPEST + 1);
  if (tooDeep) return { message: `brackets stand in one another more than ${DEEPEST} deep`, span: tooDeep };
  const errors: ParseError[] = [];
  const root = parseTree(text, errors);
  const [error] = errors;
  if (text.trim() === '') return { message: 'the file is empty', span: { start: 0, end: 0 } };
  if (error) return { message: wordsOf(error), span: { start: error.offset, end: error.offset + error.length } };
  if (!root) return { message: 'a value is missing here', span: { start: 0, end: 0 } };
  return {
    value: getNodeValue(root),
    spanOf: (path) => shownSpan(nodesTo(root, path).at(-1) ?? root),
    keySpan: (path) => {
      const key = nodesTo(root, path)[path.length]?.parent?.children?.[0];
      return key && typeof path.at(-1) === 'string' ? spanOfNode(key) : undefined;
    },
    repeatedKeys: repeatedKeysIn(root, []),
  };
}

/** The nodes from the root as far along a path as there are values. Of a repeated key the last one holds. */
function nodesTo(root: Node, path: JsonPath): Node[] {
  const nodes = [root];
  for (const step of path) {
    const next = childAt(nodes.at(-1), step);
    if (!next) break;
    nodes.push(next);
  }
  return nodes;
}

function childAt(node: Node | undefined, step: string | number): Node | undefined {
  if (typeof step === 'number') return node?.type === 'array' ? node.children?.[step] : undefined;
  if (node?.type !== 'object') return undefined;
  return node.children?.findLast((property) => keyOf(property) === step)?.children?.[1];
}

function keyOf(property: Node): string {
  return String(property.children?.[0]?.value);
}

function shownSpan(node: Node): Span {
  return spanOfNode(node.type === 'object' || node.type === 'array' ? { ...node, length: 1 } : node);
}

function spanOfNode({ offset, length }: Node): Span {
  return { start: offset, end: offset + length };
}

function repeatedKeysIn(node: Node, path: JsonPath): JsonPath[] {
  const { children = [] } = node;
  if (node.type === 'array') return children.flatMap((child, index) => repeatedKeysIn(child, [...path, index]));
  if (node.type !== 'object') return [];
  const seen = new Set<string>();
  return children.flatMap((property) => {
    const key = keyOf(property);
    const own = [...path, key];
    const isRepeated = seen.has(key);
    seen.add(key);
    const inner = property.children?.[1];
    return [...(isRepeated ? [own] : []), ...(inner ? repeatedKeysIn(inner, own) : [])];
  });
}

/** Where brackets first open this deep. Linear, and without recursion: it guards what recurses. */
function placeOfLevel(text: string, level: number): Span | undefined {
  const scanner = createScanner(text, true);
  let depth = 0;
  while (scanner.getPosition() < text.length) {
    scanner.scan();
    const start = scanner.getTokenOffset();
    const sign = text.charAt(start);
    if (sign === '{' || sign === '[') depth++;
    else if (sign === '}' || sign === ']') depth--;
    if (depth >= level) return { start, end: start + 1 };
  }
  return undefined;
}

const words: Readonly<Record<string, string>> = {
  InvalidSymbol: 'this is no JSON value; text stands in double quotes',
  InvalidCharacter: 'this character cannot stand here',
  PropertyNameExpected: 'a key in double quotes is missing here, or the comma before is one too many',
  ValueExpected: 'a value is missing here, or the comma before is one too many',
  ColonExpected: 'a colon is missing here',
  CommaExpected: 'a comma is missing here',
  CloseBraceExpected: 'a "}" is missing here',
  CloseBracketExpected: 'a "]" is missing here',
  EndOfFileExpected: 'nothing may follow the end of the catalogue',
  UnexpectedEndOfString: 'the closing double quote is missing',
  UnexpectedEndOfComment: 'the comment is not closed',
};

function wordsOf({ error }: ParseError): string {
  return words[printParseErrorCode(error)] ?? 'this is no JSON';
}
