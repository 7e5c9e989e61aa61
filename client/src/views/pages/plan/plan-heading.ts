import { t } from '@vscode/l10n';
import type { Plan, PlannedInstance } from '../../../plan/plan';
import { type Html, html, phrase } from '../html';

/** The image's name, and what it comes from in which account and region; names first, ids small behind them. */
export function planHeading({ name, isNameExample, description, instance, target }: Plan): Html {
  const example = isNameExample ? html` <span class="muted example">${t('example')}</span>` : undefined;
  const heading =
    name === undefined ? html`<h1 class="muted">${t('Image without a name')}</h1>` : html`<h1>${name}${example}</h1>`;
  const text = description === undefined ? undefined : html`<p>${description}</p>`;
  return html`${heading}<p class="muted">${instanceText(instance)} · ${placeText(target)}</p>${text}${foreignNote(target)}`;
}

function instanceText(instance: PlannedInstance): Html {
  switch (instance.kind) {
    case 'known':
      return instance.name === undefined
        ? phrase(t('from {0}, {1}, {2}'), idText(instance.id), instance.state, instance.type)
        : phrase(
            t('from {0} {1}, {2}, {3}'),
            html`<b>${instance.name}</b>`,
            idText(instance.id),
            instance.state,
            instance.type,
          );
    case 'unread':
      return phrase(t('from {0}, state unknown'), idText(instance.id));
    case 'absent':
      return phrase(t('from {0}, which does not exist'), idText(instance.id));
    case 'missing':
      return html`${t('no instance selected')}`;
  }
}

function placeText({ account, accountName, region, profile }: Plan['target']): Html {
  if (account === undefined) return phrase(t('account unknown · {0} · profile {1}'), idText(region), profile);
  const shown = accountName === undefined ? idText(account) : html`<b>${accountName}</b> ${idText(account)}`;
  return phrase(t('account {0} · {1} · profile {2}'), shown, idText(region), profile);
}

/** The safety line of the sandbox and of every emulator. */
function foreignNote({ endpoint }: Plan['target']): Html | undefined {
  if (endpoint === undefined) return undefined;
  return html`<div class="note"><b>${t('Not AWS')}</b><span>${phrase(t('Requests go to {0}.'), idText(endpoint))}</span></div>`;
}

function idText(text: string): Html {
  return html`<span class="id">${text}</span>`;
}
