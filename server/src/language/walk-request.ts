import type { ListNode, ObjectNode, PropertyNode, RequestDocument, ValueNode } from './request-document';
import { type Member, requestShape, type Shape } from './request-schema';
import type { EbsView, MappingView, Members, RequestView, TagSpecificationView, TagView } from './request-view';
import type { ParentView, Place, Subjects } from './rule';
import { causeOfUnknown } from './unknown-member';

/** Called for each place of the request, the inner ones before the object that holds them. */
export type Visit = <Level extends keyof Subjects>(level: Level, subject: Subjects[Level]) => void;

/** Goes through a request once, in linear time. Undefined when the text holds no object. */
export function walkRequest(document: RequestDocument, visit: Visit): RequestView | undefined {
  visit('document', document);
  return document.root?.kind === 'object' ? new Walk(visit).request(document.root) : undefined;
}

/** To say of each what was meant by it takes time, and a text with more of them is no request. */
const mostUnknownMembers = 1000;

class Walk {
  private readonly visit: Visit;
  private unknownMembers = 0;

  constructor(visit: Visit) {
    this.visit = visit;
  }

  request(node: ObjectNode): RequestView {
    const mappings: MappingView[] = [];
    const tagSpecifications: TagSpecificationView[] = [];
    const members: Members<keyof RequestView['members']> = {};
    const view: RequestView = { kind: 'request', node, shape: requestShape, members, mappings, tagSpecifications };
    this.members(view, members);
    this.items(view, members.BlockDeviceMappings, (item, shape) => mappings.push(this.mapping(item, shape, view)));
    this.items(view, members.TagSpecifications, (item, shape) =>
      tagSpecifications.push(this.tagSpecification(item, shape, view)),
    );
    this.visit('request', view);
    return view;
  }

  private mapping(node: ObjectNode, shape: Shape, request: RequestView): MappingView {
    const members: Members<keyof MappingView['members']> = {};
    const view: Mutable<MappingView> = { kind: 'mapping', node, shape, members, request, ebs: undefined };
    this.members(view, members);
    const ebsShape = shape.members.get('Ebs')?.shape;
    if (members.Ebs?.value?.kind === 'object' && ebsShape !== undefined) {
      view.ebs = this.ebs(members.Ebs.value, ebsShape, view);
    }
    this.visit('mapping', view);
    return view;
  }

  private ebs(node: ObjectNode, shape: Shape, mapping: MappingView): EbsView {
    const members: Members<keyof EbsView['members']> = {};
    const view: Mutable<EbsView> = { kind: 'ebs', node, shape, members, mapping };
    this.members(view, members);
    this.visit('ebs', view);
    return view;
  }

  private tagSpecification(node: ObjectNode, shape: Shape, request: RequestView): TagSpecificationView {
    const tags: TagView[] = [];
    const members: Members<keyof TagSpecificationView['members']> = {};
    const view: TagSpecificationView = { kind: 'tagSpecification', node, shape, members, request, tags };
    this.members(view, members);
    this.items(view, members.Tags, (item, tagShape) => tags.push(this.tag(item, tagShape, view)));
    this.visit('tagSpecification', view);
    return view;
  }

  private tag(node: ObjectNode, shape: Shape, specification: TagSpecificationView): TagView {
    const members: Members<keyof TagView['members']> = {};
    const view: TagView = { kind: 'tag', node, shape, members, specification };
    this.members(view, members);
    this.visit('tag', view);
    return view;
  }

  /** Fills `members` and visits what is odd about them. */
  private members(parent: ParentView, members: { [name: string]: PropertyNode | undefined }): void {
    const { shape } = parent;
    for (const property of parent.node.properties) {
      const member = shape.members.get(property.key);
      if (member === undefined) {
        // A name alone is still being typed.
        if (property.colon < 0 && property.value === undefined) continue;
        this.unknownMember({ property, shape, parent });
        continue;
      }
      // The name from the shape, not the one from the text: as a key, a piece of the text is many times slower.
      const earlier = members[member.name];
      if (earlier !== undefined) this.visit('repeatedMember', { property, shape, parent, earlier });
      members[member.name] = property;
      const { value } = property;
      if (value !== undefined && member.unsupported === undefined && !isOfType(value, member.type)) {
        this.visit('wrongValue', { property, shape, parent, member, value, expected: member.type });
      }
    }
  }

  private unknownMember(place: Place): void {
    if (++this.unknownMembers > mostUnknownMembers) return;
    const { property, shape } = place;
    this.visit('unknownMember', { ...place, cause: causeOfUnknown(property.key, shape) });
  }

  /** Calls for each object in a list of objects, and visits the items that are none. */
  private items(
    parent: ParentView,
    property: PropertyNode | undefined,
    each: (item: ObjectNode, shape: Shape) => void,
  ) {
    if (property?.value?.kind !== 'list') return;
    const member = parent.shape.members.get(property.key);
    if (member?.shape === undefined) return;
    for (const value of (property.value satisfies ListNode).items) {
      if (value.kind === 'object') each(value, member.shape);
      else this.visit('wrongValue', { property, shape: parent.shape, parent, member, value, expected: 'object' });
    }
  }
}

type Mutable<Type> = { -readonly [Key in keyof Type]: Type[Key] };

/** The largest number that EC2's integers hold. */
const largestInteger = 2 ** 31 - 1;

function isOfType(value: ValueNode, type: Member['type']): boolean {
  if (type !== 'integer') return value.kind === type;
  return (
    value.kind === 'number' &&
    Number.isInteger(value.value) &&
    Math.abs(value.value) <= largestInteger &&
    String(value.value) === value.literal
  );
}
