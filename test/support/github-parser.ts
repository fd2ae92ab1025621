import { build } from 'esbuild';
import { projectRoot } from './language-client.js';

type Parser = Pick<typeof import('@actions/workflow-parser'), 'NoOperationTraceWriter' | 'parseWorkflow'> &
  Pick<typeof import('@actions/workflow-parser/actions/action-parser'), 'parseAction'>;

const source = `
export { NoOperationTraceWriter, parseWorkflow } from '@actions/workflow-parser';
export { parseAction } from '@actions/workflow-parser/actions/action-parser';
`;

/** GitHub's own parser of workflows and actions. It is made for bundlers: Node alone does not load its tables. */
export async function gitHubParser(): Promise<Parser> {
  const { outputFiles } = await build({
    stdin: { contents: source, resolveDir: projectRoot },
    bundle: true,
    platform: 'node',
    format: 'esm',
    mainFields: ['module', 'main'],
    write: false,
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire('file:///');" },
  });
  const [bundle] = outputFiles;
  return import(`data:text/javascript;base64,${Buffer.from(bundle?.contents ?? []).toString('base64')}`);
}
