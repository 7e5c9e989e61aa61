import { t } from '@vscode/l10n';
import { removal } from '../common-fixes';
import { keyOf, problemAt } from '../problem';
import type { StaticRule } from '../rule';

export const availabilityZoneUnsupported: StaticRule = {
  id: 'availability-zone-unsupported',
  severity: 'error',
  docs: {
    what: 'AvailabilityZone or AvailabilityZoneId is set.',
    why: 'An image belongs to a region. SDK: "not supported when using CreateImage".',
    ec2: '`UnknownParameter` (not confirmed)',
    source: 'SDK, AvailabilityZone and AvailabilityZoneId.',
  },
  ebs(ebs, { document }) {
    const { AvailabilityZone, AvailabilityZoneId } = ebs.members;
    if (AvailabilityZone === undefined && AvailabilityZoneId === undefined) return undefined;
    return [AvailabilityZone, AvailabilityZoneId]
      .filter(member => member !== undefined)
      .filter(({ value }) => value?.kind !== 'null')
      .map(member =>
        problemAt(keyOf(member), t('CreateImage does not support {0}.', member.key), {
          fixes: () => [removal(document, ebs, member)],
        }),
      );
  },
};
