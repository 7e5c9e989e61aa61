import { launchTemplateAnswer, templateVersionAnswer } from '../../answers/launch-template-answer';
import { AwsError } from '../../protocol/aws-error';
import { keepMatching } from '../../protocol/filters';
import { readPage } from '../../protocol/pages';
import { namedTemplate, unknownId, unknownName, versionOf } from '../../rules/launch-template-rules';
import { checkIdFormat } from '../../rules/resource-ids';
import type { LaunchTemplate, TemplateVersion } from '../../world/launch-template';
import type { Action, Call } from '../action';

export const describeLaunchTemplates: Action = {
  name: 'DescribeLaunchTemplates',
  service: 'ec2',
  kind: 'read',
  parameters: [
    'LaunchTemplateId.N',
    'LaunchTemplateName.N',
    'Filter.N.Name',
    'Filter.N.Value.N',
    'MaxResults',
    'NextToken',
    'DryRun',
  ],
  run({ form, place }) {
    const all = [...place.launchTemplates.values()];
    const [ids, names] = [form.texts('LaunchTemplateId'), form.texts('LaunchTemplateName')];
    for (const id of ids) {
      checkIdFormat('launch-template', id);
      if (!place.launchTemplates.has(id)) throw unknownId(id);
    }
    for (const name of names) if (!all.some(it => it.name === name)) throw unknownName(name);
    const isNamed = (it: LaunchTemplate) => ids.includes(it.launchTemplateId) || names.includes(it.name);
    const chosen = ids.length + names.length === 0 ? all : all.filter(isNamed);
    const answers = keepMatching(form, 'DescribeLaunchTemplates', chosen.map(launchTemplateAnswer), it => it);
    const page = readPage(form, answers, 1, 200);
    return { launchTemplates: page.items, nextToken: page.nextToken };
  },
};

/** Without a template, only `$Latest` and `$Default` of all templates can be asked for. */
export const describeLaunchTemplateVersions: Action = {
  name: 'DescribeLaunchTemplateVersions',
  service: 'ec2',
  kind: 'read',
  parameters: [
    'LaunchTemplateId',
    'LaunchTemplateName',
    'LaunchTemplateVersion.N',
    'MinVersion',
    'MaxVersion',
    'ResolveAlias',
    'Filter.N.Name',
    'Filter.N.Value.N',
    'MaxResults',
    'NextToken',
    'DryRun',
  ],
  run(call) {
    const { form } = call;
    const resolve = form.flag('ResolveAlias') === true ? (imageId: string) => resolveAlias(call, imageId) : undefined;
    const answers = chosenVersions(call).map(([template, version]) =>
      templateVersionAnswer(template, version, resolve),
    );
    const page = readPage(
      form,
      keepMatching(form, 'DescribeLaunchTemplateVersions', answers, it => it),
      1,
      200,
    );
    return { launchTemplateVersionSet: page.items, nextToken: page.nextToken };
  },
};

/** The newest version first, as EC2 lists them. */
function chosenVersions(call: Call): (readonly [LaunchTemplate, TemplateVersion])[] {
  const { form, place } = call;
  const asked = form.texts('LaunchTemplateVersion');
  const isOfOne = form.text('LaunchTemplateId') !== undefined || form.text('LaunchTemplateName') !== undefined;
  if (!isOfOne && (asked.length === 0 || asked.some(it => !it.startsWith('$'))))
    throw new AwsError('MissingParameter', 'Either a launch template ID or a launch template name must be specified');
  const templates = isOfOne ? [namedTemplate(call)] : [...place.launchTemplates.values()];
  if (asked.length > 0) return templates.flatMap(it => asked.map(text => [it, versionOf(it, text)] as const));
  const [lowest, highest] = [form.integer('MinVersion') ?? 1, form.integer('MaxVersion') ?? Number.POSITIVE_INFINITY];
  return templates.flatMap(template => {
    const versions = template.versions.filter(({ number }) => number >= lowest && number <= highest);
    return versions.toReversed().map(version => [template, version] as const);
  });
}

function resolveAlias({ place }: Call, imageId: string): string {
  if (!imageId.startsWith('resolve:ssm:')) return imageId;
  return place.parameters.get(imageId.slice('resolve:ssm:'.length))?.versions.at(-1)?.value ?? imageId;
}
