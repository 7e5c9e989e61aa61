import { t } from '@vscode/l10n';
import { problemAt, startOf } from '../problem';
import { isMissing } from '../request-view';
import type { StaticRule } from '../rule';

export const nameRequired: StaticRule = {
  id: 'name-required',
  severity: 'error',
  docs: {
    what: 'Name is missing.',
    why: 'Every image must have a name that is unique in its account and region.',
    ec2: '`MissingParameter`',
    source: 'API reference and SDK: CreateImageRequest; measured with aws-cli 1.45.11.',
  },
  request(view) {
    if (!isMissing(view, 'Name', view.members.Name)) return undefined;
    return problemAt(startOf(view.node), t('Name is required.'));
  },
};
