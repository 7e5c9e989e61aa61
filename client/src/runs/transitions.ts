import type { FailureData } from '../ec2/aws-failure';
import type { Attempt, HistoryEntry, Outcome, Run, RunState } from './run';

const longestHistory = 200;

/** From now on a byte of the request may leave. */
export function beginAttempt(run: Run, at: string, clockOffset = 0): Run {
  expectState(run, 'prepared', 'waiting');
  return {
    ...enter(run, { kind: 'sending' }, at),
    attempts: [...run.attempts, clockOffset === 0 ? { sent: at } : { sent: at, clockOffset }],
  };
}

/** EC2 did not act; the request is sent again later. */
export function waitToResend(run: Run, failure: FailureData, until: string, at: string): Run {
  expectState(run, 'prepared', 'sending', 'waiting');
  const tries = run.state.kind === 'waiting' ? run.state.tries + 1 : triesBefore(run) + 1;
  const result = failure.reach === 'throttled' ? 'throttled' : 'never-sent';
  const next = run.state.kind === 'sending' ? closeAttempt(run, { result, ...resultOf(failure) }) : run;
  return enter(next, { kind: 'waiting', until, tries, failure }, at);
}

/** EC2 may have acted. Without a failure, the process ended before the answer. */
export function loseReply(run: Run, failure: FailureData | undefined, at: string): Run {
  expectState(run, 'sending');
  const closed = closeAttempt(run, { result: 'unknown', ...resultOf(failure) });
  return enter(closed, { kind: 'reconciling', failure }, at);
}

/** EC2 rejected the name; an earlier attempt of the same request may have created the image that has it. */
export function suspectOwnImage(run: Run, failure: FailureData, at: string): Run {
  return enter(closeRefused(run, failure), { kind: 'reconciling', failure }, at);
}

/** EC2 answered with the image's id. */
export function becomeCreated(run: Run, imageId: string, requestId: string | undefined, at: string): Run {
  expectState(run, 'sending');
  const closed = closeAttempt(run, { result: 'created', requestId });
  return { ...enter(closed, { kind: 'watching', image: 'not-visible' }, at), imageId };
}

/** The image of an attempt whose reply was lost has been found. */
export function adoptImage(run: Run, imageId: string, at: string): Run {
  expectState(run, 'prepared', 'waiting', 'reconciling');
  return { ...enter(run, { kind: 'watching', image: 'not-visible' }, at), imageId, isAdopted: true };
}

/** EC2 rejected the last attempt; the caller decides what that means for the run. */
export function closeRefused(run: Run, failure: FailureData): Run {
  expectState(run, 'sending');
  return closeAttempt(run, { result: 'refused', ...resultOf(failure) });
}

export function refuse(run: Run, failure: FailureData, at: string): Run {
  const closed = run.state.kind === 'sending' ? closeRefused(run, failure) : run;
  return end(closed, { kind: 'not-created', why: { kind: 'refused', failure } }, at);
}

/** The last transition except for `markAnnounced`. */
export function end(run: Run, outcome: Outcome, at: string): Run {
  if (run.state.kind === 'ended') throw new Error(`run ${run.id} has ended already`);
  return enter(run, { kind: 'ended', outcome }, at);
}

export function stopWatchingRun(run: Run, at: string): Run {
  expectState(run, 'watching', 'reconciling');
  return enter(run, { kind: 'stopped' }, at);
}

/** Resumes what a person stopped: watching, or searching for the image if there is no id yet. */
export function watchAgain(run: Run, at: string): Run {
  expectState(run, 'stopped');
  return enter(
    run,
    run.imageId !== undefined ? { kind: 'watching', image: 'not-visible' } : { kind: 'reconciling' },
    at,
  );
}

/** EC2 listed the image only after the run had ended as not created. It is to be announced again. */
export function adoptLateImage(run: Run, imageId: string, at: string): Run {
  expectState(run, 'ended');
  const watched = enter(run, { kind: 'watching', image: 'not-visible' }, at);
  return { ...watched, imageId, isAdopted: true, isAnnounced: false };
}

/** A person deregistered the image here, so there is nothing to announce. */
export function becomeDeregistered(run: Run, at: string): Run {
  const state: RunState = { kind: 'ended', outcome: { kind: 'gone', why: 'deregistered' } };
  return markAnnounced(enter(run, state, at));
}

export function markAnnounced(run: Run): Run {
  return { ...run, isAnnounced: true };
}

export function markStepsAnnounced(run: Run): Run {
  return run.after === undefined ? run : { ...run, after: { ...run.after, isAnnounced: true } };
}

/** The state, with an entry in the history when it differs from the last one there. */
export function enter(run: Run, state: RunState, at: string): Run {
  const entry: HistoryEntry = { at, state: state.kind, detail: detailOf(state) };
  const last = run.history.at(-1);
  if (last?.state === entry.state && last.detail === entry.detail) return { ...run, state };
  return { ...run, state, history: [...run.history, entry].slice(-longestHistory) };
}

function detailOf(state: RunState): string | undefined {
  if (state.kind === 'watching') return state.image;
  return state.kind === 'ended' ? state.outcome.kind : undefined;
}

/** How often it was retried before: an attempt in between does not start the count again. */
function triesBefore({ attempts }: Run): number {
  return attempts.filter(({ result }) => result === 'throttled' || result === 'never-sent').length;
}

function closeAttempt(run: Run, result: Partial<Attempt>): Run {
  const last = run.attempts.at(-1);
  if (last === undefined) return run;
  return { ...run, attempts: [...run.attempts.slice(0, -1), { ...last, ...result }] };
}

function resultOf(failure: FailureData | undefined): Partial<Attempt> {
  return { code: failure?.code, requestId: failure?.requestId };
}

/** A transition that the state does not allow is a bug. */
function expectState(run: Run, ...kinds: readonly RunState['kind'][]): void {
  if (!kinds.includes(run.state.kind)) throw new Error(`run ${run.id} is ${run.state.kind}, not ${kinds.join(' or ')}`);
}
