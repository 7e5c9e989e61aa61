import { t } from '@vscode/l10n';
import { insertion } from '../common-fixes';
import { keyOf, problemAt } from '../problem';
import type { StaticRule } from '../rule';
import { stepsOfBases } from '../steps/bases';
import { type Copy, copiesOf } from '../steps/copies';
import type { StepView } from '../steps/steps-view';

export const stepShareDefaultKey: StaticRule = {
  id: 'step-share-default-key',
  severity: 'error',
  docs: {
    what: 'A step shares copies whose snapshots are encrypted with `aws/ebs`, the AWS managed key.',
    why: 'EC2 cannot share them. Use a customer managed key for the copy.',
    except: 'The step that shares is only for the source image: `"on": "source"`.',
    ec2: "`InvalidParameter`: Snapshots encrypted with the AWS Managed CMK can't be shared. Specify another snapshot.",
    source: 'hashicorp/packer-plugin-amazon#270',
  },
  steps(view, { document, bases }) {
    const all = [...stepsOfBases(bases).map(({ step }) => step), ...view.steps];
    const shares = all.filter(({ calls }) => calls.some(({ api }) => api === 'ModifyImageAttribute'));
    return copiesOf(view)
      .filter(copy => copy.isReadable && hasDefaultKey(copy) && shares.some(share => isFor(share, copy.region.name)))
      .map(({ key, region }) =>
        problemAt(
          key?.value ?? keyOf(region.property),
          t('This copy is encrypted with aws/ebs, so EC2 cannot share it. Set KmsKeyId to a customer managed key.'),
          {
            fixes: () =>
              region.input === undefined || key !== undefined
                ? []
                : [insertion(document, region.input, 'KmsKeyId', 'alias/')],
          },
        ),
      );
  },
};

/** True where the copy is encrypted and no key of one's own is named; whether a source without it is encrypted, nobody knows here. */
function hasDefaultKey({ key, isEncrypted }: Copy): boolean {
  if (key !== undefined) return /^(arn:[^:]*:kms:[^:]*:[^:]*:)?alias\/aws\/ebs$/.test(key.value.value);
  return isEncrypted === true;
}

function isFor({ part }: StepView, region: string): boolean {
  const on = part.members.on?.value;
  if (on?.kind === 'list') return on.items.some(item => item.kind === 'string' && item.value === region);
  return on?.kind !== 'string' || on.value !== 'source';
}
