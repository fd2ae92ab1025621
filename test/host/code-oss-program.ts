/**
 * Stands in for the VS Code program: takes the arguments that `@vscode/test-electron` gives to it, runs the same suite in
 * Code - OSS, and ends with the suite's exit code.
 */
import path from 'node:path';
import { exitOnSignals } from './cleanup.js';
import { runSuiteInCodeOss, type SuiteRun } from './codeOssSuite.js';

exitOnSignals();
process.exitCode = await main(process.argv.slice(2));

async function main(args: readonly string[]): Promise<number> {
  try {
    return await runSuiteInCodeOss(suiteRun(args));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return 1;
  }
}

function suiteRun(args: readonly string[]): SuiteRun {
  const folder = args.find((arg) => !arg.startsWith('-'));
  return {
    folder: path.resolve(folder ?? '.'),
    extensionDevelopmentPath: path.resolve(optionValue(args, 'extensionDevelopmentPath')),
    extensionTestsPath: path.resolve(optionValue(args, 'extensionTestsPath')),
    edition: args.includes('--oldest') ? 'oldest' : 'newest',
  };
}

function optionValue(args: readonly string[], name: string): string {
  const prefix = `--${name}=`;
  const found = args.find((arg) => arg.startsWith(prefix));
  if (!found) throw new Error(`The argument ${prefix}… is missing.`);
  return found.slice(prefix.length);
}
