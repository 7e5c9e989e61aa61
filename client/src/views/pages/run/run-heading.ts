import { t } from '@vscode/l10n';
import { imageNameOf, type Run } from '../../../runs/run';
import { percentDone } from '../../runs/run-progress';
import { runState } from '../../runs/run-state';
import { type Html, html, phrase } from '../html';
import { link, type PageAction } from '../page';

/** The image's name and state, and what it comes from in which account and region. */
export function runHeading(run: Run, openFile: PageAction | undefined): Html {
  const name = imageNameOf(run);
  const percent = run.state.kind === 'watching' ? percentDone(run) : undefined;
  const state = percent === undefined ? runState(run) : t('{0} · {1}%', runState(run), percent);
  return html`<h1>${name} <span class="state">${state}</span></h1><p class="muted">${[...origin(run), ...file(run, openFile)].map(separated)}</p>${notes(run)}`;
}

const separated = (part: Html, index: number) => (index === 0 ? part : html` · ${part}`);

function origin({ imageId, instance, target }: Run): readonly Html[] {
  const instanceName =
    instance.name === undefined ? idText(instance.id) : html`<b>${instance.name}</b> ${idText(instance.id)}`;
  return [
    ...(imageId === undefined ? [] : [idText(imageId)]),
    ...(instance.id === '' ? [] : [phrase(t('from {0}'), instanceName)]),
    place(target),
  ];
}

function place({ account, accountName, region, profile }: Run['target']): Html {
  if (account === undefined) return phrase(t('account unknown · {0} · profile {1}'), idText(region), profile);
  const shown = accountName === undefined ? idText(account) : html`<b>${accountName}</b> ${idText(account)}`;
  return phrase(t('account {0} · {1} · profile {2}'), shown, idText(region), profile);
}

function file({ gitCommit }: Run, openFile: PageAction | undefined): readonly Html[] {
  if (openFile === undefined) return [];
  return [
    gitCommit === undefined
      ? link(openFile)
      : phrase(t('{0} at commit {1}'), link(openFile), idText(gitCommit.slice(0, 7))),
  ];
}

function notes({ target: { endpoint }, isAdopted }: Run): readonly (Html | undefined)[] {
  return [
    endpoint === undefined
      ? undefined
      : html`<div class="note"><b>${t('Not AWS')}</b><span>${phrase(t('Requests go to {0}.'), idText(endpoint))}</span></div>`,
    isAdopted
      ? html`<div class="note"><b>${t('Found by name')}</b><span>${t('The response from EC2 was lost. The image was found by its name.')}</span></div>`
      : undefined,
  ];
}

function idText(text: string): Html {
  return html`<span class="id">${text}</span>`;
}
