import type { Plan } from '../plan/plan';
import type { PlannedDevice } from '../plan/plan-devices';
import { placeOf } from './account-source';
import { dataNotice } from './agent-tool';

/** A plan as an agent reads it: the facts of the page, and the problems in its words. */
export function planData(plan: Plan) {
  const { target, name, instance, reboot, devices, imageTags, snapshotTags, permission, problems, unread, steps } =
    plan;
  return {
    notice: dataNotice,
    ...placeOf(target),
    name,
    instance: 'id' in instance ? instance : undefined,
    reboot: reboot.kind,
    devices: devices.map(toData),
    tags: { image: imageTags, snapshots: snapshotTags },
    permission: permission.kind,
    prevented: problems.some(({ level }) => level === 'stops'),
    problems: problems.map(({ level, message, pointer }) => ({
      severity: level === 'stops' ? 'error' : 'warning',
      message,
      pointer,
    })),
    unread,
    // The region of the image is the plan's own; what a step holds may have values of the environment.
    steps: steps?.definitions.map(({ id, api, on, regions }) => ({
      id,
      api,
      on,
      regions: regions === undefined ? undefined : Object.keys(regions),
    })),
  };
}

function toData({
  deviceName,
  inImage,
  isRoot,
  why,
  size,
  type,
  iops,
  throughput,
  encrypted,
  snapshot,
}: PlannedDevice) {
  return { device: deviceName, inImage, root: isRoot, why, size, type, iops, throughput, encrypted, snapshot };
}
