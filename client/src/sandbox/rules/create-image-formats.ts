import type { Call } from '../actions/action';
import { AwsError } from '../protocol/aws-error';
import { checkIdFormat } from './resource-ids';

/** An empty text is there; its format is wrong. */
export function checkRequired({ form }: Call): void {
  for (const [name, spoken] of [
    ['InstanceId', 'instanceId'],
    ['Name', 'name'],
  ] as const) {
    if (form.text(name) === undefined)
      throw new AwsError('MissingParameter', `The request must contain the parameter ${spoken}`);
  }
}

export function checkFormats({ form }: Call): void {
  checkIdFormat('instance', form.text('InstanceId') ?? '');
  checkImageName(form.text('Name') ?? '');
  checkDescription(form.text('Description') ?? '');
  form.flag('NoReboot');
  form.flag('DryRun');
  checkEnum('snapshotLocation', form.text('SnapshotLocation'), ['local', 'regional']);
  checkEnum('bootModeOverride', form.text('BootModeOverride'), ['uefi']);
}

export function checkImageName(name: string): void {
  if (/^[\w ()[\]./'@-]{3,128}$/.test(name)) return;
  throw new AwsError(
    'InvalidAMIName.Malformed',
    "AMI names must be between 3 and 128 characters long, and may contain letters, numbers, '(', ')', '.', '-', '/' and '_'",
  );
}

export function checkDescription(description: string): void {
  if (description.length > 255) {
    const message = `Value (${description}) for parameter description is invalid. It exceeds 255 characters`;
    throw new AwsError('InvalidParameterValue', message);
  }
  if (/[^\t\n\r -~]/.test(description)) {
    throw new AwsError('InvalidParameterValue', 'Character sets beyond ASCII are not supported.');
  }
}

function checkEnum(name: string, value: string | undefined, allowed: readonly string[]): void {
  if (value === undefined || allowed.includes(value)) return;
  const message = `Value (${value}) for parameter ${name} is invalid. Expected: ${allowed.join(' or ')}`;
  throw new AwsError('InvalidParameterValue', message);
}
