import { type Html, html } from '../html';

/** "09:26:12" in the person's own time. */
export function localTime(milliseconds: number, language: string): string {
  return new Date(milliseconds).toLocaleTimeString(language, { hour: '2-digit', minute: '2-digit', second: '2-digit' });
}

/** The short time, with date and zone in its title. */
export function timeElement(iso: string, language: string): Html {
  const time = new Date(iso);
  const full = time.toLocaleString(language, { dateStyle: 'full', timeStyle: 'long' });
  return html`<time datetime="${iso}" title="${full}">${localTime(time.getTime(), language)}</time>`;
}
