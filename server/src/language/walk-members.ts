import { isBlank } from './clean-text';
import { ancestorsOf, noteElsewhere } from './misplaced';
import type { ObjectNode, PropertyNode, ValueNode } from './request-document';
import type { Members as MembersOf, PartView, RequestView, TagSpecificationView, TagView } from './request-view';
import type { ParentView, Subjects } from './rule';
import type { Member, Shape } from './shape';
import { memberIn } from './shape';
import { isTagAsMembers } from './tag-as-members';
import { causeOfUnknown, type UnknownCause } from './unknown-member';

/** Called for each place of a file, the inner ones before the object that holds them. */
export type Visit = <Level extends keyof Subjects>(level: Level, subject: Subjects[Level]) => void;

/** To say of each what was meant by it takes time, and a text with more of them is no request. */
const mostUnknownMembers = 1000;

/** Reads the members of objects by their shapes, and visits what is odd about them. */
export class MemberWalk {
  protected readonly visit: Visit;
  private readonly root: Shape;
  private unknownMembers = 0;

  constructor(root: Shape, visit: Visit) {
    this.root = root;
    this.visit = visit;
  }

  protected tagSpecification(node: ObjectNode, shape: Shape, request: RequestView | PartView): TagSpecificationView {
    const tags: TagView[] = [];
    const members: MembersOf<keyof TagSpecificationView['members']> = {};
    const view: TagSpecificationView = {
      kind: 'tagSpecification',
      node,
      shape,
      members,
      elsewhere: new Set(),
      request,
      tags,
    };
    this.members(view, members);
    this.items(view, 'Tags', members.Tags, (item, tagShape) => tags.push(this.tag(item, tagShape, view)));
    this.visit('tagSpecification', view);
    return view;
  }

  private tag(node: ObjectNode, shape: Shape, specification: TagSpecificationView): TagView {
    const members: MembersOf<keyof TagView['members']> = {};
    const view: TagView = { kind: 'tag', node, shape, members, elsewhere: new Set(), specification };
    this.members(view, members);
    this.visit('tag', view);
    return view;
  }

  /** Fills `members` and visits what is odd about them. */
  protected members(parent: ParentView, members: MembersRead): void {
    const { shape } = parent;
    const unknown: PropertyNode[] = [];
    for (const property of parent.node.properties) {
      const member = memberIn(shape, property.key);
      if (member === undefined) {
        // A name alone is still being typed.
        if (property.colon >= 0 || property.value !== undefined) unknown.push(property);
        continue;
      }
      // The name from the shape, not the one from the text: as a key, a piece of the text is many times slower.
      const name = member === shape.each ? property.key : member.name;
      const earlier = members[name];
      if (earlier !== undefined) this.visit('repeatedMember', { property, shape, parent, earlier });
      this.member(parent, members, member, property, name);
    }
    if (unknown.length > 0) this.unknown(parent, members, unknown);
  }

  private member(parent: ParentView, members: MembersRead, member: Member, property: PropertyNode, name: string): void {
    members[name] = property;
    const { value } = property;
    if (value === undefined || isOfType(value, member.type) || (member.orList && value.kind === 'list')) return;
    if (member.unsupported !== undefined && value.kind !== 'null') return;
    this.visit('wrongValue', { property, shape: parent.shape, parent, member, value, expected: member.type });
  }

  /**
   * Members under names that the object does not have. One that is only misspelled stands for the member it means, with all that is in it: it is
   * not missing, and what else is wrong is said at once.
   */
  private unknown(parent: ParentView, members: MembersRead, properties: readonly PropertyNode[]): void {
    const { shape } = parent;
    const [first] = properties;
    if (first !== undefined && isTagAsMembers(parent, this.root)) {
      parent.elsewhere.add('Key');
      this.visit('unknownMember', { property: first, together: properties, shape, parent, cause: tagAsMember });
      return;
    }
    const misplaced = new Map<Shape, PropertyNode[]>();
    for (const property of properties) {
      if (++this.unknownMembers > mostUnknownMembers) break;
      const cause = this.causeOf(property, parent, members);
      // A name that was forgotten may be that of any member.
      if (isBlank(property.key)) for (const name of shape.members.keys()) parent.elsewhere.add(name);
      if (cause.kind === 'misplaced') {
        const together = misplaced.get(cause.home);
        if (together === undefined) misplaced.set(cause.home, [property]);
        else together.push(property);
        continue;
      }
      const meant = 'name' in cause ? shape.members.get(cause.name) : undefined;
      if (meant !== undefined && members[meant.name] === undefined)
        this.member(parent, members, meant, property, meant.name);
      this.visit('unknownMember', { property, together: [property], shape, parent, cause });
    }
    for (const [home, together] of misplaced) {
      noteElsewhere(parent, home, together);
      const [property] = together;
      if (property === undefined) continue;
      this.visit('unknownMember', { property, together, shape, parent, cause: { kind: 'misplaced', home } });
    }
  }

  /** A name that would mean a member which is there as well was meant for an object around this one, if that has such a member. */
  private causeOf({ key }: PropertyNode, parent: ParentView, members: MembersRead): UnknownCause {
    const cause = causeOfUnknown(key, parent.shape, this.root);
    if (cause.kind !== 'near-miss' || members[cause.name] === undefined) return cause;
    const holder = ancestorsOf(parent).find(({ shape }) => shape.members.has(key));
    if (holder === undefined) return cause;
    const isThere = holder.node.properties.some(each => each.key === key);
    return isThere ? { kind: 'unknown' } : { kind: 'misplaced', home: holder.shape };
  }

  /** Calls for each object in a list of objects, and visits the items that are none. */
  protected items(
    parent: ParentView,
    name: string,
    property: PropertyNode | undefined,
    each: (item: ObjectNode, shape: Shape) => void,
  ) {
    const member = parent.shape.members.get(name);
    if (property?.value === undefined || member?.shape === undefined) return;
    const { value: list } = property;
    if (list.kind === 'object' && list.properties.some(({ key }) => member.shape?.members.has(key))) {
      // Where the list around it is missing, what is wrong inside is said all the same.
      each(list, member.shape);
    }
    if (list.kind !== 'list') return;
    for (const value of list.items) {
      if (value.kind === 'object') each(value, member.shape);
      else this.visit('wrongValue', { property, shape: parent.shape, parent, member, value, expected: 'object' });
    }
  }
}

/** An object, or the one in a list where no list belongs: what is wrong inside is said at once, not when it has been taken out. */
export function onlyObject(value: ValueNode | undefined): ObjectNode | undefined {
  const only = value?.kind === 'list' && value.items.length === 1 ? value.items[0] : value;
  return only?.kind === 'object' ? only : undefined;
}

const tagAsMember: UnknownCause = { kind: 'tag-as-member' };

/** Members of an object by name, while they are read. */
export type MembersRead = { [name: string]: PropertyNode | undefined };

export type Mutable<Type> = { -readonly [Key in keyof Type]: Type[Key] };

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
