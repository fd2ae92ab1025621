import { l10n, Uri, window, workspace } from 'vscode';

const samples = {
  sound: 'decision.imr.md',
  faulty: 'decision-with-faults.imr.md',
} as const;

/** Opens an untitled copy of a sample decision. Asks which one, unless the command is given `sound` or `faulty`. */
export async function openSample(extensionUri: Uri, given: unknown): Promise<void> {
  const which = given === 'sound' || given === 'faulty' ? given : await askWhich();
  if (!which) return;
  const bytes = await workspace.fs.readFile(Uri.joinPath(extensionUri, 'samples', samples[which]));
  const content = new TextDecoder().decode(bytes);
  const document = await workspace.openTextDocument({ language: 'imr-decision', content });
  await window.showTextDocument(document);
}

async function askWhich(): Promise<keyof typeof samples | undefined> {
  const rows = [
    { label: l10n.t('A finished decision'), detail: l10n.t('Three issues, no findings'), which: 'sound' as const },
    {
      label: l10n.t('A decision with faults'),
      detail: l10n.t('To try the findings and their fixes'),
      which: 'faulty' as const,
    },
  ];
  const row = await window.showQuickPick(rows, { title: l10n.t('Open Sample Decision') });
  return row?.which;
}
