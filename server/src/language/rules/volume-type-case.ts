import { isString } from '../request-view';
import type { StaticRule } from '../rule';
import { slipIn } from '../slip';
import { volumeTypes } from '../volume-limits';

export const volumeTypeCase: StaticRule = {
  id: 'volume-type-case',
  severity: 'error',
  needs: 'VolumeType',
  docs: {
    what: 'A volume type in the wrong case, `GP3`, or with space around it.',
    why: 'AWS writes them in lowercase; whether EC2 takes others is not confirmed.',
    ec2: 'not confirmed',
    source: 'SDK, VolumeType.',
  },
  ebs({ members: { VolumeType } }, { document }) {
    if (!isString(VolumeType)) return undefined;
    const { value } = VolumeType;
    return slipIn(document, 'VolumeType', value, type => volumeTypes.includes(type));
  },
};
