import { t } from '@vscode/l10n';
import { type Instance, nameTag } from '../ec2/model';
import { instanceOf } from './account-nodes';
import type { Command } from './command';
import { escapeSnippet, openNewRequest } from './new-request';

/** Opens a new request with an instance's id and all of its devices, each with the one thing that CreateImage may change. */
export const newRequestFromInstance: Command = {
  id: 'ami.newRequestFromInstance',
  title: () => t('New Request from This Instance'),
  run: async (app, place) => {
    const instance = instanceOf(place);
    if (instance !== undefined) await openNewRequest(app, fileName(instance), requestFor(instance));
  },
};

/** The Name tag as far as a file name can have it. */
function fileName(instance: Instance): string {
  const name = (nameTag(instance) ?? '').replace(/[^\w.-]+/g, '-').replace(/^[-.]+|[-.]+$/g, '');
  return name === '' ? instance.id : name.slice(0, 60);
}

function requestFor(instance: Instance): string {
  const request = {
    InstanceId: instance.id,
    Name: '${instanceName}-${timestamp}',
    BlockDeviceMappings: instance.devices.map(device => ({
      DeviceName: device.deviceName,
      Ebs: { DeleteOnTermination: device.deleteOnTermination },
    })),
    TagSpecifications: ['image', 'snapshot'].map(ResourceType => ({
      ResourceType,
      Tags: [{ Key: 'Name', Value: '${instanceName}' }],
    })),
  };
  return `${escapeSnippet(JSON.stringify(request, undefined, 2))}\n`;
}
