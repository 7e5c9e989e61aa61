import { AwsError } from '../../protocol/aws-error';
import { denyAccess } from '../../rules/permission';
import type { Action } from '../action';
import { parameterArn } from './put-parameter';

/** The newest version, or the one that the name ends with: `/golden/web:3`. */
export const getParameter: Action = {
  name: 'GetParameter',
  service: 'ssm',
  kind: 'read',
  parameters: ['Name', 'WithDecryption'],
  run(call) {
    const [name = '', selector] = (call.form.text('Name') ?? '').split(':', 2);
    denyAccess(call, 'ssm:GetParameter', parameterArn(call, name));
    const parameter = call.place.parameters.get(name);
    if (parameter === undefined) throw new AwsError('ParameterNotFound', '');
    const { versions, type, dataType } = parameter;
    const found = selector === undefined ? versions.at(-1) : versions.find(it => String(it.version) === selector);
    if (found === undefined)
      throw new AwsError('ParameterVersionNotFound', `Systems Manager could not find version ${selector} of ${name}.`);
    return {
      Parameter: {
        Name: name,
        Type: type,
        Value: found.value,
        Version: found.version,
        Selector: selector === undefined ? undefined : `:${selector}`,
        LastModifiedDate: new Date(found.at),
        ARN: parameterArn(call, name),
        DataType: dataType,
      },
    };
  },
};
