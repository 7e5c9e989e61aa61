import { t } from '@vscode/l10n';
import type { Facts } from './facts';
import { formatNumber } from './format-number';
import { isUp } from './live-reboot';
import {
  findProperty,
  findValue,
  type ObjectNode,
  type RequestDocument,
  type Span,
  type ValueNode,
} from './request-document';
import { shownText } from './shown-text';
import { resolveVariables, type VariableValues } from './variables';
import { limitsOf, readVolume } from './volume';
import { defaultVolumeType } from './volume-limits';
import { describePerformance, performanceOf } from './volume-performance';

/** Text that the editor shows at an offset without it being there. */
export interface InlayHintText {
  readonly offset: number;
  readonly label: string;
  readonly tooltip?: string;
}

export interface InlayHintContext {
  readonly facts?: Facts;
  readonly variables: VariableValues;
}

/** What applies though it is not written: defaults, the name behind an id, the text that variables come to. */
export function inlayHints(document: RequestDocument, span: Span, context: InlayHintContext): InlayHintText[] {
  if (document.root?.kind !== 'object') return [];
  const hints = new Hints(context);
  hints.request(document.root, span);
  return hints.found.filter(({ offset }) => offset >= span.offset && offset <= span.end);
}

class Hints {
  readonly found: InlayHintText[] = [];
  private readonly context: InlayHintContext;

  constructor(context: InlayHintContext) {
    this.context = context;
  }

  request(request: ObjectNode, span: Span): void {
    this.instance(request);
    this.resolved(findValue(request, 'Name'), 'Name');
    this.resolved(findValue(request, 'Description'), 'Description');
    for (const mapping of objectsWithin(findValue(request, 'BlockDeviceMappings'), span)) this.mapping(mapping);
    this.tagSpecifications(findValue(request, 'TagSpecifications'), span);
  }

  private instance(request: ObjectNode): void {
    const id = findValue(request, 'InstanceId');
    if (id?.kind !== 'string' || id.value === '') return;
    const parts = [];
    const { instance } = this.context.facts ?? {};
    // Nothing can be said of an instance that does not exist.
    if (instance === null) return;
    const known = instance?.id === id.value ? instance : undefined;
    const canReboot = known === undefined || isUp(known);
    // First, since an editor cuts off the end of a long hint.
    if (canReboot && findProperty(request, 'NoReboot') === undefined) parts.push(t('will be rebooted'));
    if (known !== undefined) {
      if (known.name !== undefined) parts.push(shownText(known.name));
      parts.push(shownText(known.state));
    }
    this.add(id.end, parts.join(' · '), t('Without NoReboot, EC2 reboots the instance.'));
  }

  private resolved(value: ValueNode | undefined, member: string): void {
    if (value?.kind !== 'string' || !value.value.includes('${')) return;
    const { text } = resolveVariables(value.value, member, this.context.variables);
    if (text !== value.value) this.add(value.end, `→ ${shownText(text)}`);
  }

  private mapping(mapping: ObjectNode): void {
    const device = findValue(mapping, 'DeviceName');
    const ebs = findValue(mapping, 'Ebs');
    if (device?.kind === 'string') this.device(device.value, device.end);
    if (ebs?.kind === 'object') this.volume(ebs);
  }

  private device(name: string, offset: number): void {
    const device = this.context.facts?.instance?.devices.find(({ deviceName }) => deviceName === name);
    if (device === undefined) return;
    const { volumeId, volume } = device;
    const parts = volume === undefined ? [volumeId] : [volumeId, t('{0} GiB', volume.size), volume.type];
    this.add(offset, parts.map(shownText).join(' · '));
  }

  /** Defaults of a new volume; one that the instance has keeps what it has there. */
  private volume(ebs: ObjectNode): void {
    const volume = readVolume(ebs);
    const limits = limitsOf(volume);
    if (!volume.isNew || limits === undefined) return;
    const defaults = [];
    if (findProperty(ebs, 'VolumeType') === undefined) defaults.push(`VolumeType ${defaultVolumeType}`);
    if (limits.iops?.default !== undefined && findProperty(ebs, 'Iops') === undefined) {
      defaults.push(`Iops ${formatNumber(limits.iops.default)}`);
    }
    if (limits.throughput !== undefined && findProperty(ebs, 'Throughput') === undefined) {
      defaults.push(`Throughput ${formatNumber(limits.throughput.default)}`);
    }
    if (findProperty(ebs, 'DeleteOnTermination') === undefined) defaults.push('DeleteOnTermination false');
    const performance = performanceOf(volume);
    this.add(
      ebs.offset + 1,
      defaults.join(', '),
      performance === undefined ? undefined : t('This volume: {0}.', describePerformance(performance)),
    );
  }

  private tagSpecifications(list: ValueNode | undefined, span: Span): void {
    if (list?.kind !== 'list') return;
    const types = list.items.map(item => (item.kind === 'object' ? findValue(item, 'ResourceType') : undefined));
    const isTagged = (type: string) => types.some(value => value?.kind === 'string' && value.value === type);
    if (isTagged('image') && !isTagged('snapshot')) {
      this.add(list.offset + 1, t('snapshots not tagged'), t('The snapshots of the image can have separate tags.'));
    }
    for (const specification of objectsWithin(list, span)) {
      for (const tag of objectsWithin(findValue(specification, 'Tags'), span)) {
        this.resolved(findValue(tag, 'Value'), 'Value');
      }
    }
  }

  private add(offset: number, label: string, tooltip?: string): void {
    if (label !== '') this.found.push({ offset, label, ...(tooltip !== undefined && { tooltip }) });
  }
}

function objectsWithin(list: ValueNode | undefined, { offset, end }: Span): ObjectNode[] {
  if (list?.kind !== 'list') return [];
  return list.items.filter(item => item.kind === 'object').filter(item => item.end >= offset && item.offset <= end);
}
