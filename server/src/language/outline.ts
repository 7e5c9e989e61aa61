import { t } from '@vscode/l10n';
import { spanOfProperty } from './layout';
import {
  findValue,
  type ObjectNode,
  type PropertyNode,
  type RequestDocument,
  type Span,
  type ValueNode,
} from './request-document';
import { shownText } from './shown-text';
import { stepApis } from './steps/step-apis';

/** One entry of the outline. */
export interface OutlineEntry extends Span {
  readonly name: string;
  /** Beside the name: a value, or what a list holds. */
  readonly detail: string;
  readonly kind: 'object' | 'list' | 'string' | 'number' | 'boolean' | 'null';
  /** What is selected when the entry is chosen. */
  readonly selection: Span;
  readonly children: readonly OutlineEntry[];
}

/** More entries than this are of no use to anyone, and slow the editor down. */
const mostEntries = 5000;

/** The request as a person thinks of it: mappings by device and size, tags by key. */
export function outline({ root }: RequestDocument): OutlineEntry[] {
  return root === undefined ? [] : new Outline().children(root);
}

class Outline {
  private left = mostEntries;

  children(value: ValueNode): OutlineEntry[] {
    const entries: OutlineEntry[] = [];
    if (value.kind === 'object') {
      for (const property of value.properties) if (this.left-- > 0) entries.push(this.member(property));
    } else if (value.kind === 'list') {
      for (const [index, item] of value.items.entries()) if (this.left-- > 0) entries.push(this.item(item, index));
    }
    return entries;
  }

  private member(property: PropertyNode): OutlineEntry {
    const { key, value, keyOffset, keyEnd } = property;
    return {
      name: key === '' ? '""' : shownText(key),
      detail: value === undefined ? '' : shownText(summarize(value)),
      kind: value?.kind ?? 'null',
      ...spanOfProperty(property),
      selection: { offset: keyOffset, end: keyEnd },
      children: value === undefined ? [] : this.children(value),
    };
  }

  private item(item: ValueNode, index: number): OutlineEntry {
    const { name, detail } = nameItem(item, index);
    return {
      name: shownText(name),
      detail: shownText(detail),
      kind: item.kind,
      offset: item.offset,
      end: item.end,
      selection: {
        offset: item.offset,
        end: item.kind === 'object' || item.kind === 'list' ? item.offset + 1 : item.end,
      },
      children: this.children(item),
    };
  }
}

function nameItem(item: ValueNode, index: number): { name: string; detail: string } {
  const nameless = { name: String(index), detail: summarize(item) };
  if (item.kind !== 'object') return nameless;
  const device = textIn(item, 'DeviceName');
  if (device !== undefined) return { name: device, detail: describeMapping(item) };
  const type = textIn(item, 'ResourceType');
  if (type !== undefined) return { name: type, detail: describeTags(findValue(item, 'Tags')) };
  const id = textIn(item, 'id');
  if (id !== undefined) return { name: id, detail: stepApis.find(api => findValue(item, api) !== undefined) ?? '' };
  const key = textIn(item, 'Key');
  return key === undefined ? nameless : { name: key, detail: textIn(item, 'Value') ?? '' };
}

function describeMapping(mapping: ObjectNode): string {
  const virtual = textIn(mapping, 'VirtualName');
  if (virtual !== undefined) return virtual;
  if (mapping.properties.some(({ key }) => key === 'NoDevice')) return t('excluded');
  const ebs = findValue(mapping, 'Ebs');
  if (ebs?.kind !== 'object') return '';
  const size = findValue(ebs, 'VolumeSize');
  const parts = [
    ...(size?.kind === 'number' ? [t('{0} GiB', size.literal)] : []),
    textIn(ebs, 'VolumeType'),
    textIn(ebs, 'SnapshotId'),
  ];
  return parts.filter(part => part !== undefined).join(' · ');
}

function describeTags(tags: ValueNode | undefined): string {
  if (tags?.kind !== 'list') return '';
  return tags.items.length === 1 ? t('1 tag') : t('{0} tags', tags.items.length);
}

function summarize(value: ValueNode): string {
  switch (value.kind) {
    case 'string':
      return value.value;
    case 'number':
      return value.literal;
    case 'boolean':
      return String(value.value);
    case 'null':
      return 'null';
    case 'list':
      return value.items.length === 1 ? t('1 entry') : t('{0} entries', value.items.length);
    case 'object':
      return '';
  }
}

function textIn(object: ObjectNode, key: string): string | undefined {
  const value = findValue(object, key);
  return value?.kind === 'string' && value.value !== '' ? value.value : undefined;
}
