import type { Ec2 } from '../ec2/ec2';
import type { CallerIdentity, Image, Instance, Snapshot, Volume } from '../ec2/model';
import type { Target } from '../ec2/profile';
import { type RegionList, readRegions } from '../ec2/regions';
import { identityAge, imagesAge, instancesAge, regionsAge, snapshotsAge, volumesAge } from './ages';
import { BackOff } from './back-off';
import { CachedValue } from './cached-value';
import { createCaller } from './caller';
import { Lookup } from './lookup';
import { PagedList } from './paged-list';
import type { Schedule } from './schedule';

export interface TargetFactsOptions {
  readonly target: Target;
  readonly connect: () => Promise<Ec2>;
  readonly now: () => number;
  readonly schedule: Schedule;
  readonly onChange: () => void;
}

/** Everything cached for one target. The lists answer what they can; the rest is looked up by ID. */
export class TargetFacts {
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
  private readonly backOff: BackOff;
  private readonly ending = new AbortController();

  constructor({ target, connect, now, schedule, onChange }: TargetFactsOptions) {
    const backOff = new BackOff(now);
    const call = createCaller({ connect, backOff, ended: this.ending.signal });
    const shared = { call, backOff, now, schedule, onChange };
    this.target = target;
    this.backOff = backOff;
    this.instances = new PagedList<Instance>({
      ...shared,
      page: (ec2, query, options) => ec2.instances(query, options),
      idOf: instance => instance.id,
      age: instancesAge,
    });
    this.images = new PagedList<Image>({
      ...shared,
      page: (ec2, query, options) => ec2.images(query, options),
      idOf: image => image.id,
      age: imagesAge,
    });
    this.snapshots = new PagedList<Snapshot>({
      ...shared,
      page: (ec2, query, options) => ec2.snapshots(query, options),
      idOf: snapshot => snapshot.id,
      age: snapshotsAge,
    });
    this.instanceById = new Lookup<Instance>({
      ...shared,
      fetch: async (ec2, ids, options) => (await ec2.instances({ ids }, options)).items,
      keyOf: instance => instance.id,
      age: instancesAge,
    });
    this.imageByName = new Lookup<Image>({
      ...shared,
      fetch: async (ec2, names, options) => (await ec2.images({ names }, options)).items.filter(holdsName),
      keyOf: image => image.name,
      age: imagesAge,
    });
    this.snapshotById = new Lookup<Snapshot>({
      ...shared,
      fetch: async (ec2, ids, options) => (await ec2.snapshots({ ids }, options)).items,
      keyOf: snapshot => snapshot.id,
      age: snapshotsAge,
    });
    this.volumeById = new Lookup<Volume>({
      ...shared,
      fetch: async (ec2, ids, options) => (await ec2.volumes({ ids }, options)).items,
      keyOf: volume => volume.id,
      age: volumesAge,
    });
    this.identity = new CachedValue<CallerIdentity>({
      ...shared,
      fetch: (ec2, options) => ec2.callerIdentity(options),
      age: identityAge,
    });
    this.regions = new CachedValue<RegionList>({
      ...shared,
      fetch: (ec2, options) => readRegions(ec2, target.region, options),
      age: regionsAge,
    });
  }

  /** A person asked to refresh: what is known is old, and shown until it is read again. */
  expire(): void {
    this.backOff.reset();
    for (const fact of [
      ...[this.instances, this.images, this.snapshots, this.identity, this.regions],
      ...[this.instanceById, this.imageByName, this.snapshotById, this.volumeById],
    ]) {
      fact.expire();
    }
  }

  /** Ends the calls under way. */
  dispose(): void {
    this.ending.abort();
  }
}

/** A deregistered image is listed for a while and no longer has its name. */
export function holdsName(image: Image): boolean {
  return image.state !== 'deregistered';
}
