import { t } from '@vscode/l10n';
import type { Fix } from '../finding';
import { keyOf, problemAt } from '../problem';
import type { PropertyNode, RequestDocument } from '../request-document';
import { removeMember } from '../request-edits';
import type { StaticRule } from '../rule';
import type { StepView } from '../steps/steps-view';

export const stepRegionOwn: StaticRule = {
  id: 'step-region-own',
  severity: 'error',
  docs: {
    what: 'A copy goes to the region in which the image is created.',
    why: 'The image is already in this region, and a copy would need another name.',
    except: 'Reported only if the region of the run is known.',
    source: 'EC2 user guide, CopyingAMIs.',
  },
  steps({ steps }, { document, region }) {
    if (region === undefined) return undefined;
    return steps.flatMap(({ regions }) =>
      regions
        .filter(({ name }) => name === region)
        .map(({ property }) =>
          problemAt(keyOf(property), t('The image is already created in {0}. Remove this region.', region), {
            fixes: () => removed(document, steps, property),
          }),
        ),
    );
  },
};

function removed(document: RequestDocument, steps: readonly StepView[], property: PropertyNode): readonly Fix[] {
  const regions = steps
    .map(({ part }) => part.parts.get('regions')?.[0])
    .find(each => each?.node.properties.includes(property));
  if (regions === undefined) return [];
  return [{ title: t('Remove {0}', property.key), changes: [removeMember(document, regions.node, property)] }];
}
