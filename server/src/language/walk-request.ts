import type { ObjectNode, RequestDocument } from './request-document';
import { requestShape } from './request-schema';
import type { EbsView, MappingView, Members as MembersOf, RequestView, TagSpecificationView } from './request-view';
import type { Shape } from './shape';
import { MemberWalk, type Mutable, onlyObject, type Visit } from './walk-members';

/** Goes through a request once, in linear time. Undefined when the text holds no object. */
export function walkRequest(document: RequestDocument, visit: Visit): RequestView | undefined {
  visit('document', document);
  const request = onlyObject(document.root);
  return request === undefined ? undefined : new RequestWalk(requestShape, visit).request(request);
}

class RequestWalk extends MemberWalk {
  request(node: ObjectNode): RequestView {
    const mappings: MappingView[] = [];
    const tagSpecifications: TagSpecificationView[] = [];
    const members: MembersOf<keyof RequestView['members']> = {};
    const view: RequestView = {
      kind: 'request',
      node,
      shape: requestShape,
      members,
      elsewhere: new Set(),
      mappings,
      tagSpecifications,
    };
    this.members(view, members);
    this.items(view, 'BlockDeviceMappings', members.BlockDeviceMappings, (item, shape) =>
      mappings.push(this.mapping(item, shape, view)),
    );
    this.items(view, 'TagSpecifications', members.TagSpecifications, (item, shape) =>
      tagSpecifications.push(this.tagSpecification(item, shape, view)),
    );
    this.visit('request', view);
    return view;
  }

  private mapping(node: ObjectNode, shape: Shape, request: RequestView): MappingView {
    const members: MembersOf<keyof MappingView['members']> = {};
    const view: Mutable<MappingView> = {
      kind: 'mapping',
      node,
      shape,
      members,
      elsewhere: new Set(),
      request,
      ebs: undefined,
    };
    this.members(view, members);
    const ebsShape = shape.members.get('Ebs')?.shape;
    const ebs = onlyObject(members.Ebs?.value);
    if (ebs !== undefined && ebsShape !== undefined) view.ebs = this.ebs(ebs, ebsShape, view);
    this.visit('mapping', view);
    return view;
  }

  private ebs(node: ObjectNode, shape: Shape, mapping: MappingView): EbsView {
    const members: MembersOf<keyof EbsView['members']> = {};
    const view: Mutable<EbsView> = { kind: 'ebs', node, shape, members, elsewhere: new Set(), mapping };
    this.members(view, members);
    this.visit('ebs', view);
    return view;
  }
}
