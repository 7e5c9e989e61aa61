import { t } from '@vscode/l10n';
import { replacement } from '../common-fixes';
import { problemAt } from '../problem';
import { isString } from '../request-view';
import type { StaticRule } from '../rule';
import { replaceOutsideVariables } from '../string-text';

export const stepParameterName: StaticRule = {
  id: 'step-parameter-name',
  severity: 'error',
  needs: 'Name',
  docs: {
    what: 'The name of a parameter contains characters that Parameter Store rejects, starts with `aws` or `ssm`, or has slashes but does not start with one.',
    why: 'Parameter Store rejects it.',
    ec2: '`ValidationException`',
    source: 'AWS Systems Manager API, PutParameter; Image Builder ssmParameterConfigurations.',
  },
  part({ shape, members: { Name } }, { document }) {
    if (shape.name !== 'PutParameterRequest' || !isString(Name)) return undefined;
    const { value } = Name;
    const { text, firstMatch } = replaceOutsideVariables(value.value, /[^a-zA-Z0-9_.\-/]/gu, '-');
    if (value.value === '') return problemAt(value, t('Enter the name of a parameter, such as /images/web.'));
    if (firstMatch !== undefined) {
      return problemAt(value, t('Parameter names can contain only letters, digits, and these characters: _ . - /'), {
        fixes: () => [replacement(document, value, text, { guess: true })],
      });
    }
    if (/^\/?(aws|ssm)/i.test(value.value))
      return problemAt(value, t('Parameter names cannot begin with "aws" or "ssm".'));
    if (!value.value.includes('/') || value.value.startsWith('/') || value.value.startsWith('${')) return undefined;
    return problemAt(value, t('A parameter name with slashes must begin with a slash.'), {
      fixes: () => [replacement(document, value, `/${value.value}`, { guess: true })],
    });
  },
};
