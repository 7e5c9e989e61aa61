import { t } from '@vscode/l10n';
import type { Profile } from '../../ec2/profile';
import { plain } from '../../foreign-text';
import { foreignEndpoint } from '../../target/accounts';
import type { TargetState } from '../../target/resolve-target';
import { type Arrangement, describeArrangement } from './arrangement';

/** The description and the message of the Account view, safe to show. */
export interface AccountHeading {
  readonly description?: string;
  readonly message?: string;
}

/** Of a reason, which is whole in that: the editor wraps the message, and nothing else shows why a list could not be read. */
const longestReason = 1000;

/** Who and where, and what a person must not overlook: that this is not AWS, that not everything is shown, and why something could not be read. */
export function accountHeading(
  state: TargetState,
  arrangement: Arrangement,
  reasons: readonly string[],
): AccountHeading {
  const target = state.kind === 'ready' ? state.target : undefined;
  const arranged = plain(describeArrangement(arrangement) ?? '');
  const why = reasons.map(reason => plain(reason, longestReason));
  const shown = [target === undefined ? undefined : banner(target.profile), arranged, ...why].filter(
    line => line !== undefined && line !== '',
  );
  return {
    description: target === undefined ? undefined : `${plain(target.profile.name, 60)} · ${plain(target.region, 60)}`,
    message: shown.length > 0 ? shown.join(' ') : undefined,
  };
}

function banner(profile: Profile): string | undefined {
  if (profile.kind === 'sandbox') return t('Simulated on this computer: nothing here is real.');
  const endpoint = foreignEndpoint(profile);
  return endpoint === undefined ? undefined : t('Not AWS: requests go to {0}.', plain(endpoint));
}
