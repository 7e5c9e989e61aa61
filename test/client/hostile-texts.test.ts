import assert from 'node:assert/strict';
import type { Ask, InputField, Message, PickList, PickRow, Question } from '../../client/src/asking/ask';
import { describeFailure } from '../../client/src/asking/describe-failure';
import { pickInstance } from '../../client/src/asking/pick-instance';
import { pickProfile } from '../../client/src/asking/pick-profile';
import {
  plainField,
  plainList,
  plainMessage,
  plainPage,
  plainPickRow,
  plainQuestion,
} from '../../client/src/asking/plain-texts';
import { createImage } from '../../client/src/commands/create-image';
import { deregisterQuestion } from '../../client/src/commands/deregister-question';
import { reportFailure } from '../../client/src/commands/report-failure';
import { AwsFailure } from '../../client/src/ec2/aws-failure';
import { explainFailure, failureRows } from '../../client/src/ec2/explain-failure';
import type { Profile } from '../../client/src/ec2/profile';
import type { TargetRef } from '../../client/src/ec2/target-ref';
import type { ImageDetails } from '../../client/src/facts/image-details';
import { plainLog } from '../../client/src/log';
import { confirmPlan } from '../../client/src/plan/confirmation';
import { buildPlan } from '../../client/src/plan/plan';
import type { StepsToPlan } from '../../client/src/plan/plan-facts';
import { environmentQuestion } from '../../client/src/requests/environment-question';
import { blockedBy } from '../../client/src/runs/guard';
import type { Run } from '../../client/src/runs/run';
import { endNotice, startNotice } from '../../client/src/runs/words/notice';
import type { TargetState } from '../../client/src/target/resolve-target';
import { accountHeading } from '../../client/src/views/account/account-heading';
import type { AccountNode } from '../../client/src/views/account/account-node';
import { accountRow } from '../../client/src/views/account/account-row';
import { asTheyCome } from '../../client/src/views/account/arrangement';
import { imagePage } from '../../client/src/views/pages/image/image-page';
import { noPlanPage, planPage } from '../../client/src/views/pages/plan/plan-page';
import { runPage } from '../../client/src/views/pages/run/run-page';
import { plainRow } from '../../client/src/views/plain-row';
import { requestNotes } from '../../client/src/views/requests/request-notes';
import { lastRunNote } from '../../client/src/views/runs/last-run-note';
import { runRow, snapshotRow } from '../../client/src/views/runs/run-row';
import { runStatusRow } from '../../client/src/views/runs/run-status-row';
import { plainStatus } from '../../client/src/views/status-row';
import { targetRow } from '../../client/src/views/target-row';
import type { TreeRow } from '../../client/src/views/tree-row';
import { assertPlainLine, assertPlainLines, harmless, hostileTexts } from '../support/hostile';
import { fakeApp } from './commands/support/fake-app';
import { failure, fakeEc2, image, instance, snapshot, volume } from './ec2/support/fake-ec2';
import { facts, instance as plannedInstance } from './plan/support/account';
import { makeRun } from './runs/support/make-run';
import { pageElements } from './views/pages/page-text';

const now = Date.parse('2026-11-23T12:10:00.000Z');

describe('text from outside', () => {
  for (const [title, text] of Object.entries(hostileTexts)) {
    describe(title, () => {
      it('is only text in messages, dialogs, lists and input boxes', async () => {
        const shown = new Shown();
        shown.offer({ severity: 'error', text, offers: [{ title: text, run: () => {} }] });
        shown.confirm({ title: text, detail: text.replace(/\s+/g, ' '), answers: [{ title: text, answer: 1 }] });
        await shown.pick({ title: text, placeholder: text, rows: rowsOf(text) });
        await shown.pick({ title: text, placeholder: text, rows: pageOf(text) });
        shown.input({ title: text, prompt: text, check: () => text });
        shown.check(title);
      });

      it('of a file is only text in what refuses it', async () => {
        const message = `Name has ${text}`;
        const problem = { rule: 'x', message, range: { start: place, end: place } };
        const { app } = fakeApp({
          read: async () => ({ ...reading, errors: [problem] }),
          ec2: { instances: async () => ({ items: [instance('i-1')] }) },
        });
        await showFailure(app, title);
      });

      it('of a setting is only text where it leads nowhere and where it guards', async () => {
        await showFailure(fakeApp({ state: { kind: 'unknown-profile', name: text } }).app, title);
        for (const guard of [
          { account: text, region: '' },
          { account: '', region: text },
          { account: '111111111111', region: text },
        ]) {
          const shown = new Shown();
          shown.offer({ severity: 'error', text: blockedBy(guard, targetOf(text)) ?? '' });
          shown.check(title);
        }
      });

      it('of a profile is only text in the list, the status bar and the Account view', async () => {
        const profiles: Profile[] = [
          { name: text, kind: 'static', region: text, endpoint: text, problem: text },
          { name: text, kind: 'sandbox', region: text, endpoint: text },
        ];
        for (const state of statesOf(text)) {
          const target = { state, account: text, instanceName: text, foreignEndpoint: text };
          const status = plainStatus(targetRow(target));
          assertPlainLine(status.text.replace('$(package) ', ''), title, 300);
          assertPlainLines(status.tooltip, linesOf(plainStatus(targetRow(benign(target))).tooltip), title);
          assertPlainLine(status.spoken, title);
          const { description = '', message = '' } = accountHeading(state, arrangedBy(text), [text]);
          assertPlainLine(description, title);
          assertPlainLine(message, title);
          const shown = new Shown();
          await pickProfile({
            ask: shown,
            editor: { showFile: async () => {} },
            targets: { of: () => state, profiles },
            refreshProfiles: async () => {},
          });
          shown.check(title);
        }
      });

      it('of an answer of AWS is only text in every row of the trees', () => {
        for (const row of rowsOfTrees(text)) checkRow(row, title);
        const [note = ''] = requestNotes({ errors: 0, warnings: 0 }, text);
        assertPlainLine(note, title);
      });

      it('of an answer of AWS is only text in lists of instances and in the explanation of every failure', async () => {
        const shown = new Shown();
        const ec2 = fakeEc2({ instances: async () => ({ items: [instance(text, instanceOf(text))] }) });
        const sources = { ask: shown, accounts: { open: async () => ec2 }, targets: { of: () => statesOf(text)[0] } };
        await pickInstance(sources, { profile: { name: text, kind: 'static' }, region: text });
        const { app } = fakeApp({ state: statesOf(text)[0] });
        const told = [
          ...Array.from(failureRows.keys(), code => failure(code, 'refused', text)),
          ...(['refused', 'unknown', 'never-sent', 'throttled'] as const).map(reach => failure(text, reach, text)),
        ];
        for (const each of told) {
          const explained = describeFailure(app, each, { context: contextOf(text) });
          shown.offer({ severity: 'error', text: explained.sentence, offers: explained.offers });
          checkRow(accountRow({ kind: 'failure', explained }, now), title);
        }
        shown.check(title);
      });

      it('is only text in the confirmation, and adds no line to it', () => {
        const lines = (given: string) => confirmPlan(planOf(given), sharingOf(given)).detail.split('\n').length;
        const { title: question, detail, button } = confirmPlan(planOf(text), sharingOf(text));
        assertPlainLines(plainQuestion({ title: question, detail, answers: [] }).detail ?? '', lines(harmless), title);
        for (const line of [question, button]) assertPlainLine(line, title);
      });

      it('is only text in the question before an image is deregistered', () => {
        const ask = (given: string) => plainQuestion(deregistering(given));
        assertPlainLines(ask(text).detail ?? '', linesOf(ask(harmless).detail ?? ''), title);
        assertPlainLine(ask(text).title, title);
      });

      it('of the environment is only text in the question for it', () => {
        const ask = (value: string) => plainQuestion(environmentQuestion('BUILD', value)).detail ?? '';
        assertPlainLines(ask(text), linesOf(ask(harmless)), title);
      });

      it('is only text in notifications, the status bar and the lens of a run', () => {
        for (const run of runsOf(text)) {
          const shown = new Shown();
          for (const { severity, message, actions } of [startNotice(run), endNotice([run]), endNotice([run, run])]) {
            shown.offer({ severity, text: message, offers: actions.map(action => ({ ...action, run: () => {} })) });
          }
          shown.check(title);
          assertPlainLine(lastRunNote(run, now), title, 160);
          const row = runStatusRow([run], now);
          if (row === undefined) continue;
          const status = plainStatus(row);
          assertPlainLine(status.text.replace('$(sync~spin) ', ''), title, 300);
          assertPlainLines(status.tooltip, 1, title);
          assertPlainLine(status.spoken, title);
        }
      });

      it('makes no element, no attribute and no hidden character on a page', () => {
        for (const [index, draw] of pages.entries()) {
          const markup = draw(text.slice(0, 5000));
          assert.deepEqual(pageElements(markup), pageElements(draw(harmless)), `${title}, page ${index}`);
          assert.doesNotMatch(markup.replaceAll('\n', ''), /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u, title);
        }
      });

      it('is one line of the log', () => {
        const lines: string[] = [];
        const write = (line: string) => void lines.push(line);
        const log = plainLog({ info: write, warn: write, error: write, show: () => {} });
        log.info(text);
        log.warn(text);
        log.error(text, text);
        assert.equal(lines.flatMap(line => line.split('\n')).length, 4);
        for (const line of lines.flatMap(all => all.split('\n'))) {
          assert.doesNotMatch(line, /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
        }
      });

      it('is one argument of the command that signs in, and never an option', () => {
        for (const profile of [text, `-${text}`]) {
          const context = { doing: 'read', profile, profileKind: 'sso', region: 'us-east-1' } as const;
          const expired = { code: 'SsoTokenExpired', reach: 'never-sent', message: '', details: { profile } } as const;
          const { offers } = explainFailure(new AwsFailure(expired), context);
          const [command = []] = offers.flatMap(offer => (offer.kind === 'sign-in' ? [offer.arguments] : []));
          // VS Code would replace a variable of its tasks, whatever stands around it.
          if (profile.includes('${')) assert.deepEqual(command, []);
          else if (profile === text) assert.deepEqual(command, ['sso', 'login', '--profile', text]);
          else assert.deepEqual(command, ['sso', 'login', `--profile=${profile}`]);
        }
      });
    });
  }
});

const place = { line: 0, character: 0 };
const reading = {
  kind: 'request' as const,
  request: { InstanceId: 'i-1', Name: 'web' },
  errors: [],
  warnings: [],
  notes: [],
  unresolved: [],
  places: {},
};

/** Keeps what a person would be shown, after the exit that every text goes through. */
class Shown implements Pick<Ask, 'offer' | 'confirm' | 'pick' | 'input'> {
  private readonly lines: string[] = [];

  async offer(message: Message): Promise<void> {
    const { text, buttons } = plainMessage(message);
    this.lines.push(text, ...buttons.map(({ title }) => title));
  }

  async confirm<Answer>(question: Question<Answer>): Promise<undefined> {
    const { title, detail = '', buttons } = plainQuestion(question);
    this.lines.push(title, ...detail.split('\n'), ...buttons.map(button => button.title));
  }

  async pick<Value>(list: PickList<Value>): Promise<undefined> {
    const { title, placeholder = '' } = plainList(list);
    this.lines.push(title, placeholder);
    if (!(Symbol.asyncIterator in list.rows)) {
      for (const row of list.rows) this.row(plainPickRow(row));
      return;
    }
    for await (const page of list.rows) {
      const { rows, placeholder: next = '' } = plainPage(page);
      this.lines.push(next);
      for (const row of rows) this.row(row);
    }
  }

  async input(field: InputField): Promise<undefined> {
    const { title, prompt, faultOf } = plainField(field);
    this.lines.push(title, prompt, faultOf('') ?? '');
  }

  check(where: string): void {
    assert(this.lines.length > 0);
    for (const line of this.lines) assertPlainLine(line, where);
  }

  private row<Value>(row: PickRow<Value>): void {
    this.lines.push(...('separator' in row ? [row.separator] : [row.label, row.description ?? '', row.detail ?? '']));
  }
}

function rowsOf(text: string): PickRow<string>[] {
  return [{ label: text, description: text, detail: text, value: text }, { separator: text }];
}

async function* pageOf(text: string) {
  yield { rows: rowsOf(text), placeholder: text };
}

/** Runs *Create Image* to its end and shows what ends it as every command does. */
async function showFailure(app: ReturnType<typeof fakeApp>['app'], where: string): Promise<void> {
  const shown = new Shown();
  const asking = { ...app, ask: Object.assign(app.ask, { offer: shown.offer.bind(shown) }) };
  try {
    await createImage.run(asking);
    assert.fail('It had to be refused.');
  } catch (error) {
    await reportFailure(asking, createImage, error);
  }
  shown.check(where);
}

function checkRow(row: TreeRow, where: string): void {
  const { label, description = '', tooltip, spoken } = plainRow(row);
  for (const line of [label, description, spoken, ...tooltip.split('\n')]) assertPlainLine(line, where);
  assert(linesOf(tooltip) <= (row.tooltip?.length ?? 1), where);
}

function targetOf(text: string): TargetRef {
  return { profile: text, region: text, account: text, accountName: text, endpoint: text };
}

function statesOf(text: string): [TargetState, ...TargetState[]] {
  const profile: Profile = { name: text, kind: 'static', region: text, endpoint: text };
  return [
    { kind: 'ready', target: { profile, region: text }, instanceId: text, instanceName: text },
    { kind: 'ready', target: { profile: { ...profile, kind: 'sandbox' }, region: text } },
    { kind: 'unknown-profile', name: text },
    { kind: 'no-region', profile },
    { kind: 'no-profile' },
    { kind: 'untrusted' },
  ];
}

/** The same kind of target with nothing in it that does anything, to count its lines. */
function benign<Shown extends { state: TargetState }>(shown: Shown): Shown {
  const state = statesOf(harmless).find(
    other =>
      other.kind === shown.state.kind &&
      (other.kind !== 'ready' ||
        (shown.state.kind === 'ready' && other.target.profile.kind === shown.state.target.profile.kind)),
  );
  return { ...shown, state: state ?? shown.state, account: harmless, instanceName: harmless };
}

function arrangedBy(text: string) {
  return { ...asTheyCome, filter: text, grouping: { by: 'tag' as const, key: text } };
}

function instanceOf(text: string) {
  const device = { deviceName: text, volumeId: text, deleteOnTermination: true };
  return { type: text, zone: text, devices: [device], tags: { Name: text, [text]: text } };
}

function rowsOfTrees(text: string): readonly TreeRow[] {
  const device = { deviceName: text, volumeId: text, virtualName: text, snapshotId: text, deleteOnTermination: true };
  const nodes: readonly AccountNode[] = [
    { kind: 'instance', instance: instance(text, instanceOf(text)), selected: true },
    { kind: 'volume', device, volume: { ...volume(text), type: text }, root: true },
    { kind: 'volume', device, root: false },
    {
      kind: 'image',
      image: image(text, text, { created: text, sourceInstanceId: text, stateReason: { code: text, message: text } }),
    },
    { kind: 'snapshot', device, snapshot: { ...snapshot(text), state: 'pending', progress: text } },
    { kind: 'subgroup', of: 'images', label: text, nodes: [] },
    { kind: 'note', text, icon: 'info' },
    { kind: 'failure', explained: { sentence: text, offers: [{ title: text, run: () => {} }] } },
  ];
  const ofRuns = runsOf(text).flatMap(run => [
    runRow(run, now),
    ...run.snapshots.map(progress => snapshotRow(run, progress)),
  ]);
  return [...nodes.map(node => accountRow(node, now)), ...ofRuns];
}

function runsOf(text: string): readonly Run[] {
  const of = (changes: Partial<Run>) =>
    makeRun(text, {
      request: { InstanceId: text, Name: text },
      target: targetOf(text),
      instance: { id: text, name: text },
      imageId: text,
      gitCommit: text,
      snapshots: [{ id: text, volumeId: text, state: 'pending', progress: text, size: 8 }],
      plan: {
        reboot: 'reboots',
        devicesIn: [text],
        devicesOut: [text],
        firstSnapshots: [],
        deviceNames: { [text]: text },
      },
      attempts: [{ sent: '2026-11-23T12:00:00.000Z', result: 'created', requestId: text }],
      history: [{ at: '2026-11-23T12:00:00.000Z', state: 'watching', detail: text }],
      ...changes,
    });
  const told = { code: text, message: text, reach: 'refused' as const, requestId: text };
  return [
    of({}),
    of({ state: { kind: 'sending' } }),
    of({ state: { kind: 'watching', image: 'pending' } }),
    of({
      state: { kind: 'watching', image: 'pending', trouble: { kind: 'other-account', failure: told, since: text } },
    }),
    of({ state: { kind: 'watching', image: 'pending', trouble: { kind: 'permission', failure: told, since: text } } }),
    of({ state: { kind: 'stopped' } }),
    of({ state: { kind: 'ended', outcome: { kind: 'available' } } }),
    of({ state: { kind: 'ended', outcome: { kind: 'failed', state: 'failed', reason: told } } }),
    of({ state: { kind: 'ended', outcome: { kind: 'gone', why: 'not-listed' } } }),
    of({ state: { kind: 'ended', outcome: { kind: 'not-created', why: { kind: 'refused', failure: told } } } }),
    of({ state: { kind: 'ended', outcome: { kind: 'not-created', why: { kind: 'name-taken', imageId: text } } } }),
    of({ state: { kind: 'ended', outcome: { kind: 'not-created', why: { kind: 'other-account', account: text } } } }),
  ];
}

function contextOf(text: string) {
  const request = { InstanceId: text, Name: text, Description: text };
  return { profile: text, region: text, account: text, arn: text, endpoint: text, instanceId: text, request };
}

function planOf(text: string) {
  const tags = [{ Key: text, Value: text }];
  const request = {
    InstanceId: text,
    Name: text,
    Description: text,
    BlockDeviceMappings: [{ DeviceName: text, VirtualName: text, Ebs: { VolumeType: text, SnapshotId: text } }],
    TagSpecifications: [
      { ResourceType: 'image', Tags: tags },
      { ResourceType: 'snapshot', Tags: [{ Key: text, Value: `${text}!` }] },
    ],
  };
  const finding = { message: text, pointer: text };
  return buildPlan(
    { request, warnings: [finding], unresolved: [text], environment: { BUILD: text }, steps: stepsOf(text) },
    {
      ...facts,
      target: targetOf(text),
      instance: { ...plannedInstance, id: text, tags: { Name: text, 'aws:autoscaling:groupName': text } },
      imageOfName: image(text, text),
      pendingImages: [{ id: text, name: text }],
      permission: { kind: 'undecided', code: text, sentence: text },
      unread: [text],
    },
  );
}

function stepsOf(text: string): StepsToPlan {
  const place = { uri: `file:///${text}`, range: { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } } };
  const Add = [{ UserId: text }, { OrganizationArn: text }];
  return {
    uri: `file:///${text}`,
    definitions: [
      { id: text, api: 'CopyImage', input: { KmsKeyId: text }, on: [text], regions: { [text]: {} } },
      { id: text, api: 'ModifyImageAttribute', input: { LaunchPermission: { Add } }, on: 'all' },
      { id: text, api: 'EnableImageDeprecation', input: { DeprecateAt: text }, on: 'all' },
      { id: text, api: 'PutParameter', input: { Name: text }, on: 'all' },
    ],
    works: [{ step: text, region: text, image: { kind: 'source' }, parameter: { name: text, before: text } }],
    problems: [{ level: 'warns', message: text, place }],
    environment: { TEAM: text },
  };
}

function sharingOf(text: string) {
  return { nameOf: () => text, sharedBefore: new Set<string>() };
}

function imageDetailsOf(text: string): ImageDetails {
  const found = image(text, text, {
    description: text,
    deprecated: text,
    protection: text,
    lastLaunched: text,
    sourceInstanceId: text,
    sourceImageId: text,
    tags: { [text]: text },
  });
  return {
    image: found,
    target: targetOf(text),
    sharing: { kind: 'known', value: [{ kind: 'account', id: text }] },
    uses: { kind: 'unread', sentence: text },
    copies: { kind: 'known', value: [{ region: text, image: found }] },
    regionsUnread: [text],
  };
}

function deregistering(text: string): Question<boolean> {
  return deregisterQuestion({
    id: text,
    name: text,
    target: targetOf(text),
    snapshots: [{ id: text, deviceName: text, size: 8 }],
    uses: { kind: 'known', references: [{ kind: text, arn: text, imageId: text }], hasMore: true },
  });
}

const pages: readonly ((text: string) => string)[] = [
  text =>
    planPage(planOf(text), {
      title: text,
      language: 'en',
      actions: [{ title: text, command: 'ami.createImage', arguments: [text] }],
      isRequestOpen: true,
      toggleRequest: { title: text, command: 'ami.togglePageSection', arguments: [text] },
      nameOf: () => text,
    }),
  text => imagePage(imageDetailsOf(text), { title: text, language: 'en', actions: [], nameOf: () => text, now }),
  text => noPlanPage(text, { title: text, language: 'en', actions: [] }),
  ...runsOf(harmless).map(
    (_run, index) => (text: string) =>
      runPage(runsOf(text)[index] ?? makeRun(text), {
        title: text,
        language: 'en',
        actions: [{ title: text, command: 'ami.copyId', arguments: [text] }],
        openFile: { title: text, command: 'ami.openRequest', arguments: [text] },
        open: new Set(['calls', 'request']),
        toggle: section => ({ title: text, command: 'ami.togglePageSection', arguments: [text, section] }),
        nameOf: () => text,
        isChanged: true,
        openSteps: { title: text, command: 'ami.showPlace', arguments: [text] },
        runs: [],
        now,
      }),
  ),
];

function linesOf(text: string): number {
  return text.split('\n').length;
}
