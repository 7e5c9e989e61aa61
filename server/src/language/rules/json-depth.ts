import { t } from '@vscode/l10n';
import { problemAt } from '../problem';
import { requestShape } from '../request-schema';
import type { StaticRule } from '../rule';

export const jsonDepth: StaticRule = {
  id: 'json-depth',
  severity: 'error',
  docs: {
    what: 'Objects or lists are nested more than 64 levels deep.',
    why: 'A CreateImage request has five levels. Deeper levels are not read.',
    source: 'Measured: parsers of JSON fail at some depth.',
  },
  document({ problems, shape }) {
    const message =
      shape === requestShape
        ? t('This is nested too deeply for a CreateImage request.')
        : t('This is nested too deeply for steps.');
    return problems.filter(({ kind }) => kind === 'too-deep').map(problem => problemAt(problem, message));
  },
};
