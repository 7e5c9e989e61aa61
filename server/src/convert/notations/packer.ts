import { t } from '@vscode/l10n';
import { Expression, type Found, type FoundObject, isFoundObject } from '../found';
import { hclDialect } from '../literals/dialect';
import { LiteralReader } from '../literals/literal-reader';
import type { Notation, TakenRequest } from '../notation';
import { Notes } from '../notes';
import { findObjects, foundMember, jsonValue, objectsIn, readingOf } from '../taking/documents';
import { takeRequest } from '../taking/take-request';

/** A Packer template with amazon-ebs, in HCL or JSON. Packer launches an instance of its own, so a request has none. */
export const packer: Notation = {
  id: 'packer',
  title: () => t('Packer template'),
  read: text => readingOf(sourcesIn(text).map(takeSource), t('The template contains no amazon-ebs source.')),
};

function sourcesIn(text: string): FoundObject[] {
  if (!/^\s*\{/.test(text)) {
    const starts = text.matchAll(/^[ \t]*source\s+"amazon-\w+"\s+"[^"\n]*"\s*\{/gm);
    return [...starts].map(({ index, 0: start }) =>
      new LiteralReader(text, hclDialect, index + start.length).members(),
    );
  }
  const template = jsonValue(text);
  const builders = objectsIn(foundMember(template, 'builders')).filter(builder =>
    /^amazon-/.test(String(foundMember(builder, 'type'))),
  );
  return [...builders, ...findObjects(foundMember(template, 'source'), object => object.has('ami_name'))];
}

/** What the mappings of Packer call otherwise; the others are the API's names in small letters. */
const volumeMembers: readonly string[] = [
  'delete_on_termination',
  'encrypted',
  'iops',
  'throughput',
  'volume_size',
  'volume_type',
  'snapshot_id',
  'kms_key_id',
];

function takeSource(source: FoundObject): TakenRequest {
  const notes = new Notes();
  const found = new Map<string, Found>();
  const taken = new Set([
    'type',
    'ami_name',
    'ami_description',
    'ami_block_device_mappings',
    'tags',
    'snapshot_tags',
    'tag',
    'snapshot_tag',
  ]);
  notes.lose(t('Packer launches its own instance, so the request has no InstanceId.'));
  const name = source.get('ami_name');
  const description = source.get('ami_description');
  if (name !== undefined) found.set('Name', template(name));
  if (description !== undefined) found.set('Description', template(description));
  const mappings = source.get('ami_block_device_mappings');
  const devices = isFoundObject(mappings) ? [mappings] : objectsIn(mappings);
  if (devices.length > 0) found.set('BlockDeviceMappings', devices.map(mappingOf));
  const tags = [
    specification('image', source, 'tags', 'tag'),
    specification('snapshot', source, 'snapshot_tags', 'snapshot_tag'),
  ];
  if (tags.some(each => each !== undefined))
    found.set(
      'TagSpecifications',
      tags.filter(each => each !== undefined),
    );
  for (const [member] of source) {
    if (!taken.has(member)) notes.lose(t('{0} is a Packer option and not part of a request.', member));
  }
  return takeRequest(found, notes);
}

function mappingOf(mapping: FoundObject): FoundObject {
  const device = new Map<string, Found>();
  const volume = new Map<string, Found>();
  for (const [name, value] of mapping) {
    if (name === 'no_device') {
      if (value === true) device.set('NoDevice', '');
    } else if (volumeMembers.includes(name)) volume.set(name, value);
    else device.set(name, value);
  }
  if (volume.size > 0 && !device.has('NoDevice')) device.set('Ebs', volume);
  return device;
}

function specification(type: string, source: FoundObject, map: string, block: string): FoundObject | undefined {
  const blocks = source.get(block);
  const single = isFoundObject(blocks) ? [blocks] : objectsIn(blocks);
  const table = source.get(map);
  const pairs = [
    ...(isFoundObject(table) ? [...table].map(([key, value]) => tag(key, value)) : []),
    ...single.map(each => tag(String(each.get('key') ?? ''), each.get('value') ?? '')),
  ];
  return pairs.length === 0
    ? undefined
    : new Map<string, Found>([
        ['ResourceType', type],
        ['Tags', pairs],
      ]);
}

function tag(key: string, value: Found): FoundObject {
  return new Map<string, Found>([
    ['Key', key],
    ['Value', template(value)],
  ]);
}

/** `{{timestamp}}` and its like in a text of a template in JSON. */
function template(value: Found): Found {
  if (typeof value !== 'string' || !value.includes('{{')) return value;
  const pieces = value.split(/(\{\{[^{}]*\}\})/).filter(piece => piece !== '');
  return new Expression(
    pieces.map(piece => (piece.startsWith('{{') ? { source: piece, variable: variableOf(piece) } : piece)),
  );
}

function variableOf(source: string): string | undefined {
  const inner = source.replace(/[{}]/g, '').trim();
  if (/^timestamp\b/.test(inner)) return 'timestamp';
  if (/^isotime\b/.test(inner)) return 'date';
  const name = /^env `?(\w+)`?$/.exec(inner)?.[1];
  return name === undefined ? undefined : `env:${name}`;
}
