import { t } from '@vscode/l10n';
import { replacement } from '../common-fixes';
import { freeVirtualName } from '../free-names';
import { problemAt, relatedPlace } from '../problem';
import { repeatsIn } from '../repeats';
import { isString, type MappingView, type StringProperty } from '../request-view';
import type { StaticRule } from '../rule';
import { shownText } from '../shown-text';

export const virtualNameDuplicate: StaticRule = {
  id: 'virtual-name-duplicate',
  severity: 'warning',
  needs: 'BlockDeviceMappings',
  docs: {
    what: 'Two mappings have the same VirtualName.',
    why: 'An instance store volume is one device. What EC2 does with the second mapping is not confirmed.',
    ec2: 'not confirmed',
    source: 'Ours.',
  },
  request({ mappings }, { document }) {
    return repeatsIn(mappings, virtualNameOf).map(({ first, again }) => {
      const name = shownText(again.name.value);
      return problemAt(again.name, t('{0} is already mapped.', name), {
        related: [relatedPlace(first.name, t('First mapping of {0}.', name))],
        fixes: () => {
          const free = freeVirtualName(document);
          return free === undefined ? [] : [replacement(document, again.name, free, { guess: true })];
        },
      });
    });
  },
};

function virtualNameOf({ members: { VirtualName } }: MappingView): StringProperty | undefined {
  return isString(VirtualName) ? VirtualName : undefined;
}
