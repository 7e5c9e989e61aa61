import assert from 'node:assert/strict';
import { deregisterImage } from '../../../client/src/commands/deregister-image';
import { Refusal } from '../../../client/src/refusal';
import type { Deregistration } from '../../../client/src/runs/deregister';
import { failure, image } from '../ec2/support/fake-ec2';
import { makeRun } from '../runs/support/make-run';
import { fakeApp } from './support/fake-app';

const run = makeRun('run-1', {
  imageId: 'ami-1',
  snapshots: [{ id: 'snap-1', state: 'completed', progress: '100%', volumeId: 'vol-1', size: 8 }],
});
const node = {
  kind: 'image',
  image: image('ami-2', 'web', { devices: [{ deviceName: '/dev/xvda', snapshotId: 'snap-2', size: 8 }] }),
};
const keep = 'Deregister, Keep Snapshots';
const remove = 'Deregister and Delete Snapshots';

describe('Deregister Image', () => {
  it('leaves the image alone when the person presses Escape', async () => {
    for (const place of [{ kind: 'run', run }, node]) {
      const calls: string[] = [];
      const { app, asked, done } = fakeApp({
        runs: [run],
        ec2: {
          deregisterImage: async id => {
            calls.push(id);
            return [];
          },
        },
      });
      await deregisterImage.run(app, place);
      assert.equal(asked.questions.length, 1);
      assert.deepEqual([...done, ...calls], []);
    }
  });

  it('has under Enter what keeps the snapshots', async () => {
    const { app, asked } = fakeApp({ runs: [run] });
    await deregisterImage.run(app, { kind: 'run', run });
    assert.deepEqual(
      asked.questions[0]?.answers.map(({ title, answer }) => [title, answer]),
      [
        [keep, false],
        [remove, true],
      ],
    );
  });

  it('deregisters the image of a run as the person says', async () => {
    for (const [title, line] of [
      [keep, 'deregister run-1'],
      [remove, 'deregister run-1 with snapshots'],
    ] as const) {
      const { app, asked, done } = fakeApp({ runs: [run] });
      asked.confirmWith = () => title;
      await deregisterImage.run(app, { kind: 'run', run });
      assert.deepEqual(done, [line, 'refresh account']);
    }
  });

  it('deregisters an image of the tree as the person says', async () => {
    for (const title of [keep, remove]) {
      const calls: unknown[] = [];
      const { app, asked } = fakeApp({
        ec2: {
          deregisterImage: async (id, options) => {
            calls.push([id, options?.deleteSnapshots]);
            return [];
          },
        },
      });
      asked.confirmWith = () => title;
      await deregisterImage.run(app, node);
      assert.deepEqual(calls, [['ami-2', title === remove]]);
    }
  });

  it('names the place, the snapshots with their sizes, and what uses the image', async () => {
    const { app, asked } = fakeApp({
      ec2: {
        imageReferences: async () => ({
          items: [
            { imageId: 'ami-2', kind: 'ec2:Instance', arn: 'arn:aws:ec2:us-east-1:123456789012:instance/i-1' },
            { imageId: 'ami-2', kind: 'ssm:Parameter', arn: 'arn:aws:ssm:us-east-1:123456789012:parameter/golden/web' },
          ],
        }),
      },
    });
    await deregisterImage.run(app, node);
    assert.deepEqual(asked.questions[0]?.detail?.split('\n'), [
      'ami-2 in account 123456789012, region us-east-1',
      'No new instances can be launched from it. Running instances are not affected.',
      'In use by (2):',
      'instance i-1',
      'parameter /golden/web',
      'Its snapshots (1, volume size 8 GiB) are billed until they are deleted:',
      'snap-2 · /dev/xvda · 8 GiB',
    ]);
  });

  it('stays within a screen for an image with many snapshots that much uses', async () => {
    const devices = Array.from({ length: 40 }, (_, at) => ({ deviceName: `/dev/sd${at}`, snapshotId: `snap-${at}` }));
    const items = Array.from({ length: 300 }, (_, at) => ({
      imageId: 'ami-2',
      kind: 'ec2:Instance',
      arn: `instance/i-${at}`,
    }));
    const { app, asked } = fakeApp({ ec2: { imageReferences: async () => ({ items, nextToken: 'more' }) } });
    await deregisterImage.run(app, { kind: 'image', image: image('ami-2', 'web', { devices }) });
    const lines = asked.questions[0]?.detail?.split('\n') ?? [];
    assert.ok(lines.length <= 14, String(lines.length));
    assert.ok(lines.includes('In use by (300 or more):'));
    assert.ok(lines.includes('and 36 more'));
  });

  it('ends without a question where the uses cannot be asked for by a bug, or no longer', async () => {
    const bug = fakeApp({ ec2: { imageReferences: async () => Promise.reject(new TypeError('bug')) } });
    await assert.rejects(async () => deregisterImage.run(bug.app, node), TypeError);
    const cancel = new AbortController();
    const { app, asked } = fakeApp({
      ec2: {
        imageReferences: async (_, options) => {
          assert.equal(options?.signal, cancel.signal);
          cancel.abort();
          throw failure('Aborted', 'unknown');
        },
      },
    });
    const progress = async <Value>(_: unknown, work: (signal: AbortSignal) => Promise<Value>) => work(cancel.signal);
    const cancelling = { ...app, ask: Object.assign(asked, { progress }) };
    await assert.rejects(async () => deregisterImage.run(cancelling, node), { code: 'Aborted' });
    assert.deepEqual(asked.questions, []);
  });

  it('says that it could not check the uses, and still lets the person decide', async () => {
    const { app, asked } = fakeApp({
      ec2: {
        imageReferences: async () => {
          throw failure('UnauthorizedOperation', 'refused');
        },
      },
    });
    await deregisterImage.run(app, node);
    assert.match(asked.questions[0]?.detail ?? '', /Could not check .*UnauthorizedOperation/);
  });

  it('names the snapshots that were not deleted', async () => {
    const { app, asked } = fakeApp({
      ec2: {
        deregisterImage: async () => [
          { snapshotId: 'snap-1', result: 'success' },
          { snapshotId: 'snap-2', result: 'skipped' },
        ],
      },
    });
    asked.confirmWith = () => remove;
    await assert.rejects(
      async () => deregisterImage.run(app, node),
      new Refusal('Image ami-2 is deregistered. These snapshots were not deleted: snap-2 (used by another image)'),
    );
  });

  it('names the volumes of a run by their devices, as far as its plan knows them', async () => {
    const { snapshots } = run;
    const plan = { reboot: 'reboots' as const, devicesIn: [], devicesOut: [], firstSnapshots: [] };
    for (const [changes, line] of [
      [{ plan: { ...plan, deviceNames: { 'vol-1': '/dev/xvda' } } }, 'snap-1 · /dev/xvda · 8 GiB'],
      [{ plan }, 'snap-1 · 8 GiB'],
      [{}, 'snap-1 · 8 GiB'],
      [{ snapshots: snapshots.map(({ size: _size, ...rest }) => rest) }, 'snap-1'],
    ] as const) {
      const changed = { ...run, ...changes };
      const { app, asked } = fakeApp({ runs: [changed] });
      await deregisterImage.run(app, { kind: 'run', run: changed });
      assert.equal(asked.questions[0]?.detail?.split('\n').at(-1), line);
    }
  });

  it('offers to delete snapshots only where there are any, and says when nothing uses the image', async () => {
    const devices = [{ deviceName: '/dev/sdb', virtualName: 'ephemeral0' }];
    const { app, asked } = fakeApp();
    await deregisterImage.run(app, { kind: 'image', image: image('ami-2', 'web', { devices }) });
    assert.deepEqual(
      asked.questions[0]?.answers.map(({ title }) => title),
      ['Deregister'],
    );
    assert.deepEqual(asked.questions[0]?.detail?.split('\n').slice(2), [
      'No instance, launch template, or parameter in this account uses it.',
    ]);
  });

  it('names as many snapshots as fit, and does not count what it names', async () => {
    const lastLine = async (count: number) => {
      const devices = Array.from({ length: count }, (_, at) => ({
        deviceName: `/dev/sd${at}`,
        snapshotId: `snap-${at}`,
      }));
      const { app, asked } = fakeApp();
      await deregisterImage.run(app, { kind: 'image', image: image('ami-2', 'web', { devices }) });
      return asked.questions[0]?.detail?.split('\n').at(-1);
    };
    assert.deepEqual([await lastLine(4), await lastLine(5)], ['snap-3 · /dev/sd3', 'and 1 more']);
  });

  it('asks EC2 for the uses of this image, and ends without a question when the person cancels that', async () => {
    const queries: unknown[] = [];
    const { app, asked } = fakeApp({
      ec2: {
        imageReferences: async query => {
          queries.push(query);
          return { items: [] };
        },
      },
    });
    await deregisterImage.run(app, node);
    assert.deepEqual(queries, [{ imageIds: ['ami-2'], maxResults: 1000 }]);
    const cancelled = { ...app, ask: Object.assign(asked, { progress: async () => undefined }) };
    await deregisterImage.run(cancelled, node);
    assert.equal(asked.questions.length, 1);
  });

  it('says why each snapshot was left', async () => {
    const { app, asked } = fakeApp({
      ec2: {
        deregisterImage: async () => [
          { snapshotId: 'snap-1', result: 'missing-permissions' },
          { snapshotId: 'snap-2', result: 'internal-error' },
        ],
      },
    });
    asked.confirmWith = () => remove;
    await assert.rejects(
      async () => deregisterImage.run(app, node),
      /: snap-1 \(not authorized\), snap-2 \(EC2 could not delete it\)$/,
    );
  });

  it('tells what became of the image of a run', async () => {
    const answer = async (result: Deregistration) => {
      const { app, asked } = fakeApp({ runs: [run] });
      asked.confirmWith = () => remove;
      const runs = { ...app.runs, deregister: async () => result };
      const error: unknown = await Promise.resolve(deregisterImage.run({ ...app, runs }, { kind: 'run', run })).then(
        () => undefined,
        (reason: unknown) => reason,
      );
      return error instanceof Refusal ? error.message : String(error);
    };
    const left = { kind: 'deregistered', snapshots: [{ snapshotId: 'snap-1', result: 'skipped' }] } as const;
    assert.match(await answer(left), /snap-1 \(used by another image\)/);
    const whole = { kind: 'deregistered', snapshots: [{ snapshotId: 'snap-1', result: 'success' }] } as const;
    for (const result of [whole, { kind: 'already-gone' }, { kind: 'no-image' }] as const) {
      assert.equal(await answer(result), 'undefined');
    }
    assert.match(
      await answer({ kind: 'other-account', account: '999999999999' }),
      /prod now uses account 999999999999/,
    );
    const refused = { code: 'UnauthorizedOperation', message: 'no', reach: 'refused' } as const;
    assert.match(
      await answer({ kind: 'failed', failure: refused }),
      /ec2:DeregisterImage|not allow|denied|permission/i,
    );
    const protectedNow = { code: 'OperationNotPermitted', message: 'protected', reach: 'refused' } as const;
    assert.match(await answer({ kind: 'failed', failure: protectedNow }), /protect/);
  });

  it('marks the runs of an image of the tree, and reads the account again', async () => {
    const { app, asked, done } = fakeApp({ ec2: { deregisterImage: async () => [] } });
    asked.confirmWith = () => keep;
    await deregisterImage.run(app, node);
    assert.deepEqual(done, ['mark runs of ami-2', 'refresh account']);
  });

  it('is refused where the folder allows another account, and in Restricted Mode, before EC2 is asked', async () => {
    const guards = [{ account: '999999999999', region: '' }];
    for (const place of [{ kind: 'run', run }, node]) {
      for (const [options, message] of [
        [{ settings: { guards } }, /allows requests only in account 999999999999/],
        [{ state: { kind: 'untrusted' } }, /Restricted Mode/],
      ] as const) {
        const { app, asked, done } = fakeApp({ runs: [run], ...options });
        const refusal: unknown = await Promise.resolve(deregisterImage.run(app, place)).catch(
          (error: unknown) => error,
        );
        assert.ok(refusal instanceof Refusal);
        assert.match(refusal.message, message);
        // The image is where it is: another profile would be no way on.
        assert.ok(!refusal.offers.some(({ title }) => title === 'Select Profile'));
        assert.deepEqual([asked.progresses, asked.questions, done], [[], [], []]);
      }
    }
  });

  it('does nothing with a run that has no image, or without a target', async () => {
    const bare = makeRun('run-1');
    const one = fakeApp({ runs: [bare] });
    await deregisterImage.run(one.app, { kind: 'run', run: bare });
    const two = fakeApp({ state: { kind: 'no-profile' } });
    await deregisterImage.run(two.app, node);
    assert.deepEqual([one.asked.questions, two.asked.questions, two.asked.progresses], [[], [], []]);
  });

  it('has no Cancel once EC2 is asked', async () => {
    const { app, asked } = fakeApp({ runs: [run] });
    asked.confirmWith = () => keep;
    await deregisterImage.run(app, { kind: 'run', run });
    assert.deepEqual(
      asked.progresses.map(({ canCancel }) => canCancel),
      [true, false],
    );
  });

  it('does nothing for whatever else it is called with', async () => {
    for (const place of [undefined, null, 7, 'run-2', {}, { kind: 'image' }, { kind: 'instance' }]) {
      const { app, asked, done } = fakeApp({ runs: [run] });
      await deregisterImage.run(app, place);
      assert.deepEqual([asked.questions, done], [[], []]);
    }
  });
});
