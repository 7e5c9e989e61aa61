import { t } from '@vscode/l10n';
import { replacement } from '../common-fixes';
import { nearestName } from '../nearest-name';
import { keyOf, problemAt } from '../problem';
import type { PropertyNode, StringNode } from '../request-document';
import { renameMember } from '../request-edits';
import type { StaticRule } from '../rule';
import { shownText } from '../shown-text';
import { isRegionName, knownRegions } from '../steps/regions';

export const stepRegionName: StaticRule = {
  id: 'step-region-name',
  severity: 'error',
  docs: {
    what: 'A region is not an AWS Region, such as eu-west-1: it is an Availability Zone, a place, or misspelled.',
    why: 'EC2 has no endpoint with that name.',
    source: 'AWS SDK, partitions.',
  },
  steps({ steps }, { document }) {
    return steps.flatMap(({ part, regions }) => [
      ...regions
        .filter(({ name }) => !isRegionName(name))
        .map(({ name, property }) => {
          const near = regionMeant(name);
          const fixes = () =>
            near === undefined
              ? []
              : [{ title: t('Change to {0}', near), changes: [renameMember(property, near)], guess: true }];
          return problemAt(keyOf(property), sentence(name), { fixes });
        }),
      ...itemsOf(part.members.on)
        .filter(({ value }) => !isRegionName(value))
        .map(item => {
          const near = regionMeant(item.value);
          const fixes = () => (near === undefined ? [] : [replacement(document, item, near, { guess: true })]);
          return problemAt(item, sentence(item.value), { fixes });
        }),
    ]);
  },
};

function sentence(name: string): string {
  return /^[a-z]{2,}(-[a-z]+)+-[0-9]{1,2}[a-z]$/.test(name)
    ? t('"{0}" is an Availability Zone. Enter its region.', shownText(name))
    : t('"{0}" is not a region. Enter a region such as eu-west-1.', shownText(name));
}

function regionMeant(name: string): string | undefined {
  const plain = name.trim().toLowerCase().replace(/[_ ]/g, '-');
  const [region] = /^[a-z]{2,}(-[a-z]+)+-[0-9]{1,2}/.exec(plain) ?? [];
  return region ?? nearestName(plain, knownRegions);
}

function itemsOf(property: PropertyNode | undefined): readonly StringNode[] {
  return property?.value?.kind === 'list' ? property.value.items.filter(item => item.kind === 'string') : [];
}
