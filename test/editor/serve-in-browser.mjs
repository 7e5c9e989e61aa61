import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { hasDisplay } from './choose-editor.mjs';
import { addInstalledExtensions } from './installed-extensions.mjs';
import { serve } from './serve.mjs';
import { writeSettings } from './settings.mjs';
import { shortAddress } from './short-address.mjs';

/** Serves the browser editor with `extension` (a folder) on `file` of `workspace`, until this process is told to end. */
export async function serveInBrowser({ extension, workspace, file, scratch }) {
  const dataFolder = join(scratch, 'data');
  const extensionsFolder = join(scratch, 'extensions');
  await writeSettings(dataFolder);
  await addInstalledExtensions(extensionsFolder, [extension]);
  const server = await serve({ dataFolder, extensionsFolder });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => server.stop());

  const address = await shortAddress(server.url(workspace, file));
  console.log(`\nOpen ${address.url}\n\nPress Ctrl+C here to end.`);
  if (hasDisplay()) showToUser(address.url);
  await server.exited;
  address.stop();
}

/** Not finding a browser is no failure: the address stands on the terminal. */
function showToUser(address) {
  const [command, ...args] = openers[process.platform] ?? ['xdg-open'];
  spawn(command, [...args, address], { stdio: 'ignore' }).on('error', () => {});
}

const openers = { darwin: ['open'], win32: ['explorer'] };
