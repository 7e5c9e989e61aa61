import type { Image } from '../../ec2/model';
import type { Condition, Selector } from './selector';
import { matchesWildcard } from './wildcard';

/** Whether a clean-up is about an image. */
export function matchesSelector(selector: Selector, image: Image): boolean {
  return selector.every(condition => holds(condition, image));
}

function holds(condition: Condition, { id, name, tags, sourceInstanceId = '' }: Image): boolean {
  switch (condition.kind) {
    case 'name':
      return matchesAny(condition.patterns, name);
    case 'tag': {
      if (!Object.hasOwn(tags, condition.key)) return false;
      return condition.patterns === undefined || matchesAny(condition.patterns, tags[condition.key] ?? '');
    }
    case 'instance':
      return condition.ids.includes(sourceInstanceId);
    case 'images':
      return condition.ids.includes(id);
    case 'file':
      return condition.ids.includes(id) || matchesAny(condition.patterns, name);
  }
}

function matchesAny(patterns: readonly string[], text: string): boolean {
  return patterns.some(pattern => matchesWildcard(pattern, text));
}
