import { keepMatching } from '../../protocol/filters';
import { readPage } from '../../protocol/pages';
import type { Xml } from '../../protocol/xml';
import { taggedTables } from '../../rules/tagged-things';
import type { Place } from '../../world/place';
import type { Action } from '../action';

export const describeTags: Action = {
  name: 'DescribeTags',
  service: 'ec2',
  kind: 'read',
  parameters: ['Filter.N.Name', 'Filter.N.Value.N', 'MaxResults', 'NextToken', 'DryRun'],
  run({ form, place }) {
    const page = readPage(
      form,
      keepMatching(form, 'DescribeTags', tagsOf(place), it => it),
      5,
      1000,
    );
    return { tagSet: page.items, nextToken: page.nextToken };
  },
};

function tagsOf(place: Place): Xml[] {
  return Object.entries(taggedTables(place)).flatMap(([resourceType, things]) => {
    return [...things].flatMap(([resourceId, { tags }]) => {
      return tags.map(({ key, value }) => ({ resourceId, resourceType, key, value }));
    });
  });
}
