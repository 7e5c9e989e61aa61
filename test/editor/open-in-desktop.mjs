import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { writeSettings } from './settings.mjs';

/** Opens a window of the desktop editor with `extension` (a folder) on `file` of `workspace`, and waits for its end. */
export async function openInDesktop(executable, { extension, workspace, file, scratch }) {
  const dataFolder = join(scratch, 'data');
  await writeSettings(dataFolder);
  const editor = spawn(
    executable,
    [
      workspace,
      file,
      `--extensionDevelopmentPath=${extension}`,
      `--user-data-dir=${dataFolder}`,
      `--extensions-dir=${join(scratch, 'extensions')}`,
      '--disable-workspace-trust',
      '--skip-welcome',
      '--skip-release-notes',
      // Chromium's sandbox does not work for the superuser.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
    { stdio: 'ignore' },
  );
  process.once('exit', () => editor.kill());
  console.log('The window is open; close it, or press Ctrl+C here, to end.');
  await once(editor, 'exit');
}
