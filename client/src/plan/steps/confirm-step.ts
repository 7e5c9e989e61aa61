import { t } from '@vscode/l10n';
import { deprecationDate, type StepDefinition } from '../../../../server/src/protocol';
import { describeAccount } from '../../ec2/describe-account';
import type { TargetRef } from '../../ec2/target-ref';
import { plain } from '../../foreign-text';
import { localDateTime } from '../../local-format';
import type { Confirmation } from '../confirmation';
import { endpointLines } from '../endpoint-lines';
import { describeStep } from './describe-step';
import { type StepContext, stepLines } from './step-lines';
import { deprecationOf, parameterOf, plannedCopiesOf } from './step-members';

/** One step for one image that is there already. */
export interface StepToConfirm {
  readonly imageId: string;
  readonly imageName: string;
  /** ISO 8601. */
  readonly created: string;
  readonly target: TargetRef;
  readonly step: StepDefinition;
  /** What a person would regret. */
  readonly warnings?: readonly string[];
  /** What the parameter holds now; null: there is none; undefined: it was not read. */
  readonly parameterValue?: string | null;
}

/** The modal that stands between a step and AWS: account, regions, recipients, keys and dates. Plain text. */
export function confirmStep(toConfirm: StepToConfirm, context: StepContext): Confirmation {
  const { target, imageId, step } = toConfirm;
  const place = { id: plain(imageId), account: describeAccount(target), region: plain(target.region) };
  const { title, button } = question(toConfirm);
  const lines = [
    t('{id} in account {account}, region {region}', place),
    ...endpointLines(target),
    ...whatLines(step, context),
    consequence(toConfirm),
    ...(toConfirm.warnings ?? []).map(warning => t('Warning: {0}', plain(warning))),
  ];
  return { title, button, detail: lines.join('\n') };
}

function whatLines(step: StepDefinition, context: StepContext): readonly string[] {
  const isNamedInLines = step.api === 'CopyImage' || step.api === 'ModifyImageAttribute';
  return isNamedInLines ? stepLines([step], context) : [plain(describeStep(step, context.nameOf))];
}

function question({ imageName, step }: StepToConfirm): Pick<Confirmation, 'title' | 'button'> {
  const name = plain(imageName);
  switch (step.api) {
    case 'CopyImage': {
      const count = plannedCopiesOf(step).length;
      const title =
        count === 1 ? t('Copy image {0} to 1 region?', name) : t('Copy image {0} to {1} regions?', name, count);
      return { title, button: t('Copy Image') };
    }
    case 'ModifyImageAttribute':
      return { title: t('Share image {0}?', name), button: t('Share Image') };
    case 'EnableImageDeprecation':
      return { title: t('Deprecate image {0}?', name), button: t('Deprecate Image') };
    case 'EnableImageDeregistrationProtection':
      return { title: t('Protect image {0}?', name), button: t('Protect Image') };
    case 'PutParameter':
      return { title: t('Write the ID of image {0} to a parameter?', name), button: t('Write Parameter') };
  }
}

/** What a person may not know of the step: what it costs, and what it does not do. */
function consequence({ imageId, created, step, parameterValue }: StepToConfirm): string {
  switch (step.api) {
    case 'CopyImage':
      return t(
        'The snapshots of each copy are billed in their region. Permissions, protection, and deprecation are not copied.',
      );
    case 'ModifyImageAttribute':
      return t(
        'The recipients can launch instances from the image. If it is encrypted, the policy of its KMS key must also allow them.',
      );
    case 'EnableImageDeprecation':
      return t(
        'Deprecated on {0}. The image is not deleted, and instances can still be launched with its ID.',
        localDateTime(deprecationDate(deprecationOf(step), new Date(created))?.toISOString() ?? deprecationOf(step)),
      );
    case 'EnableImageDeregistrationProtection':
      return t('The image cannot be deregistered until protection is removed.');
    case 'PutParameter':
      if (parameterValue === undefined) return t('If the parameter already has a value, the value is replaced.');
      return parameterValue === null
        ? t('The parameter {0} is created.', plain(parameterOf(step)))
        : t('The value of the parameter changes from {before} to {after}.', {
            before: plain(parameterValue),
            after: plain(imageId),
          });
  }
}
