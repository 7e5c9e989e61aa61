import { isString, type StringProperty, type TagSpecificationView } from './request-view';

/** The resources that CreateImage makes, and so can tag. */
export const taggableTypes: readonly string[] = ['image', 'snapshot'];

/** The ResourceType of a tag specification, if it is a string. */
export function resourceTypeOf({ members }: TagSpecificationView): StringProperty | undefined {
  return isString(members.ResourceType) ? members.ResourceType : undefined;
}
