import { t } from '@vscode/l10n';
import { isObject, objectsOf, textOf } from '../input';
import { alone, imageIdOf, type StepCall } from '../step-call';

export const shareImage: StepCall = {
  command: 'ec2 modify-image-attribute',
  inputOf: (step, { gaps, notes }) => {
    const { LaunchPermission, ...others } = step.input;
    const added = isObject(LaunchPermission) ? objectsOf(LaunchPermission.Add) : [];
    const recipients = added.flatMap(recipient => toRecipient(recipient) ?? []);
    if (recipients.length < added.length || Object.keys(others).length > 0) {
      notes.lose(t('Only accounts and organizations to share with were taken from step {0}, as in a run.', step.id));
    }
    return { ImageId: alone(imageIdOf(step, gaps)), LaunchPermission: { Add: recipients } };
  },
};

function toRecipient(recipient: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> | undefined {
  for (const name of ['UserId', 'OrganizationArn', 'OrganizationalUnitArn']) {
    const value = textOf(recipient[name]);
    if (value !== undefined) return { [name]: value };
  }
  return undefined;
}
