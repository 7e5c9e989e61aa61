import { t } from '@vscode/l10n';
import type { Permission, PermissionRefused } from '../../../plan/permission';
import { type Html, html } from '../html';
import { table } from '../table';

/** The response of EC2 to the request with DryRun. EC2 reports success as the error `DryRunOperation`. */
export function permissionSection(permission: Permission): Html {
  return html`<h2>${t('Permission')}</h2>${answer(permission)}`;
}

function answer(permission: Permission): Html {
  switch (permission.kind) {
    case 'not-checked':
      return html`<p>${t('Not checked yet.')}</p>`;
    case 'permitted':
      return html`<p>${t('✓ The profile can create this image. EC2 has not validated the values of the request.')}</p>`;
    case 'refused':
      return refusal(permission);
    case 'undecided':
      return html`<p>${permission.sentence}</p><p class="muted">${t('Error code: {0}', permission.code)}</p>`;
  }
}

function refusal({ sentence, principal, action, resource, isExplicit }: PermissionRefused): Html {
  const facts: readonly (readonly [string, string | undefined])[] = [
    [t('Principal'), principal],
    [t('Missing action'), action],
    [t('Resource'), resource],
    [
      t('Reason'),
      isExplicit === undefined
        ? undefined
        : isExplicit
          ? t('A policy explicitly denies it.')
          : t('No policy allows it.'),
    ],
  ];
  const rows = facts.flatMap(([label, value]) => (value === undefined ? [] : [{ cells: [label, value] }]));
  return html`<p>✕ ${sentence}</p>${table(
    t('Permission'),
    [
      { head: t('Property'), kind: 'word' },
      { head: t('Value'), kind: 'long' },
    ],
    rows,
  )}`;
}
