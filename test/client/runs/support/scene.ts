import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import type { Ec2 } from '../../../../client/src/ec2/ec2';
import type { Parameters } from '../../../../client/src/ec2/parameters';
import type { TargetRef } from '../../../../client/src/ec2/target-ref';
import { awsPolicy, type Policy } from '../../../../client/src/runs/policy';
import type { Run } from '../../../../client/src/runs/run';
import { RunManager } from '../../../../client/src/runs/run-manager';
import { type RunOrder, Runs, type StepOrder } from '../../../../client/src/runs/runs';
import { type Disk, nodeDisk } from '../../../../client/src/runs/storage/disk';
import type { Notice } from '../../../../client/src/runs/words/notice';

import { type Sandbox, startSandbox } from '../../../../client/src/sandbox/start-sandbox';
import type { StepDefinition } from '../../../../server/src/protocol';
import { connectTo, parametersAt } from './connect-to';
import { createVirtualTime, type VirtualTime } from './virtual-time';

/** A sandbox, a folder for the runs, and windows on both; the real SDK in between. No time passes but by `time`. */
export interface Scene {
  readonly sandbox: Sandbox;
  readonly time: VirtualTime;
  readonly folder: string;
  readonly target: TargetRef;
  readonly instanceId: string;
  openWindow(options?: WindowOptions): Promise<Window>;
  /** Steps for the image `imageId`. */
  stepOrder(imageId: string, definitions: readonly StepDefinition[]): StepOrder;
  order(name: string, request?: Readonly<Record<string, unknown>>): RunOrder;
  /** Images of this name that EC2 has made, whatever became of them. */
  imagesOf(name: string): readonly MadeImage[];
  calls(action: string): number;
  /** Resolves once the sandbox has seen a CreateImage. */
  sent(): Promise<void>;
  /** Every end that any window told. */
  told(): readonly Run[];
  /** A connection of somebody else's to the same account, which nothing waits for. */
  connect(region?: string): Promise<Ec2>;
  reboots(): number;
  close(): Promise<void>;
}

/** An image that CreateImage made, as the sandbox's control shows it. */
type MadeImage = ReturnType<Sandbox['state']>['places'][number]['images'][number];

export interface Window {
  readonly runs: Runs;
  /** Every end that was told, by run. */
  readonly told: Run[];
  readonly notices: Notice[];
  close(): Promise<void>;
}

export interface WindowOptions {
  readonly disk?: Partial<Disk>;
  readonly policy?: Policy;
  /** Calls of EC2's that time does not wait for, because their answer never comes. */
  readonly unanswered?: readonly string[];
  readonly connect?: (ec2: Ec2, region: string) => Promise<Ec2>;
  readonly parameters?: (parameters: Parameters, region: string) => Parameters;
  /** A window that is dead does not close. */
  readonly isDead?: () => boolean;
  /** Wraps everything that leaves the window. */
  readonly wrap?: <Port extends object>(port: Port) => Port;
  readonly history?: number;
  /** Whether processes of other windows run. */
  readonly isRunning?: (pid: number) => boolean;
  readonly pid?: number;
  /** Windows of other scopes cannot see each other's processes. */
  readonly scope?: string;
}

export async function openScene({ clockIsOff = 0, world = 'demo' } = {}): Promise<Scene> {
  const sandbox = await startSandbox({ speed: 0, world });
  // Long enough that every image is seen pending at the first look.
  sandbox.behave({ imageSeconds: [60, 90] });
  const time = createVirtualTime(Date.now() + clockIsOff, milliseconds => sandbox.advance(milliseconds));
  const folder = await mkdtemp(join(tmpdir(), 'ami-runs-'));
  const ec2 = await connectTo(sandbox.url);
  const { items } = await ec2.instances({});
  const instance = items.find(({ state, devices }) => state === 'running' && devices.length > 2);
  if (instance === undefined) throw new Error('the demo world has no running instance with several volumes');
  const target: TargetRef = {
    profile: 'Sandbox (simulated)',
    region: 'us-east-1',
    account: '000000000000',
    endpoint: sandbox.url,
  };
  const windows: Window[] = [];
  let isClosed = false;
  const connections = new Map([[target.region, Promise.resolve(ec2)]]);
  const at = (region: string) => once(connections, region, () => connectTo(sandbox.url, region));

  const openWindow = async (options: WindowOptions = {}): Promise<Window> => {
    const told: Run[] = [];
    const notices: Notice[] = [];
    const { disk = {}, policy = awsPolicy, unanswered = [], pid = process.pid, isRunning = () => true } = options;
    const { scope = 'here' } = options;
    // The SDK measures EC2's clock against this computer's, which stands still in a scene.
    const clockOffset = () => Date.parse(sandbox.state().now) - time.clock.now();
    const { wrap = port => port } = options;
    const connections = new Map<string, Promise<Ec2>>();
    const connectAt = async (region: string) => {
      const connected = { ...(await at(region)), clockOffset };
      const chosen = options.connect === undefined ? connected : await options.connect(connected, region);
      return wrap(time.track(chosen, [...unanswered, 'clockOffset']));
    };
    const parametersIn = new Map<string, Promise<Parameters>>();
    const openParameters = async (region: string) => {
      const opened = await parametersAt(sandbox.url, region);
      return wrap(time.track(options.parameters?.(opened, region) ?? opened, unanswered));
    };
    await once(connections, target.region, connectAt);
    const runs = new Runs({
      openManager: RunManager.open,
      folder,
      connect: ({ region }) => once(connections, region, connectAt),
      parameters: ({ region }) => once(parametersIn, region, openParameters),
      clock: time.clock,
      disk: wrap(time.track({ ...nodeDisk, ...disk }, unanswered)),
      policy: () => policy,
      processes: { pid, scope, isRunning },
      history: () => options.history ?? 100,
      log: { info: () => undefined, error: () => undefined },
      notifier: {
        started: () => undefined,
        ended: (notice, runs) => {
          notices.push(notice);
          told.push(...runs);
        },
      },
    });
    const window = { runs, told, notices, close: async () => (options.isDead?.() ? undefined : runs.dispose()) };
    windows.push(window);
    return window;
  };

  return {
    sandbox,
    time,
    folder,
    target,
    instanceId: instance.id,
    openWindow,
    order: (name, request = {}) => ({
      request: { InstanceId: instance.id, Name: name, ...request },
      target,
      instance: { id: instance.id, name: 'web-1' },
      file: 'file:///work/web.ami.json',
    }),
    stepOrder: (id, definitions) => ({ image: { id, name: 'golden' }, target, steps: { definitions } }),
    imagesOf: name =>
      sandbox
        .state()
        .places.flatMap(({ images }) => images)
        .filter(image => image.name === name),
    calls: action => sandbox.state().calls[action] ?? 0,
    sent: async () => {
      while (!isClosed && !sandbox.state().calls.CreateImage) await turn();
    },
    told: () => windows.flatMap(window => window.told),
    connect: (region = target.region) => at(region),
    reboots: () =>
      sandbox
        .state()
        .places.flatMap(place => place.instances)
        .reduce((sum, { reboots }) => sum + reboots, 0),
    close: async () => {
      time.end();
      isClosed = true;
      for (const window of windows) await window.close();
      await sandbox.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Made once for each region. */
function once<Port>(
  known: Map<string, Promise<Port>>,
  region: string,
  make: (region: string) => Promise<Port>,
): Promise<Port> {
  const found = known.get(region) ?? make(region);
  known.set(region, found);
  return found;
}
