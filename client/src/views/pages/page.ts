import { type Html, type HtmlPart, html } from './html';
import { pageStyle } from './page-style';

/** Something a person can do on a page: a command of this extension, with arguments that survive JSON. */
export interface PageAction {
  readonly title: string;
  readonly command: string;
  readonly arguments?: readonly unknown[];
}

/**
 * A whole page: no scripts, no remote content, the editor's own colours. `language` is a BCP 47 tag, for screen readers.
 */
export function page(title: string, language: string, body: HtmlPart): string {
  const policy = "default-src 'none'; style-src 'unsafe-inline'";
  return html`<!DOCTYPE html>
<html lang="${language}"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}">
<title>${title}</title><style>${pageStyle}</style></head><body><main>${body}</main></body></html>`.markup;
}

/** What can be done here, as links that look like buttons; the first one is the main one, unless nothing asks to be done. */
export function actionBar(actions: readonly PageAction[], { hasMain = true } = {}): Html | undefined {
  if (actions.length === 0) return undefined;
  const links = actions.map(
    (action, index) =>
      html`<a class="${hasMain && index === 0 ? 'button main' : 'button'}" role="button" ${href(action)}>${action.title}</a>`,
  );
  return html`<p class="buttons">${links}</p>`;
}

export function link(action: PageAction): Html {
  return html`<a ${href(action)}>${action.title}</a>`;
}

/** A part that is folded until somebody wants it. The page remembers nothing: `toggle` says who does. */
export function foldedSection(title: string, isOpen: boolean, toggle: PageAction, body: HtmlPart): Html {
  const mark = isOpen ? '▾' : '▸';
  const expanded = isOpen ? 'true' : 'false';
  return html`<h2><a class="fold" role="button" aria-expanded="${expanded}" ${href(toggle)}>${mark} ${title}</a></h2>
${isOpen ? body : undefined}`;
}

function href(action: PageAction): Html {
  const query = action.arguments === undefined ? '' : `?${encodeURIComponent(JSON.stringify(action.arguments))}`;
  return html`href="command:${action.command}${query}"`;
}
