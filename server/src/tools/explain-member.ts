import { describeConstraint } from '../language/describe-limits';
import { describeLimits, describeMember } from '../language/documentation';
import { nearestName } from '../language/nearest-name';
import { type Member, requestShape, type Shape } from '../language/request-schema';
import { volumeLimits, volumeTypes } from '../language/volume-limits';
import { type StaticTool, ToolRefusal, textInput } from './tool';

/** AWS's words on a member, and what EC2 holds it to. */
export const explainMember: StaticTool = {
  name: 'ami_explain_member',
  run: async input => {
    const asked = textInput(input, 'member') ?? '';
    const [found] = findMembers(asked);
    if (found === undefined) throw new ToolRefusal(unknownMember(asked));
    return describe(found);
  },
};

interface Place {
  /** "BlockDeviceMappings.Ebs.Iops". */
  readonly path: string;
  readonly shape: Shape;
  readonly member: Member;
}

function describe({ path, shape, member }: Place) {
  const dependsOnType = ['VolumeType', 'VolumeSize', 'Iops', 'Throughput'].includes(member.name);
  const types = volumeTypes.flatMap(type => volumeLimits(type) ?? []);
  return {
    member: path,
    type: member.type,
    required: member.isRequired,
    ...(member.values === undefined ? undefined : { values: member.values }),
    ...(member.default !== undefined && { default: member.default }),
    ...(describeConstraint(member) !== undefined && { limits: describeConstraint(member) }),
    documentation: describeMember(shape.name, member),
    ...(dependsOnType && { volumeTypes: types.map(describeLimits) }),
  };
}

/** The members at the end of a path, the outermost first. */
function findMembers(asked: string): readonly Place[] {
  return allMembers().filter(({ path }) => path === asked || path.endsWith(`.${asked}`));
}

function allMembers(shape: Shape = requestShape, prefix = ''): readonly Place[] {
  const own = [...shape.members.values()].map(member => ({ path: `${prefix}${member.name}`, shape, member }));
  return [
    ...own,
    ...own.flatMap(({ path, member }) => (member.shape === undefined ? [] : allMembers(member.shape, `${path}.`))),
  ];
}

function unknownMember(asked: string): string {
  const paths = allMembers().map(({ path }) => path);
  const near = nearestName(asked, paths) ?? nearestName(asked, [...new Set(paths.map(lastName))]);
  const hint = near === undefined ? `The members are: ${paths.join(', ')}.` : `Did you mean ${near}?`;
  return `CreateImage has no member ${JSON.stringify(asked.slice(0, 100))}. ${hint}`;
}

const lastName = (path: string) => path.slice(path.lastIndexOf('.') + 1);
