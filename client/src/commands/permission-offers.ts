import { t } from '@vscode/l10n';
import { toOffers } from '../asking/describe-failure';
import { policyForAction } from '../ec2/policy';
import type { RefusalOffer } from '../refusal';
import type { PreparedRun } from '../requests/prepare-run';
import type { App } from './app';

/** What a person can do about a denied permission: see why it was denied, and copy the smallest policy that allows it. */
export function permissionOffers(app: App, { plan, target }: PreparedRun): readonly RefusalOffer[] {
  if (plan.permission.kind !== 'refused') return [];
  const { action = 'ec2:CreateImage', encoded, isExplicit } = plan.permission;
  const policy = policyForAction(action, target.region);
  return [
    // What a policy forbids, no other policy allows.
    ...(isExplicit === true ? [] : [{ title: t('Copy Policy'), run: () => app.editor.copy(policy) }]),
    ...(encoded === undefined ? [] : toOffers(app, [{ kind: 'decode', encoded }], { target })),
  ];
}
