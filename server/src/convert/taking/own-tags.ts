import type { Found, FoundObject } from '../found';
import { memberIn, objectsIn } from './documents';

/** Tags without those that AWS sets itself, whose keys nobody else may use. */
export function ownTags(tags: Found | undefined): readonly FoundObject[] {
  return objectsIn(tags).filter(tag => !/^aws:/i.test(String(memberIn(tag, 'Key') ?? '')));
}
