import { AwsError } from '../../protocol/aws-error';
import { denyAccess } from '../../rules/permission';
import { imageState } from '../../world/image-state';
import type { Parameter } from '../../world/parameter';
import type { Action, Call } from '../action';

/**
 * Writes a new version. A value of the data type `aws:ec2:image` is judged later: the call is answered as if it went well, and the
 * parameter stays as it was when the image is not available here.
 */
export const putParameter: Action = {
  name: 'PutParameter',
  service: 'ssm',
  kind: 'change',
  parameters: ['Name', 'Value', 'Type', 'DataType', 'Description', 'Overwrite', 'Tier'],
  notModelled: ['KeyId', 'AllowedPattern', 'Tags.*', 'Policies'],
  run(call) {
    const { form, place, now } = call;
    const [name, value] = [checkName(form.text('Name')), form.text('Value')];
    if (value === undefined || value === '') throw invalid("Value '' at 'value' failed to satisfy constraint");
    const old = place.parameters.get(name);
    denyAccess(call, 'ssm:PutParameter', parameterArn(call, name));
    const { type, dataType } = typesOf(call, old);
    if (old !== undefined && form.flag('Overwrite') !== true) {
      const message =
        'The parameter already exists. To overwrite this value, set the overwrite option in the request to true.';
      throw new AwsError('ParameterAlreadyExists', message);
    }
    const version = (old?.versions.at(-1)?.version ?? 0) + 1;
    if (dataType === 'text' || isAvailableImage(call, value)) {
      const versions = [...(old?.versions ?? []), { version, value, at: now }].slice(-keptVersions);
      const description = form.text('Description') ?? old?.description;
      place.parameters.set(name, { name, type, dataType, description, versions });
    }
    return { Tier: 'Standard', Version: version };
  },
};

/** How many versions of a parameter are kept. */
const keptVersions = 100;

/** The type and data type; an existing parameter keeps both. */
function typesOf({ form }: Call, old: Parameter | undefined): { readonly type: string; readonly dataType: string } {
  const type = form.text('Type') ?? old?.type;
  const dataType = form.text('DataType') ?? old?.dataType ?? 'text';
  if (type === undefined) throw invalid('A parameter type is required when you create a parameter.');
  if (!['String', 'StringList', 'SecureString'].includes(type))
    throw new AwsError('UnsupportedParameterType', `The parameter type ${type} is not supported.`);
  if (type === 'SecureString')
    throw new AwsError('UnsupportedOperation', 'The sandbox does not model parameters of the type SecureString');
  if (!['text', 'aws:ec2:image'].includes(dataType)) throw invalid(`The data type ${dataType} is not supported.`);
  if (old !== undefined && type !== old.type)
    throw new AwsError('HierarchyTypeMismatch', 'You cannot change the parameter type of an existing parameter.');
  if (old !== undefined && dataType !== old.dataType)
    throw invalid('You cannot change the data type of an existing parameter to or from aws:ec2:image.');
  if (dataType !== 'text' && type !== 'String') throw invalid('The data type aws:ec2:image requires the type String.');
  return { type, dataType };
}

function checkName(name = ''): string {
  if (!/^[a-zA-Z0-9_.\-/]{1,1011}$/.test(name) || (name.includes('/') && !name.startsWith('/')))
    throw invalid('Parameter name must be a fully qualified name of letters, numbers and the characters .-_/');
  if (/^\/?(?:aws|ssm)/i.test(name))
    throw invalid('Parameter name: can\'t be prefixed with "aws" or "ssm" (case-insensitive).');
  return name;
}

function isAvailableImage({ place, now }: Call, value: string): boolean {
  const image = place.images.get(value);
  return image !== undefined && imageState(image, now) === 'available';
}

export function parameterArn({ region, place }: Call, name: string): string {
  return `arn:aws:ssm:${region}:${place.account}:parameter/${name.replace(/^\//, '')}`;
}

function invalid(message: string): AwsError {
  return new AwsError('ValidationException', message);
}
