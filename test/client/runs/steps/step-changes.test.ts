import assert from 'node:assert/strict';
import type { StepState } from '../../../../client/src/after/step-state';
import type { Run } from '../../../../client/src/runs/run';
import {
  canRepeat,
  canSkip,
  canUndo,
  markUndone,
  repeatOne,
  repeatRemaining,
  skip,
} from '../../../../client/src/runs/steps/step-changes';
import { stepToken } from '../../../../client/src/runs/steps/step-token';
import { at, denied, makeCopy, makeStep } from '../support/make-step';
import { runOf } from '../support/stepper';

const waiting: StepState = { kind: 'waiting' };
const sent: StepState = { kind: 'sent', at };
const queued: StepState = { kind: 'queued', until: at, tries: 1, failure: denied, token: 't' };
const settling: StepState = { kind: 'settling', since: at, result: {} };
const done: StepState = { kind: 'done', at, result: {} };
const failed: StepState = { kind: 'failed', at, failure: denied };
const skipped: StepState = { kind: 'skipped', at };
const undone: StepState = { kind: 'undone', at };
const all = [waiting, sent, queued, settling, done, failed, skipped, undone];
const states = (run: Run | undefined) => run?.after?.steps.map(({ state }) => state.kind);

describe('what a person can do about a step', () => {
  const kinds = (can: (state: StepState) => boolean) => all.filter(can).map(({ kind }) => kind);

  it('is to have it run again when it is over and not done, or waits to be sent again', () => {
    const can = (state: StepState) => canRepeat(runOf(makeStep(state)), makeStep(state));
    assert.deepEqual(kinds(can), ['queued', 'failed', 'skipped', 'undone']);
  });

  it('is nothing while there is no image, or no copy', () => {
    const step = makeStep(failed, { image: { kind: 'copy', of: 'copy/eu-west-1' } });
    assert.ok(!canRepeat(runOf(makeCopy(failed), step), step));
    assert.ok(canRepeat(runOf(makeCopy(done), step), step));
    assert.ok(!canRepeat({ ...runOf(makeStep(failed)), state: { kind: 'sending' } }, makeStep(failed)));
  });

  it('is to skip it while nothing of it is under way', () => {
    assert.deepEqual(
      kinds(state => canSkip(makeStep(state))),
      ['waiting', 'queued', 'failed'],
    );
  });

  it('is to undo what was done, where there is a way back and something was changed', () => {
    assert.deepEqual(
      kinds(state => canUndo(makeStep(state))),
      ['done'],
    );
    assert.ok(!canUndo(makeStep({ kind: 'done', at, result: { isUnchanged: true } })));
    assert.ok(!canUndo(makeCopy(done)), 'a copy is deregistered by another command');
  });
});

describe('a step that a person', () => {
  it('has run again is as new, with another token, and told of again', () => {
    const run = runOf(makeStep(failed), makeStep(done, { key: 'b' }));
    const again = repeatOne(
      { ...run, after: run.after === undefined ? undefined : { ...run.after, isAnnounced: true } },
      'share/source',
    );
    assert.deepEqual(states(again), ['waiting', 'done']);
    assert.equal(again?.after?.isAnnounced, false);
    assert.equal(again?.after?.steps[0]?.repeats, 1);
  });

  it('wants sent now keeps its token', () => {
    const again = repeatOne(runOf(makeStep(queued)), 'share/source');
    assert.deepEqual(again?.after?.steps[0]?.state, { ...queued, until: '1970-01-01T00:00:00.000Z' });
    assert.equal(again?.after?.steps[0]?.repeats, 0);
  });

  it('cannot have run again changes nothing', () => {
    assert.equal(repeatOne(runOf(makeStep(done)), 'share/source'), undefined);
    assert.equal(repeatOne(runOf(makeStep(failed)), 'another'), undefined);
    const { after: _, ...without } = runOf();
    assert.equal(repeatOne(without, 'share/source'), undefined);
  });

  it('wants with all that are left leaves alone what is done or was skipped', () => {
    const steps = [failed, queued, skipped, undone, done].map((state, index) => makeStep(state, { key: `${index}` }));
    assert.deepEqual(states(repeatRemaining(runOf(...steps))), ['waiting', 'queued', 'skipped', 'undone', 'done']);
    assert.equal(repeatRemaining(runOf(makeStep(done), makeStep(skipped, { key: 'b' }))), undefined);
  });

  it('skips is over', () => {
    assert.deepEqual(states(skip(runOf(makeStep(queued)), 'share/source', at)), ['skipped']);
    assert.equal(skip(runOf(makeStep(sent)), 'share/source', at), undefined);
    assert.equal(skip(runOf(makeStep(queued)), 'another', at), undefined);
  });

  it('undid is no longer done', () => {
    assert.deepEqual(states(markUndone(runOf(makeStep(done)), 'share/source', at)), ['undone']);
    assert.equal(markUndone(runOf(makeStep(failed)), 'share/source', at), undefined);
    assert.equal(markUndone(runOf(makeStep(done)), 'another', at), undefined);
  });
});

describe('the token of a copy', () => {
  it('is the same for each sending, and another one for each time that a person has it run', () => {
    assert.equal(stepToken('run', { key: 'copy/eu-west-1', repeats: 0 }), 'run-copy-eu-west-1-0');
    assert.equal(stepToken('run', { key: 'copy/eu-west-1', repeats: 1 }), 'run-copy-eu-west-1-1');
  });

  it('is one that EC2 takes: up to 128 letters of ASCII', () => {
    const key = (length: number) => 'k'.repeat(length - 'run--0'.length);
    assert.equal(stepToken('run', { key: key(128), repeats: 0 }), `run-${key(128)}-0`);
    assert.match(stepToken('run', { key: key(129), repeats: 0 }), /^[0-9a-f]{64}$/);
    assert.match(stepToken('run', { key: 'kopie-ü', repeats: 0 }), /^[0-9a-f]{64}$/);
    assert.match(stepToken('run', { key: 'a copy', repeats: 0 }), /^[0-9a-f]{64}$/);
    assert.notEqual(stepToken('run', { key: 'ü', repeats: 0 }), stepToken('run', { key: 'ü', repeats: 1 }));
  });
});
