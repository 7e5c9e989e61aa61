import { StartGates } from '../../../../client/src/batch/start-gates';
import type { App } from '../../../../client/src/commands/app';
import type { Ec2 } from '../../../../client/src/ec2/ec2';
import type { Profile } from '../../../../client/src/ec2/profile';
import { FactsCache } from '../../../../client/src/facts/facts-cache';
import { systemClock } from '../../../../client/src/runs/clock';
import type { RunOrder, StepOrder } from '../../../../client/src/runs/order';
import type { Run } from '../../../../client/src/runs/run';
import type { StartResult } from '../../../../client/src/runs/runs';
import type { Settings } from '../../../../client/src/settings';
import type { TargetState } from '../../../../client/src/target/resolve-target';
import { asTheyCome } from '../../../../client/src/views/account/arrangement';
import * as cleanUpParts from '../../../../client/src/views/pages/cleanup/clean-up-parts';
import type {
  ReadRequestParams,
  ReadRequestResult,
  ReadStepsParams,
  ReadStepsResult,
} from '../../../../server/src/protocol';
import { workspaceOf } from '../../cleanup/support/files';
import { fakeEc2, unexpectedCall } from '../../ec2/support/fake-ec2';
import { makeRun } from '../../runs/support/make-run';
import { Asked } from './asked';
import { documentOf, fileUri } from './documents';

export const account = '123456789012';
export const profile: Profile = { name: 'prod', kind: 'static', region: 'us-east-1' };
export const ready: TargetState = { kind: 'ready', target: { profile, region: 'us-east-1' } };

export interface FakeAppOptions {
  readonly ec2?: Partial<Ec2>;
  readonly runs?: readonly Run[];
  readonly settings?: Partial<Settings>;
  readonly state?: TargetState;
  /** The text of the request that commands find. */
  readonly text?: string;
  /** Other files that can be opened, by their URI. */
  readonly others?: Readonly<Record<string, string>>;
  readonly read?: (params: ReadRequestParams) => Promise<ReadRequestResult>;
  /** The files beside the request, by their path. */
  readonly files?: Readonly<Record<string, string>>;
  readonly readSteps?: (params: ReadStepsParams) => Promise<ReadStepsResult>;
  readonly logLines?: readonly string[];
  readonly variables?: Readonly<Record<string, string>>;
  readonly start?: (order: RunOrder, signal?: AbortSignal) => Promise<StartResult>;
}

/** An app of object literals, with a person who answers as a test says, and a list of everything that was done. */
export function fakeApp(options: FakeAppOptions = {}) {
  const { runs = [], settings = {}, text = '{}', read = readNothing, variables = {} } = options;
  const asked = new Asked();
  /** What was done, one line each. */
  const done: string[] = [];
  const orders: RunOrder[] = [];
  const stepsOrders: StepOrder[] = [];
  let state: TargetState = options.state ?? ready;
  const ec2 = fakeEc2({
    imageReferences: async () => ({ items: [] }),
    imagesInRecycleBin: async () => ({ items: [] }),
    snapshotsInRecycleBin: async () => ({ items: [] }),
    ...options.ec2,
  });
  const document = documentOf(text);
  const note = (line: string) => void done.push(line);
  const app: App = {
    ask: asked,
    editor: {
      run: async (command, ...args) => note([`run ${command}`, ...args.map(String)].join(' ')),
      open: async uri => {
        const other = options.others?.[uri];
        if (other !== undefined) return { uri: fileUri(uri.replace('file://', '')), getText: () => other };
        if (uri !== document.uri.toString()) throw new Error('no such file');
        return document;
      },
      show: async uri => note(`show ${uri.toString()}`),
      showFile: async path => note(`show ${path}`),
      showText: async (_language, content) => note(`show text ${content}`),
      copy: async copied => note(`copy ${copied}`),
      browse: async url => note(`browse ${url}`),
      signIn: async args => note(`sign in ${args.join(' ')}`),
      replace: async (uri, { start }, replaced) => note(`replace ${uri} ${start.line}:${start.character} ${replaced}`),
      write: async (uri, written) => note(`write ${uri}\n${written}`),
      relativePath: uri => (typeof uri === 'string' ? uri.replace('file:///', '') : uri.path.slice(1)),
    },
    targets: {
      of: () => state,
      profiles: [profile],
      hasRegion: ({ region }) => region !== undefined,
      selectProfile: async chosen => {
        note(`select profile ${chosen.name}`);
        state = { kind: 'ready', target: { profile: chosen, region: chosen.region ?? 'us-east-1' } };
      },
      selectRegion: async region => note(`select region ${region}`),
      selectInstance: async instance => note(`select instance ${instance.id}`),
    },
    accounts: {
      open: async () => ec2,
      openRef: async () => ec2,
      openAutoScaling: async () => ({
        launchConfigurations: async () => ({ items: [] }),
        groups: async () => ({ items: [] }),
      }),
      identityOf: () => undefined,
      refer: async ({ profile: of, region }) => ({ profile: of.name, region, account, endpoint: of.endpoint }),
    },
    facts: new FactsCache({ connect: async () => ec2, report: error => note(String(error)), schedule: () => () => {} }),
    cleanUp: {
      parts: () => cleanUpParts,
      work: () => ({ start: unexpectedCall, resume: unexpectedCall, list: async () => [] }),
      files: workspaceOf({}),
      pages: {
        show: plan => note(`show plan of ${plan.decisions.length}`),
        planOf: () => undefined,
        showSummary: ({ id }) => note(`show summary ${id}`),
      },
    },
    log: { info: note, warn: note, error: error => note(`error ${error}`), show: () => note('show log') },
    issueFacts: {
      extensionId: 'ami-authoring.ami-authoring',
      hasForm: true,
      versions: { extension: '0.2.0', editor: 'VS Code 1.139.1', node: '24.0.0', platform: 'linux x64' },
      recentLines: () => options.logLines ?? [],
      names: () => [{ text: 'kim', shown: '<user>' }],
    },
    language: {
      read: ({ uri, getText }, given) => read({ uri: uri.toString(), text: getText(), ...given }),
      readSteps: options.readSteps ?? readWrittenSteps,
    },
    stepFiles: { read: async ({ path }) => options.files?.[path], folderOf: () => fileUri('/requests') },
    variables: async () => variables,
    settings: () => ({ ...defaultSettings, ...settings }),
    allowEnvironment: async () => {},
    refreshProfiles: async () => note('refresh profiles'),
    startGates: new StartGates({ list: () => [], onDidChange: () => ({ dispose: () => {} }) }, systemClock),
    runs: {
      start: async (order, signal) => {
        orders.push(order);
        return options.start?.(order, signal) ?? { kind: 'decided', run: makeRun('run-1') };
      },
      record: async order => ({
        kind: 'recorded',
        run: makeRun('run-1'),
        send: async () => {
          orders.push(order);
          return makeRun('run-1');
        },
      }),
      get: id => runs.find(run => run.id === id),
      list: () => runs,
      imagesDeregistered: async (_, ids) => note(`mark runs of ${ids.join(' ')}`),
      deregister: async (id, { deleteSnapshots }) => {
        note(`deregister ${id}${deleteSnapshots ? ' with snapshots' : ''}`);
        return { kind: 'deregistered', snapshots: [] };
      },
      remove: async id => note(`remove ${id}`),
      stopWatching: async id => note(`stop watching ${id}`),
      resumeWatching: async id => note(`resume watching ${id}`),
      onDidChange: () => ({ dispose: () => {} }),
    },
    steps: {
      start: async order => {
        stepsOrders.push(order);
        return { kind: 'started', run: makeRun('run-1') };
      },
      repeat: async (id, key) => note(`repeat ${id} ${key}`),
      runRemaining: async id => note(`run remaining ${id}`),
      skip: async (id, key) => note(`skip ${id} ${key}`),
      undo: async (id, key) => {
        note(`undo ${id} ${key}`);
        return { kind: 'undone' };
      },
    },
    planPages: { show: async ({ uri }) => note(`plan ${uri.path}`), toggle: async key => note(`toggle ${key}`) },
    batchPages: {
      show: rows => {
        note(`plan ${rows.length} images`);
        return 'batch-1';
      },
      sourcesOf: () => undefined,
    },
    imagePages: { show: ({ image }) => note(`show image ${image.id}`) },
    lineagePages: { show: ({ image }) => note(`show lineage ${image.id}`) },
    runPages: { show: run => note(`show run ${run.id}`), toggle: id => note(`toggle run ${id}`) },
    sentRequests: {
      uriOf: (run, sent) => {
        note(`sent ${run.id}\n${sent}`);
        return fileUri(`/sent/${run.id}.json`);
      },
    },
    requestTree: { refresh: () => note('refresh requests') },
    accountView: {
      arrangement: asTheyCome,
      arrange: change => note(`arrange ${JSON.stringify(change)}`),
      loadMore: of => note(`load more ${of}`),
      revealImage: async id => note(`reveal ${id}`),
      signIn: async () => note('sign in'),
    },
    runsView: { filter: '', narrow: filter => note(`narrow runs ${filter}`) },
    changeRule: async ({ text: before, rule, severity, files }) => ({
      text: before.startsWith('{') || before === '' ? `${before}+${rule}=${severity} ${files ?? ''}` : null,
    }),
    setRule: async (rule, severity) => note(`set ${rule} ${severity}`),
    findRequest: async () => document,
    findSteps: async () => undefined,
    newRequests: {
      isTaken: async () => false,
      open: async (name, snippet) => note(`new ${name}\n${snippet}`),
      textOnly: (name, content) => documentOf(content, name),
    },
    readSource: async () => undefined,
    loadConverter: () => {
      throw new Error('No conversion was expected.');
    },
    gitCommit: async () => 'c0ffee',
    refreshAccount: () => note('refresh account'),
  };
  return { app, asked, done, orders, stepsOrders, document };
}

const defaultSettings: Settings = {
  profile: '',
  region: '',
  guards: [],
  accountNames: {},
  live: true,
  checkPermissionsFirst: false,
  notifications: true,
  history: 200,
  allowedEnvironment: [],
  completion: true,
  hover: true,
  diagnostics: true,
  codeLens: true,
  inlayHints: true,
};

/** For tests in which nothing is said of the text: the request as it is written. */
async function readNothing({ text, instanceId }: ReadRequestParams): Promise<ReadRequestResult> {
  const written: Record<string, unknown> = JSON.parse(text);
  const request = instanceId === undefined ? written : { ...written, InstanceId: instanceId };
  return { kind: 'request', request, errors: [], warnings: [], notes: [], unresolved: [], places: {} };
}

/** For tests in which nothing is said of the steps: a file is its `steps` and `extends` as JSON. */
async function readWrittenSteps({ text, bases }: ReadStepsParams): Promise<ReadStepsResult> {
  const own = JSON.parse(text);
  const steps = [...bases.map(base => JSON.parse(base.text)), own].flatMap(file => file.steps ?? []);
  const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } };
  const extended = (own.extends ?? []).map((path: string) => ({ path, range }));
  return { kind: 'steps', steps, extends: extended, errors: [], warnings: [], notes: [], unresolved: [] };
}
