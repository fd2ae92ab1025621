import {
  type ClientCapabilities,
  type Connection,
  MessageType,
  ShowMessageNotification,
  type TextDocuments,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { z } from 'zod';
import { readSettings, type SettingFault } from '../config/config.js';
import { defaultHelpBase } from '../knowledge/help.js';
import type { InitializationOptions } from '../protocol.js';
import { createDecisionService, type DecisionService } from '../service.js';
import { type Snapshot, Snapshots } from './snapshots.js';

const optionsSchema = z.looseObject({ helpBase: z.string().optional() });

/** What one connection knows: the client's abilities, the open documents and their settings. */
export class Session {
  readonly connection: Connection;
  readonly documents: TextDocuments<TextDocument>;
  readonly #snapshots = new Snapshots();
  readonly #services = new Map<string, Promise<DecisionService>>();
  readonly #told = new Set<string>();
  capabilities: ClientCapabilities = {};
  helpBase = defaultHelpBase;
  /** Counts changes of the settings, so that an answer made under older ones is not taken for current. */
  generation = 0;
  /** Settings pushed by clients that cannot be asked for them. */
  #pushed: unknown;

  constructor(connection: Connection, documents: TextDocuments<TextDocument>) {
    this.connection = connection;
    this.documents = documents;
  }

  initialize(capabilities: ClientCapabilities, options: unknown): void {
    this.capabilities = capabilities;
    const read = optionsSchema.safeParse(options ?? {});
    const { helpBase }: InitializationOptions =
      read.success && read.data.helpBase ? { helpBase: read.data.helpBase } : {};
    if (helpBase !== undefined) this.helpBase = helpBase;
  }

  /** Takes new settings; every open document is checked again under them. */
  settingsChanged(pushed: unknown): void {
    this.#pushed = pushed;
    this.generation++;
    this.#services.clear();
  }

  /** The current snapshot of an open document; `undefined` for one that is not open. */
  async snapshot(uri: string): Promise<Snapshot | undefined> {
    while (this.documents.get(uri)) {
      const { generation } = this;
      const service = await this.#serviceFor(uri);
      const document = this.documents.get(uri);
      if (document && generation === this.generation) return this.#snapshots.of(document, service);
    }
    return undefined;
  }

  close(uri: string): void {
    this.#snapshots.drop(uri);
    this.#services.delete(uri);
  }

  /** Says something to the user once in the life of the server. */
  tellOnce(message: string): void {
    if (this.#told.has(message)) return;
    this.#told.add(message);
    const type = MessageType.Warning;
    // A notification, not the request of window.showWarningMessage: nobody has to answer it.
    void this.connection.sendNotification(ShowMessageNotification.type, { type, message });
  }

  #serviceFor(uri: string): Promise<DecisionService> {
    const kept = this.#services.get(uri);
    if (kept) return kept;
    const made = this.#readService(uri);
    this.#services.set(uri, made);
    return made;
  }

  async #readService(uri: string): Promise<DecisionService> {
    const { settings, faults } = readSettings(ownSettings(await this.#settingsOf(uri)));
    for (const fault of faults) this.tellOnce(settingMessage(fault));
    return createDecisionService({
      organization: settings.organization,
      severityOf: (rule) => settings.rules[rule.id],
    });
  }

  /** What the client answers, or has pushed when it cannot be asked. Without an answer the defaults hold. */
  async #settingsOf(uri: string): Promise<unknown> {
    if (this.capabilities.workspace?.configuration !== true) return this.#pushed;
    try {
      return await this.connection.workspace.getConfiguration({ scopeUri: uri, section: 'imr' });
    } catch {
      this.tellOnce('IMR: the editor did not give the settings. The defaults hold until the settings change.');
      return undefined;
    }
  }
}

/** The settings that the server reads; those of the client alone are none of its business. */
function ownSettings(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return {};
  const { organization, rules } = { organization: undefined, rules: undefined, ...value };
  return { ...(organization !== undefined && { organization }), ...(rules !== undefined && { rules }) };
}

function settingMessage({ key, message }: SettingFault): string {
  return `The setting imr.${key} is not used: ${message}. Its default holds; all other settings are used.`;
}
