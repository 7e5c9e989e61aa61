import { t } from '@vscode/l10n';
import { replacement } from '../common-fixes';
import { problemAt } from '../problem';
import { isString } from '../request-view';
import type { StaticRule } from '../rule';

export const stepParameterType: StaticRule = {
  id: 'step-parameter-type',
  severity: 'error',
  needs: 'Type',
  docs: {
    what: 'The type of a parameter is SecureString or StringList.',
    why: 'An image ID must be a String parameter. Launch templates read no other type.',
    source: 'EC2 user guide, using SSM parameters in launch templates.',
  },
  part(part, { document }) {
    const { Type } = part.members;
    if (part.shape.name !== 'PutParameterRequest' || !isString(Type) || Type.value.value === 'String') return undefined;
    const { value } = Type;
    return problemAt(value, t('Type must be String, because the parameter contains an image ID.'), {
      fixes: () => [replacement(document, value, 'String', { safe: true })],
    });
  },
};
