import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { chromium as playwright } from 'playwright-core';
import { Trouble } from '../support/trouble.mjs';
import { chromium } from './chromium.mjs';
import { startDriver } from './driver.mjs';
import { personActions } from './person-actions.mjs';
import { serve } from './serve.mjs';

/** What a browser asks a person about before the editor may use it. */
const permissions = ['clipboard-read', 'clipboard-write'];

/**
 * Runs the tests file `tests` in a window on `workspace`, with what is installed in `extensionsFolder`; the runner must be
 * among it. Resolves to the exit code: 0 when the tests passed, 1 when they failed or never came to their end. last.png
 * shows the window at that end.
 */
export async function runInBrowser({ workspace, tests, dataFolder, extensionsFolder }) {
  const screenshots = process.env.AMI_SCREENSHOTS ?? resolve('out/screenshots');
  await mkdir(screenshots, { recursive: true });
  const stops = [];
  try {
    const browser = await playwright.launch(await chromium());
    stops.push(() => browser.close());
    const page = await browser.newPage({ viewport: windowSize(), permissions });
    await speak(page, process.env.AMI_LANGUAGE);
    const run = watchRun(page);
    const driver = await startDriver({ ...personActions(page, screenshots), ...run.reports });
    stops.push(() => driver.stop());
    const server = await serve({
      dataFolder,
      extensionsFolder,
      untrusted: Boolean(process.env.AMI_UNTRUSTED),
      env: { ...process.env, AMI_DRIVER: driver.address, AMI_TESTS: tests },
    });
    stops.push(() => server.stop());
    server.exited.then(code => run.fail(`VS Code's server ended with ${code}.`));
    await page.goto(server.url(workspace));
    const failure = await run.ended.finally(() => page.screenshot({ path: join(screenshots, 'last.png') }));
    if (failure) console.error(failure);
    return failure ? 1 : 0;
  } catch (error) {
    console.error(error instanceof Trouble ? error.message : error);
    return 1;
  } finally {
    for (const stop of stops.reverse()) await stop();
  }
}

/** As AMI_WINDOW says, such as 1280x800. */
function windowSize() {
  const [width, height] = (process.env.AMI_WINDOW ?? '1280x960').split('x').map(Number);
  return { width, height };
}

/** Makes `language` the one of the window. Its own texts stay English without a pack; those of extensions do not. */
async function speak(page, language) {
  if (!language) return;
  await page.addInitScript(tag => {
    globalThis._VSCODE_NLS_LANGUAGE = tag;
  }, language);
}

/** What the tests report about themselves, as a promise of how they ended; being silent for too long is an end as well. */
function watchRun(page) {
  const complaints = [];
  page.on('pageerror', error => complaints.push(error.message));
  let settle;
  const ended = new Promise((resolve, reject) => {
    settle = { resolve, reject };
  });
  ended.catch(() => {});
  const fail = reason => settle.reject(new Trouble([reason, ...complaints.slice(-10)].join('\n')));
  page.on('crash', () => fail('The browser page crashed.'));
  // Longer than a test may take, so that one that hangs is named by its title first.
  const listen = () => setTimeout(fail, 180_000, 'The editor or its tests said nothing for three minutes.');
  let silence = listen();
  const heard = () => {
    clearTimeout(silence);
    silence = listen();
  };
  return {
    ended: ended.finally(() => clearTimeout(silence)),
    fail,
    reports: {
      print({ text }) {
        heard();
        process.stdout.write(text);
      },
      ended({ failure }) {
        settle.resolve(failure);
      },
    },
  };
}
