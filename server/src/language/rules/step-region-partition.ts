import { t } from '@vscode/l10n';
import { keyOf, problemAt } from '../problem';
import type { StaticRule } from '../rule';
import { copiesOf } from '../steps/copies';
import { isRegionName, partitionOf } from '../steps/regions';

export const stepRegionPartition: StaticRule = {
  id: 'step-region-partition',
  severity: 'error',
  docs: {
    what: 'Copies go to regions of another partition than the image, or of more than one partition. China and GovCloud are separate partitions.',
    why: 'CopyImage cannot cross partitions.',
    source: 'EC2 user guide, CopyingAMIs; after CreateStoreImageTask.',
  },
  steps(view, { region }) {
    const copies = copiesOf(view).filter(copy => isRegionName(copy.region.name));
    const home = region ?? copies[0]?.region.name;
    if (home === undefined) return undefined;
    const partition = partitionOf(home);
    return copies
      .filter(copy => partitionOf(copy.region.name) !== partition)
      .map(copy =>
        problemAt(
          keyOf(copy.region.property),
          t(
            'Images cannot be copied between partitions: {0} is in {1}, {2} in {3}.',
            home,
            partition,
            copy.region.name,
            partitionOf(copy.region.name),
          ),
        ),
      );
  },
};
