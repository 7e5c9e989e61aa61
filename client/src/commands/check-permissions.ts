import { t } from '@vscode/l10n';
import { Refusal } from '../refusal';
import { mayDryRun } from '../requests/may-dry-run';
import { prepareRun } from '../requests/prepare-run';
import type { Command } from './command';
import { permissionOffers } from './permission-offers';

/** Asks EC2, by DryRun, whether this request is permitted. The file is not changed, and nothing is created. */
export const checkPermissions: Command = {
  id: 'ami.checkPermissions',
  title: () => t('Check Permissions'),
  run: async (app, place) => {
    const document = await app.findRequest(place);
    const prepared =
      document === undefined
        ? undefined
        : await prepareRun(app, document, { checkPermission: true, title: t('Checking permissions…') });
    if (prepared === undefined) return;
    const { plan, target } = prepared;
    if (!mayDryRun(target)) {
      throw new Refusal(
        t('Permissions were not checked, because requests go to {0} instead of AWS.', target.profile.endpoint ?? ''),
      );
    }
    const { permission } = plan;
    if (permission.kind === 'refused' || permission.kind === 'undecided') {
      throw new Refusal(permission.sentence, permissionOffers(app, prepared));
    }
    await app.ask.offer({
      severity: 'information',
      text: t(
        'The profile {profile} can create this image in {region}. EC2 has not validated the values of the request.',
        { profile: target.profile.name, region: target.region },
      ),
    });
  },
};
