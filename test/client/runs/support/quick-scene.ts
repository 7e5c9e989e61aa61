import type { Ec2 } from '../../../../client/src/ec2/ec2';
import type { Image } from '../../../../client/src/ec2/model';
import type { TargetRef } from '../../../../client/src/ec2/target-ref';
import { awsPolicy } from '../../../../client/src/runs/policy';
import type { Run } from '../../../../client/src/runs/run';
import { RunManager } from '../../../../client/src/runs/run-manager';
import { type RunOrder, Runs, type StepOrder } from '../../../../client/src/runs/runs';
import type { Disk } from '../../../../client/src/runs/storage/disk';
import type { Notice } from '../../../../client/src/runs/words/notice';
import type { StepDefinition } from '../../../../server/src/protocol';
import { fakeEc2, image } from '../../ec2/support/fake-ec2';
import { createMemoryDisk } from './memory-disk';
import { createVirtualTime } from './virtual-time';

const start = Date.parse('2026-11-23T12:00:00Z');
/** How long an image is pending. */
const pendingTime = 60_000;

export interface QuickWindow {
  readonly runs: Runs;
  readonly started: string[];
  readonly notices: Notice[];
  readonly told: Run[];
  readonly log: string[];
}

/** Windows on one disk in memory and one account that is a list of images: what takes a scene a second is over in a millisecond. */
export class QuickScene {
  readonly time = createVirtualTime(start);
  readonly target: TargetRef = { profile: 'prod', region: 'us-east-1', account: '123456789012' };
  readonly disk: Disk = createMemoryDisk();
  readonly images = new Map<string, Image & { readonly region: string }>();
  /** Calls by name, each with its region. */
  readonly calls: string[] = [];
  /** What is called instead, by region or everywhere. */
  replaced: Partial<Ec2> = {};
  account = '123456789012';
  private readonly windows: Runs[] = [];
  private readonly connections = new Map<string, Promise<Ec2>>();

  openWindow(
    pid = 1,
    { isRunning = () => true, history = 100 }: { isRunning?: (pid: number) => boolean; history?: number } = {},
  ): QuickWindow {
    const window = { started: [], notices: [], told: [], log: [] } as Omit<QuickWindow, 'runs'>;
    const runs = new Runs({
      openManager: RunManager.open,
      folder: '/runs',
      connect: ({ region }) => this.connect(region),
      clock: this.time.clock,
      disk: this.time.track(this.disk),
      policy: () => awsPolicy,
      processes: { pid, scope: 'here', isRunning },
      history: () => history,
      log: { info: () => undefined, error: line => window.log.push(line) },
      notifier: {
        started: ({ message }) => window.started.push(message),
        ended: (notice, ended) => {
          window.notices.push(notice);
          window.told.push(...ended);
        },
      },
    });
    this.windows.push(runs);
    return { ...window, runs };
  }

  order(name: string, changes: Partial<RunOrder> = {}): RunOrder {
    const { target } = this;
    return { request: { InstanceId: 'i-1', Name: name }, target, instance: { id: 'i-1' }, ...changes };
  }

  steps(imageId: string, definitions: readonly StepDefinition[]): StepOrder {
    return { image: { id: imageId, name: 'golden' }, target: this.target, steps: { definitions } };
  }

  /** The images of a name, in all regions. */
  named(name: string): readonly Image[] {
    return [...this.images.values()].filter(each => each.name === name).map(each => this.asOfNow(each));
  }

  count(call: string): number {
    return this.calls.filter(each => each.startsWith(`${call} `)).length;
  }

  async close(): Promise<void> {
    this.time.end();
    for (const runs of this.windows) await runs.dispose();
  }

  /** One connection a region, as the product has it. */
  private connect(region: string): Promise<Ec2> {
    const known = this.connections.get(region) ?? Promise.resolve(this.ec2At(region));
    this.connections.set(region, known);
    return known;
  }

  private ec2At(region: string): Ec2 {
    const make = (name: string, changes: Partial<Image> = {}) => {
      const id = `ami-${this.images.size + 1}`;
      const created = new Date(this.time.clock.now()).toISOString();
      this.images.set(id, { ...image(id, name, { created, state: 'pending', ...changes }), region });
      return { imageId: id, requestId: 'req' };
    };
    const own: Partial<Ec2> = {
      callerIdentity: async () => ({ account: this.account, arn: '' }),
      images: async ({ ids, names }) => {
        const items = [...this.images.values()].filter(
          each => each.region === region && (ids?.includes(each.id) ?? names?.includes(each.name) ?? true),
        );
        return { items: items.map(each => this.asOfNow(each)) };
      },
      createImage: async (request, options) => {
        await options?.beforeSending?.();
        return make(String(request.Name), { sourceInstanceId: String(request.InstanceId) });
      },
      copyImage: async ({ name }) => make(name),
      imageSharing: async () => [],
      shareImage: async () => undefined,
      deregisterImage: async id => {
        const found = this.images.get(id);
        if (found !== undefined) this.images.set(id, { ...found, state: 'deregistered' });
        return [];
      },
    };
    const ec2 = fakeEc2(own);
    const asReplaced = new Proxy(ec2, {
      get: (_, name: keyof Ec2) => {
        const call: unknown = this.replaced[name] ?? ec2[name];
        if (typeof call !== 'function' || name === 'clockOffset') return call;
        return (...args: unknown[]) => {
          this.calls.push(`${name} ${region}`);
          return Reflect.apply(call, ec2, args);
        };
      },
    });
    return this.time.track(asReplaced, ['clockOffset']);
  }

  private asOfNow(each: Image): Image {
    const isReady = this.time.clock.now() - Date.parse(each.created) >= pendingTime;
    return each.state === 'pending' && isReady ? { ...each, state: 'available' } : each;
  }
}
