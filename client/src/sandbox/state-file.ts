import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { defaultBehaviour } from './world/behaviour';
import { freshImage } from './world/image';
import { freshInstance } from './world/instance';
import { emptyPlace, type Place } from './world/place';
import type { Principal } from './world/principals';
import { freshSnapshot } from './world/snapshot';
import type { World } from './world/world';

export interface SavedWorld {
  readonly world: World;
  /** The sandbox's time at the save. */
  readonly now: number;
}

/** A file that keeps the world between two starts. What goes wrong with it is told to `warn` in a sentence and stops nothing. */
export class StateFile {
  private readonly path: string;
  private readonly warn: (message: string) => void;
  private writing = Promise.resolve();
  private waiting: Promise<void> | undefined;
  private latest: SavedWorld | undefined;

  constructor(path: string, warn: (message: string) => void) {
    this.path = path;
    this.warn = warn;
  }

  /** The world as it was saved; undefined when there is no file, or one that cannot be read, which is then set aside. */
  async load(): Promise<SavedWorld | undefined> {
    const { path, warn } = this;
    const text = await readFile(path, 'utf8').catch(() => undefined);
    if (text === undefined) return undefined;
    const saved = parseState(text);
    if (saved !== undefined) return saved;
    await rename(path, `${path}.damaged`).then(
      () => warn(`The state file is damaged and was set aside as ${path}.damaged`),
      error => warn(`The state file is damaged, and could not be set aside: ${error.message}`),
    );
    return undefined;
  }

  /** Replaces the file as a whole and resolves when that is done. Of saves that wait for an earlier one only the last is written. */
  save(world: World, now: number): Promise<void> {
    this.latest = { world, now };
    if (this.waiting === undefined) {
      this.waiting = this.writing.then(() => this.writeLatest());
      this.writing = this.waiting;
    }
    return this.waiting;
  }

  private async writeLatest(): Promise<void> {
    this.waiting = undefined;
    if (this.latest === undefined) return;
    const { warn } = this;
    const text = JSON.stringify(savedForm(this.latest));
    await replaceFile(this.path, text).catch(error => warn(`The sandbox's state could not be saved: ${error.message}`));
  }
}

async function replaceFile(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(`${path}.new`, text, { mode: 0o600 });
  await rename(`${path}.new`, path);
}

/** The file's content. Members that are undefined are left out and come back as undefined. */
interface SavedForm {
  readonly format: typeof format;
  readonly now: number;
  readonly world: Omit<World, 'places' | 'principals'>;
  readonly principals: readonly (readonly [string, Principal])[];
  readonly places: readonly SavedPlace[];
}

/** A place with its tables as lists. */
type SavedPlace = Omit<Place, TableName> & { readonly [T in TableName]: readonly (readonly [string, TableValue<T>])[] };

type TableName = 'instances' | 'volumes' | 'images' | 'snapshots' | 'launchTemplates' | 'parameters' | 'tokens';
type TableValue<T extends TableName> = Place[T] extends Map<string, infer V> ? V : never;

const format = 1;

function savedForm({ world: { places, principals, ...world }, now }: SavedWorld): SavedForm {
  return { format, now, world, principals: [...principals], places: [...places.values()].map(savePlace) };
}

function savePlace(place: Place): SavedPlace {
  return {
    ...place,
    instances: [...place.instances],
    volumes: [...place.volumes],
    images: [...place.images],
    snapshots: [...place.snapshots],
    launchTemplates: [...place.launchTemplates],
    parameters: [...place.parameters],
    tokens: [...place.tokens],
  };
}

function parseState(text: string): SavedWorld | undefined {
  const form = parseJson(text);
  if (!isSavedForm(form)) return undefined;
  const places = form.places.map(loadPlace).map(place => [`${place.account}/${place.region}`, place] as const);
  // What a newer sandbox does that the file knows nothing of, it does as in a new world.
  const behaviour = { ...defaultBehaviour, ...form.world.behaviour };
  const tables = { principals: new Map(form.principals), places: new Map(places) };
  return { now: form.now, world: { ...form.world, behaviour, ...tables } };
}

/** What an older sandbox did not write is as in things that were just made. */
function loadPlace({ account, region, ...saved }: SavedPlace): Place {
  const { keys, launchConfigurations, autoScalingGroups, binDays, ...empty } = emptyPlace(account, region);
  return {
    ...empty,
    keys: saved.keys ?? keys,
    binDays: saved.binDays ?? binDays,
    launchConfigurations: saved.launchConfigurations ?? launchConfigurations,
    autoScalingGroups: saved.autoScalingGroups ?? autoScalingGroups,
    instances: tableOf(saved.instances, freshInstance),
    volumes: tableOf(saved.volumes, {}),
    images: tableOf(saved.images, freshImage),
    snapshots: tableOf(saved.snapshots, freshSnapshot),
    launchTemplates: tableOf(saved.launchTemplates, {}),
    parameters: tableOf(saved.parameters, {}),
    tokens: tableOf(saved.tokens, {}),
  };
}

function tableOf<T extends object>(
  saved: readonly (readonly [string, T])[] | undefined,
  fresh: Partial<T>,
): Map<string, T> {
  return new Map((saved ?? []).map(([id, thing]) => [id, { ...fresh, ...thing }]));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Trusts the inside of a file that has the right outside: nobody else writes it, and it is replaced as a whole. */
function isSavedForm(value: unknown): value is SavedForm {
  if (typeof value !== 'object' || value === null || !('format' in value) || value.format !== format) return false;
  return 'world' in value && 'principals' in value && 'places' in value && Array.isArray(value.places);
}
