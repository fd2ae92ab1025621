import { type AnyNode, parse } from 'acorn';
import { full } from 'acorn-walk';
import MagicString from 'magic-string';

/** Code that counts how often each of its branches is taken, and how many branches it has. */
export interface InstrumentedCode {
  readonly code: string;
  readonly branches: number;
}

/** The global that the counting code writes to: one number for each branch. */
export const COUNTERS = 'imrBranchCounters';

/**
 * Puts a counter into every function, loop and branch of a module. The same numbers tell the fuzzer which ways a text
 * took, and in sum how many steps it took.
 */
export function instrument(source: string): InstrumentedCode {
  const code = new MagicString(source);
  let branches = 0;
  const count = () => `hits[${branches++}]++`;
  const inBlock = (node: AnyNode) => {
    if (node.type === 'BlockStatement') code.appendRight(node.start + 1, `${count()};`);
    else code.appendRight(node.start, `{${count()};`).prependLeft(node.end, '}');
  };
  const inExpression = (node: AnyNode) => {
    code.appendRight(node.start, `(${count()},`).prependLeft(node.end, ')');
  };
  full(parse(source, { ecmaVersion: 'latest', sourceType: 'module' }), (visited) => {
    const node = asAnyNode(visited);
    if (node.type === 'FunctionDeclaration' || node.type === 'FunctionExpression') inBlock(node.body);
    else if (node.type === 'ArrowFunctionExpression')
      node.body.type === 'BlockStatement' ? inBlock(node.body) : inExpression(node.body);
    else if (LOOPS.includes(node.type) && 'body' in node) inBlock(asAnyNode(node.body));
    else if (node.type === 'IfStatement') for (const way of [node.consequent, node.alternate]) way && inBlock(way);
    else if (node.type === 'ConditionalExpression')
      for (const way of [node.consequent, node.alternate]) inExpression(way);
    else if (node.type === 'LogicalExpression') inExpression(node.right);
    else if (node.type === 'SwitchCase' && node.consequent[0])
      code.appendRight(node.consequent[0].start, `${count()};`);
  });
  code.prepend(`const hits = globalThis.${COUNTERS};\n`);
  return { code: code.toString(), branches };
}

const LOOPS = ['ForStatement', 'ForOfStatement', 'ForInStatement', 'WhileStatement', 'DoWhileStatement'];

/** The walker's type for nodes knows no kinds. */
function asAnyNode(node: unknown): AnyNode {
  return node as AnyNode;
}
