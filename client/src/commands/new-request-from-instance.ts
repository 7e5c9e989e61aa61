import { t } from '@vscode/l10n';
import { type Instance, nameTag } from '../ec2/model';
import { instanceOf } from './account-nodes';
import type { Command } from './command';
import { fileNameFor } from './file-name-of';
import { openNewRequest, requestSnippet } from './new-request';

/** Opens a new request with an instance's id and all of its devices, each with the one thing that CreateImage may change. */
export const newRequestFromInstance: Command = {
  id: 'ami.newRequestFromInstance',
  title: () => t('New Request from This Instance'),
  run: async (app, place) => {
    const instance = instanceOf(place);
    if (instance === undefined) return;
    const proposed = fileNameFor(nameTag(instance), instance.id);
    await openNewRequest(app, t('New Request from This Instance'), proposed, requestSnippet(requestFor(instance)));
  },
};

function requestFor(instance: Instance): object {
  return {
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
}
