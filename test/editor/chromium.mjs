import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { npm } from '../support/npm.mjs';
import { Trouble } from '../support/trouble.mjs';
import { cached } from './cache.mjs';
import { writeManifest } from './write-manifest.mjs';

/**
 * How to launch a Chromium, in the options of Playwright: one that is installed on this machine, or on Linux the one
 * that the npm registry carries, with the libraries and fonts that a bare machine lacks.
 */
export async function chromium() {
  const installed = installedBrowsers().find(existsSync);
  if (installed) return { executablePath: installed, args: quietFlags, env: process.env };
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Trouble('No Chrome, Chromium or Edge was found: install one, or name it in AMI_BROWSER.');
  }
  return chromiumOfRegistry();
}

const quietFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

function installedBrowsers() {
  const { AMI_BROWSER, PROGRAMFILES, LOCALAPPDATA } = process.env;
  const windows = [PROGRAMFILES, `${PROGRAMFILES} (x86)`, LOCALAPPDATA].flatMap(base => [
    `${base}\\Google\\Chrome\\Application\\chrome.exe`,
    `${base}\\Microsoft\\Edge\\Application\\msedge.exe`,
  ]);
  const mac = ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
    name => `/Applications/${name}.app/Contents/MacOS/${name}`,
  );
  const linux = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'].flatMap(
    name => (process.env.PATH ?? '').split(delimiter).map(folder => join(folder, name)),
  );
  const usual = { win32: windows, darwin: mac }[process.platform] ?? linux;
  return AMI_BROWSER ? [AMI_BROWSER, ...usual] : usual;
}

async function chromiumOfRegistry() {
  const folder = await cached({
    name: 'chromium-153.0.0',
    title: 'Chromium 153 and its fonts, from the npm registry',
    megabytes: 300,
    proof: ['unpacked/chromium', 'unpacked/al2023/lib/libnss3.so', 'fonts.conf'],
    async install(into) {
      await writeManifest(into, { '@sparticuz/chromium': '153.0.0', 'dejavu-fonts-ttf': '2.37.3' });
      await npm(['install'], into);
      await unpack(into);
    },
  });
  const unpacked = join(folder, 'unpacked');
  return {
    executablePath: join(unpacked, 'chromium'),
    args: [
      ...quietFlags,
      '--headless=shell',
      '--no-zygote',
      '--in-process-gpu',
      '--use-gl=angle',
      '--use-angle=swiftshader',
    ],
    env: {
      ...process.env,
      LD_LIBRARY_PATH: [join(unpacked, 'al2023/lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(delimiter),
      FONTCONFIG_FILE: join(folder, 'fonts.conf'),
    },
  };
}

/** The package unpacks into the temporary folder, and its libraries only where it believes to be on AWS Lambda. */
async function unpack(folder) {
  const unpacked = join(folder, 'unpacked');
  await mkdir(unpacked);
  await promisify(execFile)(
    process.execPath,
    ['--input-type=module', '-e', "await (await import('@sparticuz/chromium')).default.executablePath()"],
    { cwd: folder, env: { ...process.env, TMPDIR: unpacked, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x' } },
  );
  // Relative folders in this file are read from where it lies, so that it survives the rename of the install.
  await writeFile(
    join(folder, 'fonts.conf'),
    `<?xml version="1.0"?><fontconfig>
      <dir prefix="relative">unpacked/fonts</dir><dir prefix="relative">node_modules/dejavu-fonts-ttf/ttf</dir>
      <cachedir prefix="xdg">fontconfig</cachedir>
      <alias binding="strong"><family>monospace</family><prefer><family>DejaVu Sans Mono</family></prefer></alias>
    </fontconfig>`,
  );
}
