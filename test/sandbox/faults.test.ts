import assert from 'node:assert/strict';
import {
  CreateImageCommand,
  DescribeImagesCommand,
  DescribeRegionsCommand,
  DescribeSnapshotsCommand,
} from '@aws-sdk/client-ec2';
import { GetCallerIdentityCommand } from '@aws-sdk/client-sts';
import type { Fault } from '../../client/src/sandbox/control/faults';
import { demoInstance } from './support/demo-world';
import { refused } from './support/refused';
import { useSandbox } from './support/use-sandbox';

describe('sandbox: faults', () => {
  const test = useSandbox();
  const create = (Name = 'web-test') => {
    return test.ec2().send(new CreateImageCommand({ InstanceId: demoInstance('web-1'), Name }));
  };
  const fail = (fault: Fault, action = 'CreateImage', count?: number) => test.sandbox.addFault(action, fault, count);
  const made = () => {
    const images = test.sandbox.state().places.flatMap(place => place.images);
    return images.filter(image => image.imageId.startsWith('ami-51'));
  };
  const image = async (id = '') => (await test.ec2().send(new DescribeImagesCommand({ ImageIds: [id] }))).Images?.[0];

  describe('on the wire', () => {
    const faults: [what: string, fault: Fault, isMade: boolean, error: RegExp][] = [
      ['a connection that drops before acting', { kind: 'drop' }, false, /ECONNRESET|hang up/],
      ['a connection that drops after acting', { kind: 'drop', when: 'after' }, true, /ECONNRESET|hang up/],
      ['an answer that breaks off', { kind: 'cut' }, true, /aborted|ECONNRESET/],
      ['a 500 before acting', { kind: 'error', code: 'InternalError' }, false, /^500 InternalError/],
      ['a 500 after acting', { kind: 'error', code: 'InternalError', when: 'after' }, true, /^500 InternalError/],
      ['a 503', { kind: 'error', code: 'Unavailable' }, false, /^503 Unavailable/],
      ['a status of its own', { kind: 'error', code: 'InternalError', status: 502 }, false, /^502 InternalError/],
      [
        'a message of its own',
        { kind: 'error', code: 'Blocked', message: 'Because.' },
        false,
        /^403 Blocked Because\.$/,
      ],
      ['throttling', { kind: 'error', code: 'RequestLimitExceeded' }, false, /^503 RequestLimitExceeded/],
      ['an expired token', { kind: 'error', code: 'RequestExpired' }, false, /^400 RequestExpired/],
      ["a proxy's page", { kind: 'html' }, false, /^502 /],
      ["a proxy's page after acting", { kind: 'html', status: 504, when: 'after' }, true, /^504 /],
    ];
    for (const [what, fault, isMade, expected] of faults) {
      it(`plays ${what}`, async () => {
        fail(fault);
        const { code, message, status } = await refused(create());
        assert.match(status === undefined ? `${code} ${message}` : `${status} ${code} ${message}`, expected);
        assert.equal(made().length, isMade ? 1 : 0);
      });
    }

    it('keeps what comes of acting for a call that acts: a dry run uses up nothing of it', async () => {
      const check = () =>
        test.ec2().send(new CreateImageCommand({ InstanceId: demoInstance('web-1'), Name: 'web-test', DryRun: true }));
      fail({ kind: 'drop', when: 'after' });
      assert.equal((await refused(check())).code, 'DryRunOperation');
      assert.match((await refused(create())).message, /ECONNRESET|hang up/);
      assert.equal(made().length, 1);
      fail({ kind: 'image-fails', stage: 2 });
      await refused(check());
      assert.equal(test.sandbox.faults().length, 1);
      fail({ kind: 'error', code: 'Unavailable' });
      assert.equal((await refused(check())).code, 'Unavailable', 'what goes wrong before it meets a dry run as well');
    });

    it('plays an answer that never comes', async () => {
      for (const when of ['before', 'after'] as const) {
        const abort = new AbortController();
        fail({ kind: 'silence', when }, 'DescribeRegions');
        const call = test.ec2().send(new DescribeRegionsCommand({}), { abortSignal: abort.signal });
        while (test.sandbox.faults().some(it => it.action === 'DescribeRegions')) await new Promise(setImmediate);
        abort.abort();
        assert.equal((await refused(call)).code, 'AbortError');
      }
    });

    it('plays an answer that comes late', async () => {
      fail({ kind: 'slow', milliseconds: 60 });
      const start = performance.now();
      await create();
      assert.ok(performance.now() - start >= 59);
    });

    it('leaves the caller of a lost answer with the duplicate of his own', async () => {
      fail({ kind: 'drop', when: 'after' });
      await refused(create());
      const { code, message } = await refused(create());
      assert.equal(code, 'InvalidAMIName.Duplicate');
      assert.ok(message.endsWith(made()[0]?.imageId ?? 'nothing was made'));
    });

    it('plays errors of STS in the words of STS', async () => {
      fail({ kind: 'error', code: 'ExpiredToken' }, 'GetCallerIdentity');
      const { code, status } = await refused(test.sts().send(new GetCallerIdentityCommand({})));
      assert.deepEqual([code, status], ['ExpiredToken', 403]);
    });
  });

  describe('switching', () => {
    it('goes by action and count, in the order in which they were switched on', async () => {
      fail({ kind: 'error', code: 'Unavailable' }, 'CreateImage', 2);
      fail({ kind: 'error', code: 'InternalError' }, '*');
      const codes: string[] = [];
      for (let count = 0; count < 3; count++) codes.push((await refused(create())).code);
      assert.deepEqual(codes, ['Unavailable', 'Unavailable', 'InternalError']);
      assert.deepEqual(test.sandbox.faults(), []);
      assert.ok((await create()).ImageId);
    });

    it('can be cleared, and knows no actions that there are not', async () => {
      fail({ kind: 'drop' }, '*', 100);
      test.sandbox.clearFaults();
      assert.ok((await create()).ImageId);
      assert.throws(() => fail({ kind: 'drop' }, 'CreateImages'), /There is no action CreateImages/);
    });

    it('counts calls, whatever came of them', async () => {
      fail({ kind: 'drop' });
      await refused(create());
      await create();
      assert.equal(test.sandbox.state().calls.CreateImage, 2);
    });
  });

  describe('of images', () => {
    it('fails an image before its snapshots began', async () => {
      fail({ kind: 'image-fails', stage: 1, code: 'Client.VolumeLimitExceeded', message: 'Too many' });
      const { ImageId } = await create();
      assert.equal((await image(ImageId))?.State, 'pending');
      test.sandbox.advance(40_000);
      const failed = await image(ImageId);
      assert.deepEqual(
        [failed?.State, failed?.StateReason],
        ['failed', { Code: 'Client.VolumeLimitExceeded', Message: 'Too many' }],
      );
      assert.deepEqual(failed?.BlockDeviceMappings, []);
    });

    it('fails an image while its snapshots are under way', async () => {
      fail({ kind: 'image-fails', stage: 2 });
      const { ImageId } = await create();
      test.sandbox.advance(40_000);
      const failed = await image(ImageId);
      assert.deepEqual([failed?.State, failed?.StateReason?.Code], ['failed', 'Server.InternalError']);
      assert.equal(failed?.BlockDeviceMappings?.length, 3);
    });

    it('lets one snapshot end in error and the others be completed', async () => {
      fail({ kind: 'snapshot-error' });
      const { ImageId } = await create();
      test.sandbox.advance(40_000);
      assert.equal((await image(ImageId))?.State, 'failed');
      const states = made()[0]?.snapshots.map(snapshot => snapshot.state);
      assert.deepEqual(states, ['error', 'completed', 'completed']);
      const SnapshotIds = [made()[0]?.snapshots[0]?.snapshotId ?? ''];
      const { Snapshots } = await test.ec2().send(new DescribeSnapshotsCommand({ SnapshotIds }));
      assert.ok(Snapshots?.[0]?.StateMessage);
    });

    it('terminates the instance under the image', async () => {
      fail({ kind: 'instance-terminated' });
      const { ImageId } = await create();
      test.sandbox.advance(40_000);
      assert.equal((await image(ImageId))?.StateReason?.Code, 'Client.InstanceTerminated');
      const instances = test.sandbox.state().places.flatMap(place => place.instances);
      assert.equal(instances.find(it => it.instanceId === demoInstance('web-1'))?.state, 'terminated');
    });

    it('fails a pending image when a person terminates its instance', async () => {
      const { ImageId } = await create();
      test.sandbox.advance(5000);
      test.sandbox.terminate(demoInstance('web-1'));
      assert.equal((await image(ImageId))?.State, 'failed');
      assert.equal((await refused(create('another'))).code, 'InvalidParameterValue');
    });

    it('hides a new image from its first describes', async () => {
      fail({ kind: 'hidden', describes: 1 });
      const { ImageId } = await create();
      assert.equal((await refused(image(ImageId))).code, 'InvalidAMIID.NotFound');
      assert.equal((await image(ImageId))?.State, 'pending');
    });
  });
});
