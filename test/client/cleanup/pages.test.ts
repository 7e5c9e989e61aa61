import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { decide } from '../../../client/src/cleanup/decisions/decide';
import type { CleanUp } from '../../../client/src/cleanup/doing/clean-up';
import type { CleanUpPlan } from '../../../client/src/cleanup/plan/clean-up-plan';
import type { Reference } from '../../../client/src/cleanup/references/reference';
import { cleanUpActions } from '../../../client/src/views/pages/cleanup/clean-up-actions';
import { cleanUpPage } from '../../../client/src/views/pages/cleanup/clean-up-page';
import { summaryPage } from '../../../client/src/views/pages/cleanup/summary-page';
import { harmless, hostileTexts } from '../../support/hostile';
import { image, snapshot } from '../ec2/support/fake-ec2';
import { pageElements, pageLines } from '../views/pages/page-text';

const now = Date.parse('2026-11-25T12:00:00Z');
const target = { profile: 'prod', region: 'us-east-1', account: '123456789012' };

function planWith(text: string): CleanUpPlan {
  const references: Reference[] = [
    { kind: 'file', uri: 'file:///infra/main.tf', path: text, line: 3 },
    { kind: 'resource', type: text, arn: text },
    { kind: 'resource', type: 'ssm:Parameter', arn: `arn:aws:ssm:r:1:parameter/${text}` },
  ];
  const images = ['ami-1', 'ami-2'].map(id => image(id, text, { tags: { [text]: text } }));
  return {
    target,
    selector: [{ kind: 'name', patterns: [text] }],
    rule: { newest: 1, days: 30, launchedDays: 30 },
    read: '2026-11-25T12:00:00Z',
    images,
    snapshots: new Map(),
    decisions: decide({
      selected: images,
      all: images,
      snapshots: new Map(),
      references: { byImage: new Map([['ami-1', references]]), unknown: new Set() },
      rule: { newest: 1, days: 30, launchedDays: 30 },
      now,
    }),
    looked: {
      resources: { kind: 'failed', code: text },
      autoScaling: { kind: 'failed', code: text },
      files: { read: 2, skipped: [text], isCut: true },
    },
    sharing: new Map([['ami-2', { kind: 'unknown', code: text }]]),
    orphans: {
      kind: 'known',
      snapshots: [{ snapshot: { ...snapshot('snap-1'), description: text }, imageId: 'ami-9' }],
    },
  };
}

describe('the actions of a clean-up', () => {
  const titles = (actions: readonly ('remove' | 'keep' | 'out')[]) => {
    const [decision] = planWith('web').decisions;
    assert.ok(decision);
    const plan = { ...planWith('web'), decisions: actions.map(action => ({ ...decision, action })) };
    return cleanUpActions('key', plan).map(({ title }) => title);
  };

  it('begin with removing where images are proposed for removal', () => {
    assert.deepEqual(titles(['keep', 'remove']), [
      'Select and Deregister…',
      'Deprecate…',
      'Disable…',
      'Delete Snapshots Without an Image…',
      'Refresh',
      'Restore from Recycle Bin…',
    ]);
  });

  it('begin with Refresh where none are, and name none for images that are left out', () => {
    assert.deepEqual(titles(['keep']).slice(0, 2), ['Refresh', 'Select and Deregister…']);
    assert.deepEqual(titles(['out']), ['Refresh', 'Delete Snapshots Without an Image…', 'Restore from Recycle Bin…']);
  });
});

function cleanUpWith(text: string): CleanUp {
  const at = '2026-11-25T12:00:00Z';
  const item = { id: 'ami-1', name: text, bytes: 1, snapshotIds: ['snap-1'] };
  return {
    version: 1,
    id: 'c-1',
    created: at,
    target: { ...target, profile: text },
    action: { kind: 'deregister' },
    items: [
      { ...item, state: { kind: 'done', at, snapshots: [{ id: text, result: 'skipped' }] } },
      { ...item, id: 'ami-2', state: { kind: 'failed', at, failure: { code: 'X', message: text, reach: 'refused' } } },
      { ...item, id: 'ami-3', state: { kind: 'waiting' } },
    ],
    stopped: { kind: 'failure', failure: { code: text, message: text, reach: 'unknown' } },
  };
}

const planPage = (text: string) => cleanUpPage(planWith(text), { title: 't', language: 'en', actions: [], now });
const summary = (text: string) => summaryPage(cleanUpWith(text), { title: 't', language: 'en', actions: [] });

describe('the pages of a clean-up', () => {
  for (const [title, text] of Object.entries(hostileTexts)) {
    it(`${title}: is only text`, () => {
      assert.deepEqual(pageElements(planPage(text)), pageElements(planPage(harmless)));
      assert.deepEqual(pageElements(summary(text)), pageElements(summary(harmless)));
    });
  }

  it('the summary says of each snapshot that stays why, and what was not done', () => {
    const page = summary('web');
    assert.match(page, /Not deleted: another image uses it/);
    assert.match(page, /Not started/);
    assert.match(page, /2 of 3 done/);
  });

  it('the summary of a sharing says with whom, and nothing of snapshots', () => {
    const recipients = [{ kind: 'account', id: '111122223333' }] as const;
    const shared: CleanUp = { ...cleanUpWith('web'), action: { kind: 'share', recipients } };
    const lines = pageLines(summaryPage(shared, { title: 'Share Images', language: 'en', actions: [] }));
    assert.ok(lines.includes('Shared with: 111122223333'), lines.join('\n'));
    assert.ok(lines.includes('Image | Result'), lines.join('\n'));
  });

  it('the table has a main action where something is proposed alone', () => {
    const actions = [{ title: 'Select and Deregister…', command: 'ami.applyCleanUp' }];
    const shown = (plan: CleanUpPlan) => cleanUpPage(plan, { title: 't', language: 'en', actions, now });
    const plan = planWith('web');
    const [decision] = plan.decisions;
    assert.ok(decision !== undefined);
    const proposing = { ...plan, decisions: [{ ...decision, action: 'remove' as const }] };
    assert.match(shown(proposing), /class="button main"/);
    const keeping = { ...plan, decisions: [{ ...decision, action: 'keep' as const }] };
    assert.doesNotMatch(shown(keeping), /class="button main"/);
    assert.match(shown(keeping), /class="button" .*Select and Deregister/);
  });

  it('the table says what was checked and what was not', () => {
    const page = planPage('web');
    assert.match(page, /Not checked: other accounts and regions, CloudFormation/);
    assert.match(page, /Not checked: instances, launch templates, parameters, and Image Builder recipes, because/);
    assert.match(page, /Not checked: the remaining files/);
  });

  it('no text calls an image "unused"', async () => {
    for (const folder of ['client/src/cleanup', 'client/src/views/pages/cleanup']) {
      for (const file of (await readdir(folder, { recursive: true })).filter(name => name.endsWith('.ts'))) {
        assert.doesNotMatch(await readFile(join(folder, file), 'utf8'), /\bunused\b/i, file);
      }
    }
  });
});
