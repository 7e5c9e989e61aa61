import { localFullTime, localTime } from '../../../local-format';
import { type Html, html } from '../html';

/** The short time, with date and zone in its title. */
export function timeElement(iso: string, language: string): Html {
  return html`<time datetime="${iso}" title="${localFullTime(iso, language)}">${localTime(iso, language)}</time>`;
}
