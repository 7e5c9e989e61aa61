import type { LiveSuggestion } from '../../../server/src/protocol';
import { canBeImaged, type Image, type Instance, nameTag, type Snapshot, type Tags } from '../ec2/model';

/**
 * Suggestions, created once for each list and numbered. The same list gives the same number, so a receiver that has it needs
 * no new ones.
 */
export class SuggestionIndex {
  private readonly byInstances = new WeakMap<readonly Instance[], readonly LiveSuggestion[]>();
  private readonly bySnapshots = new WeakMap<readonly Snapshot[], readonly LiveSuggestion[]>();
  private readonly byTagged = new WeakMap<
    readonly Instance[],
    { readonly of: readonly Image[]; readonly found: TagsInUse }
  >();
  private readonly versions = new WeakMap<readonly LiveSuggestion[], number>();
  private lastVersion = 0;

  /** Those that an image can be created from, the running ones first. */
  instances(items: readonly Instance[]): readonly LiveSuggestion[] {
    return remember(this.byInstances, items, () => suggestInstances(items));
  }

  /** The newest first. */
  snapshots(items: readonly Snapshot[]): readonly LiveSuggestion[] {
    return remember(this.bySnapshots, items, () => suggestSnapshots(items));
  }

  /** Without AWS's own tags, which nobody may set. */
  tags(instances: readonly Instance[], images: readonly Image[]): TagsInUse {
    const known = this.byTagged.get(instances);
    if (known?.of === images) return known.found;
    const found = collectTags([...instances, ...images]);
    this.byTagged.set(instances, { of: images, found });
    return found;
  }

  /** The same for the same array, another one for every other. */
  versionOf(suggestions: readonly LiveSuggestion[]): number {
    return remember(this.versions, suggestions, () => {
      this.lastVersion += 1;
      return this.lastVersion;
    });
  }
}

export interface TagsInUse {
  readonly keys: readonly LiveSuggestion[];
  readonly values: ReadonlyMap<string, readonly LiveSuggestion[]>;
}

function remember<Key extends object, Value>(memory: WeakMap<Key, Value>, key: Key, make: () => Value): Value {
  const known = memory.get(key) ?? make();
  memory.set(key, known);
  return known;
}

function suggestInstances(items: readonly Instance[]): readonly LiveSuggestion[] {
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

function suggestSnapshots(items: readonly Snapshot[]): readonly LiveSuggestion[] {
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
      if (values.size < maxValues || values.has(value)) values.set(value, (values.get(value) ?? 0) + 1);
    }
  }
  const keys = mostUsed([...uses].map(([key, values]) => [key, sum(values.values())]));
  const values = [...uses].map(
    ([key, found]) => [key, mostUsed([...found]).map(value => toSuggestion(value, undefined, []))] as const,
  );
  return { keys: keys.map(key => toSuggestion(key, undefined, [])), values: new Map(values) };
}

/** Values kept for a key: one that is different on each of ten thousand things helps nobody. */
const maxValues = 1000;

function mostUsed(uses: readonly (readonly [string, number])[]): readonly string[] {
  return uses.toSorted(([a, m], [b, n]) => n - m || compare(a, b)).map(([text]) => text);
}

function sum(numbers: Iterable<number>): number {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
}

function toSuggestion(
  value: string,
  name: string | undefined,
  details: readonly (string | undefined)[],
): LiveSuggestion {
  return { value, name: oneLine(name) || undefined, detail: details.filter(Boolean).map(oneLine).join(' · ') };
}

/** Names are anybody's text: what would break or reorder a line of the list is left out of what is shown. */
function oneLine(text: string | undefined): string {
  const shown = (text ?? '').replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]+/gu, ' ').trim();
  return shown.length > maxDetail ? `${[...shown].slice(0, maxDetail - 1).join('')}…` : shown;
}

const maxDetail = 120;

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
