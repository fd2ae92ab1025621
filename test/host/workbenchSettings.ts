import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** User settings as VS Code stores them. */
export type UserSettings = Readonly<Record<string, unknown>>;

/** No network use, no questions, no welcome pages, no chat panes. */
export const baseSettings: UserSettings = {
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'extensions.autoUpdate': false,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'security.workspace.trust.enabled': false,
  'workbench.startupEditor': 'none',
  'workbench.enableExperiments': false,
  'workbench.tips.enabled': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'chat.disableAIFeatures': true,
  'git.openRepositoryInParentFolders': 'never',
  // The browser workbench saves by itself, the desktop program does not; tests and pictures must not change files.
  'files.autoSave': 'off',
};

/**
 * Writes the user settings of a fresh profile: no network use, no questions, no welcome pages, no chat panes.
 *
 * The desktop program and the server read the same place below their user-data folder.
 */
export async function writeUserSettings(userDataFolder: string, extra: UserSettings = {}): Promise<void> {
  const folder = path.join(userDataFolder, 'User');
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, 'settings.json'), JSON.stringify({ ...baseSettings, ...extra }, undefined, 2));
}
