import { t } from '@vscode/l10n';
import { problemAt } from '../problem';
import type { StaticRule } from '../rule';

export const jsonTrailingComma: StaticRule = {
  id: 'json-trailing-comma',
  severity: 'error',
  docs: {
    what: 'There is a comma before a closing bracket.',
    why: 'The AWS CLI rejects the file.',
    ec2: 'none: the request is sent without it',
    source: 'RFC 8259; measured with aws-cli 1.45.11.',
  },
  document({ problems }) {
    return problems
      .filter(({ kind }) => kind === 'trailing-comma')
      .map(({ offset, end }) =>
        problemAt({ offset, end }, t('JSON does not allow trailing commas.'), {
          fixes: () => [{ title: t('Delete the comma'), changes: [{ offset, end, text: '' }], safe: true }],
        }),
      );
  },
};
