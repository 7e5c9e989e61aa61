import { defaultKeepRule } from '../../../../client/src/cleanup/decisions/keep-rule';
import type { CleanUpOrder, CleanUpResult } from '../../../../client/src/cleanup/doing/clean-ups';
import type { CleanUpPlan } from '../../../../client/src/cleanup/plan/clean-up-plan';
import { readPlan } from '../../../../client/src/cleanup/plan/read-plan';
import type { Ec2 } from '../../../../client/src/ec2/ec2';
import type { Image } from '../../../../client/src/ec2/model';
import { workspaceOf } from '../../cleanup/support/files';
import { ami } from '../../cleanup/support/ids';
import { fakeEc2, image } from '../../ec2/support/fake-ec2';
import { account, type FakeAppOptions, fakeApp } from './fake-app';

export const cleanUpTarget = { profile: 'prod', region: 'us-east-1', account };
const { signal } = new AbortController();

/** Ten weekly images, of which the oldest is in a file, and an account that only reads. */
export function weeklyImages() {
  const images: Image[] = Array.from({ length: 10 }, (_, week) =>
    image(ami(week), `web-${week}`, {
      created: new Date(Date.now() - week * 7 * 86_400_000).toISOString(),
      devices: [{ deviceName: '/dev/xvda', snapshotId: `snap-${week}`, size: 8 }],
    }),
  );
  const calls: Partial<Ec2> = {
    images: async () => ({ items: images }),
    imageReferences: async () => ({ items: [] }),
    imageSharing: async () => [],
    lockedSnapshots: async () => ({ items: [] }),
    imagesInRecycleBin: async () => ({ items: [] }),
  };
  return { images, calls, files: workspaceOf({ 'a.tf': `# ${ami(9)}` }) };
}

/** A window with the page of a clean-up of these images open under the key `plan`, and what it has started. */
export async function openCleanUp(calls: Partial<Ec2>, files = workspaceOf({}), options: FakeAppOptions = {}) {
  const { app, ...rest } = fakeApp({ ...options, ec2: calls });
  const plan: CleanUpPlan = await readPlan(
    { target: cleanUpTarget, selector: [{ kind: 'name', patterns: ['web-*'] }], rule: defaultKeepRule },
    {
      ec2: fakeEc2(calls),
      autoScaling: () => app.accounts.openAutoScaling(cleanUpTarget),
      files,
      now: Date.now(),
      signal,
    },
  );
  const orders: CleanUpOrder[] = [];
  const start = async (order: CleanUpOrder): Promise<CleanUpResult> => {
    orders.push(order);
    return { kind: 'blocked', message: 'enough for a test' };
  };
  const cleanUp = {
    ...app.cleanUp,
    pages: { ...app.cleanUp.pages, planOf: (key: string) => (key === 'plan' ? plan : undefined) },
    work: () => ({ ...app.cleanUp.work(), start }),
  };
  return { ...rest, app: { ...app, cleanUp }, orders, plan };
}
