import { t } from '@vscode/l10n';
import { itemRemoval } from '../common-fixes';
import { keyOf, problemAt } from '../problem';
import type { StaticRule } from '../rule';

export const stepSharePublic: StaticRule = {
  id: 'step-share-public',
  severity: 'error',
  needs: 'Group',
  docs: {
    what: 'A share makes the image public: it has `Group`.',
    why: 'A file in a repository should not make an image public. Use the console instead.',
    source: 'Ours. Block public access for images is on by default.',
  },
  part(part, { document }) {
    const { Group } = part.members;
    if (part.shape.name !== 'LaunchPermission' || Group === undefined) return undefined;
    return problemAt(keyOf(Group), t('A step cannot make an image public.'), {
      fixes: () => itemRemoval(document, part.holder?.members.Add, part, t('Remove this entry')),
    });
  },
};
