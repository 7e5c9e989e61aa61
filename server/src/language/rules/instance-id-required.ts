import { t } from '@vscode/l10n';
import { removal } from '../common-fixes';
import { isGiven } from '../not-given';
import { problemAt, startOf } from '../problem';
import { isMissing } from '../request-view';
import type { StaticRule } from '../rule';

export const instanceIdRequired: StaticRule = {
  id: 'instance-id-required',
  severity: 'error',
  docs: {
    what: 'InstanceId is missing, null, or empty.',
    why: 'EC2 needs to know which instance to create the image from. An editor that sends requests uses the selected instance, so it reports this as information.',
    except: 'The file is for any instance. With the AWS CLI, add `--instance-id`.',
    ec2: '`MissingParameter`: The request must contain the parameter instanceId. `InvalidInstanceID.Malformed` for an empty string',
    source: 'API reference and SDK: CreateImageRequest; measured with aws-cli 1.45.11.',
  },
  request(view, { document, runs }) {
    const { InstanceId } = view.members;
    if (isGiven(InstanceId)) return undefined;
    const message = runs ? t('InstanceId is not set. The selected instance is used.') : t('InstanceId is required.');
    const severity = runs ? 'information' : undefined;
    if (isMissing(view, 'InstanceId', InstanceId)) return problemAt(startOf(view.node), message, { severity });
    if (InstanceId?.value === undefined) return undefined;
    const { value } = InstanceId;
    const notGiven = value.kind === 'null' ? t('InstanceId is null.') : t('InstanceId is empty.');
    return problemAt(value, runs ? message : notGiven, {
      severity,
      fixes: () => [removal(document, view, InstanceId)],
    });
  },
};
