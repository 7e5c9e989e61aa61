import { t } from '@vscode/l10n';
import type { Attempt, Run } from '../../../runs/run';
import { type Html, html } from '../html';
import { table } from '../table';
import { timeElement } from './time-element';

/** Every call of CreateImage, with what AWS Support asks for. */
export function callTable({ attempts }: Run, language: string): Html {
  const columns = [
    { head: t('Sent'), kind: 'word' },
    { head: t('Response') },
    { head: t('Error code') },
    { head: t('Request ID') },
  ] as const;
  const rows = attempts.map(({ sent, result, code, requestId }) => ({
    cells: [
      timeElement(sent, language),
      answerText(result),
      code ?? '–',
      html`<span class="id">${requestId ?? '–'}</span>`,
    ],
  }));
  return table(t('Calls and request IDs'), columns, rows) ?? html`<p>${t('Nothing was sent.')}</p>`;
}

function answerText(result: Attempt['result']): string {
  switch (result) {
    case 'created':
      return t('accepted');
    case 'refused':
      return t('rejected');
    case 'throttled':
      return t('throttled');
    case 'never-sent':
      return t('not sent');
    case 'unknown':
      return t('lost');
    case undefined:
      return t('none yet');
  }
}
