import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { isDecisionName } from '../workspace/decision-names.js';
import type { FileOfFolder } from './closed-files.js';
import { toDiagnostics } from './diagnostics.js';
import type { Session } from './session.js';
import type { Slices } from './slices.js';
import { wordsOf } from './workspace-search.js';

/** What a look at a file came to. */
export type LookedAt =
  | { readonly kind: 'decision'; readonly diagnostics: Diagnostic[] }
  | { readonly kind: 'no decision' }
  | { readonly kind: 'unread'; readonly reason: string };

/** Reads and checks a file under its own settings, as it lies on the disk. Nothing of it is kept. */
export async function checkClosedFile(session: Session, file: FileOfFolder, slices: Slices): Promise<LookedAt> {
  const { uri, folder } = file;
  try {
    const text = await session.files.read(uri, folder);
    const service = await session.serviceForClosed(uri);
    await slices.next();
    const decision = service.parse(text);
    if (!decision.isRecognized && !isDecisionName(uri)) return { kind: 'no decision' };
    const document = TextDocument.create(uri, 'imr-decision', 0, text);
    const findings = service.lint(decision);
    service.forget();
    return { kind: 'decision', diagnostics: toDiagnostics(session, findings, document) };
  } catch (error) {
    return { kind: 'unread', reason: wordsOf(error) };
  }
}

/** The same for a file that is open: as it stands in the editor. `undefined` when it was closed meanwhile. */
export async function checkOpenFile(session: Session, uri: string): Promise<LookedAt | undefined> {
  const snapshot = await session.snapshot(uri);
  if (!snapshot) return undefined;
  return { kind: 'decision', diagnostics: toDiagnostics(session, snapshot.findings(), snapshot.document) };
}

/** What is shown for a file: its findings, or that it could not be read. */
export function shownFor(looked: LookedAt): Diagnostic[] {
  if (looked.kind === 'decision') return looked.diagnostics;
  if (looked.kind === 'no decision') return [];
  return [
    {
      range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
      severity: DiagnosticSeverity.Error,
      code: 'unread',
      source: 'imr',
      message: `This file was not checked: ${looked.reason}`,
    },
  ];
}
