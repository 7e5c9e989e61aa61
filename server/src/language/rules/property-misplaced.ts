import { t } from '@vscode/l10n';
import type { Fix } from '../finding';
import { ancestorsOf } from '../misplaced';
import { isReadable, keyOf, problemAt } from '../problem';
import type { ObjectNode, PropertyNode, RequestDocument } from '../request-document';
import { encloseMembers, moveMembers } from '../request-edits';
import type { Shape } from '../request-schema';
import type { StaticRule, UnknownMember } from '../rule';
import { shapeTitle } from '../shape-title';

export const propertyMisplaced: StaticRule = {
  id: 'property-misplaced',
  severity: 'error',
  docs: {
    what: 'A member belongs one level up or down: VolumeSize beside Ebs, DeviceName inside Ebs, Tags at the top level. Several members that belong in the same object are one finding.',
    why: 'The AWS SDK drops it silently; the AWS CLI rejects the file.',
    source: 'The shapes of the SDK.',
  },
  unknownMember(unknown, { document }) {
    const { cause, property, together } = unknown;
    if (cause.kind !== 'misplaced') return undefined;
    const names = together.map(({ key }) => key).join(', ');
    return problemAt(keyOf(property), sentence(names, cause.home), {
      fixes: () => move(document, unknown, cause.home),
    });
  },
};

function sentence(names: string, home: Shape): string {
  switch (home.name) {
    case 'AmiAfter':
      return t('Move to the top level of the file: {0}', names);
    case 'Step':
      return t('Move to the step: {0}', names);
    case 'CreateImageRequest':
      return t('Move to the top level of the request: {0}', names);
    case 'BlockDeviceMapping':
      return t('Move to an entry of BlockDeviceMappings: {0}', names);
    case 'TagSpecification':
      return t('Move to an entry of TagSpecifications: {0}', names);
    case 'Tag':
      return t('Move to an entry of Tags: {0}', names);
    case 'EbsBlockDevice':
      return t('Move to Ebs: {0}', names);
    default:
      return t('Move to {1}: {0}', names, shapeTitle(home));
  }
}

/** Moves up to the object that takes the members, or down into one that is there or that nothing else can be; elsewhere there is no one place. */
function move(document: RequestDocument, { together, parent }: UnknownMember, home: Shape): readonly Fix[] {
  if (together.some(({ value }) => value === undefined) || !isReadable(document, parent.node)) return [];
  const target = [parent, ...ancestorsOf(parent)].find(({ shape }) => shape === home);
  if (target !== undefined) return into(document, together, parent.node, target.node);
  if (parent.kind === 'mapping' && home.name === 'EbsBlockDevice') {
    const ebs = parent.members.Ebs?.value;
    if (ebs === undefined) return inNew(document, parent.node, together, 'Ebs', false);
    return ebs.kind === 'object' ? into(document, together, parent.node, ebs) : [];
  }
  if (parent.kind === 'tagSpecification' && home.name === 'Tag' && parent.members.Tags === undefined) {
    return inNew(document, parent.node, together, 'Tags', true);
  }
  return [];
}

function into(
  document: RequestDocument,
  together: readonly PropertyNode[],
  from: ObjectNode,
  to: ObjectNode,
): readonly Fix[] {
  if (together.some(({ key }) => to.properties.some(each => each.key === key))) return [];
  return [{ title: title(together), changes: moveMembers(document, together, from, to) }];
}

function inNew(
  document: RequestDocument,
  object: ObjectNode,
  together: readonly PropertyNode[],
  name: string,
  isList: boolean,
): readonly Fix[] {
  return [{ title: title(together), changes: encloseMembers(document, object, together, name, isList) }];
}

function title(together: readonly PropertyNode[]): string {
  return t('Move {0}', together.map(({ key }) => key).join(', '));
}
