import { isDesktopDownloaded } from './desktop-editor.mjs';

const downloads = 'https://update.code.visualstudio.com';

/**
 * The kind of editor to use, `desktop` or `browser`, and why in words. The desktop one needs a display and its download;
 * AMI_EDITOR decides otherwise.
 */
export async function chooseEditor() {
  const { AMI_EDITOR } = process.env;
  if (AMI_EDITOR === 'desktop' || AMI_EDITOR === 'browser') return { kind: AMI_EDITOR, why: 'AMI_EDITOR asks for it' };
  if (!hasDisplay()) return { kind: 'browser', why: 'there is no display for the desktop one' };
  if (await isDesktopDownloaded()) return { kind: 'desktop', why: 'it was downloaded before' };
  if (await isReachable(downloads)) return { kind: 'desktop', why: `${downloads} can be reached` };
  return { kind: 'browser', why: `${downloads} cannot be reached, where the desktop one is` };
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
