import assert from 'node:assert/strict';
import type { StepState } from '../../../../client/src/after/step-state';
import type { RunState } from '../../../../client/src/runs/run';
import { readRun, writeRun } from '../../../../client/src/runs/storage/read-run';
import { makeRun } from '../support/make-run';
import { at, denied, makeCopy, makeStep } from '../support/make-step';

const full = makeRun('a', {
  imageId: 'ami-1',
  batch: { id: 'b', size: 2 },
  attempts: [{ sent: at }],
  snapshots: [{ id: 'snap-1', state: 'pending', progress: '7%' }],
  after: {
    definitions: [{ id: 'share', api: 'ModifyImageAttribute', input: {}, on: 'all' }],
    steps: [
      makeCopy({ kind: 'waiting' }),
      makeStep({ kind: 'waiting' }, { image: { kind: 'copy', of: 'copy/eu-west-1' } }),
    ],
    isAnnounced: false,
  },
});

const failure = { code: 'Odd.Code', message: '' };
const states: readonly RunState[] = [
  { kind: 'prepared' },
  { kind: 'sending' },
  { kind: 'reconciling' },
  { kind: 'stopped' },
  { kind: 'waiting', until: at, tries: 1, failure: denied },
  { kind: 'watching', image: 'pending' },
  { kind: 'ended', outcome: { kind: 'available' } },
  { kind: 'ended', outcome: { kind: 'failed', state: 'error' } },
  { kind: 'ended', outcome: { kind: 'gone', why: 'disabled' } },
  { kind: 'ended', outcome: { kind: 'not-created', why: { kind: 'cancelled' } } },
];
const stepStates: readonly StepState[] = [
  { kind: 'waiting' },
  { kind: 'sent', at },
  { kind: 'queued', until: at, tries: 1, failure: denied },
  { kind: 'settling', since: at, result: {} },
  { kind: 'done', at, result: {} },
  { kind: 'failed', at, failure: denied },
  { kind: 'skipped', at },
  { kind: 'undone', at },
];

describe('the file of a run', () => {
  it('is read as it was written', () => {
    assert.deepEqual(readRun(writeRun(full)), { kind: 'run', run: full });
  });

  it('is read in every state of the run and of its steps', () => {
    for (const state of states) assert.equal(read('state', state), 'run', JSON.stringify(state));
    for (const state of stepStates) assert.equal(read('after.steps.0.state', state), 'run', JSON.stringify(state));
  });

  for (const path of [
    'id',
    'created',
    'request',
    'target',
    'target.profile',
    'target.region',
    'instance',
    'instance.id',
    'batch.id',
    'batch.size',
    'state',
    'state.kind',
    'attempts',
    'attempts.0',
    'attempts.0.sent',
    'snapshots',
    'snapshots.0.id',
    'snapshots.0.progress',
    'history',
    'history.0.at',
    'history.0.state',
    'isAnnounced',
    'after.definitions',
    'after.definitions.0.id',
    'after.definitions.0.api',
    'after.steps',
    'after.steps.0',
    'after.steps.0.key',
    'after.steps.0.step',
    'after.steps.0.api',
    'after.steps.0.input',
    'after.steps.0.region',
    'after.steps.0.image',
    'after.steps.0.image.kind',
    'after.steps.1.image.of',
    'after.steps.0.state',
    'after.steps.0.state.kind',
    'after.steps.0.repeats',
    'after.isAnnounced',
  ]) {
    it(`is damaged where ${path} is of another kind`, () => {
      // A text is never a number, an object, a list or a time; a number is none of what may be a text.
      for (const other of [7.5, null, []])
        if (typeof valueAt(path) !== typeof other || other === null) {
          assert.equal(read(path, other), 'damaged', JSON.stringify(other));
        }
      if (typeof valueAt(path) !== 'string') assert.equal(read(path, 'x'), 'damaged');
    });
  }

  it('is damaged where a state lacks what the code relies on', () => {
    const times = ['until', 'since', 'at'];
    for (const [path, all] of [
      ['state', states],
      ['after.steps.0.state', stepStates],
    ] as const) {
      for (const state of all) {
        for (const [key, value] of Object.entries(state)) {
          const others = times.includes(key) ? ['never', 7, undefined] : [undefined, 7.5, null];
          for (const other of others) {
            if (typeof value === typeof other && other !== 'never' && other !== null) continue;
            assert.equal(read(path, { ...state, [key]: other }), 'damaged', `${path} ${state.kind} ${key} ${other}`);
          }
        }
      }
    }
  });

  it('is damaged where a failure has no code, no message or is none', () => {
    for (const other of [{ code: 'Odd.Code' }, { message: '' }, { ...failure, code: 7 }, { ...failure, message: 7 }]) {
      assert.equal(read('state', { kind: 'waiting', until: at, tries: 1, failure: other }), 'damaged');
      assert.equal(read('after.steps.0.state', { kind: 'failed', at, failure: other }), 'damaged');
    }
  });

  it('is damaged where an outcome says too little', () => {
    for (const outcome of [{ kind: 'failed' }, { kind: 'gone', why: 7 }, { kind: 'not-created' }, { kind: 'odd' }]) {
      assert.equal(read('state', { kind: 'ended', outcome }), 'damaged', JSON.stringify(outcome));
    }
    assert.equal(read('state', { kind: 'ended', outcome: { kind: 'not-created', why: { kind: 7 } } }), 'damaged');
  });

  it('is damaged where an image is watched that has no ID', () => {
    const { imageId: _, ...rest } = full;
    const run = { ...rest, state: { kind: 'watching', image: 'pending' } };
    assert.equal(readRun(JSON.stringify(run)).kind, 'damaged');
  });

  it('is not needed to have a batch, steps or anything in its lists', () => {
    const { batch: _, after: __, ...rest } = full;
    assert.equal(readRun(JSON.stringify({ ...rest, attempts: [], snapshots: [], history: [] })).kind, 'run');
    assert.equal(read('after', 7), 'damaged');
    assert.equal(read('batch', 7), 'damaged');
  });

  it('is that of a newer version by its number, or by a step that this one does not know', () => {
    assert.equal(read('version', 3), 'newer');
    assert.equal(read('after.steps.0.api', 'CreateTags'), 'newer');
    assert.equal(read('after.steps.0.api', 'toString'), 'newer');
    assert.equal(read('version', 'three'), 'damaged');
    assert.equal(read('version', 0), 'damaged');
  });

  it('is one of version 1 as well, which had no steps', () => {
    const { after: _, ...rest } = full;
    const result = readRun(JSON.stringify({ ...rest, version: 1 }));
    assert.equal(result.kind === 'run' && result.run.version, 2);
  });

  it('is damaged where it is no JSON, or no object', () => {
    for (const text of ['', '{', 'null', '[]', '7']) assert.equal(readRun(text).kind, 'damaged', text);
  });
});

/** What a file is read as in which one value is another. */
function read(path: string, value: unknown): string {
  const copy: unknown = JSON.parse(writeRun(full));
  const [last = '', ...holders] = path.split('.').toReversed();
  const holder = holders.toReversed().reduce<unknown>((at, key) => Reflect.get(Object(at), key), copy);
  Reflect.set(Object(holder), last, value);
  return readRun(JSON.stringify(copy)).kind;
}

function valueAt(path: string): unknown {
  return path.split('.').reduce<unknown>((at, key) => Reflect.get(Object(at), key), full);
}
