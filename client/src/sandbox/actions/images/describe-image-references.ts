import { AwsError } from '../../protocol/aws-error';
import { readPage } from '../../protocol/pages';
import type { QueryForm } from '../../protocol/query-form';
import { imageReferences, type ReferenceSearch } from '../../rules/image-references';
import { knownImage } from '../../rules/own-image';
import { checkWord, requiredTexts } from '../../rules/required';
import { instanceStateCodes } from '../../world/instance-state';
import type { Action } from '../action';

export const describeImageReferences: Action = {
  name: 'DescribeImageReferences',
  service: 'ec2',
  kind: 'read',
  parameters: [
    'ImageId.N',
    'IncludeAllResourceTypes',
    'ResourceType.N.ResourceType',
    'ResourceType.N.ResourceTypeOption.N.OptionName',
    'ResourceType.N.ResourceTypeOption.N.OptionValue.N',
    'MaxResults',
    'NextToken',
    'DryRun',
  ],
  run(call) {
    const { form } = call;
    const ids = requiredTexts(form, 'ImageId', 'ImageIds');
    if (ids.length > mostImages)
      throw new AwsError('InvalidParameterValue', `The number of image IDs exceeds the limit of ${mostImages}`);
    const search = readSearch(form);
    for (const id of ids) knownImage(call, id);
    const found = ids.flatMap(imageId => {
      return imageReferences(call, imageId, search).map(reference => ({ imageId, ...reference }));
    });
    const page = readPage(form, found, 5, 1000);
    return { imageReferenceSet: page.items, nextToken: page.nextToken };
  },
};

const mostImages = 10;

const resourceTypes = [
  'ec2:Instance',
  'ec2:LaunchTemplate',
  'ssm:Parameter',
  'imagebuilder:ImageRecipe',
  'imagebuilder:ContainerRecipe',
];

/** One of the two ways to say what to look at is required; where both are there, the list has the options. */
function readSearch(form: QueryForm): ReferenceSearch {
  const all = form.flag('IncludeAllResourceTypes') ?? false;
  const listed = form.items('ResourceType').map(readType);
  if (!all && listed.length === 0)
    throw new AwsError('MissingParameter', 'Either ResourceTypes or IncludeAllResourceTypes must be specified');
  const types = all ? resourceTypes : listed.map(it => it.type);
  const states = listed.flatMap(it => (it.type === 'ec2:Instance' ? it.states : []));
  const depth = listed.find(it => it.depth !== undefined)?.depth ?? newestVersions;
  return { types, states, depth };
}

/** How many versions of a launch template are looked at by default. */
const newestVersions = 10;

function readType(form: QueryForm) {
  const type = form.text('ResourceType') ?? '';
  checkWord('ResourceType', type, resourceTypes);
  const values = (name: string) =>
    form
      .items('ResourceTypeOption')
      .flatMap(option => (option.text('OptionName') === name ? option.texts('OptionValue') : []));
  for (const option of form.items('ResourceTypeOption'))
    checkWord('OptionName', option.text('OptionName') ?? '', ['state-name', 'version-depth']);
  const states = values('state-name');
  for (const state of states) checkWord('OptionValue', state, Object.keys(instanceStateCodes));
  const [depth] = values('version-depth');
  if (depth !== undefined && !(/^\d{1,5}$/.test(depth) && Number(depth) >= 1 && Number(depth) <= 10_000))
    throw new AwsError('InvalidParameterValue', `Value (${depth}) for parameter version-depth is invalid`);
  return { type, states, depth: depth === undefined ? undefined : Number(depth) };
}
