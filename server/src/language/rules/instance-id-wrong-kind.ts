import { t } from '@vscode/l10n';
import { kindOfId } from '../id-kind';
import { problemAt } from '../problem';
import { replaceValue } from '../request-edits';
import { isString } from '../request-view';
import type { StaticRule } from '../rule';

export const instanceIdWrongKind: StaticRule = {
  id: 'instance-id-wrong-kind',
  severity: 'error',
  needs: 'InstanceId',
  docs: {
    what: 'InstanceId is the ID of another resource, such as an image, a volume, or a snapshot, or an ARN.',
    why: 'EC2 rejects it.',
    ec2: '`InvalidInstanceID.Malformed`',
    source: 'EC2 error codes.',
  },
  request({ members: { InstanceId } }, { document }) {
    if (!isString(InstanceId)) return undefined;
    const { value } = InstanceId;
    const message = kindOfId(value.value);
    if (message === undefined) return undefined;
    return problemAt(value, message, {
      fixes: () => {
        const [, id] = /:instance\/(i-[0-9a-f]+)$/.exec(value.value) ?? [];
        return id === undefined
          ? []
          : [
              {
                title: t('Change to {0}', JSON.stringify(id)),
                changes: [replaceValue(document, value, id)],
                safe: true,
              },
            ];
      },
    });
  },
};
