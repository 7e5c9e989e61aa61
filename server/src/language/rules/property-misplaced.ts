import { t } from '@vscode/l10n';
import type { Fix } from '../finding';
import { keyOf, problemAt } from '../problem';
import type { RequestDocument } from '../request-document';
import { moveMember, replaceMember } from '../request-edits';
import type { Shape } from '../request-schema';
import type { StaticRule, UnknownMember } from '../rule';
import { shapeTitle } from '../shape-title';
import { sourceOf } from '../write-value';

export const propertyMisplaced: StaticRule = {
  id: 'property-misplaced',
  severity: 'error',
  docs: {
    what: 'A member that belongs one level up or down: VolumeSize beside Ebs, DeviceName inside Ebs, Tags at the top level.',
    why: 'The AWS SDK drops it silently; the AWS CLI refuses the file.',
    source: 'The shapes of the SDK 3.1169.0.',
  },
  unknownMember(unknown, { document }) {
    const { cause } = unknown;
    if (cause.kind !== 'misplaced') return undefined;
    const { property } = unknown;
    return problemAt(keyOf(property), t('"{0}" belongs in {1}.', property.key, homeOf(cause.home)), {
      fixes: () => move(document, unknown, cause.home),
    });
  },
};

function homeOf(shape: Shape): string {
  switch (shape.name) {
    case 'CreateImageRequest':
      return t('the request itself');
    case 'BlockDeviceMapping':
      return t('an entry of BlockDeviceMappings');
    case 'TagSpecification':
      return t('an entry of TagSpecifications');
    case 'Tag':
      return t('an entry of Tags');
    default:
      return shapeTitle(shape);
  }
}

/** Moves up to the object that takes the member, or down into Ebs; elsewhere there is no one place to move it to. */
function move(document: RequestDocument, { property, parent }: UnknownMember, home: Shape): readonly Fix[] {
  const { key, value } = property;
  const title = t('Move "{0}" to {1}', key, homeOf(home));
  const target = [parent, ...ancestorsOf(parent)].find(({ shape }) => shape === home);
  if (target !== undefined) {
    if (target.node.properties.some(each => each.key === key)) return [];
    return [{ title, changes: moveMember(document, property, parent.node, target.node) }];
  }
  if (parent.kind === 'mapping' && home.name === 'EbsBlockDevice') {
    const ebs = parent.members.Ebs?.value;
    if (ebs === undefined) {
      const moved = { [key]: value === undefined ? '' : sourceOf(document, value) };
      return [{ title, changes: [replaceMember(document, parent.node, property, 'Ebs', moved)] }];
    }
    if (ebs.kind !== 'object' || ebs.properties.some(each => each.key === key)) return [];
    return [{ title, changes: moveMember(document, property, parent.node, ebs) }];
  }
  return [];
}

function ancestorsOf(view: UnknownMember['parent']): readonly UnknownMember['parent'][] {
  switch (view.kind) {
    case 'request':
      return [];
    case 'mapping':
      return [view.request];
    case 'ebs':
      return [view.mapping, view.mapping.request];
    case 'tagSpecification':
      return [view.request];
    case 'tag':
      return [view.specification, view.specification.request];
  }
}
