import { t } from '@vscode/l10n';
import { isYes, numberOf, textOf } from '../../../../server/src/protocol';
import { plain } from '../../foreign-text';
import { ownValue } from '../../own-value';
import type { PlanProblem } from '../../plan/plan-facts';
import { readTags } from '../../plan/request-members';
import type { PlannedWork, StepPlanning } from '../planned-step';
import type { StepCall, StepKind, StepSending } from '../step-kind';
import type { StepInput, StepWork } from '../step-work';

/** Copies the image of the run to another region, where it starts private and unprotected. */
export const copyImage: StepKind = {
  api: 'CopyImage',
  action: 'ec2:CopyImage',
  plan: ({ input }, { imageName }) => ({ name: textOf(input.Name) ?? imageName, encryption: encryptionOf(input) }),
  problems: (work, planning) => [...nameProblems(work, planning), ...regionProblems(work, planning)],
  look: async () => ({ kind: 'send', before: {} }),
  send: async (call, sending) => {
    const { imageId } = await call.ec2.copyImage(toCopy(call, sending), call.options);
    return { kind: 'settling', result: { imageId } };
  },
};

/** How a copy is encrypted, as far as the step says. */
export function encryptionOf(input: StepInput): NonNullable<PlannedWork['encryption']> {
  const key = textOf(input.KmsKeyId);
  if (key !== undefined) return { kind: 'key', key };
  return { kind: isYes(input.Encrypted) ? 'default-key' : 'as-source' };
}

function toCopy({ input, imageId, source }: StepCall, { token }: StepSending) {
  const key = textOf(input.KmsKeyId);
  const copiesTags = isYes(input.CopyImageTags);
  const isOwnTags = Array.isArray(input.TagSpecifications);
  const tagged = isOwnTags ? input : source.request;
  return {
    sourceImageId: imageId,
    sourceRegion: source.region,
    name: textOf(input.Name) ?? source.name,
    description: textOf(input.Description),
    encrypted: isYes(input.Encrypted) || key !== undefined ? (true as const) : undefined,
    kmsKeyId: key,
    clientToken: token,
    // Whether both may stand together is not known, so one of them is sent.
    copyTags: copiesTags && !isOwnTags ? (true as const) : undefined,
    imageTags: copiesTags && !isOwnTags ? undefined : readTags(tagged, 'image'),
    snapshotTags: readTags(tagged, 'snapshot'),
    completionMinutes: numberOf(input.SnapshotCopyCompletionDurationMinutes),
  };
}

function nameProblems({ input, region }: StepWork, { facts, target }: StepPlanning): readonly PlanProblem[] {
  const name = textOf(input.Name) ?? facts.imageName ?? '';
  const holder = ownValue(facts.imagesOfName ?? {}, region);
  if (holder !== undefined && holder !== null) {
    const message = t('The copy cannot be named {name} in region {region}, because image {id} already has this name.', {
      name: plain(name),
      region: plain(region),
      id: plain(holder.id),
    });
    return [{ level: 'stops', message }];
  }
  if (region !== target.region || name !== facts.imageName) return [];
  const message = t(
    'A copy in the region of the image ({0}) must have a different name than the image.',
    plain(region),
  );
  return [{ level: 'stops', message }];
}

function regionProblems({ region }: StepWork, { facts: { regions } }: StepPlanning): readonly PlanProblem[] {
  if (regions === undefined || regions.length === 0) return [];
  const found = regions.find(({ name }) => name === region);
  if (found === undefined) {
    return [
      { level: 'stops', message: t('Region {0} does not exist, so the image cannot be copied there.', plain(region)) },
    ];
  }
  if (found.optIn !== 'not-opted-in') return [];
  const message = t(
    'The region {0} is not enabled for this account, so the image cannot be copied there.',
    plain(region),
  );
  return [{ level: 'stops', message }];
}
