// `npm start`: builds the extension and opens an editor that has it, on a copy of the sample workspace, with the sandbox
// selected and the request open.
import { mkdtemp, realpath } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
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
const scratch = await realpath(await mkdtemp(join(tmpdir(), 'ami-authoring-')));
const workspace = await copySample(join(scratch, 'sample'), {
  'ami.profile': 'Sandbox (simulated)',
  'ami.region': 'us-east-1',
});
console.log(`The sample workspace is a copy: ${workspace}`);
const what = { extension: root, workspace, file: join(workspace, 'web.ami.json'), scratch };
await (executable ? openInDesktop(executable, what) : serveInBrowser(what));
