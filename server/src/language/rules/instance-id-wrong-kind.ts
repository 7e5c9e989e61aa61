import { t } from '@vscode/l10n';
import { kindOfId } from '../id-kind';
import { problemAt } from '../problem';
import { replaceValue } from '../request-edits';
import { isString } from '../request-view';
import type { StaticRule } from '../rule';
import { shownText } from '../shown-text';

export const instanceIdWrongKind: StaticRule = {
  id: 'instance-id-wrong-kind',
  severity: 'error',
  needs: 'InstanceId',
  docs: {
    what: 'InstanceId is the id of something else, such as an image, a volume or a snapshot, or an ARN.',
    why: 'EC2 refuses it.',
    ec2: '`InvalidInstanceID.Malformed`',
    source: 'EC2 error codes.',
  },
  request({ members: { InstanceId } }, { document }) {
    if (!isString(InstanceId)) return undefined;
    const { value } = InstanceId;
    const kind = kindOfId(value.value);
    if (kind === undefined) return undefined;
    return problemAt(value, t('"{0}" is {1}, not an instance.', shownText(value.value), kind), {
      fixes: () => {
        const [, id] = /:instance\/(i-[0-9a-f]+)$/.exec(value.value) ?? [];
        return id === undefined
          ? []
          : [{ title: t('Take the id out of the ARN'), changes: [replaceValue(document, value, id)], safe: true }];
      },
    });
  },
};
