import { nameTag } from '../ec2/model';
import type { TargetFacts } from './target-facts';

/** The Name tag of an instance, if it has been read and has one; asks nobody. */
export function knownInstanceName({ instances, instanceById }: TargetFacts, id: string): string | undefined {
  const instance = instances.find(id) ?? instanceById.peek(id)?.value;
  return instance === undefined || instance === null ? undefined : nameTag(instance);
}
