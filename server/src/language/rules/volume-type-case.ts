import { isString } from '../request-view';
import type { StaticRule } from '../rule';
import { slipIn } from '../slip';
import { volumeTypes } from '../volume-limits';

export const volumeTypeCase: StaticRule = {
  id: 'volume-type-case',
  severity: 'error',
  needs: 'VolumeType',
  docs: {
    what: 'VolumeType is in the wrong case, such as `GP3`, or has spaces around it.',
    why: 'AWS uses lowercase. Whether EC2 accepts other spellings is not confirmed.',
    ec2: 'not confirmed',
    source: 'SDK, VolumeType.',
  },
  ebs({ members: { VolumeType } }, { document }) {
    if (!isString(VolumeType)) return undefined;
    const { value } = VolumeType;
    return slipIn(document, 'VolumeType', value, type => volumeTypes.includes(type));
  },
};
