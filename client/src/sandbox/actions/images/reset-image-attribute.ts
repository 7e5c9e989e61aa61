import { imageToChange } from '../../rules/own-image';
import { checkWord, requiredText } from '../../rules/required';
import { noPermissions } from '../../world/permissions';
import type { Action } from '../action';

/** Makes an image private. */
export const resetImageAttribute: Action = {
  name: 'ResetImageAttribute',
  service: 'ec2',
  kind: 'change',
  parameters: ['ImageId', 'Attribute', 'DryRun'],
  run(call) {
    checkWord('Attribute', requiredText(call.form, 'Attribute'), ['launchPermission']);
    imageToChange(call).permissions = noPermissions;
    return { return: true };
  },
};
