import { t } from '@vscode/l10n';
import type { Fix } from './finding';
import { findProperty, type ObjectNode, type RequestDocument } from './request-document';
import { insertMember, removeMember, replaceValue } from './request-edits';
import { limitsOf, readVolume } from './volume';
import { highestIops, volumeLimits } from './volume-limits';

/** Makes a gp3 volume of another one: the type and, where gp3 would reject them, the IOPS with it. Empty where that says nothing new. */
export function convertToGp3(document: RequestDocument, ebs: ObjectNode): readonly Fix[] {
  const volume = readVolume(ebs);
  const limits = volumeLimits('gp3');
  const type = findProperty(ebs, 'VolumeType');
  if (limits?.iops === undefined || volume.type === 'gp3' || (type === undefined && !volume.isNew)) return [];
  if (type !== undefined && limitsOf(volume) === undefined) return [];
  const changes = [
    type?.value === undefined
      ? insertMember(document, ebs, 'VolumeType', 'gp3')
      : replaceValue(document, type.value, 'gp3'),
  ];
  const iops = findProperty(ebs, 'Iops');
  if (iops?.value !== undefined && volume.iops !== undefined) {
    const most = highestIops(limits.iops, volume.size);
    const fitting = Math.min(Math.max(volume.iops, limits.iops.minimum), most);
    if (fitting === limits.iops.default) changes.push(removeMember(document, ebs, iops));
    else if (fitting !== volume.iops) changes.push(replaceValue(document, iops.value, fitting));
  }
  return [{ title: t('Convert to gp3'), changes, guess: true }];
}
