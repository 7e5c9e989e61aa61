import type { PropertyNode } from './request-document';
import type { Shape } from './request-schema';
import type { ParentView } from './rule';

/** Notes that members stand in this object that belong into another, so that nobody misses them there. */
export function noteElsewhere(parent: ParentView, home: Shape, properties: readonly PropertyNode[]): void {
  const holder = ancestorsOf(parent).find(({ shape }) => shape === home);
  if (holder !== undefined) for (const { key } of properties) holder.elsewhere.add(key);
  // Key and Value beside Tags, VolumeSize beside Ebs: what they belong into is not missing either.
  for (const member of parent.shape.members.values()) if (member.shape === home) parent.elsewhere.add(member.name);
}

/** The objects around an object of the request, the nearest first. */
export function ancestorsOf(view: ParentView): readonly ParentView[] {
  switch (view.kind) {
    case 'request':
      return [];
    case 'part':
      return view.holder === undefined ? [] : [view.holder, ...ancestorsOf(view.holder)];
    case 'mapping':
      return [view.request];
    case 'ebs':
      return [view.mapping, view.mapping.request];
    case 'tagSpecification':
      return [view.request, ...ancestorsOf(view.request)];
    case 'tag':
      return [view.specification, ...ancestorsOf(view.specification)];
  }
}
