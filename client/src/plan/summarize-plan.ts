import type { Plan } from './plan';
import type { Reboot } from './plan-reboot';

/** What a run keeps of its plan: what the person was told before they confirmed. */
export interface PlanSummary {
  readonly reboot: Reboot['kind'];
  readonly instanceState?: string;
  readonly devicesIn: readonly string[];
  readonly devicesOut: readonly string[];
  /** Devices whose first snapshot this is; they take longest. */
  readonly firstSnapshots: readonly string[];
  /** The device names of the instance's volumes, by volume id. */
  readonly deviceNames?: Readonly<Record<string, string>>;
}

export function summarizePlan({ reboot, instance, devices }: Plan): PlanSummary {
  const names = (chosen: Plan['devices']) => chosen.map(({ deviceName }) => deviceName);
  return {
    reboot: reboot.kind,
    instanceState: instance.kind === 'known' ? instance.state : undefined,
    devicesIn: names(devices.filter(device => device.inImage)),
    devicesOut: names(devices.filter(device => device.why === 'left-out')),
    firstSnapshots: names(devices.filter(device => device.inImage && device.snapshot === 'first')),
    deviceNames: Object.fromEntries(
      devices.flatMap(({ source, deviceName }) => (source.kind === 'volume' ? [[source.volumeId, deviceName]] : [])),
    ),
  };
}
