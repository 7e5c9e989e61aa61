import { t } from '@vscode/l10n';
import type { Profile } from '../../ec2/profile';
import { plain } from '../../foreign-text';
import { foreignEndpoint } from '../../target/accounts';
import type { TargetState } from '../../target/resolve-target';
import { type Arrangement, describeArrangement } from './arrangement';

/** What the Account view says beside its title and above its rows, fit to be shown as it is. */
export interface AccountHeading {
  readonly description?: string;
  readonly message?: string;
}

/** Who and where, and what a person must not overlook: that this is not AWS, and that not everything is shown. */
export function accountHeading(
  state: TargetState,
  arrangement: Arrangement,
  failure: string | undefined,
): AccountHeading {
  const target = state.kind === 'ready' ? state.target : undefined;
  const lines = [target && banner(target.profile), describeArrangement(arrangement), failure];
  const shown = lines.filter(line => line !== undefined && line !== '');
  return {
    description: target && `${plain(target.profile.name, 60)} · ${plain(target.region, 60)}`,
    message: shown.length > 0 ? plain(shown.join(' '), 1000) : undefined,
  };
}

function banner(profile: Profile): string | undefined {
  if (profile.kind === 'sandbox') return t('Simulated on this computer: nothing here is real.');
  const endpoint = foreignEndpoint(profile);
  return endpoint === undefined ? undefined : t('Not AWS: requests go to {0}.', plain(endpoint));
}
