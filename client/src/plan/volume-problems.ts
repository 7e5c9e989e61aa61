import { t } from '@vscode/l10n';
import type { Volume } from '../ec2/model';
import { plain } from '../foreign-text';
import type { PlanFacts, PlanProblem } from './plan-facts';
import type { EbsMembers, Mapping } from './request-members';

const RECENT_MILLISECONDS = 15_000;

/** What CreateImage does not do with the volumes that the instance has, and what makes EC2 fail the image afterwards. */
export function volumeProblems(mappings: readonly Mapping[], facts: PlanFacts): readonly PlanProblem[] {
  const attached = facts.instance?.devices ?? [];
  return attached.flatMap(({ deviceName, volumeId }) => {
    const mapping = mappings.find(candidate => candidate.deviceName === deviceName);
    const volume = facts.volumes?.[volumeId];
    return [
      ...(mapping?.ebs && !mapping.noDevice ? changeProblems(mapping, mapping.ebs, volume) : []),
      ...(mapping?.noDevice ? [] : recentProblems(volumeId, facts)),
    ];
  });
}

function changeProblems(mapping: Mapping, ebs: EbsMembers, volume: Volume | undefined): readonly PlanProblem[] {
  const device = plain(mapping.deviceName);
  const at = (member: string) => `${mapping.pointer}/Ebs/${member}`;
  const problems: PlanProblem[] = [];
  if (volume && ebs.size !== undefined && ebs.size !== volume.size) {
    const message = t('{0} has {1} GiB and CreateImage cannot change it. Grow the volume first.', device, volume.size);
    problems.push({ level: 'stops', message, pointer: at('VolumeSize') });
  }
  if (volume && ebs.encrypted === true && !volume.encrypted) {
    const message = t(
      '{0} is not encrypted and CreateImage cannot encrypt it. Copy the image encrypted instead.',
      volume.id,
    );
    problems.push({ level: 'stops', message, pointer: at('Encrypted') });
  }
  if (volume && ebs.encrypted === false && volume.encrypted) {
    const message = t('Encrypted is ignored here: {0} stays encrypted.', volume.id);
    problems.push({ level: 'warns', message, pointer: at('Encrypted') });
  }
  const ignored = ignoredMembers(ebs, volume);
  if (ignored.length > 0) {
    const message = t(
      'Of an existing device only DeleteOnTermination can be changed; {0} also sets {1}.',
      device,
      ignored.join(', '),
    );
    problems.push({ level: 'warns', message, pointer: mapping.pointer });
  }
  return problems;
}

function ignoredMembers(ebs: EbsMembers, volume: Volume | undefined): readonly string[] {
  return [
    ...(ebs.type !== undefined && ebs.type !== volume?.type ? ['VolumeType'] : []),
    ...(ebs.iops !== undefined && ebs.iops !== volume?.iops ? ['Iops'] : []),
    ...(ebs.throughput !== undefined && ebs.throughput !== volume?.throughput ? ['Throughput'] : []),
    ...(ebs.snapshotId !== undefined ? ['SnapshotId'] : []),
  ];
}

function recentProblems(volumeId: string, { earlierSnapshots, now }: PlanFacts): readonly PlanProblem[] {
  const isRecent = earlierSnapshots?.[volumeId]?.some(
    snapshot => snapshot.state === 'pending' || now - Date.parse(snapshot.started) < RECENT_MILLISECONDS,
  );
  if (!isRecent) return [];
  const message = t(
    'A snapshot of {0} was just started. EC2 may accept this request and fail the image afterwards; wait until that snapshot is completed.',
    volumeId,
  );
  return [{ level: 'warns', message }];
}
