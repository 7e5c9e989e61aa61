import type { Ec2 } from '../ec2/ec2';
import type { CallerIdentity, Image, Instance, Snapshot, Volume } from '../ec2/model';
import type { Target } from '../ec2/profile';
import { type RegionList, readRegions } from '../ec2/regions';
import { IDENTITY_AGE, IMAGES_AGE, INSTANCES_AGE, REGIONS_AGE, SNAPSHOTS_AGE, VOLUMES_AGE } from './ages';
import { createBackOff } from './back-off';
import { type CachedValue, createCachedValue } from './cached-value';
import { createCaller } from './caller';
import { createLookup, type Lookup } from './lookup';
import { createPagedList, type PagedList } from './paged-list';
import type { Schedule } from './schedule';

/** All that is remembered of one target. The lists serve every question that they can; the rest is looked up. */
export interface TargetFacts {
  readonly target: Target;
  readonly instances: PagedList<Instance>;
  readonly images: PagedList<Image>;
  readonly snapshots: PagedList<Snapshot>;
  readonly instanceById: Lookup<Instance>;
  readonly imageByName: Lookup<Image>;
  readonly snapshotById: Lookup<Snapshot>;
  readonly volumeById: Lookup<Volume>;
  readonly identity: CachedValue<CallerIdentity>;
  readonly regions: CachedValue<RegionList>;
  /** A person asks anew: what is known is old, and shown until it is read again. */
  expire(): void;
  /** Ends the calls under way. */
  dispose(): void;
}

export interface TargetFactsOptions {
  readonly target: Target;
  readonly connect: () => Promise<Ec2>;
  readonly now: () => number;
  readonly schedule: Schedule;
  readonly onChange: () => void;
}

export function createTargetFacts({ target, connect, now, schedule, onChange }: TargetFactsOptions): TargetFacts {
  const ending = new AbortController();
  const backOff = createBackOff(now);
  const call = createCaller({ connect, backOff, ended: ending.signal });
  const shared = { call, backOff, now, schedule, onChange };
  const facts = {
    instances: createPagedList<Instance>({
      ...shared,
      page: (ec2, query, options) => ec2.instances(query, options),
      idOf: instance => instance.id,
      age: INSTANCES_AGE,
    }),
    images: createPagedList<Image>({
      ...shared,
      page: (ec2, query, options) => ec2.images(query, options),
      idOf: image => image.id,
      age: IMAGES_AGE,
    }),
    snapshots: createPagedList<Snapshot>({
      ...shared,
      page: (ec2, query, options) => ec2.snapshots(query, options),
      idOf: snapshot => snapshot.id,
      age: SNAPSHOTS_AGE,
    }),
    instanceById: createLookup<Instance>({
      ...shared,
      fetch: async (ec2, ids, options) => (await ec2.instances({ ids }, options)).items,
      keyOf: instance => instance.id,
      age: INSTANCES_AGE,
    }),
    imageByName: createLookup<Image>({
      ...shared,
      fetch: async (ec2, names, options) => (await ec2.images({ names }, options)).items.filter(holdsName),
      keyOf: image => image.name,
      age: IMAGES_AGE,
    }),
    snapshotById: createLookup<Snapshot>({
      ...shared,
      fetch: async (ec2, ids, options) => (await ec2.snapshots({ ids }, options)).items,
      keyOf: snapshot => snapshot.id,
      age: SNAPSHOTS_AGE,
    }),
    volumeById: createLookup<Volume>({
      ...shared,
      fetch: async (ec2, ids, options) => (await ec2.volumes({ ids }, options)).items,
      keyOf: volume => volume.id,
      age: VOLUMES_AGE,
    }),
    identity: createCachedValue<CallerIdentity>({
      ...shared,
      fetch: (ec2, options) => ec2.callerIdentity(options),
      age: IDENTITY_AGE,
    }),
    regions: createCachedValue<RegionList>({
      ...shared,
      fetch: (ec2, options) => readRegions(ec2, target.region, options),
      age: REGIONS_AGE,
    }),
  };
  return {
    target,
    ...facts,
    expire() {
      backOff.reset();
      for (const fact of Object.values(facts)) fact.expire();
    },
    dispose: () => ending.abort(),
  };
}

/** A deregistered image is listed for a while and no longer has its name. */
export function holdsName(image: Image): boolean {
  return image.state !== 'deregistered';
}
