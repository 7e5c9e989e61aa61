import { t } from '@vscode/l10n';
import { isYes, numberOf } from '../../../language/steps/input-values';
import { findVariables } from '../../../language/variables';
import { inputText } from '../input';
import { alone, type StepCommand, type StepsContext } from '../step-call';
import { tagsFor } from '../tags-for';

export const copyImage: StepCommand = {
  command: 'ec2 copy-image',
  inputOf: ({ input }, { context, gaps, notes }) => {
    const key = inputText(input.KmsKeyId);
    const hasOwnTags = Array.isArray(input.TagSpecifications);
    const copiesTags = isYes(input.CopyImageTags) && !hasOwnTags;
    if (!hasOwnTags && context.request === undefined) {
      notes.lose(
        t('In a run, a copy gets the tags of the request. The request was not read, so add --tag-specifications.'),
      );
    }
    notes.lose(
      t(
        'A run sends each copy with a client token, so that a retry does not create a second copy. The command has no token.',
      ),
    );
    return {
      SourceImageId: alone(gaps.image),
      SourceRegion: context.region ?? alone(gaps.region),
      Name: inputText(input.Name) ?? nameIn(context) ?? alone(gaps.name),
      Description: inputText(input.Description),
      Encrypted: isYes(input.Encrypted) || key !== undefined ? true : undefined,
      KmsKeyId: key,
      CopyImageTags: copiesTags ? true : undefined,
      SnapshotCopyCompletionDurationMinutes: numberOf(input.SnapshotCopyCompletionDurationMinutes),
      TagSpecifications: tagsFor(
        (hasOwnTags ? input : context.request)?.TagSpecifications,
        copiesTags ? ['snapshot'] : ['image', 'snapshot'],
      ),
    };
  },
};

/** The name that the image has, unless variables are still to be resolved in it. */
function nameIn({ request }: StepsContext): string | undefined {
  const name = request?.Name;
  if (typeof name !== 'string' || name === '') return undefined;
  return findVariables(name).some(({ kind }) => kind !== undefined) ? undefined : name;
}
