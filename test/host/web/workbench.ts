import path from 'node:path';
import { installCodeOss } from '../codeOssInstall.js';
import { baseSettings } from '../workbenchSettings.js';
import { changedText, type FileServer, type Served, serveFiles } from './fileServer.js';

/** What to open in the browser and with which extensions; all are folders. */
export interface WebWorkbenchOptions {
  readonly extension: string;
  /** An extension with `suite.js` in its folder, a bundle with `run()`: the editor runs suites only where an extension runs. */
  readonly tests: string;
  /** The address of the folder to open. */
  readonly folderUri: string;
}

/** VS Code without any server of its own, as on vscode.dev: all of it runs in the page. */
export interface WebWorkbench extends FileServer {
  readonly url: string;
}

/** Serves Code - OSS as files alone, on a free port of this machine. */
export async function serveWebWorkbench(options: WebWorkbenchOptions): Promise<WebWorkbench> {
  const { server } = await installCodeOss();
  const code = path.resolve(server, '..', '..');
  const page: { text: string } = { text: '' };
  const served: Record<string, Served> = {
    '': { type: 'text/html', text: async () => page.text },
    code: { folder: code },
    'workbench.js': { type: 'text/javascript', text: () => workbenchScript(code) },
    extension: { folder: options.extension },
    tests: { folder: options.tests },
  };
  const files = await serveFiles(served);
  page.text = await workbenchPage(code, files.origin);
  const payload = JSON.stringify([
    ['extensionDevelopmentPath', `${files.origin}/extension`],
    ['extensionTestsPath', `${files.origin}/tests/suite.js`],
    ['skipWelcome', 'true'],
  ]);
  return { ...files, url: `${files.origin}/?${new URLSearchParams({ folder: options.folderUri, payload })}` };
}

/** This build of the workbench always looks for a server behind its page, and keeps the user's settings there. */
function workbenchScript(code: string): Promise<string> {
  return changedText(path.join(code, 'out/vs/code/browser/workbench/workbench.js'), [
    [/,remoteAuthority:location\.host\}/, '}'],
    [
      /get userRoamingDataHome\(\)\{return \w+\((\w+)\.file\(this\.userDataPath\)\.with\(\{[^}]*\}\),"User"\)\}/,
      'get userRoamingDataHome(){return $1.from({scheme:"vscode-userdata",path:"/User"})}',
    ],
  ]);
}

function workbenchPage(code: string, origin: string): Promise<string> {
  const place = (name: string) => ({ scheme: 'http', authority: new URL(origin).host, path: `/${name}` });
  const configuration = {
    productConfiguration: { enableTelemetry: false, extensionsGallery: undefined },
    developmentOptions: { enableSmokeTestDriver: true, extensions: [place('extension')] },
    additionalBuiltinExtensions: [place('tests')],
    configurationDefaults: baseSettings,
    enableWorkspaceTrust: false,
    ...askedForByThisBuild,
  };
  const quoted = JSON.stringify(configuration).replaceAll('"', '&quot;');
  return changedText(path.join(code, 'out/vs/code/browser/workbench/workbench.html'), [
    [/\{\{WORKBENCH_WEB_BASE_URL\}\}\/out\/vs\/code\/browser\/workbench\/workbench\.js/, '/workbench.js'],
    [/\{\{WORKBENCH_WEB_CONFIGURATION\}\}/, quoted],
    [/\{\{WORKBENCH_WEB_BASE_URL\}\}/g, `${origin}/code`],
    [/\{\{WORKBENCH_NLS_(?:FALLBACK_)?URL\}\}/g, `${origin}/code/out/nls.messages.js`],
    [/\{\{WORKBENCH_AUTH_SESSION\}\}/, ''],
  ]);
}

const askedForByThisBuild = {
  userDataPath: '/user-data',
  isEnabledFileDownloads: true,
  isEnabledFileUploads: true,
  isEnabledCoderGettingStarted: false,
};
