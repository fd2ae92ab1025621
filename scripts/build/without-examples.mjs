// Leaves the examples of the rules out of a bundle: they are for tests and rule pages, and half of the rules' text.
import { readFile } from 'node:fs/promises';
import { parse } from 'acorn';
import { simple } from 'acorn-walk';
import { transform } from 'esbuild';
import MagicString from 'magic-string';

const ruleFile = /server[\\/]src[\\/]rules[\\/][a-z]+[\\/][^\\/]+\.ts$/;

export const withoutExamples = {
  name: 'without-examples',
  setup(build) {
    build.onLoad({ filter: ruleFile }, async ({ path }) => {
      const { code } = await transform(await readFile(path, 'utf8'), { loader: 'ts', target: 'es2023' });
      return { contents: emptied(code), loader: 'js' };
    });
  },
};

function emptied(code) {
  const text = new MagicString(code);
  simple(parse(code, { ecmaVersion: 'latest', sourceType: 'module' }), {
    CallExpression({ callee, arguments: [rule] }) {
      if (callee.type !== 'Identifier' || callee.name !== 'defineRule' || rule?.type !== 'ObjectExpression') return;
      const examples = rule.properties.find((property) => property.key?.name === 'examples');
      if (examples) text.update(examples.start, examples.end, 'examples: { faulty: [], clean: [] }');
    },
  });
  return text.toString();
}
