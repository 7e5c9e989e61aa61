import { t } from '@vscode/l10n';
import { insertion } from '../common-fixes';
import { problemAt, startOf } from '../problem';
import { isMissing } from '../request-view';
import type { StaticRule } from '../rule';
import type { Member } from '../shape';
import { shapeTitle } from '../shape-title';
import type { NewValue } from '../write-value';

export const stepRequired: StaticRule = {
  id: 'step-required',
  severity: 'error',
  docs: {
    what: 'A required member is missing: `id` of a step, `steps` of the file, `DeprecateAt`, `Name` of a parameter, `Add` of a share.',
    why: 'The step cannot run without it.',
    source: 'Ours: the format of the file. Required members as the AWS SDK declares them.',
  },
  part(part, { document }) {
    const { shape, members, node } = part;
    return shape.required
      .filter(name => isMissing(part, name, members[name]))
      .map(name =>
        problemAt(startOf(node), t('{0} is required in {1}.', name, shapeTitle(shape)), {
          fixes: () => [insertion(document, part, name, emptyOf(shape.members.get(name)), 'first')],
        }),
      );
  },
};

function emptyOf(member: Member | undefined): NewValue {
  switch (member?.type) {
    case 'list':
      return [];
    case 'object':
      return {};
    case 'integer':
      return member.minimum ?? 0;
    default:
      return '';
  }
}
