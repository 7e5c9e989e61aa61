import assert from 'node:assert/strict';
import { DiagnosticRefreshRequest, DiagnosticSeverity } from 'vscode-languageserver-protocol';
import { createImage } from '../../../client/src/commands/create-image';
import { toFacts } from '../../../client/src/facts/to-facts';
import { buildPlan, stops } from '../../../client/src/plan/plan';
import type { PlanFacts } from '../../../client/src/plan/plan-facts';
import { liveRules } from '../../../server/src/language/rules/of-account';
import { isFirm } from '../../../server/src/language/severities-to-send';
import { AskFacts, ReadRequest, type ReadRequestParams, type ReadRequestResult } from '../../../server/src/protocol';
import { connectEditor, type Editor } from '../../protocol/connect';
import { Signal } from '../../protocol/signal';
import { fakeApp } from '../commands/support/fake-app';
import { facts as fine, instance, request, snapshot } from './support/account';

const uri = 'file:///requests/web.ami.json';
const snapshotId = 'snap-12345678';
const ofSnapshot = (ebs: object) => mapping('/dev/sdh', { SnapshotId: snapshotId, ...ebs });
const withSnapshot = (changes: object) => ({
  namedSnapshots: { [snapshotId]: { ...snapshot, id: snapshotId, ...changes } },
});

/** For each live rule a request and an account that it finds fault with. */
const cases: Readonly<Record<string, readonly [changes: object, known: Partial<PlanFacts>]>> = {
  'live-instance-not-found': [{}, { instance: null }],
  'live-instance-state': [{}, { instance: { ...instance, state: 'terminated' } }],
  'live-root-instance-store': [{}, { instance: { ...instance, rootDeviceType: 'instance-store' } }],
  'live-name-duplicate': [
    {},
    {
      imageOfName: {
        id: 'ami-1',
        name: 'web-2026',
        state: 'available',
        created: '2026-11-01T00:00:00Z',
        ownerId: '',
        devices: [],
        tags: {},
      },
    },
  ],
  'live-device-not-on-instance': [mapping('/dev/sdz', { DeleteOnTermination: true }), {}],
  'live-volume-size-change': [mapping('/dev/sdf', { VolumeSize: 200 }), {}],
  'live-existing-mapping-change': [mapping('/dev/sdf', { VolumeType: 'io2', Iops: 5000 }), {}],
  'live-encrypted-existing': [mapping('/dev/sdg', { Encrypted: true }), {}],
  'live-encrypted-existing-false': [mapping('/dev/sdf', { Encrypted: false }), {}],
  'live-no-device-root': [{ BlockDeviceMappings: [{ DeviceName: '/dev/xvda', NoDevice: '' }] }, {}],
  'live-snapshot-not-found': [ofSnapshot({}), { namedSnapshots: { [snapshotId]: null } }],
  'live-snapshot-archived': [ofSnapshot({}), withSnapshot({ archived: true })],
  'live-snapshot-not-completed': [ofSnapshot({}), withSnapshot({ state: 'pending', progress: '42%' })],
  'live-volume-size-below-snapshot': [ofSnapshot({ VolumeSize: 4 }), withSnapshot({})],
  'live-iops-ratio-snapshot': [ofSnapshot({ VolumeType: 'io1', Iops: 1000 }), withSnapshot({})],
  'live-boot-volume-type': [mapping('/dev/xvda', { VolumeType: 'sc1' }), {}],
  'live-boot-mode': [{ BootModeOverride: 'uefi' }, {}],
  'live-snapshot-location': [{ SnapshotLocation: 'local' }, {}],
  'live-reboot-impact': [{}, { instance: { ...instance, tags: { 'aws:autoscaling:groupName': 'web' } } }],
};

describe('The account is judged once', () => {
  it('and every live rule is tried', () => {
    assert.deepEqual(Object.keys(cases).toSorted(), liveRules.map(({ id }) => id).toSorted());
  });

  for (const [rule, [changes, known]] of Object.entries(cases)) {
    it(`by ${rule}: the editor, the plan and the refusal say the same`, async () => {
      const account = { ...fine, ...known };
      const text = JSON.stringify({ ...request, ...changes }, undefined, 2);
      const said = await inEditor(text, account, rule);
      assert.ok(said.length > 0, 'the editor says nothing');
      const isError = said.some(({ severity }) => severity === DiagnosticSeverity.Error);
      await withReader({}, async read => {
        const plan = await planOf(text, account, read);
        const planned = plan.problems.map(({ message }) => message);
        for (const { message } of said) assert.ok(planned.includes(String(message)), planned.join('\n'));
        assert.equal(stops(plan), isError);
        if (!isError) return;
        await assert.rejects(createWith(text, account, read), (error: Error) =>
          said.every(({ message }) => error.message.includes(String(message))),
        );
      });
    });

    it(`by ${rule}: no setting hides it from the plan, or sends what EC2 rejects`, async () => {
      const account = { ...fine, ...known };
      const text = JSON.stringify({ ...request, ...changes }, undefined, 2);
      const said = await inEditor(text, account, rule);
      const head = liveRules.find(({ id }) => id === rule);
      assert.ok(head);
      const isRejected = isFirm(head) && said.some(({ severity }) => severity === DiagnosticSeverity.Error);
      await withReader({ [rule]: 'off' }, async read => {
        const plan = await planOf(text, account, read);
        assert.equal(stops(plan), isRejected);
        if (isRejected) await assert.rejects(createWith(text, account, read));
      });
    });
  }

  it('and a comment in the text silences the editor, but does not send what EC2 rejects', async () => {
    const account = { ...fine, instance: { ...instance, state: 'terminated' as const } };
    const text = `{\n  // ami-ignore live-instance-state\n  "InstanceId": "${instance.id}",\n  "Name": "web-2026"\n}`;
    assert.deepEqual(await inEditor(text, account, 'live-instance-state'), []);
    await withReader({}, read => assert.rejects(createWith(text, account, read), /terminated/));
  });
});

type Read = (params: ReadRequestParams) => Promise<ReadRequestResult>;

async function withReader(rules: object, use: (read: Read) => Promise<void>): Promise<void> {
  const refreshed = new Signal();
  const editor = await connectEditor({
    rules,
    prepare: connection => connection.onRequest(DiagnosticRefreshRequest.type, () => refreshed.raise()),
  });
  try {
    // The settings have arrived then; those that change nothing are not told.
    if (Object.keys(rules).length > 0) await refreshed.wait();
    await use(params => editor.connection.sendRequest(ReadRequest, params));
  } finally {
    await editor.stop();
  }
}

async function planOf(text: string, account: PlanFacts, read: Read) {
  const reading = await read({ uri, text, facts: toFacts(account) });
  assert.ok(reading.kind === 'request');
  return buildPlan(reading, account);
}

/** What the editor shows of one rule, with the account's facts as the plan has them. */
async function inEditor(text: string, account: PlanFacts, rule: string) {
  const facts = toFacts(account);
  let editor: Editor | undefined;
  const known = new Promise<void>(resolve => {
    void connectEditor({
      initializationOptions: { live: true },
      prepare: connection => {
        connection.onRequest(AskFacts, () => facts);
        connection.onRequest('workspace/diagnostic/refresh', () => {
          resolve();
          return null;
        });
      },
    }).then(connected => {
      editor = connected;
      connected.open(uri, text);
      return connected.pull(uri);
    });
  });
  await known;
  assert.ok(editor);
  const report = await editor.pull(uri);
  await editor.stop();
  assert.ok(report.kind === 'full');
  return report.items.filter(({ code }) => code === rule);
}

async function createWith(text: string, account: PlanFacts, read: Read): Promise<void> {
  const { app, asked, orders } = fakeApp({
    text,
    read,
    ec2: {
      instances: async () => ({ items: account.instance ? [account.instance] : [] }),
      images: async ({ names }) => ({ items: names !== undefined && account.imageOfName ? [account.imageOfName] : [] }),
      volumes: async () => ({ items: Object.values(account.volumes ?? {}) }),
      snapshots: async ({ ids }) => ({ items: (ids ?? []).flatMap(id => account.namedSnapshots?.[id] ?? []) }),
    },
  });
  asked.confirmWith = ({ answers }) => answers[0]?.title;
  await createImage.run(app);
  assert.deepEqual(orders, [], 'it was sent');
}

function mapping(DeviceName: string, Ebs: object): object {
  return { BlockDeviceMappings: [{ DeviceName, Ebs }] };
}
