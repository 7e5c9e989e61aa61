import * as vscode from 'vscode';
import type { Instance } from '../ec2/model';
import { instanceOf } from './account-nodes';
import type { Command } from './command';
import { escapeSnippet, openNewRequest } from './new-request';

/** Opens a new request with an instance's id and all of its devices, each with the one thing that CreateImage may change. */
export const newRequestFromInstance: Command = {
  id: 'ami.newRequestFromInstance',
  title: vscode.l10n.t('New request'),
  run: async (_app, place) => {
    const instance = instanceOf(place);
    if (instance) await openNewRequest(requestFor(instance));
  },
};

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
