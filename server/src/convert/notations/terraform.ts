import { t } from '@vscode/l10n';
import { Expression, type Found, type FoundObject, isFoundObject } from '../found';
import { hclDialect } from '../literals/dialect';
import { LiteralReader } from '../literals/literal-reader';
import type { Notation, PlainRequest, Reading, TakenRequest, Written } from '../notation';
import { Notes } from '../notes';
import { variablesOf } from '../shell/write-flags';
import { findObjects, foundMember, jsonValue, readingOf } from '../taking/documents';
import { takeRequest } from '../taking/take-request';

/** The resource `aws_ami_from_instance`. Terraform has no devices in it and no tags for snapshots. */
export const terraform: Notation = { id: 'terraform', title: () => 'Terraform', read, write };

const members: ReadonlyMap<string, string> = new Map([
  ['source_instance_id', 'InstanceId'],
  ['name', 'Name'],
  ['description', 'Description'],
  ['snapshot_without_reboot', 'NoReboot'],
]);

function read(planned: string): Reading {
  // A plan has a sign before each line that is new or changes, and words for what is not known yet.
  const text = planned.replace(/^[ \t]*[+~][ \t]+/gm, '').replace(/^[^=\n]*=[ \t]*\(known after apply\)[ \t]*$/gm, '');
  const object = /^\s*\{(?=\s*[A-Za-z_]\w*[ \t]*=)/.exec(text)?.[0].length;
  if (object !== undefined) {
    return { requests: [takeResource(new LiteralReader(text, hclDialect, object).members())] };
  }
  if (/^\s*\{/.test(text)) return readingOf(resourcesIn(text).map(takeResource));
  const starts = [...text.matchAll(/^[ \t]*(?:resource\s+)?"?aws_ami_from_instance"?\s+"?[\w-]+"?\s*\{/gm)];
  const requests = starts.map(({ index, 0: start }) =>
    takeResource(new LiteralReader(text, hclDialect, index + start.length).members()),
  );
  if (requests.length === 0 && /^[ \t]*(?:source_instance_id|snapshot_without_reboot)[ \t]*=/m.test(text)) {
    return { requests: [takeResource(new LiteralReader(text, hclDialect).members())] };
  }
  return requests.length === 0 ? { reason: t('The text contains no aws_ami_from_instance resource.') } : { requests };
}

/** The resources of a configuration in JSON; one name may have a list of them. */
function resourcesIn(text: string): FoundObject[] {
  const resources = foundMember(foundMember(jsonValue(text), 'resource'), 'aws_ami_from_instance');
  return findObjects(resources, object => object.has('source_instance_id') || object.has('name'));
}

function takeResource(resource: ReadonlyMap<string, Found>): TakenRequest {
  const notes = new Notes();
  const found = new Map<string, Found>();
  for (const [name, value] of resource) {
    const member = members.get(name);
    if (member !== undefined) found.set(member, value);
    else if (name === 'tags') {
      const tags = value instanceof Expression ? value : isFoundObject(value) ? value : undefined;
      if (tags !== undefined)
        found.set('TagSpecifications', [
          new Map<string, Found>([
            ['ResourceType', 'image'],
            ['Tags', tags],
          ]),
        ]);
    } else notes.lose(t('{0} is a Terraform argument and not part of a request.', name));
  }
  return takeRequest(found, notes);
}

function write(request: PlainRequest): Written {
  const { InstanceId, Name, Description, NoReboot, TagSpecifications, ...others } = request;
  const lost = [...notSaid(others), ...variablesOf(request)];
  const attributes: [string, string][] = [
    ['name', text(Name ?? '')],
    ['source_instance_id', InstanceId === undefined ? 'var.instance_id' : text(InstanceId)],
  ];
  if (Description !== undefined) attributes.push(['description', text(Description)]);
  if (NoReboot !== undefined) attributes.push(['snapshot_without_reboot', String(NoReboot)]);
  if (InstanceId === undefined) lost.push(t('The request has no InstanceId. Set the variable instance_id.'));
  const tags = imageTags(TagSpecifications, lost);
  const width = Math.max(...attributes.map(([name]) => name.length));
  const lines = attributes.map(([name, value]) => `  ${name.padEnd(width)} = ${value}\n`);
  const block =
    tags.length === 0
      ? ''
      : `\n  tags = {\n${tags.map(([key, value]) => `    ${text(key)} = ${text(value)}\n`).join('')}  }\n`;
  const variable = InstanceId === undefined ? 'variable "instance_id" {\n  type = string\n}\n\n' : '';
  return { text: `${variable}resource "aws_ami_from_instance" "image" {\n${lines.join('')}${block}}\n`, lost };
}

function notSaid(others: PlainRequest): string[] {
  return Object.entries(others)
    .filter(([, value]) => value !== undefined)
    .map(([name]) => t('Terraform does not support {0}.', name));
}

/** The tags of the image, in order; what else is tagged is reported. */
function imageTags(specifications: unknown, lost: string[]): [string, string][] {
  const tags: [string, string][] = [];
  for (const specification of Array.isArray(specifications) ? specifications : []) {
    if (specification?.ResourceType === 'image') {
      for (const tag of Array.isArray(specification.Tags) ? specification.Tags : [])
        tags.push([String(tag?.Key ?? ''), String(tag?.Value ?? '')]);
    } else {
      lost.push(t('Terraform does not support tags for {0}.', String(specification?.ResourceType)));
    }
  }
  return tags;
}

/** A text in HCL, which knows fewer escapes than JSON, and reads `${` and `%{`. */
function text(value: unknown): string {
  return JSON.stringify(String(value))
    .replace(/\\[^u]/g, escaped => (escaped === '\\b' ? '\\u0008' : escaped === '\\f' ? '\\u000c' : escaped))
    .replace(/([$%])\{/g, '$1$1{');
}
