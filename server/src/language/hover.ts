import { t } from '@vscode/l10n';
import { describeVolumeType } from './describe-limits';
import { describeLimits, describeMember, documentationOf } from './documentation';
import type { Facts } from './facts';
import { describeReboot } from './live-reboot';
import { describeThing } from './live-things';
import { type Frame, locate, memberOf } from './locate';
import { code, escapeMarkdown, paragraphs } from './markdown';
import type { PropertyNode, RequestDocument, Span, StringNode, ValueNode } from './request-document';
import type { Member, Shape } from './request-schema';
import { findVariables, resolveVariables, takesVariables, type VariableValues } from './variables';
import { limitsOf, readVolume } from './volume';
import { volumeLimits } from './volume-limits';
import { describePerformance, performanceOf } from './volume-performance';

/** What is said of the place under the pointer. */
export interface HoverText extends Span {
  readonly markdown: string;
}

export interface HoverContext {
  readonly facts?: Facts;
  readonly variables: VariableValues;
}

export function hover(document: RequestDocument, offset: number, context: HoverContext): HoverText | undefined {
  const { frames, at } = locate(document, offset);
  const frame = frames.at(-1);
  const shape = frame?.shape;
  if (frame === undefined || shape === undefined || (at.kind !== 'key' && at.kind !== 'value')) return undefined;
  const member = memberOf(frame, at.property);
  if (member === undefined) return undefined;
  if (at.kind === 'key') {
    const { keyOffset, keyEnd } = at.property;
    return {
      offset: keyOffset,
      end: keyEnd,
      markdown: paragraphs(here(frame, member, context), heading(member), describeMember(shape.name, member)),
    };
  }
  return at.value === undefined || offset > at.value.end
    ? undefined
    : overValue({ document, offset, context, frames, frame, shape, member, property: at.property }, at.value);
}

interface ValuePlace {
  readonly document: RequestDocument;
  readonly offset: number;
  readonly context: HoverContext;
  readonly frames: readonly Frame[];
  readonly frame: Frame;
  readonly shape: Shape;
  readonly member: Member;
  readonly property: PropertyNode;
}

function overValue(place: ValuePlace, value: ValueNode): HoverText | undefined {
  const { frame, shape, member } = place;
  if (value.kind === 'object' || value.kind === 'list') return undefined;
  if (value.kind === 'string' && takesVariables(shape.name, member.name)) {
    const variable = overVariable(place, value);
    if (variable !== undefined) return variable;
  }
  const limits = value.kind === 'string' && member.name === 'VolumeType' ? volumeLimits(value.value) : undefined;
  const markdown = paragraphs(
    place.context.facts === undefined ? undefined : describeThing(place.context.facts, member, value),
    value.kind === 'string' ? resolved(place, value) : undefined,
    here(frame, member, place.context),
    limits === undefined ? paragraphs(heading(member), describeMember(shape.name, member)) : describeLimits(limits),
  );
  return { offset: value.offset, end: value.end, markdown };
}

function overVariable({ document, offset, context }: ValuePlace, value: StringNode): HoverText | undefined {
  const written = document.text.slice(value.offset, value.end);
  const inside = offset - value.offset;
  const variable = findVariables(written).find(each => inside >= each.offset && inside <= each.end);
  if (variable?.kind === undefined) return undefined;
  const known = Object.hasOwn(context.variables, variable.name) ? context.variables[variable.name] : undefined;
  return {
    offset: value.offset + variable.offset,
    end: value.offset + variable.end,
    markdown: paragraphs(
      documentationOf(`variable:${variable.kind.name}`, document.shape),
      known === undefined ? undefined : t('Current value: {0}', code(known)),
    ),
  };
}

function resolved({ context, member }: ValuePlace, value: StringNode): string | undefined {
  if (!value.value.includes('${')) return undefined;
  return t('Current value: {0}', code(resolveVariables(value.value, member.name, context.variables).text));
}

function heading(member: Member): string {
  const type = member.values === undefined ? member.type : member.values.map(code).join(' | ');
  return member.isRequired ? `**${member.name}** ${type}, ${t('required')}` : `**${member.name}** ${type}`;
}

/** What the member comes to where it stands: first of all, since an editor cuts off what is long. */
function here(frame: Frame, member: Member, { facts }: HoverContext): string | undefined {
  if (frame.node.kind !== 'object' || member.name !== 'NoReboot') return inVolume(frame, member);
  return facts === undefined ? undefined : describeReboot(frame.node, facts);
}

function inVolume({ node, shape }: Frame, member: Member): string | undefined {
  if (node.kind !== 'object' || shape?.name !== 'EbsBlockDevice' || !performanceMembers.includes(member.name)) {
    return undefined;
  }
  const volume = readVolume(node);
  if (volume.type === undefined && !volume.isNew) return undefined;
  const limits = limitsOf(volume);
  const performance = performanceOf(volume);
  return paragraphs(
    performance === undefined ? undefined : t('This volume: {0}.', escapeMarkdown(describePerformance(performance))),
    limits !== undefined && member.name !== 'VolumeType'
      ? `${code(limits.type)}: ${describeVolumeType(limits)}`
      : undefined,
  );
}

const performanceMembers: readonly string[] = ['VolumeType', 'VolumeSize', 'Iops', 'Throughput'];
