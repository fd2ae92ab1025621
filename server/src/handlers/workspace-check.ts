import type { CancellationToken, FileEvent } from 'vscode-languageserver';
import * as z from 'zod';
import { once } from '../once.js';
import { type CheckWorkspaceAnswer, checkWorkspaceRequest, clearWorkspaceFindings } from '../protocol.js';
import { comparableUri } from '../workspace/workspace-files.js';
import { checkClosedFile, checkOpenFile, type LookedAt, shownFor } from './check-closed-file.js';
import { CheckTotals } from './check-totals.js';
import type { FileOfFolder } from './closed-files.js';
import { FollowedFolders } from './followed-folders.js';
import type { Session } from './session.js';
import { Slices } from './slices.js';
import { type TellProgress, tellProgress } from './told-progress.js';
import { WorkspaceFindings } from './workspace-findings.js';
import { findFiles } from './workspace-search.js';

/** How many files are under way at once: one is checked while others are read. */
const UNDER_WAY = 8;

const paramsSchema = once(() => z.object({ workDoneToken: z.union([z.string(), z.number()]).optional() }).nullish());

/** Checks all decisions in the open folders when it is asked to, and keeps what it found up to date until it is cleared. */
export class WorkspaceCheck {
  readonly #session: Session;
  readonly #findings: WorkspaceFindings;
  readonly #followed: FollowedFolders;
  /** The check that is under way; one that is begun later ends it. */
  #current: symbol | undefined;

  constructor(session: Session) {
    this.#session = session;
    this.#findings = new WorkspaceFindings(session.connection);
    this.#followed = new FollowedFolders(session, this.#findings, (file, slices) => this.#look(file, slices));
  }

  serve(): void {
    const { connection, documents } = this.#session;
    connection.onRequest<CheckWorkspaceAnswer, void>(
      checkWorkspaceRequest,
      (params: unknown, token: CancellationToken) => {
        const read = paramsSchema().safeParse(params);
        const tell = tellProgress(connection, read.success ? read.data?.workDoneToken : undefined);
        return this.#check(this.#session.folders.uris, tell, token);
      },
    );
    connection.onNotification(clearWorkspaceFindings, () => this.#clear());
    documents.onDidOpen(({ document }) => this.#findings.takeBack(document.uri));
    documents.onDidClose(({ document }) => this.#followed.changed(document.uri));
  }

  filesChanged(changes: readonly FileEvent[]): void {
    this.#followed.filesChanged(changes);
  }

  /** Brings what is shown up to date with new settings, catalogues or folders. */
  refresh(): void {
    // A check that is under way begins anew by itself.
    if (this.#current) return;
    if (this.#followed.extent === 'all') {
      void this.#check(this.#followed.openFolders(), () => undefined, { isCancellationRequested: false });
    } else for (const uri of this.#findings.uris) this.#followed.changed(uri);
  }

  async #check(
    folders: readonly string[],
    tell: TellProgress,
    token: Pick<CancellationToken, 'isCancellationRequested'>,
  ): Promise<CheckWorkspaceAnswer> {
    const own = Symbol('check');
    this.#current = own;
    this.#followed.follow(folders, 'all');
    const isWanted = () => this.#current === own && !token.isCancellationRequested;
    for (;;) {
      const { generation } = this.#session;
      const answer = await this.#pass(folders, tell, isWanted);
      if (isWanted() && generation !== this.#session.generation) continue;
      if (this.#current === own) {
        this.#current = undefined;
        if (!answer.isComplete) this.#followed.follow(folders, 'shown');
      }
      return answer;
    }
  }

  /** Looks at every file once, and takes back what was shown for files that are not found any more. */
  async #pass(folders: readonly string[], tell: TellProgress, isWanted: () => boolean): Promise<CheckWorkspaceAnswer> {
    const before = this.#findings.uris;
    const found = await findFiles(this.#session, folders, isWanted);
    const totals = new CheckTotals(found);
    const slices = new Slices();
    const waiting = found.files.values();
    let done = 0;
    const work = async () => {
      for (const file of waiting) {
        if (!isWanted()) return;
        const looked = await this.#look(file, slices);
        if (looked) totals.add(file.uri, looked);
        done += 1;
        tell(done, found.files.length);
      }
    };
    await Promise.all(Array.from({ length: UNDER_WAY }, work));
    const isComplete = isWanted();
    if (isComplete) {
      const there = new Set(found.files.map(({ uri }) => comparableUri(uri)));
      for (const uri of before) if (!there.has(comparableUri(uri))) await this.#findings.takeBack(uri);
    }
    return totals.answer(isComplete);
  }

  /** Looks at one file and shows what it comes to. `undefined` when the file was closed in just this moment. */
  async #look(file: FileOfFolder, slices: Slices): Promise<LookedAt | undefined> {
    const open = this.#session.openAs(file.uri);
    if (open !== undefined) return checkOpenFile(this.#session, open);
    const show = this.#findings.look(file.uri);
    const looked = await checkClosedFile(this.#session, file, slices);
    await show(shownFor(looked));
    return looked;
  }

  async #clear(): Promise<void> {
    this.#current = undefined;
    this.#followed.follow([], 'none');
    await this.#findings.takeBackAll();
  }
}
