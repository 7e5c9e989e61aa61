import { t } from '@vscode/l10n';
import { replacement } from '../common-fixes';
import { problemAt } from '../problem';
import { isString } from '../request-view';
import type { StaticRule } from '../rule';

export const stepIdFormat: StaticRule = {
  id: 'step-id-format',
  severity: 'error',
  needs: 'id',
  docs: {
    what: 'The ID of a step must start with a letter and contain only lowercase letters, digits, and hyphens, up to 40 characters.',
    why: 'Runs identify their steps by it, and the token of a copy contains it.',
    source: 'Ours: the format of the file.',
  },
  part({ shape, members: { id } }, { document }) {
    if (shape.name !== 'Step' || !isString(id) || pattern.test(id.value.value)) return undefined;
    const { value } = id;
    return problemAt(value, t('Use up to 40 lowercase letters, digits, and hyphens for the ID. Begin with a letter.'), {
      fixes: () => proposals(value.value).map(each => replacement(document, value, each, { guess: true })),
    });
  },
};

const pattern = /^[a-z][a-z0-9-]{0,39}$/;

function proposals(id: string): readonly string[] {
  const plain = id
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '')
    .slice(0, 40);
  return pattern.test(plain) ? [plain] : [];
}
