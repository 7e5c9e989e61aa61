import { t } from '@vscode/l10n';
import { problemAt, startOf } from '../problem';
import { insertMember } from '../request-edits';
import type { StaticRule } from '../rule';

export const instanceIdRequired: StaticRule = {
  id: 'instance-id-required',
  severity: 'error',
  docs: {
    what: 'InstanceId is missing.',
    why: 'EC2 cannot know of which instance to make the image.',
    except:
      'The file is meant for whatever instance is selected in the editor: a run takes that one. The AWS CLI then wants `--instance-id` as well.',
    ec2: '`MissingParameter`: The request must contain the parameter instanceId',
    source: 'API reference and SDK: CreateImageRequest; measured with aws-cli 1.45.11.',
  },
  request({ node, members }, { document }) {
    if (members.InstanceId !== undefined || !node.whole) return undefined;
    return problemAt(startOf(node), t('InstanceId is required.'), {
      fixes: () => [
        { title: t('Insert InstanceId'), changes: [insertMember(document, node, 'InstanceId', '', 'first')] },
      ],
    });
  },
};
