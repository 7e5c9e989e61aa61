// `npm start`: builds the extension and opens an editor that has it, on a copy of the sample workspace, with the sandbox
// selected and the request open.
import { existsSync, rmSync } from 'node:fs';
import { mkdtemp, realpath } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cacheFolder } from './editor/cache.mjs';
import { chooseEditor } from './editor/choose-editor.mjs';
import { copySample } from './editor/copy-sample.mjs';
import { openInDesktop } from './editor/open-in-desktop.mjs';
import { serveInBrowser } from './editor/serve-in-browser.mjs';
import { vscodeVersion } from './editor/vscode-server.mjs';
import { execute } from './support/execute.mjs';
import { endOnTrouble } from './support/trouble.mjs';

endOnTrouble();
const root = fileURLToPath(new URL('..', import.meta.url));
process.chdir(root);

console.log('Building the extension.');
const { code } = await execute(process.execPath, ['client/build.mjs']);
if (code !== 0) process.exit(code);

const { executable, why } = await chooseEditor();
console.log(`Opening ${executable ? 'the desktop' : 'the browser'} VS Code ${vscodeVersion}: ${why}.`);
// The sample is kept from one start to the next, so that nothing written in it is lost; settings and logs are not.
const scratch = await realpath(await mkdtemp(join(tmpdir(), 'ami-authoring-')));
process.once('exit', () => rmSync(scratch, { recursive: true, force: true, maxRetries: 5 }));
const home = join(cacheFolder(), 'sample');
const isNew = !existsSync(home);
const workspace = isNew
  ? await copySample(home, { 'ami.profile': 'Sandbox (simulated)', 'ami.region': 'us-east-1' })
  : home;
console.log(
  isNew
    ? `The sample workspace is a copy, which is kept: ${workspace}`
    : `The sample workspace is as you left it: ${workspace} (delete it to start anew)`,
);
const what = { extension: root, workspace, file: join(workspace, 'web.ami.json'), scratch };
await (executable ? openInDesktop(executable, what) : serveInBrowser(what));
