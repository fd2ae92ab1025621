import { type ExtensionContext, workspace } from 'vscode';
import { MemoryFiles } from './memory-files.js';

/** A file system that is in no place but the memory of the page, as a workspace of vscode.dev is in a repository. */
export function activate(context: ExtensionContext): void {
  context.subscriptions.push(workspace.registerFileSystemProvider('imr-memory', new MemoryFiles()));
}
