import type { Severities } from '../language/rule-table';
import { matchesGlob } from './glob';
import type { RulesFile } from './read-rules-file';

/** What a rules file says of the request at a path below its folder; of several overrides the last one wins. */
export function severitiesIn({ rules, overrides }: RulesFile, path: string): Severities {
  const matching = overrides.filter(({ globs }) => globs.some(glob => matchesGlob(path, glob)));
  return Object.assign({}, rules, ...matching.map(each => each.rules));
}
