import { t } from '@vscode/l10n';
import { AwsFailure } from '../../ec2/aws-failure';
import type { Recipient } from '../../ec2/image-steps';
import { plain } from '../../foreign-text';
import type { PlanProblem } from '../../plan/plan-facts';
import { recipientId, recipientsOf } from '../../plan/steps/step-members';
import type { StepPlanning } from '../planned-step';
import type { StepCall, StepKind } from '../step-kind';
import type { StepInput, StepWork } from '../step-work';
import { encryptionOf } from './copy-image';

/** Lets other accounts launch the image. Accounts that already can keep their permission. */
export const shareImage: StepKind = {
  api: 'ModifyImageAttribute',
  action: 'ec2:ModifyImageAttribute',
  plan: ({ input }) => ({ recipients: addedBy(input) }),
  problems: keyProblems,
  look: async call => {
    const recipients = await readSharing(call);
    const isDone = recipients !== undefined && missing(call.input, recipients).length === 0;
    return isDone ? { kind: 'done', result: { isUnchanged: true } } : { kind: 'send', before: { recipients } };
  },
  send: async ({ ec2, imageId, input, options }) => {
    await ec2.shareImage(imageId, { add: addedBy(input) }, options);
    return { kind: 'done', result: {} };
  },
  undo: async ({ ec2, imageId, input, options }, { before }) => {
    const remove = missing(input, before?.recipients ?? []);
    if (remove.length > 0) await ec2.shareImage(imageId, { remove }, options);
  },
};

function addedBy(input: StepInput): readonly Recipient[] {
  return recipientsOf({ api: 'ModifyImageAttribute', input });
}

function missing(input: StepInput, recipients: readonly Recipient[]): readonly Recipient[] {
  const present = new Set(recipients.map(recipientId));
  return addedBy(input).filter(recipient => !present.has(recipientId(recipient)));
}

/** Reading it needs a permission that sharing does not. */
async function readSharing({ ec2, imageId, options }: StepCall): Promise<readonly Recipient[] | undefined> {
  try {
    return await ec2.imageSharing(imageId, options);
  } catch (error) {
    if (error instanceof AwsFailure && error.code === 'UnauthorizedOperation') return undefined;
    throw error;
  }
}

/** EC2 does not share what the AWS managed key encrypts; a copy without a key of its own has that one. */
function keyProblems({ image, region }: StepWork, { works, facts }: StepPlanning): readonly PlanProblem[] {
  if (image.kind === 'source') return facts.isEncrypted === true ? [unsureOfKey()] : [];
  const copy = works.find(({ key }) => key === image.of);
  const encryption = copy === undefined ? undefined : encryptionOf(copy.input);
  const isManaged =
    encryption?.kind === 'default-key' ||
    (encryption?.kind === 'key' && /(^|:)alias\/aws\/ebs$/.test(encryption.key)) ||
    (encryption?.kind === 'as-source' && facts.isEncrypted === true);
  if (!isManaged) return [];
  const message = t(
    'The copy in region {0} cannot be shared, because it is encrypted with the AWS managed key aws/ebs. Set KmsKeyId to a customer managed key.',
    plain(region),
  );
  return [{ level: 'stops', message }];
}

function unsureOfKey(): PlanProblem {
  const message = t(
    'A volume is encrypted. EC2 cannot share an image that is encrypted with the AWS managed key aws/ebs. The policy of a customer managed key must allow the other accounts.',
  );
  return { level: 'warns', message };
}
