import type { CallOptions } from '../../ec2/ec2';
import { checkAccount } from '../check-account';
import { isoTime } from '../clock';
import { failureData } from '../failure-data';
import type { Outcome, Run } from '../run';
import { adoptImage, end, enter } from '../transitions';
import { findTrouble } from '../trouble';
import { findImageOfName } from './find-image-of-name';
import { keep, type SendPorts } from './send-ports';
import { traceImage } from './trace-image';

/**
 * After a lost reply: searches for the image until EC2 has answered often enough, over long enough, that it has none. Only
 * answers about the run's own account count, so neither a dead network nor an expired session nor another sign-in ends it.
 */
export async function reconcile(run: Run, ports: SendPorts): Promise<Run> {
  const { clock, policy, closing } = ports;
  const needed = answersNeeded(run, ports);
  let current = run;
  let answers = 0;
  let failures = 0;
  let isAttended = ports.isAttended;
  let wasWoken = false;
  while (!closing.aborted && (await ports.checkLease()) !== 'lost') {
    try {
      // Counted by whole pauses, because a clock may be set. A search that a person asked for in between does not count.
      if (!wasWoken) answers += 1;
      const outcome = await search(current, ports, { answers, needed, isAttended });
      if (outcome !== undefined) return outcome;
      failures = 0;
      current = await showTrouble(current, undefined, ports);
    } catch (error) {
      if (closing.aborted) return current;
      if (!wasWoken) answers -= 1;
      current = await showTrouble(current, error, ports);
      failures += 1;
    }
    const delay = Math.min(policy.lookDelay * policy.watch.growth ** failures, policy.watch.troubleDelay);
    // Asked once, and again only if the person wants it: a code that was not given is not asked for every minute.
    wasWoken = await ports.wake.pause(clock, delay, closing);
    isAttended = wasWoken;
  }
  return current;
}

/**
 * A request of a window that stood still, or that a proxy held back, may arrive until its answer would have timed out; EC2
 * lists its image some time later. Within bounds, as a clock may be set.
 */
function answersNeeded({ attempts }: Run, { clock, policy }: SendPorts): number {
  const longest = policy.answerTimeout + policy.listingTime;
  const sent = Date.parse(attempts.at(-1)?.sent ?? isoTime(clock));
  const left = Math.min(Math.max(sent + longest - clock.now(), policy.listingTime), longest);
  return Math.ceil(left / policy.lookDelay) + 1;
}

interface Search {
  readonly answers: number;
  readonly needed: number;
  readonly isAttended: boolean;
}

/** Returns the run if this search decides it. */
async function search(run: Run, ports: SendPorts, { answers, needed, isAttended }: Search): Promise<Run | undefined> {
  const at = isoTime(ports.clock);
  const options: CallOptions = { signal: ports.closing, background: !isAttended };
  const ec2 = await ports.connect();
  await checkAccount(ec2, run.target, options);
  const found = await findImageOfName(run, ec2, ports, options);
  if (found.kind === 'ours') return keep(adoptImage(run, found.imageId, at), ports);
  if (found.kind === 'taken') {
    const { imageId, isOfSameInstance } = found;
    const why = { kind: 'name-taken', imageId, isOfSameInstance } as const;
    return keep(end(run, { kind: 'not-created', why }, at), ports);
  }
  if (answers < needed) return undefined;
  const traced = await traceImage(run, ec2, ports, options);
  if (traced.kind === 'ours') return keep(adoptImage(run, traced.imageId, at), ports);
  const isOver = traced.kind === 'none' || answers >= 2 * needed;
  return isOver ? keep(end(run, notFound(run), at), ports) : undefined;
}

/** Shows in the run why EC2 cannot be asked, and that it can be asked again. */
async function showTrouble(run: Run, error: unknown, ports: SendPorts): Promise<Run> {
  const { state } = run;
  if (state.kind !== 'reconciling') return run;
  const at = isoTime(ports.clock);
  const trouble = error === undefined ? undefined : findTrouble(failureData(error, 'never-sent'), state.trouble, at);
  if (trouble?.kind === state.trouble?.kind) return run;
  return keep(enter(run, { ...state, trouble }, at), ports);
}

function notFound({ state }: Run): Outcome {
  const failure = state.kind === 'reconciling' ? state.failure : undefined;
  return { kind: 'not-created', why: { kind: 'not-found', failure } };
}
