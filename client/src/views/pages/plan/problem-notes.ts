import { t } from '@vscode/l10n';
import type { Plan } from '../../../plan/plan';
import { type Html, html } from '../html';

/** What prevents the image, then what a person might regret, then what could not be read. */
export function problemNotes({ problems, unread }: Plan): Html {
  const stops = problems.filter(({ level }) => level === 'stops');
  const warnings = problems.filter(({ level }) => level === 'warns');
  return html`${stops.map(({ message }) => note(t('Error'), message, 'error'))}
${warnings.map(({ message }) => note(t('Warning'), message))}
${unread.map(sentence => note(t('Not read'), sentence))}`;
}

function note(label: string, message: string, kind = ''): Html {
  return html`<div class="note ${kind}"><b>${label}</b><span>${message}</span></div>`;
}
