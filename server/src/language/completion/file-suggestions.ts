import type { ObjectNode } from '../request-document';
import type { Member, Shape } from '../shape';
import type { Block } from './block';
import type { Site } from './site';

/** What completion knows of one kind of file, beside its shape. */
export interface FileSuggestions {
  /** Whole items for a list, and whole texts for an empty file. */
  readonly blocks: (site: Site) => readonly Block[];
  /** Names to offer where a member may have any. */
  readonly freeNames: readonly string[];
  /** False for a member that would be rejected beside what is there already. */
  readonly makesSense: (shape: Shape, object: ObjectNode, member: Member) => boolean;
}
