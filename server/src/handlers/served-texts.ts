import { guarded } from './answer.js';
import type { Session } from './session.js';

/** The texts of one scheme that the client opens by address. */
export interface TextSource {
  readonly scheme: string;
  readonly textOf: (uri: string) => Promise<string>;
}

/** Serves texts that are no files, and asks the client to read them anew after a change. */
export class ServedTexts {
  readonly #session: Session;
  readonly #sources: readonly TextSource[];
  /** The addresses of the texts that the client has. */
  readonly #served = new Set<string>();

  constructor(session: Session, sources: readonly TextSource[]) {
    this.#session = session;
    this.#sources = sources;
  }

  get schemes(): string[] {
    return this.#sources.map(({ scheme }) => scheme);
  }

  /** Begins to answer requests for texts. */
  serve(): void {
    const failed = { text: '' };
    const text = guarded(this.#session, 'workspace/textDocumentContent', failed, async ({ uri }: { uri: string }) => {
      this.#served.add(uri);
      const source = this.#sources.find(({ scheme }) => uri.startsWith(`${scheme}:`));
      return { text: source ? await source.textOf(uri) : '' };
    });
    this.#session.connection.workspace.textDocumentContent.on(text);
  }

  /** Asks the client to read its texts anew, since settings, a configuration or a catalogue may have changed. */
  refresh(): void {
    for (const uri of this.#served) {
      // A client that cannot do so keeps the old text until it is opened again.
      this.#session.connection.workspace.textDocumentContent.refresh(uri).catch(() => undefined);
    }
  }
}
