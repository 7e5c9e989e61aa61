import { desktopEditor, isDesktopDownloaded } from './desktop-editor.mjs';

const downloads = 'https://update.code.visualstudio.com';

/**
 * The editor to use and `why` in words: the `executable` of the desktop one, downloaded if need be, or none for the one
 * in the browser. The desktop one needs a display and its download; AMI_EDITOR, `desktop` or `browser`, decides otherwise.
 */
export async function chooseEditor() {
  const { AMI_EDITOR } = process.env;
  if (AMI_EDITOR === 'desktop') return { executable: await desktopEditor(), why: 'AMI_EDITOR asks for it' };
  if (AMI_EDITOR === 'browser') return { why: 'AMI_EDITOR asks for it' };
  if (!hasDisplay()) return { why: 'there is no display for the desktop one' };
  if (!(await isDesktopDownloaded()) && !(await isReachable(downloads))) {
    return { why: `${downloads} cannot be reached, where the desktop one is` };
  }
  try {
    return { executable: await desktopEditor(), why: 'there is a display for it' };
  } catch (error) {
    return { why: `the desktop one could not be downloaded: ${error.message}` };
  }
}

/** Whether a window could be shown to somebody. */
export function hasDisplay() {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

async function isReachable(address) {
  try {
    await fetch(address, { method: 'HEAD', signal: AbortSignal.timeout(4000) });
    return true;
  } catch {
    return false;
  }
}
