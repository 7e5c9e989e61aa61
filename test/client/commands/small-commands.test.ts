import assert from 'node:assert/strict';
import { commands } from '../../../client/src/commands';
import { reportFailure } from '../../../client/src/commands/report-failure';
import { AwsFailure } from '../../../client/src/ec2/aws-failure';
import type { Profile } from '../../../client/src/ec2/profile';
import { localDateTime } from '../../../client/src/local-format';
import { Refusal } from '../../../client/src/refusal';
import { failure, image, instance } from '../ec2/support/fake-ec2';
import { makeRun } from '../runs/support/make-run';
import { fakeApp, profile } from './support/fake-app';

const id = 'i-1234567890abcdef0';
const text = JSON.stringify({ InstanceId: id, Name: 'web-1' });
const run = makeRun('run-1', { imageId: 'ami-1', file: 'file:///requests/web.ami.json' });
const node = { kind: 'run', run };

describe('The commands', () => {
  it('do with a run what their names say, and nothing with a run that is gone', async () => {
    for (const [command, expected] of [
      ['ami.removeRun', 'remove run-1'],
      ['ami.stopWatching', 'stop watching run-1'],
      ['ami.resumeWatching', 'resume watching run-1'],
      ['ami.showRun', 'show run run-1'],
      ['ami.openRequest', 'show file:///requests/web.ami.json'],
      ['ami.copyId', 'copy ami-1'],
      [
        'ami.openInConsole',
        'browse https://console.aws.amazon.com/ec2/home?region=us-east-1#ImageDetails:imageId=ami-1',
      ],
    ] as const) {
      const { app, done } = fakeApp({ runs: [run] });
      await named(command).run(app, node);
      assert.deepEqual(done, [expected], command);
    }
    for (const command of ['ami.removeRun', 'ami.stopWatching', 'ami.resumeWatching', 'ami.runAgain', 'ami.showRun']) {
      const { app, done, orders } = fakeApp();
      await named(command).run(app, node);
      assert.deepEqual([done, orders], [[], []], command);
    }
  });

  it('survive whatever another extension calls them with', async () => {
    for (const command of commands.filter(({ id: of }) => !/create|plan|check|select|new|copyAs/i.test(of))) {
      for (const place of [undefined, null, 7, '', {}, { kind: 'run' }, { run: {} }, { offer: 1 }]) {
        const { app, asked, orders } = fakeApp();
        try {
          await command.run(app, place);
        } catch (error) {
          assert.ok(error instanceof Refusal, `${command.id}: ${error}`);
        }
        assert.deepEqual([asked.questions, orders], [[], []], command.id);
      }
    }
  });

  it('find the request of an image by the run that created it', async () => {
    const { app, done } = fakeApp({ runs: [run] });
    await named('ami.openRequest').run(app, { kind: 'image', image: image('ami-1', 'web') });
    assert.deepEqual(done, ['show file:///requests/web.ami.json']);
    const other = { kind: 'image', image: image('ami-2', 'web') };
    await assert.rejects(
      async () => named('ami.openRequest').run(app, other),
      /No run in the history created image ami-2/,
    );
  });

  it('compare a run with its file, and show no difference where there is none', async () => {
    const sent = makeRun('run-1', {
      file: 'file:///requests/web.ami.json',
      request: { InstanceId: id, Name: 'web-1' },
    });
    const same = fakeApp({ runs: [sent], text });
    await named('ami.compareRun').run(same.app, { run: sent });
    assert.deepEqual(
      same.asked.messages.map(message => message.text),
      ['requests/web.ami.json has not changed since this request was sent.'],
    );
    const other = fakeApp({ runs: [sent], text: JSON.stringify({ InstanceId: id, Name: 'web-2' }) });
    await named('ami.compareRun').run(other.app, { run: sent });
    assert.match(other.done.join('\n'), /^sent run-1\n.*"web-1".*run vscode\.diff/s);
    const since = localDateTime(sent.created);
    assert.ok(other.done.at(-1)?.endsWith(` Sent ${since} ↔ requests/web.ami.json`));
  });

  it('compare a run with a file that holds no request any more by the request as it was sent', async () => {
    const sent = makeRun('run-1', { file: 'file:///requests/web.ami.json', request: { Name: 'web-1' } });
    const { app, done } = fakeApp({
      runs: [sent],
      text: 'notes',
      read: async () => ({ kind: 'other', message: 'This file contains no request.' }),
    });
    await named('ami.compareRun').run(app, { run: sent });
    assert.equal(done[0], 'sent run-1\n{\n  "Name": "web-1"\n}\n');
  });

  it('say that the file of a run is gone, and where its request is', async () => {
    const gone = makeRun('run-1', { file: 'file:///requests/gone.ami.json' });
    for (const command of ['ami.openRequest', 'ami.compareRun', 'ami.runAgain']) {
      const { app } = fakeApp({ runs: [gone] });
      await assert.rejects(
        async () => named(command).run(app, { run: gone }),
        /^Refusal: The request file of this run no longer exists\./,
      );
    }
  });

  it('show where a run without a file was sent from', async () => {
    const bare = makeRun('run-2');
    for (const command of ['ami.openRequest', 'ami.compareRun', 'ami.runAgain']) {
      const { app } = fakeApp({ runs: [bare] });
      await assert.rejects(async () => named(command).run(app, { run: bare }), /without a request file/);
    }
  });
});

describe('Select Profile', () => {
  const profiles: readonly Profile[] = [profile, { name: 'Sandbox (simulated)', kind: 'sandbox', region: 'us-east-1' }];

  it('lists what signs in to AWS first, and selects what the person picks', async () => {
    const { app, asked, done } = fakeApp();
    const withSandbox = { ...app, targets: { ...app.targets, profiles } };
    asked.pickWith = () => 'Sandbox (simulated)';
    await named('ami.selectProfile').run(withSandbox);
    const rows = ['prod', '— No AWS account required', 'Sandbox (simulated)', '— ', 'Add Profile…'];
    assert.deepEqual(asked.lists[0]?.rows, rows);
    assert.deepEqual(done, ['refresh profiles', 'select profile Sandbox (simulated)']);
  });

  it('opens the list of completion again that it was chosen from', async () => {
    const { app, asked, done } = fakeApp();
    asked.pickWith = rows => rows.find(row => row === 'prod');
    await named('ami.selectProfile').run({ ...app, targets: { ...app.targets, profiles } }, 'suggest');
    assert.deepEqual(done, ['refresh profiles', 'select profile prod', 'run editor.action.triggerSuggest']);
  });

  it('changes nothing on Escape', async () => {
    const { app, done } = fakeApp();
    await named('ami.selectProfile').run(app, 'suggest');
    assert.deepEqual(done, ['refresh profiles']);
  });
});

describe('Select Region', () => {
  const regions = async () => [
    { name: 'us-east-1', optIn: 'opt-in-not-required' } as const,
    { name: 'eu-west-1', optIn: 'opt-in-not-required' } as const,
    { name: 'af-south-1', optIn: 'not-opted-in' } as const,
  ];

  it('selects what the person picks', async () => {
    const { app, asked, done } = fakeApp({ ec2: { regions } });
    asked.pickWith = () => 'eu-west-1';
    await named('ami.selectRegion').run(app);
    assert.deepEqual(asked.lists[0]?.rows, ['us-east-1', 'eu-west-1', '— Not enabled for this account', 'af-south-1']);
    assert.deepEqual(done, ['select region eu-west-1']);
  });

  it('refuses a region that the account has not enabled, and changes nothing on Escape', async () => {
    const { app, asked, done } = fakeApp({ ec2: { regions } });
    await named('ami.selectRegion').run(app);
    asked.pickWith = () => 'af-south-1';
    await assert.rejects(async () => named('ami.selectRegion').run(app), /af-south-1 is not enabled/);
    assert.deepEqual(done, []);
  });

  it('lists the known regions where EC2 cannot be asked', async () => {
    const { app, asked } = fakeApp({
      ec2: {
        regions: async () => {
          throw failure('ExpiredToken', 'refused');
        },
      },
    });
    await named('ami.selectRegion').run(app);
    assert.ok((asked.lists[0]?.rows.length ?? 0) > 10);
  });

  it('selects no region where the profile was not picked', async () => {
    const { app, done } = fakeApp({ state: { kind: 'no-profile' } });
    await named('ami.selectRegion').run(app);
    assert.deepEqual(done, ['refresh profiles']);
  });
});

describe('Select Instance', () => {
  const pages = async ({ nextToken }: { readonly nextToken?: string }) =>
    nextToken === undefined
      ? {
          items: [instance('i-2', { tags: { Name: 'web-10' } }), instance('i-3', { state: 'terminated' })],
          nextToken: '2',
        }
      : { items: [instance('i-1', { tags: { Name: 'web-9' } })] };

  it('lists every instance that an image can be created from, as people count', async () => {
    const { app, asked, done } = fakeApp({ ec2: { instances: pages } });
    asked.pickWith = () => 'web-9';
    await named('ami.selectInstance').run(app);
    assert.deepEqual(asked.lists[0]?.rows, ['web-9', 'web-10']);
    assert.deepEqual(done, ['select instance i-1']);
  });

  it('asks once for each of profile and instance where there is no target', async () => {
    const { app, asked, done } = fakeApp({ ec2: { instances: pages }, state: { kind: 'no-profile' } });
    asked.pickWith = rows => rows.find(row => row === 'prod' || row === 'web-9');
    await named('ami.selectInstance').run(app);
    assert.equal(asked.lists.length, 2);
    assert.deepEqual(done, ['refresh profiles', 'select profile prod', 'select instance i-1']);
  });

  it('changes nothing on Escape', async () => {
    const { app, done } = fakeApp({ ec2: { instances: pages } });
    await named('ami.selectInstance').run(app);
    assert.deepEqual(done, []);
  });

  it('selects an instance of the tree at once', async () => {
    const { app, done } = fakeApp();
    await named('ami.useInstance').run(app, { kind: 'instance', instance: instance('i-7') });
    assert.deepEqual(done, ['select instance i-7']);
  });
});

describe('Check Permissions', () => {
  it('says that the profile can create the image, and sends nothing', async () => {
    const { app, asked, orders } = fakeApp({
      text,
      ec2: { instances: async () => ({ items: [instance(id)] }), checkPermission: async () => ({ requestId: 'r' }) },
    });
    await named('ami.checkPermissions').run(app);
    assert.match(asked.messages[0]?.text ?? '', /prod can create this image in us-east-1/);
    assert.deepEqual([asked.questions, orders], [[], []]);
  });

  it('refuses with EC2’s reason', async () => {
    const { app, asked } = fakeApp({
      text,
      ec2: {
        instances: async () => ({ items: [instance(id)] }),
        checkPermission: async () => {
          throw failure('UnauthorizedOperation', 'refused', 'You are not authorized to perform: ec2:CreateImage');
        },
      },
    });
    await assert.rejects(async () => named('ami.checkPermissions').run(app), Refusal);
    assert.deepEqual(asked.messages, []);
  });

  it('says what EC2 left open', async () => {
    const checkPermission = async () => Promise.reject(failure('RequestLimitExceeded', 'throttled'));
    const { app, asked } = fakeApp({
      text,
      ec2: { instances: async () => ({ items: [instance(id)] }), checkPermission },
    });
    await assert.rejects(async () => named('ami.checkPermissions').run(app), Refusal);
    assert.deepEqual(asked.messages, []);
  });

  it('says nothing without a document, or when the person cancels', async () => {
    const { app, asked } = fakeApp({ text, ec2: { instances: async () => ({ items: [instance(id)] }) } });
    await named('ami.checkPermissions').run({ ...app, findRequest: async () => undefined });
    asked.cancels = () => true;
    await named('ami.checkPermissions').run(app);
    assert.deepEqual([asked.messages, asked.progresses.length], [[], 1]);
  });

  it('asks no emulator, which may take a dry run for a real one', async () => {
    const emulator = { ...profile, endpoint: 'http://localhost:4566' };
    const { app } = fakeApp({
      text,
      ec2: { instances: async () => ({ items: [instance(id)] }) },
      state: { kind: 'ready', target: { profile: emulator, region: 'us-east-1' } },
    });
    await assert.rejects(async () => named('ami.checkPermissions').run(app), /go to http:\/\/localhost:4566/);
  });
});

describe('New Request', () => {
  it('asks for a file name, web.ami.json proposed, and opens it with the selected instance', async () => {
    const { app, asked, done } = fakeApp({
      state: { kind: 'ready', target: { profile, region: 'us-east-1' }, instanceId: 'i-7' },
    });
    asked.typeWith = ({ value }) => value;
    await named('ami.newRequest').run(app);
    assert.match(done[0] ?? '', /^new web\.ami\.json\n\{\n {2}"InstanceId": "i-7",/);
  });

  it('proposes the next free name, and adds the ending that a person leaves out', async () => {
    const { app, asked, done } = fakeApp();
    const taken = { ...app.newRequests, isTaken: async (name: string) => name === 'web.ami.json' };
    asked.typeWith = () => 'golden';
    await named('ami.newRequest').run({ ...app, newRequests: taken });
    assert.equal(asked.fields[0]?.value, 'web-2.ami.json');
    assert.match(done[0] ?? '', /^new golden\.ami\.json\n/);
  });

  it('names the image like the file, in letters that EC2 takes and no snippet reads', async () => {
    const { app, asked, done } = fakeApp();
    asked.typeWith = () => 'gölden$1}.ami.json';
    await named('ami.newRequest').run(app);
    assert.match(done[0] ?? '', /"Name": "\$\{2:g-lden-1-\}-\\\$\{timestamp\}"/);
    assert.equal(done[0]?.match(/"Value": "\$\{3:g-lden-1-\}"/g)?.length, 2);
  });

  it('opens nothing on Escape or under a name that no folder takes', async () => {
    const fault = (name: string) => {
      if (['', '  ', '.ami.json'].includes(name)) return 'Enter a file name';
      return 'A file name cannot contain \\ / : * ? " < > or |';
    };
    for (const typed of [undefined, '', '  ', '../web', 'a\\b', 'a:b', '.ami.json']) {
      const { app, asked, done } = fakeApp();
      asked.typeWith = () => typed;
      await named('ami.newRequest').run(app);
      assert.deepEqual(done, [], String(typed));
      if (typed !== undefined) assert.equal(asked.fields[0]?.check?.(typed), fault(typed));
      assert.equal(asked.fields[0]?.check?.(' web '), undefined);
    }
  });

  it('writes a request from an instance, its name and devices being text and no snippet', async () => {
    const { app, asked, done } = fakeApp();
    asked.typeWith = ({ value }) => value;
    const devices = [{ deviceName: '/dev/sd${1}', volumeId: 'vol-1', deleteOnTermination: true }];
    const of = instance('i-7', { devices, tags: { Name: '../../web 1' } });
    await named('ami.newRequestFromInstance').run(app, { kind: 'instance', instance: of });
    assert.match(done[0] ?? '', /^new web-1\.ami\.json\n/);
    assert.ok(done[0]?.includes('/dev/sd\\${1\\}'));
  });
});

describe('What ends a command', () => {
  const command = named('ami.removeRun');

  it('is a refusal in its own words, with its offers', async () => {
    const { app, asked } = fakeApp();
    const offer = { title: 'Retry', run: () => {} };
    await reportFailure(app, command, new Refusal('Not now.', [offer]));
    assert.deepEqual(asked.messages, [{ severity: 'error', text: 'Not now.', offers: [offer] }]);
  });

  it('is a failed call under the name of the command', async () => {
    const { app, asked } = fakeApp();
    await reportFailure(app, command, new AwsFailure({ code: 'Blocked', reach: 'refused', message: 'no' }));
    assert.match(asked.messages[0]?.text ?? '', /^Remove from History failed: ./);
  });

  it('is nothing to tell when the person cancelled', async () => {
    const { app, asked } = fakeApp();
    await reportFailure(app, command, new AwsFailure({ code: 'Aborted', reach: 'never-sent', message: '' }));
    assert.deepEqual(asked.messages, []);
  });

  it('is a bug in the log, and the way to it in a message', async () => {
    const { app, asked, done } = fakeApp();
    await reportFailure(app, command, new TypeError('x is undefined'));
    assert.equal(asked.messages[0]?.text, 'Remove from History failed. Something went wrong in AMI Authoring.');
    assert.match(done[0] ?? '', /^error TypeError/);
    await asked.messages[0]?.offers?.[0]?.run();
    assert.equal(done.at(-1), 'show log');
  });
});

describe('Quick Fix of a row that says why the account could not be read', () => {
  it('offers what can be done and does what is picked; whatever else is passed is not done', async () => {
    const { app, asked } = fakeApp();
    asked.pickWith = ([first]) => first;
    const done: string[] = [];
    const offers = ['Sign In', 'Select Profile'].map(title => ({ title, run: () => void done.push(title) }));
    const failed = { kind: 'failure', explained: { sentence: 'The session has expired.', offers } };
    for (const place of [failed, undefined, null, 7, { run: 7 }, offers[0]])
      await named('ami.showFixes').run(app, place);
    assert.deepEqual(done, ['Sign In']);
    assert.deepEqual(
      asked.lists.map(({ rows }) => rows),
      [['Sign In', 'Select Profile']],
    );
  });
});

describe('Show Run', () => {
  it('shows the run of the row, or of the lens, which passes the file and then the run', async () => {
    const { app, done } = fakeApp({ runs: [run, makeRun('run-2')] });
    await named('ami.showRun').run(app, node);
    await named('ami.showRun').run(app, 'file:///requests/web.ami.json', 'run-2');
    await named('ami.showRun').run(app, node, 7);
    assert.deepEqual(done, ['show run run-1', 'show run run-2', 'show run run-1']);
  });
});

describe('Group Instances and Images', () => {
  it('offers the tag keys of what is loaded', async () => {
    const { app, asked, done } = fakeApp({
      ec2: { images: async () => ({ items: [image('ami-1', 'web', { tags: { Team: 'x' } })] }) },
    });
    const state = app.targets.of();
    assert.ok(state.kind === 'ready');
    await app.facts.of(state.target).images.read('all');
    asked.pickWith = () => 'Team';
    await named('ami.groupAccount').run(app);
    assert.deepEqual(asked.lists[0]?.rows.slice(-2), ['— By Tag', 'Team']);
    assert.deepEqual(done, ['arrange {"grouping":{"by":"tag","key":"Team"}}']);
  });
});

function named(id: string) {
  const command = commands.find(candidate => candidate.id === id);
  assert.ok(command, id);
  return command;
}
