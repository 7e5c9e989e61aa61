import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { commands } from '../../../client/src/commands';
import type { Image, Instance } from '../../../client/src/ec2/model';
import type { Run } from '../../../client/src/runs/run';
import type { AccountNode } from '../../../client/src/views/account/account-node';
import { accountRow } from '../../../client/src/views/account/account-row';
import { runRow, snapshotRow } from '../../../client/src/views/runs/run-row';
import type { TreeRow } from '../../../client/src/views/tree-row';
import { makeRun } from '../runs/support/make-run';

const sent = '2026-11-23T12:00:00.000Z';
const now = Date.parse(sent) + 41_000;
const instance: Instance = {
  id: 'i-1',
  state: 'running',
  type: 't3.medium',
  zone: 'us-east-1a',
  devices: [],
  tags: { Name: 'web-1' },
};

const image: Image = {
  id: 'ami-1',
  name: 'web-2026',
  state: 'available',
  created: sent,
  ownerId: '123456789012',
  devices: [],
  tags: {},
};
const watched = makeRun('a', {
  imageId: 'ami-1',
  state: { kind: 'watching', image: 'pending' },
  attempts: [{ sent, result: 'created' }],
  plan: { reboot: 'reboots', devicesIn: [], devicesOut: [], firstSnapshots: [], deviceNames: { 'vol-2': '/dev/sdf' } },
  snapshots: [
    { id: 'snap-1', volumeId: 'vol-1', state: 'completed', progress: '100%', size: 8 },
    { id: 'snap-2', volumeId: 'vol-2', state: 'pending', progress: '50%', size: 24 },
  ],
});
const ended = (changes: Partial<Run> = {}) =>
  makeRun('b', { imageId: 'ami-1', state: { kind: 'ended', outcome: { kind: 'available' } }, ...changes });

describe('the row of a run', () => {
  it('begins with how far it is and how long it has taken, then names the image', () => {
    const { label, description, fold } = runRow(watched, now);
    assert.deepEqual([label, description, fold], ['62% · 0:41', 'web-2026', 'open']);
  });
  it('says the state where EC2 gives no percentage', () => {
    assert.equal(runRow({ ...watched, snapshots: [] }, now).label, 'pending · 0:41');
  });
  it('begins with the name once it is over', () => {
    const { label, description, fold } = runRow(ended(), now);
    assert.deepEqual([label, fold], ['web-2026', undefined]);
    assert.match(description ?? '', /^available/);
  });
  it('has its id, state and instance in the tooltip, not in the row', () => {
    const { label, description, tooltip = [] } = runRow(watched, now);
    assert.ok(!`${label} ${description}`.includes('ami-1'));
    assert.ok(tooltip.includes('ami-1'));
  });
  it('names snapshots by their device, with what EC2 says of them', () => {
    const rows = watched.snapshots.map(snapshot => snapshotRow(watched, snapshot));
    assert.deepEqual(
      rows.map(({ label, description }) => `${label} ${description}`),
      ['vol-1 completed', '/dev/sdf 50%'],
    );
  });
});

describe('the row of a node of the account', () => {
  it('has the name first and no id where there is a name', () => {
    const { label, description, tooltip } = row({ kind: 'instance', instance, selected: true });
    assert.deepEqual([label, description], ['web-1', 'selected · running · t3.medium']);
    assert.ok(tooltip?.includes('i-1'));
  });
  it('is short where the account could not be read, and says the whole sentence aloud', () => {
    const sentence = 'The IAM Identity Center session of the profile prod has expired. Sign in again.';
    const { label, spoken } = row({ kind: 'failure', explained: { sentence, offers: [] } });
    assert.equal(label, 'Could not read this account');
    assert.ok(spoken?.endsWith(sentence));
    const ofImages = row({ kind: 'failure', of: 'images', explained: { sentence, offers: [] } });
    assert.equal(ofImages.label, 'Could not read the images');
  });
  it('begins with the age of an image that can be used, and with the state of any other', () => {
    const created = new Date(now - 26 * 86_400_000).toISOString();
    const shown = (state: Image['state']) => row({ kind: 'image', image: { ...image, created, state } });
    assert.equal(shown('available').description, '26d ago · available');
    assert.equal(shown('failed').description, 'failed · 26d ago');
    assert.equal(shown('available').spoken, 'Image web-2026, available, 26 days ago');
  });
  it('acts on no click but to load more: what can be done is in its menu', () => {
    const failed = row({ kind: 'failure', explained: { sentence: 'No.', offers: [] } });
    const acting = [...Object.values(rowsOfMenus()), ...others(), failed].filter(
      ({ command }) => command !== undefined,
    );
    assert.deepEqual([...new Set(acting.map(({ command }) => command?.id))], ['ami.showRun']);
  });
});

const offer = { title: 'Sign In', run: () => undefined };

describe('the menus of the trees', () => {
  const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
  const items: { command?: string; submenu?: string; when: string }[] = manifest.contributes.menus['view/item/context'];
  const rows = rowsOfMenus();

  it('have an entry for a row that there is, in each case', () => {
    const contexts = [...Object.values(rows), ...others()].map(({ context }) => context);
    const lost = items.filter(({ when }) => !contexts.some(context => fits(when, context)));
    assert.deepEqual(lost, []);
  });

  const offered = (name: string) =>
    items
      .filter(({ when }) => fits(when, rows[name]?.context ?? ''))
      .flatMap(({ command, submenu = '' }) => command ?? inSubmenu(submenu, rows[name]?.context ?? ''));
  const inSubmenu = (id: string, context: string): readonly string[] =>
    manifest.contributes.menus[id]
      .filter(({ when = '' }: { when?: string }) => fits(when, context))
      .map(({ command }: { command: string }) => command);

  it('deregister where there is an image alone, and select instances that can be imaged alone', () => {
    assert.ok(offered('an image').includes('ami.deregisterImage'));
    for (const name of ['an instance', 'a terminated instance', 'a run without an image']) {
      assert.ok(!offered(name).includes('ami.deregisterImage'), name);
    }
    assert.ok(offered('an instance').includes('ami.useInstance'));
    assert.ok(!offered('a terminated instance').includes('ami.useInstance'));
  });

  it('have Retry where something could not be read, and Quick Fix where there is one', () => {
    assert.deepEqual([...new Set(offered('a failure'))], ['ami.retry']);
    assert.deepEqual([...new Set(offered('a failure with a way out'))], ['ami.showFixes', 'ami.retry']);
  });

  it('protect an image that is not protected, remove the protection of one that is, and both where it is not known', () => {
    const ofProtection = (name: string) => offered(name).filter(id => /protect/i.test(id));
    for (const name of ['an image', 'a run of an image that is not protected']) {
      assert.deepEqual(ofProtection(name), ['ami.protectImage'], name);
    }
    for (const name of ['a protected image', 'a run of a protected image']) {
      assert.deepEqual(ofProtection(name), ['ami.removeProtection'], name);
    }
    assert.deepEqual(ofProtection('a run that is over'), ['ami.protectImage', 'ami.removeProtection']);
  });

  it('have for several rows what is done to several', () => {
    const several = [...items, ...manifest.contributes.menus['ami.image']]
      .filter(({ when = '', group }) => !when.includes('!listMultiSelection') && !group.startsWith('inline'))
      .flatMap(({ command }) => command ?? []);
    for (const id of several.filter(each => !['ami.cleanUpImages', 'ami.retry', 'ami.showFixes'].includes(each))) {
      const { run } = commands.find(each => each.id === id) ?? {};
      assert.ok(run !== undefined && run.length >= 3, id);
    }
  });

  it('clear the filter where nothing matches it', () => {
    assert.deepEqual(offered('a filter that nothing matches'), ['ami.clearFilter']);
  });

  it('stop the watching of a run that goes on, and remove one that is over', () => {
    assert.ok(offered('a run that goes on').includes('ami.stopWatching'));
    assert.ok(!offered('a run that goes on').includes('ami.removeRun'));
    assert.ok(offered('a run that is over').includes('ami.removeRun'));
    assert.ok(!offered('a run that is over').includes('ami.stopWatching'));
  });
});

function rowsOfMenus(): Readonly<Record<string, TreeRow>> {
  return {
    'an instance': row({ kind: 'instance', instance, selected: false }),
    'a terminated instance': row({ kind: 'instance', instance: { ...instance, state: 'terminated' }, selected: false }),
    'an image': row({ kind: 'image', image }),
    'a protected image': row({ kind: 'image', image: { ...image, protection: 'enabled-without-cooldown' } }),
    'a failure': row({ kind: 'failure', explained: { sentence: 'No.', offers: [] } }),
    'a failure with a way out': row({ kind: 'failure', explained: { sentence: 'No.', offers: [offer] } }),
    'a filter that nothing matches': row({ kind: 'note', text: 'Nothing', icon: 'filter' }),
    'a run that goes on': runRow(watched, now),
    'a run that is over': runRow(ended(), now),
    'a run of an image that is not protected': runRow(ended(), now, false),
    'a run of a protected image': runRow(ended(), now, true),
    'a run without an image': runRow(ended({ imageId: undefined }), now),
  };
}

/** Whether a `when` clause of a view's item can hold for this `viewItem`. */
function fits(when: string, context: string): boolean {
  const [, excluded] = /!\(viewItem =~ \/((?:[^/\\]|\\.)*)\/\)/.exec(when) ?? [];
  if (excluded !== undefined) return !new RegExp(excluded).test(context);
  const [, pattern] = /viewItem =~ \/((?:[^/\\]|\\.)*)\//.exec(when) ?? [];
  if (pattern !== undefined) return new RegExp(pattern).test(context);
  const [, equal] = /viewItem == ([\w.]+)/.exec(when) ?? [];
  return equal === undefined || equal === context;
}

function row(node: AccountNode): TreeRow {
  return accountRow(node, now);
}

function others(): readonly TreeRow[] {
  const device = { deviceName: '/dev/xvda', volumeId: 'vol-1', snapshotId: 'snap-1', deleteOnTermination: true };
  return [
    row({ kind: 'group', of: 'images', more: false }),
    row({ kind: 'volume', device, root: true }),
    row({ kind: 'snapshot', device }),
    row({ kind: 'group', of: 'images', count: 1, more: false }),
    { label: '', context: 'request' },
    { label: '', context: 'run.stopped.image' },
  ];
}
