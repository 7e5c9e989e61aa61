import { t } from '@vscode/l10n';
import { inputText, isInputObject, objectsOf } from '../input';
import { alone, imageIdOf, type StepCommand } from '../step-call';

export const shareImage: StepCommand = {
  command: 'ec2 modify-image-attribute',
  inputOf: (step, { gaps, notes }) => {
    const { LaunchPermission, ...others } = step.input;
    const added = isInputObject(LaunchPermission) ? objectsOf(LaunchPermission.Add) : [];
    const recipients = added.flatMap(recipient => toRecipient(recipient) ?? []);
    if (recipients.length < added.length || Object.keys(others).length > 0) {
      notes.lose(t('Only the accounts and organizations of step {0} were converted, as in a run.', step.id));
    }
    return { ImageId: alone(imageIdOf(step, gaps)), LaunchPermission: { Add: recipients } };
  },
};

function toRecipient(recipient: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> | undefined {
  for (const name of ['UserId', 'OrganizationArn', 'OrganizationalUnitArn']) {
    const value = inputText(recipient[name]);
    if (value !== undefined) return { [name]: value };
  }
  return undefined;
}
