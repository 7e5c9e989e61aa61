import { t } from '@vscode/l10n';
import { code, prose } from '../foreign-text';
import type { Permission, PermissionRefused } from './permission';

/** The permission check in plain words, a Markdown line each. `DryRunOperation`, which EC2 calls an error, is success. */
export function permissionLines(permission: Permission): readonly string[] {
  switch (permission.kind) {
    case 'not-checked':
      return [t('Not checked yet.')];
    case 'permitted':
      return [
        t('**Permitted.** EC2 would let this profile create the image. It has not judged the values of the request.'),
        ...requestLine(permission.requestId),
      ];
    case 'refused':
      return refusedLines(permission);
    case 'undecided':
      return [
        t('**Not decided.** {0}', prose(permission.sentence)),
        t('Code: {0}', code(permission.code)),
        ...requestLine(permission.requestId),
      ];
  }
}

function refusedLines({
  action,
  resource,
  principal,
  isExplicit,
  sentence,
  requestId,
}: PermissionRefused): readonly string[] {
  return [
    t('**Refused.** {0}', prose(sentence)),
    ...(principal ? [t('Who asked: {0}', code(principal))] : []),
    ...(action ? [t('Missing action: {0}', code(action))] : []),
    ...(resource ? [t('On this resource: {0}', code(resource))] : []),
    ...(isExplicit === undefined ? [] : [isExplicit ? t('A policy forbids it.') : t('No policy allows it.')]),
    ...requestLine(requestId),
  ];
}

function requestLine(requestId: string | undefined): readonly string[] {
  return requestId ? [t('Request id: {0}', code(requestId))] : [];
}
