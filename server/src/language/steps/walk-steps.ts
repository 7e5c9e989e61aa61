import type { ObjectNode, PropertyNode, RequestDocument } from '../request-document';
import { isString, type PartView, type TagSpecificationView } from '../request-view';
import { type Member, memberIn, type Shape } from '../shape';
import { type MembersRead, MemberWalk, onlyObject, type Visit } from '../walk-members';
import { stepApis } from './step-apis';
import { stepsShape } from './steps-schema';
import type { StepRegion, StepsView, StepView } from './steps-view';

/** Goes through a file of steps once, in linear time. */
export function walkSteps(document: RequestDocument, visit: Visit): StepsView | undefined {
  visit('document', document);
  const root = onlyObject(document.root);
  if (root === undefined) return undefined;
  const file = new StepsWalk(stepsShape, visit).part(root, stepsShape, undefined);
  const view: StepsView = { file, steps: (file.parts.get('steps') ?? []).map(toStep) };
  visit('steps', view);
  return view;
}

/** The steps of a file, without a look at what is wrong with it. */
export function viewSteps(document: RequestDocument): StepsView | undefined {
  return walkSteps(document, () => {});
}

class StepsWalk extends MemberWalk {
  part(node: ObjectNode, shape: Shape, holder: PartView | undefined): PartView {
    // Regions have any name, such as `constructor`: nothing must be inherited under it.
    const members: MembersRead = Object.create(null);
    const parts = new Map<string, PartView[]>();
    const tagSpecifications: TagSpecificationView[] = [];
    const view: PartView = {
      kind: 'part',
      node,
      shape,
      members,
      elsewhere: new Set(),
      holder,
      parts,
      tagSpecifications,
    };
    this.members(view, members);
    for (const [name, property] of Object.entries(members)) {
      const member = memberIn(shape, name);
      if (property === undefined || member === undefined) continue;
      if (name === 'TagSpecifications') {
        this.items(view, name, property, (item, of) => tagSpecifications.push(this.tagSpecification(item, of, view)));
      } else parts.set(name, this.partsOf(view, member, property));
    }
    this.visit('part', view);
    return view;
  }

  private partsOf(view: PartView, member: Member, property: PropertyNode): PartView[] {
    const found: PartView[] = [];
    const { shape } = member;
    if (shape === undefined) this.texts(view, member, property);
    else if (member.type === 'list') {
      this.items(view, member.name, property, (item, of) => found.push(this.part(item, of, view)));
    } else if (property.value?.kind === 'object') found.push(this.part(property.value, shape, view));
    return found;
  }

  /** The items of a list without a shape are strings. */
  private texts(parent: PartView, member: Member, property: PropertyNode): void {
    if (property.value?.kind !== 'list' || (member.type !== 'list' && member.orList !== true)) return;
    for (const value of property.value.items) {
      if (value.kind === 'string') continue;
      this.visit('wrongValue', { property, shape: parent.shape, parent, member, value, expected: 'string' });
    }
  }
}

function toStep(part: PartView): StepView {
  const { id } = part.members;
  const [regions] = part.parts.get('regions') ?? [];
  return {
    part,
    id: isString(id) ? id : undefined,
    calls: stepApis.flatMap(api => {
      const property = part.members[api];
      return property === undefined ? [] : [{ api, property, input: part.parts.get(api)?.[0] }];
    }),
    regions: regions === undefined ? [] : regionsIn(regions),
  };
}

function regionsIn({ members, parts }: PartView): StepRegion[] {
  return Object.entries(members).flatMap(([name, property]) =>
    property === undefined ? [] : [{ name, property, input: parts.get(name)?.[0] }],
  );
}
