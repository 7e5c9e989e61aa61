import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { downloadAndUnzipVSCode } from '@vscode/test-electron';
import { cacheFolder } from './cache.mjs';
import { vscodeVersion } from './vscode-server.mjs';

/** The executable of the desktop VS Code, of the version that the browser editor has; downloaded on first use. */
export async function desktopEditor() {
  return downloadAndUnzipVSCode({ version: vscodeVersion, cachePath: desktopCache() });
}

export async function isDesktopDownloaded() {
  const found = await readdir(desktopCache()).catch(() => []);
  return found.some(name => name.endsWith(`-${vscodeVersion}`));
}

function desktopCache() {
  return join(cacheFolder(), 'desktop');
}
