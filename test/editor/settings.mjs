import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Writes the settings of a calm window into `dataFolder`, where the desktop editor and the server look for them. */
export async function writeSettings(dataFolder, settings = {}) {
  const text = JSON.stringify({ ...calm, ...settings }, undefined, 2);
  for (const folder of [join(dataFolder, 'User'), join(dataFolder, 'data/User')]) {
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, 'settings.json'), text);
  }
}

const calm = {
  'security.workspace.trust.enabled': false,
  'chat.disableAIFeatures': true,
  'workbench.startupEditor': 'none',
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'git.openRepositoryInParentFolders': 'never',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'editor.minimap.enabled': false,
  'remote.autoForwardPorts': false,
};
