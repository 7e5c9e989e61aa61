import { t } from '@vscode/l10n';
import { keyOf, problemAt } from '../problem';
import { removeMember } from '../request-edits';
import type { StaticRule } from '../rule';
import { shownText } from '../shown-text';

export const propertyOtherOperation: StaticRule = {
  id: 'property-other-operation',
  severity: 'error',
  docs: {
    what: 'A member belongs to another API, such as RegisterImage or CopyImage, or is the region or the profile, which you select in the editor.',
    why: 'The AWS SDK drops it silently. CreateImage has no ClientToken: a request that is sent twice creates two images. It does not encrypt: create the image, then copy it with encryption.',
    ec2: '`UnknownParameter`, where it does reach EC2.',
    source: 'SDK: CreateImageRequest, RegisterImageRequest, CopyImageRequest.',
  },
  unknownMember(unknown, { document }) {
    const { cause } = unknown;
    if (cause.kind !== 'other-operation') return undefined;
    const { property, parent } = unknown;
    return problemAt(keyOf(property), sentence(property.key, cause.operations), {
      fixes: () => [
        { title: t('Remove "{0}"', shownText(property.key)), changes: [removeMember(document, parent.node, property)] },
      ],
    });
  },
};

function sentence(key: string, operations: string | undefined): string {
  if (operations === undefined)
    return t('"{0}" is not a member of CreateImage. Select it in the editor.', shownText(key));
  return key === 'Encrypted' || key === 'KmsKeyId'
    ? t('"{0}" is a member of CopyImage. Create the image, then copy it with encryption.', key)
    : t('"{0}" is a member of {1}, not of CreateImage.', shownText(key), operations);
}
