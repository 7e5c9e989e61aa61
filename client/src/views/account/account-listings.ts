import { AwsFailure } from '../../ec2/aws-failure';
import type { Ec2, Page, PageQuery } from '../../ec2/ec2';
import type { Image, Instance, Snapshot, Volume } from '../../ec2/model';
import type { AccountSource, Listing } from './listing';

/** One page is one call; EC2 gives at most 1,000 at once. */
const pageSize = 500;

/** What has been read of one target for the Account view: page by page, each thing once. */
export class AccountListings implements AccountSource {
  private readonly open: () => Promise<Ec2>;
  private readonly changed: () => void;
  private readonly instanceList: Reader<Instance>;
  private readonly imageList: Reader<Image>;
  private readonly volumes = new Map<string, Volume | undefined>();
  private readonly snapshots = new Map<string, Snapshot | undefined>();

  constructor(open: () => Promise<Ec2>, changed: () => void) {
    this.open = open;
    this.changed = changed;
    this.instanceList = new Reader(query => open().then(ec2 => ec2.instances(query)), changed);
    this.imageList = new Reader(query => open().then(ec2 => ec2.images(query)), changed);
  }

  instances(): Listing<Instance> {
    return this.instanceList.listing();
  }

  images(): Listing<Image> {
    return this.imageList.listing();
  }

  volume(id: string): Volume | undefined {
    return this.volumes.get(id);
  }

  snapshot(id: string): Snapshot | undefined {
    return this.snapshots.get(id);
  }

  wantVolumes(ids: readonly string[]): void {
    this.want(ids, this.volumes, (ec2, missing) => ec2.volumes({ ids: missing }));
  }

  wantSnapshots(ids: readonly string[]): void {
    this.want(ids, this.snapshots, (ec2, missing) => ec2.snapshots({ ids: missing }));
  }

  readMore(of: 'instances' | 'images'): void {
    if (of === 'instances') this.instanceList.readNext();
    else this.imageList.readNext();
  }

  private want<Item extends { readonly id: string }>(
    ids: readonly string[],
    known: Map<string, Item | undefined>,
    read: (ec2: Ec2, ids: readonly string[]) => Promise<Page<Item>>,
  ): void {
    const missing = ids.filter(id => !known.has(id));
    if (missing.length === 0) return;
    for (const id of missing) known.set(id, undefined);
    this.open()
      .then(ec2 => read(ec2, missing))
      .then(page => {
        for (const item of page.items) known.set(item.id, item);
        this.changed();
      })
      // The numbers beside a device are a courtesy: without permission to read them the id stands there.
      .catch(() => undefined);
  }
}

/** Reads a list page by page. The first look begins the first page. */
class Reader<Item> {
  private readonly read: (query: PageQuery) => Promise<Page<Item>>;
  private readonly changed: () => void;
  private current: Listing<Item> = { items: [], state: 'loading', more: false };
  private nextToken: string | undefined;
  private reading = false;
  private started = false;

  constructor(read: (query: PageQuery) => Promise<Page<Item>>, changed: () => void) {
    this.read = read;
    this.changed = changed;
  }

  listing(): Listing<Item> {
    if (!this.started) this.readNext();
    return this.current;
  }

  readNext(): void {
    if (this.reading || (this.started && !this.nextToken)) return;
    this.started = true;
    this.reading = true;
    this.read({ maxResults: pageSize, nextToken: this.nextToken })
      .then(page => {
        this.nextToken = page.nextToken;
        this.current = {
          items: [...this.current.items, ...page.items],
          state: 'ready',
          more: page.nextToken !== undefined,
        };
      })
      .catch((error: unknown) => {
        if (!(error instanceof AwsFailure)) throw error;
        this.current = { ...this.current, state: 'failed', failure: error };
      })
      .finally(() => {
        this.reading = false;
        this.changed();
      });
  }
}
