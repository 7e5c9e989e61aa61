import { join } from 'node:path';

const patience = 30_000;

/** Where on the window something can be, by the words that tests use for it. */
const places = {
  window: 'body',
  editor: '.editor-group-container',
  suggestions: '.suggest-widget.visible',
  hover: '.monaco-hover:not(.hidden)',
  dialog: '.monaco-dialog-box',
  notification: '.notifications-toasts.visible',
  pick: '.quick-input-widget:not([style*="display: none"])',
  sidebar: '.part.sidebar',
  'selected row': '.part.sidebar .monaco-list-row.selected',
  panel: '.part.panel',
  'ticked step': '.getting-started-step:has(.codicon-getting-started-step-checked)',
  'status bar': '.part.statusbar',
};

/** What must be read whole, since nothing else says it: buttons and titles. A row of a tree has its tooltip. */
const labels = [
  '.monaco-dialog-box .monaco-button',
  '.notifications-toasts .monaco-button',
  '.quick-input-title',
  '.welcome-view-content .monaco-button',
  '.statusbar-item-label',
].join();

/** Whether it goes within a second. */
function gone(locator) {
  return locator.waitFor({ state: 'hidden', timeout: 1000 }).then(
    () => true,
    () => false,
  );
}

/** What a person can do with the window of `page`; each waits until it can be done. `folder` takes the screenshots. */
export function personActions(page, folder) {
  // A rendered preview lives in a frame within a frame.
  const preview = page.frameLocator('iframe.webview').frameLocator('#active-frame');
  const place = name =>
    name === 'preview' ? preview.locator('body') : page.locator(places[name]).filter({ visible: true });
  return {
    async screenshot({ name }) {
      await page.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled' });
    },
    async press({ button, seconds }) {
      const buttons = page
        .locator('.monaco-dialog-box, .notifications-toasts')
        .getByRole('button', { name: button, exact: true });
      await buttons.first().click({ timeout: seconds * 1000 });
    },
    async pick({ label }) {
      await place('pick').getByRole('option').filter({ hasText: label }).first().click({ timeout: patience });
    },
    async click({ text, where }) {
      await place(where).getByText(text, { exact: true }).first().click({ timeout: patience });
    },
    type: ({ text }) => page.keyboard.type(text),
    key: ({ chord }) => page.keyboard.press(chord),
    async dismiss({ where }) {
      const open = place(where).first();
      // One that has just opened may not have the focus yet, and a tooltip above it takes an Escape for itself.
      for (let left = 5; left > 0; left -= 1) {
        await page.keyboard.press('Escape');
        if (await gone(open)) return;
      }
      throw new Error(`The ${where} is still open after five times Escape.`);
    },
    async sees({ text, where, seconds }) {
      const found = place(where).filter({ hasText: text });
      await found
        .first()
        .waitFor({ timeout: seconds * 1000 })
        .catch(async () => {
          const shown = await place(where).allInnerTexts();
          throw new Error(
            `"${text}" was not seen in the ${where} within ${seconds} s, which showed: ${shown.join(' | ') || 'nothing'}`,
          );
        });
    },
    async reads({ where }) {
      return (await place(where).allInnerTexts()).join('\n');
    },
    cutLabels: () =>
      page
        .locator(labels)
        .filter({ visible: true })
        .evaluateAll(found => found.filter(one => one.scrollWidth > one.clientWidth + 1).map(one => one.innerText)),
    async sawGo({ text, where }) {
      await place(where).filter({ hasText: text }).first().waitFor({ state: 'hidden', timeout: patience });
    },
  };
}
