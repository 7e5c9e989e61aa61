import type { TargetRef } from '../ec2/target-ref';
import type { Clock } from '../runs/clock';
import { type RoomSources, RoomToSend } from './room-to-send';
import { StartGate } from './start-gate';
import { ec2Limits, type StartLimits, StartPace } from './start-pace';

/** The gates of this window, one for each account and region, since those are what EC2 counts requests by. */
export class StartGates {
  private readonly gates = new Map<string, StartGate>();
  private readonly sources: RoomSources;
  private readonly clock: Clock;
  private readonly limits: StartLimits;

  constructor(sources: RoomSources, clock: Clock, limits: StartLimits = ec2Limits) {
    this.sources = sources;
    this.clock = clock;
    this.limits = limits;
  }

  of(target: TargetRef): StartGate {
    const key = placeKey(target);
    const known = this.gates.get(key);
    if (known !== undefined) return known;
    const room = new RoomToSend(this.sources, this.limits, run => placeKey(run.target) === key);
    const gate = new StartGate(new StartPace(this.clock, this.limits), room);
    this.gates.set(key, gate);
    return gate;
  }
}

/** Two profiles of one account share its limits. */
function placeKey({ account, profile, region }: TargetRef): string {
  return JSON.stringify([account ?? profile, region]);
}
