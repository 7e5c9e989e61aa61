import assert from 'node:assert/strict';
import { commands } from '../../../client/src/commands';
import { Refusal } from '../../../client/src/refusal';
import type { TargetState } from '../../../client/src/target/resolve-target';
import { asTheyCome } from '../../../client/src/views/account/arrangement';
import { image, instance } from '../ec2/support/fake-ec2';
import { makeRun } from '../runs/support/make-run';
import { fakeApp, profile, ready } from './support/fake-app';
import { requestOf } from './support/snippet';

const emulator: TargetState = {
  kind: 'ready',
  target: { profile: { ...profile, endpoint: 'http://localhost:4566' }, region: 'us-east-1' },
};
const sandbox: TargetState = {
  kind: 'ready',
  target: { profile: { ...profile, kind: 'sandbox' }, region: 'us-east-1' },
};

describe('Filter Instances and Images', () => {
  it('narrows the lists with each key, without space around, and keeps what was typed', async () => {
    const { app, asked, done } = fakeApp();
    asked.typeWith = field => {
      assert.equal(field.check?.(' we '), undefined);
      return ' web ';
    };
    await named('ami.filterAccount').run(app);
    assert.deepEqual(done, ['arrange {"filter":"we"}', 'arrange {"filter":"web"}']);
  });

  it('brings back on Escape what was there, which is also what it starts from', async () => {
    const { app, asked, done } = fakeApp();
    const before = { ...app.accountView, arrangement: { ...asTheyCome, filter: 'db' } };
    asked.typeWith = field => {
      field.check?.('x');
      return undefined;
    };
    await named('ami.filterAccount').run({ ...app, accountView: before });
    assert.equal(asked.fields[0]?.value, 'db');
    assert.deepEqual(done, ['arrange {"filter":"x"}', 'arrange {"filter":"db"}']);
  });

  it('is cleared together with the groups', async () => {
    const { app, done } = fakeApp();
    await named('ami.clearFilter').run(app);
    assert.deepEqual(done, ['arrange {"filter":"","grouping":{"by":"none"}}']);
  });
});

describe('Filter Runs', () => {
  const filter = async (typed: string | undefined, before = '') => {
    const { app, asked, done } = fakeApp();
    asked.typeWith = field => {
      assert.equal(field.check?.(' fa '), undefined);
      assert.equal(field.value, before);
      return typed;
    };
    await named('ami.filterRuns').run({ ...app, runsView: { ...app.runsView, filter: before } });
    return done;
  };

  it('narrows the runs with each key, and keeps what was typed', async () => {
    assert.deepEqual(await filter(' failed '), ['narrow runs fa', 'narrow runs failed']);
    assert.deepEqual(await filter('', 'web'), ['narrow runs fa', 'narrow runs ']);
  });

  it('brings back on Escape what was there, and shows every run when it is cleared', async () => {
    assert.deepEqual(await filter(undefined, 'web'), ['narrow runs fa', 'narrow runs web']);
    const { app, done } = fakeApp();
    await named('ami.clearRunsFilter').run(app);
    assert.deepEqual(done, ['narrow runs ']);
  });
});

describe('Group Instances and Images, without tags', () => {
  const offered = async (state: TargetState, pick?: string) => {
    const { app, asked, done } = fakeApp({ state });
    asked.pickWith = () => pick;
    await named('ami.groupAccount').run(app);
    return { rows: asked.lists[0]?.rows, done };
  };

  it('offers what every account has, and no heading for tags', async () => {
    const rows = ['Not Grouped', 'By State', 'By Instance Type', 'By Availability Zone'];
    for (const state of [ready, { kind: 'no-profile' } as const]) assert.deepEqual((await offered(state)).rows, rows);
  });

  it('groups as the person says, and not on Escape', async () => {
    for (const [row, by] of [
      ['Not Grouped', 'none'],
      ['By State', 'state'],
      ['By Instance Type', 'type'],
      ['By Availability Zone', 'zone'],
    ] as const) {
      assert.deepEqual((await offered(ready, row)).done, [`arrange {"grouping":{"by":"${by}"}}`]);
    }
    assert.deepEqual((await offered(ready)).done, []);
  });
});

describe('The Account view', () => {
  it('reads more of the list that it was asked for', async () => {
    for (const [given, expected] of [
      ['images', 'images'],
      ['instances', 'instances'],
      [undefined, 'instances'],
    ] as const) {
      const { app, done } = fakeApp();
      await named('ami.loadMore').run(app, given);
      assert.deepEqual(done, [`load more ${expected}`]);
    }
  });

  it('shows an image by its id, and nothing for whatever else', async () => {
    const { app, done } = fakeApp();
    for (const place of ['ami-1', undefined, 7, {}]) await named('ami.revealImage').run(app, place);
    assert.deepEqual(done, ['reveal ami-1']);
  });

  it('reads the profiles first, then all that is shown, afresh', async () => {
    const { app, done } = fakeApp();
    await named('ami.refresh').run(app);
    assert.deepEqual(done, ['refresh profiles', 'refresh account', 'refresh requests']);
  });

  it('is shown with the sandbox in it to whoever has no account', async () => {
    const { app, done } = fakeApp();
    await named('ami.trySandbox').run(app);
    assert.match(done[0] ?? '', /^select profile /);
    assert.deepEqual(done.slice(1), ['run ami.account.focus']);
  });
});

describe('Show Profile, Region, and Instance', () => {
  it('names each part of the target, and changes the one that the person picks', async () => {
    const { app, asked, done } = fakeApp({
      state: { kind: 'ready', target: { profile, region: 'eu-west-1' }, instanceId: 'i-7', instanceName: 'web-1' },
    });
    asked.pickWith = () => 'Select Region…';
    await named('ami.showTarget').run(app);
    assert.deepEqual(asked.notes[0], ['prod', 'eu-west-1', 'web-1 (i-7)', '']);
    assert.deepEqual(done, ['run ami.selectRegion']);
  });

  it('leads to each of its places', async () => {
    const leads: string[] = [];
    for (const row of ['Select Profile…', 'Select Region…', 'Select Instance…', 'Show Instances and Images']) {
      const { app, asked, done } = fakeApp();
      asked.pickWith = () => row;
      await named('ami.showTarget').run(app);
      leads.push(...done);
    }
    assert.deepEqual(leads, [
      'run ami.selectProfile',
      'run ami.selectRegion',
      'run ami.selectInstance',
      'run ami.account.focus',
    ]);
  });

  it('says nothing of what is not selected, and does nothing on Escape', async () => {
    for (const state of [ready, { kind: 'no-profile' } as const]) {
      const { app, asked, done } = fakeApp({ state });
      await named('ami.showTarget').run(app);
      assert.deepEqual(asked.notes[0]?.slice(2), ['', '']);
      assert.deepEqual(done, []);
    }
    const { app, asked } = fakeApp({ state: { kind: 'no-region', profile } });
    await named('ami.showTarget').run(app);
    assert.deepEqual(asked.notes[0], ['', '', '', '']);
  });
});

describe('Open in AWS Console', () => {
  const open = async (place: unknown, state: TargetState = ready, runs = [makeRun('run-1', { imageId: 'ami-1' })]) => {
    const { app, done } = fakeApp({ state, runs });
    await named('ami.openInConsole').run(app, place);
    return done.join().replace('browse https://console.aws.amazon.com/ec2/home?region=', '');
  };
  const device = { deviceName: '/dev/sda1', volumeId: 'vol-1', snapshotId: 'snap-1', deleteOnTermination: true };

  it('opens what a row of the Account view stands for, in the region of the target', async () => {
    const inEurope: TargetState = { kind: 'ready', target: { profile, region: 'eu-west-1' } };
    for (const [place, expected] of [
      [{ kind: 'instance', instance: instance('i-1') }, 'InstanceDetails:instanceId=i-1'],
      [{ kind: 'image', image: image('ami-9', 'web') }, 'ImageDetails:imageId=ami-9'],
      [{ kind: 'volume', device, root: true }, 'VolumeDetails:volumeId=vol-1'],
      [{ kind: 'snapshot', device }, 'SnapshotDetails:snapshotId=snap-1'],
    ] as const) {
      assert.equal(await open(place, inEurope), `eu-west-1#${expected}`);
    }
  });

  it('opens the image of a run where it was created, whatever is selected now', async () => {
    assert.equal(await open('run-1', { kind: 'no-profile' }), 'us-east-1#ImageDetails:imageId=ami-1');
  });

  it('refuses what is not in AWS: of the sandbox, of an emulator, and what has no id', async () => {
    const place = { kind: 'instance', instance: instance('i-1') };
    const elsewhere = makeRun('run-1', {
      imageId: 'ami-1',
      target: { profile: 'x', region: 'us-east-1', endpoint: 'http://localhost:4566' },
    });
    await assert.rejects(open(place, sandbox), Refusal);
    await assert.rejects(open(place, emulator), Refusal);
    await assert.rejects(open(place, { kind: 'no-profile' }), Refusal);
    await assert.rejects(open('run-1', ready, [elsewhere]), Refusal);
    await assert.rejects(open({ kind: 'snapshot', device: { ...device, snapshotId: undefined } }), Refusal);
    await assert.rejects(open({ kind: 'retry' }), Refusal);
  });
});

describe('Plan Image', () => {
  it('shows the plan of the request once there is a target', async () => {
    const { app, done } = fakeApp();
    await named('ami.planImage').run(app);
    assert.deepEqual(done, ['plan /requests/web.ami.json']);
  });

  it('shows none without a document, and none where the person selects no target', async () => {
    const { app, done } = fakeApp();
    await named('ami.planImage').run({ ...app, findRequest: async () => undefined });
    const without = fakeApp({ state: { kind: 'no-profile' } });
    await named('ami.planImage').run(without.app);
    assert.deepEqual([done, without.done], [[], ['refresh profiles']]);
  });
});

describe('A section of a page', () => {
  const run = makeRun('run-1');
  const toggle = async (...args: unknown[]) => {
    const { app, done } = fakeApp({ runs: [run] });
    await named('ami.togglePageSection').run(app, ...args);
    return done;
  };

  it('is folded on the page of its run, where the run has such a section', async () => {
    assert.deepEqual(await toggle('run-1', 'calls'), ['toggle run run-1']);
    assert.deepEqual(await toggle('run-1', 'request'), ['toggle run run-1']);
    for (const section of ['steps-of-nobody', undefined, 7]) assert.deepEqual(await toggle('run-1', section), []);
  });

  it('is folded on a plan, named by its file', async () => {
    assert.deepEqual(await toggle('file:///web.ami.json', 'request'), ['toggle file:///web.ami.json']);
    assert.deepEqual(await toggle(7), []);
  });
});

describe('A new request from an instance', () => {
  const open = async (of: Parameters<typeof instance>[1]) => {
    const { app, asked, done } = fakeApp();
    asked.typeWith = ({ value }) => value;
    await named('ami.newRequestFromInstance').run(app, { kind: 'instance', instance: instance('i-7', of) });
    const [first = '', ...lines] = (done[0] ?? '').split('\n');
    return { file: first.replace('new ', ''), request: requestOf(lines.join('\n')) };
  };

  it('is called after the Name tag as far as a file can be, else after the id', async () => {
    for (const [Name, file] of [
      ['web 1', 'web-1.ami.json'],
      ['..web..', 'web.ami.json'],
      ['a/b\\c:d', 'a-b-c-d.ami.json'],
      ['ö', 'i-7.ami.json'],
      ['x'.repeat(100), `${'x'.repeat(60)}.ami.json`],
      ['web  :  1', 'web-1.ami.json'],
    ] as const) {
      assert.equal((await open({ tags: { Name } })).file, file);
    }
    assert.equal((await open({})).file, 'i-7.ami.json');
  });

  it('has the devices with what CreateImage may change, and tags for image and snapshots', async () => {
    const devices = [{ deviceName: '/dev/sdf', volumeId: 'vol-1', deleteOnTermination: false }];
    assert.deepEqual((await open({ devices })).request, {
      InstanceId: 'i-7',
      Name: '${instanceName}-${timestamp}',
      BlockDeviceMappings: [{ DeviceName: '/dev/sdf', Ebs: { DeleteOnTermination: false } }],
      TagSpecifications: [
        { ResourceType: 'image', Tags: [{ Key: 'Name', Value: '${instanceName}' }] },
        { ResourceType: 'snapshot', Tags: [{ Key: 'Name', Value: '${instanceName}' }] },
      ],
    });
  });
});

function named(id: string) {
  const command = commands.find(candidate => candidate.id === id);
  assert.ok(command, id);
  return command;
}
