import { volumeAnswer } from '../../answers/volume-answer';
import { keepMatching } from '../../protocol/filters';
import { readPage, refusePagingOf } from '../../protocol/pages';
import { notFound, selectByIds } from '../../rules/resource-ids';
import { attachmentOf, isDeleted } from '../../world/attachments';
import type { Volume } from '../../world/volume';
import type { Action } from '../action';

export const describeVolumes: Action = {
  name: 'DescribeVolumes',
  service: 'ec2',
  kind: 'read',
  parameters: ['VolumeId.N', 'Filter.N.Name', 'Filter.N.Value.N', 'MaxResults', 'NextToken', 'DryRun'],
  run({ form, place, now }) {
    refusePagingOf(form, 'VolumeId', 'volumeSet');
    const ids = form.texts('VolumeId');
    const chosen = selectByIds('volume', ids, place.volumes).filter(volume => !isDeleted(place, volume, now));
    if (ids.length > 0 && chosen.length === 0) throw notFound('volume', ids);
    const answerOf = (volume: Volume) => volumeAnswer(volume, attachmentOf(place, volume, now));
    const page = readPage(form, keepMatching(form, 'DescribeVolumes', chosen, answerOf), 5, 1000);
    return { volumeSet: page.items.map(answerOf), nextToken: page.nextToken };
  },
};
