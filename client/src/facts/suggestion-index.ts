import type { Suggestion } from '../../../server/src/protocol';
import { type Image, type Instance, nameTag, type Snapshot, type Tags } from '../ec2/model';

/** Suggestions made once for each list: the same list gives the same ones, which is how an answer is known to be another. */
export interface SuggestionIndex {
  /** Those that an image can be made of, the running ones first. */
  instances(items: readonly Instance[]): readonly Suggestion[];
  /** The newest first. */
  snapshots(items: readonly Snapshot[]): readonly Suggestion[];
  /** Without AWS's own tags, which nobody may set. */
  tags(instances: readonly Instance[], images: readonly Image[]): TagsInUse;
}

export interface TagsInUse {
  readonly keys: readonly Suggestion[];
  readonly values: ReadonlyMap<string, readonly Suggestion[]>;
}

export function createSuggestionIndex(): SuggestionIndex {
  const instances = new WeakMap<readonly Instance[], readonly Suggestion[]>();
  const snapshots = new WeakMap<readonly Snapshot[], readonly Suggestion[]>();
  const tags = new WeakMap<readonly Instance[], { readonly of: readonly Image[]; readonly found: TagsInUse }>();
  return {
    instances: items => remember(instances, items, () => suggestInstances(items)),
    snapshots: items => remember(snapshots, items, () => suggestSnapshots(items)),
    tags(ofInstances, ofImages) {
      const known = tags.get(ofInstances);
      if (known?.of === ofImages) return known.found;
      const found = collectTags([...ofInstances, ...ofImages]);
      tags.set(ofInstances, { of: ofImages, found });
      return found;
    },
  };
}

function remember<Key extends object, Value>(memory: WeakMap<Key, Value>, key: Key, make: () => Value): Value {
  const known = memory.get(key) ?? make();
  memory.set(key, known);
  return known;
}

function suggestInstances(items: readonly Instance[]): readonly Suggestion[] {
  return items
    .filter(canBeImaged)
    .map(instance => ({
      instance,
      order: `${instance.state === 'running' ? 0 : 1} ${nameTag(instance) ?? ''}`.toLowerCase(),
    }))
    .sort((a, b) => compare(a.order, b.order))
    .map(({ instance }) =>
      toSuggestion(instance.id, nameTag(instance), [instance.state, instance.type, instance.zone]),
    );
}

function canBeImaged({ state, rootDeviceType }: Instance): boolean {
  return state !== 'terminated' && state !== 'shutting-down' && rootDeviceType !== 'instance-store';
}

function suggestSnapshots(items: readonly Snapshot[]): readonly Suggestion[] {
  return items
    .toSorted((a, b) => compare(b.started, a.started))
    .map(snapshot =>
      toSuggestion(snapshot.id, nameTag(snapshot), [
        `${snapshot.size} GiB`,
        snapshot.started.slice(0, 10),
        snapshot.state === 'completed' ? undefined : snapshot.state,
        snapshot.description,
      ]),
    );
}

function collectTags(things: readonly { readonly tags: Tags }[]): TagsInUse {
  const uses = new Map<string, Map<string, number>>();
  for (const { tags } of things) {
    for (const [key, value] of Object.entries(tags)) {
      if (key.startsWith('aws:')) continue;
      const values = uses.get(key) ?? new Map<string, number>();
      uses.set(key, values);
      if (values.size < MAX_VALUES || values.has(value)) values.set(value, (values.get(value) ?? 0) + 1);
    }
  }
  const keys = mostUsed([...uses].map(([key, values]) => [key, sum(values.values())]));
  const values = [...uses].map(
    ([key, found]) => [key, mostUsed([...found]).map(value => toSuggestion(value, undefined, []))] as const,
  );
  return { keys: keys.map(key => toSuggestion(key, undefined, [])), values: new Map(values) };
}

/** Values kept for a key: one that is different on each of ten thousand things helps nobody. */
const MAX_VALUES = 1000;

function mostUsed(uses: readonly (readonly [string, number])[]): readonly string[] {
  return uses.toSorted(([a, m], [b, n]) => n - m || compare(a, b)).map(([text]) => text);
}

function sum(numbers: Iterable<number>): number {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
}

function toSuggestion(value: string, name: string | undefined, details: readonly (string | undefined)[]): Suggestion {
  return { value, name: oneLine(name) || undefined, detail: details.filter(Boolean).map(oneLine).join(' · ') };
}

/** Names are anybody's text: what would break or reorder a line of the list is left out of what is shown. */
function oneLine(text: string | undefined): string {
  const shown = (text ?? '').replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]+/gu, ' ').trim();
  return shown.length > MAX_DETAIL ? `${[...shown].slice(0, MAX_DETAIL - 1).join('')}…` : shown;
}

const MAX_DETAIL = 120;

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
