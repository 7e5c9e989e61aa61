import { isString, type StringProperty, type TagView } from './request-view';

/** The Key of a tag, if it is a string. */
export function tagKeyOf({ members: { Key } }: TagView): StringProperty | undefined {
  return isString(Key) ? Key : undefined;
}
