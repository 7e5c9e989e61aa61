import { t } from '@vscode/l10n';
import { findValue } from '../request-document';
import type { NewValue } from '../write-value';
import type { Block } from './block';
import type { Site } from './site';
import { choiceStop, quotedStop } from './snippet';

/** Whole steps, and what a file of steps has lists of. */
export function stepBlocks(site: Site): readonly Block[] {
  if (site.wanted.kind === 'request') return [newFile()];
  if (site.wanted.kind !== 'item') return [];
  switch (site.frames.at(-1)?.property?.key) {
    case 'steps':
      return steps(site);
    case 'Add':
      return recipients();
    case 'select':
      return [filter()];
    default:
      return [];
  }
}

function newFile(): Block {
  const share = { id: 'share', ModifyImageAttribute: { LaunchPermission: { Add: [{ UserId: quotedStop(1) }] } } };
  return {
    label: t('Steps after the image'),
    detail: t('Shares the image. Add more steps to the list.'),
    values: [{ steps: [share] }],
  };
}

function steps(site: Site): Block[] {
  const id = (name: string) => freeId(site, name);
  return [
    {
      label: t('Copy to other regions'),
      detail: 'CopyImage',
      topic: 'Step.CopyImage',
      values: [
        {
          id: id('copy'),
          CopyImage: { Encrypted: true },
          regions: region(quotedStop(2, 'alias/')),
        },
      ],
    },
    {
      label: t('Share with an account'),
      detail: 'ModifyImageAttribute',
      topic: 'Step.ModifyImageAttribute',
      values: [{ id: id('share'), ModifyImageAttribute: { LaunchPermission: { Add: [{ UserId: quotedStop(1) }] } } }],
    },
    {
      label: t('Deprecate the image'),
      detail: 'EnableImageDeprecation',
      topic: 'Step.EnableImageDeprecation',
      values: [{ id: id('deprecate'), EnableImageDeprecation: { DeprecateAt: quotedStop(1, '90d') } }],
    },
    {
      label: t('Protect the image from deregistration'),
      detail: 'EnableImageDeregistrationProtection',
      topic: 'Step.EnableImageDeregistrationProtection',
      values: [
        {
          id: id('protect'),
          EnableImageDeregistrationProtection: { WithCooldown: choiceStop(1, ['false', 'true'], '') },
        },
      ],
    },
    {
      label: t('Write the image ID to a parameter'),
      detail: 'PutParameter',
      topic: 'Step.PutParameter',
      values: [{ id: id('publish'), PutParameter: { Name: quotedStop(1, '/images/web'), DataType: 'aws:ec2:image' } }],
    },
  ];
}

/** The region is a key, where a snippet has no stop: one that most accounts have, to be replaced. */
function region(key: NewValue): NewValue {
  return { 'eu-west-1': { KmsKeyId: key } };
}

function recipients(): Block[] {
  return [
    { label: t('Account'), detail: 'UserId', topic: 'LaunchPermission.UserId', values: [{ UserId: quotedStop(1) }] },
    {
      label: t('Organization'),
      detail: 'OrganizationArn',
      topic: 'LaunchPermission.OrganizationArn',
      values: [{ OrganizationArn: quotedStop(1, 'arn:aws:organizations::') }],
    },
    {
      label: t('Organizational unit'),
      detail: 'OrganizationalUnitArn',
      topic: 'LaunchPermission.OrganizationalUnitArn',
      values: [{ OrganizationalUnitArn: quotedStop(1, 'arn:aws:organizations::') }],
    },
  ];
}

function filter(): Block {
  return {
    label: t('Images by name'),
    detail: t('A filter of DescribeImages'),
    topic: 'Retention.select',
    values: [{ Name: 'name', Values: [quotedStop(1, 'web-*')] }],
  };
}

/** The name itself, or with the first number that makes it one that no step has. */
function freeId({ document: { root } }: Site, name: string): string {
  const list = root?.kind === 'object' ? findValue(root, 'steps') : undefined;
  const taken = new Set(
    (list?.kind === 'list' ? list.items : []).map(item => {
      const id = item.kind === 'object' ? findValue(item, 'id') : undefined;
      return id?.kind === 'string' ? id.value : undefined;
    }),
  );
  let free = name;
  for (let number = 2; taken.has(free); number++) free = `${name}-${number}`;
  return free;
}
