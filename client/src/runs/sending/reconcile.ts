import { isoTime } from '../clock';
import { failureData } from '../failure-data';
import type { Outcome, Run } from '../run';
import { adoptImage, end, enter } from '../transitions';
import { findTrouble } from '../trouble';
import { findImageOfName } from './find-image-of-name';
import { keep, type SendPorts } from './send-ports';
import { traceImage } from './trace-image';

/**
 * After a lost reply: looks for the image by name, instance and time until EC2 has answered often enough, over long
 * enough, that it has none, and then by its snapshots. Only answers count, so neither a dead network nor an expired session makes it say so.
 */
export async function reconcile(run: Run, ports: SendPorts): Promise<Run> {
  const { clock, policy, closing } = ports;
  let current = run;
  let answers = 0;
  let failures = 0;
  let isAttended = ports.isAttended;
  let wasWoken = false;
  while (!closing.aborted && (await ports.isHeld())) {
    try {
      const ec2 = await ports.connect();
      const found = await findImageOfName(current, ec2, ports, { signal: closing, background: !isAttended });
      if (found.kind === 'ours') return keep(adoptImage(current, found.imageId, isoTime(clock)), ports);
      if (found.kind === 'taken') return keep(end(current, nameTaken(found.imageId), isoTime(clock)), ports);
      failures = 0;
      // Counted by whole pauses, as a clock may be set; a look that a person asked for in between makes it no shorter.
      if (!wasWoken) answers += 1;
      if (answers >= policy.looks) {
        const traced = await traceImage(current, ec2, ports, { signal: closing, background: !isAttended });
        if (traced.kind === 'ours') return keep(adoptImage(current, traced.imageId, isoTime(clock)), ports);
        if (traced.kind === 'none' || answers >= 2 * policy.looks) {
          return keep(end(current, notFound(current), isoTime(clock)), ports);
        }
      }
      current = await showTrouble(current, undefined, ports);
    } catch (error) {
      if (closing.aborted) return current;
      current = await showTrouble(current, error, ports);
      failures += 1;
    }
    const delay = Math.min(policy.lookDelay * policy.watch.growth ** failures, policy.watch.troubleDelay);
    // Asked once, and again only when the person wants it: a code that was not given is not asked for every minute.
    wasWoken = await ports.wake.pause(clock, delay, closing);
    isAttended = wasWoken;
  }
  return current;
}

/** Shows in the run why EC2 cannot be asked, and that it can be asked again. */
async function showTrouble(run: Run, error: unknown, ports: SendPorts): Promise<Run> {
  const { state } = run;
  if (state.kind !== 'reconciling') return run;
  const trouble =
    error === undefined
      ? undefined
      : findTrouble(failureData(error, 'never-sent'), state.trouble, isoTime(ports.clock));
  if (trouble?.kind === state.trouble?.kind) return run;
  return keep(enter(run, { ...state, trouble }, isoTime(ports.clock)), ports);
}

function nameTaken(imageId: string): Outcome {
  return { kind: 'not-created', why: { kind: 'name-taken', imageId } };
}

function notFound({ state }: Run): Outcome {
  const failure = state.kind === 'reconciling' ? state.failure : undefined;
  return { kind: 'not-created', why: { kind: 'not-found', failure } };
}
