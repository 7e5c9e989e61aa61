import { t } from '@vscode/l10n';
import type { Instance } from '../ec2/model';
import { plain } from '../foreign-text';
import type { PlannedDevice } from './plan-devices';
import type { PlanFacts, PlanProblem, RequestToPlan } from './plan-facts';
import { flagMember, readMappings, textMember } from './request-members';
import { snapshotProblems } from './snapshot-problems';
import { volumeProblems } from './volume-problems';

/** What it would fail on: the findings of the text, then what the account says, in the request's order. */
export function findProblems(
  toPlan: RequestToPlan,
  facts: PlanFacts,
  devices: readonly PlannedDevice[],
): readonly PlanProblem[] {
  const { request } = toPlan;
  const mappings = readMappings(request);
  return [
    ...findingProblems(toPlan),
    ...dryRunProblems(toPlan),
    ...instanceProblems(toPlan, facts),
    ...nameProblems(toPlan, facts),
    ...devices.flatMap(device => deviceProblems(device, facts.instance ?? undefined)),
    ...volumeProblems(mappings, facts),
    ...snapshotProblems(mappings, facts),
    ...permissionProblems(facts),
  ];
}

function findingProblems({ errors = [], warnings = [], unresolved = [] }: RequestToPlan): readonly PlanProblem[] {
  return [
    ...errors.map(({ message }) => stop(message)),
    ...unresolved.map(name => stop(t('The variable {0} has no value here.', plain(`\${${name}}`)))),
    ...warnings.map(({ message }) => warn(message)),
  ];
}

function dryRunProblems({ request }: RequestToPlan): readonly PlanProblem[] {
  if (!flagMember(request, 'DryRun')) return [];
  const message = t(
    'DryRun is true in the file, so EC2 would check permissions and create nothing. Remove it to create the image.',
  );
  return [stop(message, '/DryRun')];
}

function instanceProblems({ request }: RequestToPlan, { instance, target }: PlanFacts): readonly PlanProblem[] {
  const id = textMember(request, 'InstanceId');
  const pointer = '/InstanceId';
  if (!id) return [stop(t('The request names no instance.'))];
  if (instance === undefined) return [];
  if (instance === null) {
    return [
      stop(
        t('There is no instance {0} in {1} for account {2}.', plain(id), target.region, target.account ?? t('unknown')),
        pointer,
      ),
    ];
  }
  const problems: PlanProblem[] = [];
  if (!['running', 'stopping', 'stopped'].includes(instance.state)) {
    problems.push(
      stop(
        t('{0} is {1}; an image can be made of a running, stopping or stopped instance.', plain(id), instance.state),
        pointer,
      ),
    );
  }
  if (instance.rootDeviceType === 'instance-store') {
    problems.push(
      stop(t('{0} has no EBS root volume; CreateImage works on EBS-backed instances only.', plain(id)), pointer),
    );
  }
  if (flagMember(request, 'NoReboot') && instance.state === 'running') {
    problems.push(
      warn(
        t('NoReboot is true on a running instance: data that it has not written to disk yet is not in the image.'),
        '/NoReboot',
      ),
    );
  }
  const group = instance.tags['aws:autoscaling:groupName'];
  if (group && instance.state === 'running' && !flagMember(request, 'NoReboot')) {
    problems.push(
      warn(
        t('{0} belongs to the Auto Scaling group {1}, which may replace it while it reboots.', plain(id), plain(group)),
        pointer,
      ),
    );
  }
  if (textMember(request, 'BootModeOverride') === 'uefi' && instance.bootMode === 'legacy-bios') {
    problems.push(
      stop(
        t('{0} booted in legacy-bios; uefi can only be pinned on an instance that booted in uefi.', plain(id)),
        '/BootModeOverride',
      ),
    );
  }
  return problems;
}

function nameProblems({ request }: RequestToPlan, { imageOfName }: PlanFacts): readonly PlanProblem[] {
  const name = textMember(request, 'Name');
  if (name === undefined) return [stop(t('The request has no name for the image.'))];
  if (!imageOfName) return [];
  const message = t(
    'The name {0} is already used by {1} ({2}, created {3}).',
    plain(name),
    imageOfName.id,
    imageOfName.state,
    imageOfName.created,
  );
  return [stop(message, '/Name')];
}

function deviceProblems(device: PlannedDevice, instance: Instance | undefined): readonly PlanProblem[] {
  const name = plain(device.deviceName);
  const { pointer } = device;
  if (device.why === 'left-out' && device.isRoot) {
    return [stop(t('{0} is the root device and cannot be left out of an image.', name), pointer)];
  }
  const ours = instance?.devices.map(({ deviceName }) => plain(deviceName)).join(', ') ?? '';
  if (device.why === 'not-there') {
    return [
      warn(t('The instance has no {0}, so leaving it out does nothing. Its devices are: {1}.', name, ours), pointer),
    ];
  }
  if (device.why === 'incomplete') {
    return [
      stop(
        t(
          'The instance has no {0}, and the request gives it neither a size nor a snapshot. Its devices are: {1}.',
          name,
          ours,
        ),
        pointer,
      ),
    ];
  }
  return [];
}

function permissionProblems({ permission }: PlanFacts): readonly PlanProblem[] {
  if (permission?.kind === 'refused') return [stop(permission.sentence)];
  // A duplicate name and the like are found by other means; what EC2 says to a dry run is still worth reading.
  return permission?.kind === 'undecided' ? [warn(permission.sentence)] : [];
}

function stop(message: string, pointer?: string): PlanProblem {
  return { level: 'stops', message, pointer };
}

function warn(message: string, pointer?: string): PlanProblem {
  return { level: 'warns', message, pointer };
}
