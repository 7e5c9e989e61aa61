import { t } from '@vscode/l10n';
import { describeConstraint, describeRange, describeVolumeType } from './describe-limits';
import { formatNumber } from './format-number';
import { code, paragraphs } from './markdown';
import { memberText } from './member-texts';
import { type Member, type Shape, shapeWithin } from './shape';
import { variableKinds } from './variables';
import { type VolumeLimits, volumeLimits } from './volume-limits';

/**
 * Markdown about a topic: "EbsBlockDevice.Iops" is a member, "EbsBlockDevice.VolumeType=gp3" a value of one, "variable:date" a variable.
 * Undefined for a topic that there is not in a file of that shape.
 */
export function documentationOf(topic: string, file: Shape): string | undefined {
  const [, shape = '', member = '', value] = /^(\w+)\.(\w+)(?:=(.*))?$/.exec(topic) ?? [];
  if (shape !== '') return value === undefined ? aboutMember(file, shape, member) : aboutVolumeType(value);
  return topic.startsWith('variable:') ? aboutVariable(topic.slice('variable:'.length)) : undefined;
}

function aboutMember(file: Shape, shape: string, name: string): string | undefined {
  const member = shapeWithin(file, shape)?.members.get(name);
  return member === undefined ? undefined : describeMember(shape, member);
}

/** What a member of that shape is, what EC2 holds it to, and what it is without it; the rest of AWS's documentation last, since an editor cuts off what is long. */
export function describeMember(shape: string, member: Member): string {
  const text = memberText(shape, member.name);
  const constraint = describeConstraint(member);
  const isSaid = member.default === undefined || text.includes('Default: ');
  const { first, rest } = firstSentence(text);
  return paragraphs(
    member.unsupported,
    first,
    member.note,
    member.name === 'VolumeType' || constraint === undefined ? undefined : t('Limits: {0}', constraint),
    isSaid ? undefined : t('Default: {0}', code(String(member.default))),
    rest,
  );
}

/** The first sentence of a Markdown text, unless what follows is a part of it. */
function firstSentence(text: string): { readonly first: string; readonly rest: string } {
  const end = /\.(?=\s+[A-Z[*`])/.exec(text)?.index;
  return end === undefined
    ? { first: text, rest: '' }
    : { first: text.slice(0, end + 1), rest: text.slice(end + 1).trim() };
}

function aboutVolumeType(type: string): string | undefined {
  const limits = volumeLimits(type);
  return limits === undefined ? undefined : describeLimits(limits);
}

/** A volume type in words and numbers. */
export function describeLimits(limits: VolumeLimits): string {
  const { iops, throughput } = limits;
  return paragraphs(
    `**${limits.title}**`,
    describeVolumeType(limits),
    iops === undefined ? undefined : t('Up to {0} IOPS per GiB.', formatNumber(iops.perGiB)),
    iops?.required ? t('Iops is required.') : undefined,
    iops?.default === undefined ? undefined : t('Without Iops, the volume has {0} IOPS.', formatNumber(iops.default)),
    iops === undefined ? t('Iops and Throughput are not supported.') : undefined,
    throughput === undefined
      ? undefined
      : t(
          'Without Throughput, the volume has {0} MiB/s. You can set {1} MiB/s.',
          throughput.default,
          describeRange(throughput),
        ),
    limits.cannotBoot ? t('Cannot be used as a boot volume.') : undefined,
  );
}

function aboutVariable(name: string): string | undefined {
  const kind = variableKinds().find(each => each.name === name);
  if (kind === undefined) return undefined;
  const example =
    kind.isOfStep === true
      ? t('For example, {0}. Resolved when the step runs.', code(kind.example))
      : t('For example, {0}. Resolved when the image is created.', code(kind.example));
  return paragraphs(kind.about, example);
}
