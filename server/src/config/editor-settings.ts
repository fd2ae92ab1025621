import { checkedValue, type ValueFault } from './checked-value.js';
import { defaultSettings, settingsSchema, settingsShape } from './config.js';
import { type Setting, settingsIn } from './setting.js';
import { valueAt } from './setting-path.js';

/** What the settings of an editor say that is not the default: an editor tells its defaults as if they were set. */
export interface EditorSettings {
  readonly settings: readonly Setting[];
  readonly faults: readonly ValueFault[];
}

/**
 * The settings in what an editor has under `imr`. A bad key is reported and left out; the good keys hold. Keys that the
 * client alone reads are passed over. Never throws.
 */
export function editorSettings(section: unknown): EditorSettings {
  if (typeof section !== 'object' || section === null) return { settings: [], faults: [] };
  const { value, faults } = checkedValue(settingsSchema(), ownKeys(section));
  const settings = settingsIn(value, () => ({ kind: 'editor' }));
  const isDefault = (setting: Setting) =>
    JSON.stringify(valueAt(defaultSettings, setting.path)) === JSON.stringify(setting.value);
  return { settings: settings.filter((setting) => !isDefault(setting)), faults };
}

function ownKeys(section: object): object {
  return Object.fromEntries(
    Object.entries(section).filter(([key, inner]) => Object.hasOwn(settingsShape(), key) && inner !== undefined),
  );
}
