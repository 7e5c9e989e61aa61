import { t } from '@vscode/l10n';
import { choices, itemRemoval } from '../common-fixes';
import { deviceOf } from '../device-names';
import { problemAt } from '../problem';
import { insertMember, replaceMember } from '../request-edits';
import type { MappingView } from '../request-view';
import type { StaticRule } from '../rule';
import { shownText } from '../shown-text';

export const mappingEmpty: StaticRule = {
  id: 'mapping-empty',
  severity: 'warning',
  needs: 'DeviceName',
  docs: {
    what: 'A mapping has only a DeviceName, or an empty Ebs, which the AWS SDK does not send.',
    why: 'The image gets a device without a size and cannot be launched.',
    ec2: '`InvalidBlockDeviceMapping`: Either snapshot ID or volume size must be provided for: …',
    source: 'Measured with the SDK; aws/aws-sdk-go#307, hashicorp/packer#1500',
  },
  mapping(mapping, { document }) {
    const device = deviceOf(mapping);
    if (device === undefined || !isEmpty(mapping)) return undefined;
    const { node, members, request } = mapping;
    return problemAt(
      device.value,
      t('The mapping of {0} has no settings. Add Ebs, VirtualName, or NoDevice.', shownText(device.value.value)),
      {
        fixes: () => {
          const noDevice =
            members.Ebs === undefined
              ? insertMember(document, node, 'NoDevice', '')
              : replaceMember(document, node, members.Ebs, 'NoDevice', '');
          return choices([
            ...itemRemoval(document, request.members.BlockDeviceMappings, mapping, t('Remove this mapping')),
            { title: t('Exclude this volume from the image'), changes: [noDevice] },
          ]);
        },
      },
    );
  },
};

/** Members that nobody knows may be meant for Ebs: then there is something better to say. */
function isEmpty({ node, members: { Ebs } }: MappingView): boolean {
  if (!node.whole || node.properties.some(({ key }) => key !== 'DeviceName' && key !== 'Ebs')) return false;
  return Ebs === undefined || (Ebs.value?.kind === 'object' && Ebs.value.properties.length === 0);
}
