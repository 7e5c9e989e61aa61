import { t } from '@vscode/l10n';
import { conversionFixes } from '../conversion-fixes';
import { kindOfOther, type OtherDocument } from '../other-kind';
import type { StaticRule } from '../rule';

export const otherKind: StaticRule = {
  id: 'other-kind',
  severity: 'information',
  docs: {
    what: 'The file has the suffix `.ami.json` but is not a CreateImage request: for example, a Packer template, the output of `describe-images`, or a list of images.',
    why: 'A file contains one CreateImage request. No other rule checks this file. If it contains a request, a quick fix extracts it.',
    except: 'A file with at least one member of a request is treated as a request.',
    source: 'Ours.',
  },
  document(document, { convert }) {
    const kind = kindOfOther(document);
    if (kind?.form !== 'document' || document.root === undefined) return undefined;
    const { offset } = document.root;
    const fixes = kind.notation === undefined ? undefined : () => conversionFixes(document.text, 'extract', convert);
    return { offset, end: offset + 1, message: sentence(kind.document), fixes };
  },
};

function sentence(kind: OtherDocument): string {
  switch (kind) {
    case 'packer-template':
      return t('This is a Packer template, not a CreateImage request, so it is not checked.');
    case 'describe-images-output':
      return t('This is the output of describe-images, not a CreateImage request, so it is not checked.');
    case 'describe-instances-output':
      return t('This is the output of describe-instances, not a CreateImage request, so it is not checked.');
    case 'create-image-output':
      return t('This is the output of create-image, not a CreateImage request, so it is not checked.');
    case 'image':
      return t('This is the description of an image, not a CreateImage request, so it is not checked.');
    case 'list':
      return t('This is a list, not a CreateImage request, so it is not checked.');
    case 'cloudformation-template':
      return t('This is a CloudFormation template, not a CreateImage request, so it is not checked.');
    case 'terraform-configuration':
      return t('This is a Terraform configuration, not a CreateImage request, so it is not checked.');
    case 'cloudtrail-event':
      return t('This is a CloudTrail event, not a CreateImage request, so it is not checked.');
    case 'sdk-log':
      return t('This is an AWS SDK log, not a CreateImage request, so it is not checked.');
    case 'state-machine':
      return t('This is a Step Functions state machine, not a CreateImage request, so it is not checked.');
    case 'state-machine-input':
      return t('This is the input of a Step Functions state, not a CreateImage request, so it is not checked.');
    case 'automation-document':
      return t('This is a Systems Manager Automation runbook, not a CreateImage request, so it is not checked.');
    case 'automation-input':
      return t('This is the input of a Systems Manager automation, not a CreateImage request, so it is not checked.');
    case 'launch-template':
      return t('This is a launch template, not a CreateImage request, so it is not checked.');
    case 'wrapped-request':
      return t('The request is inside another object, so it is not checked.');
    case 'json-schema':
      return t('This is a JSON schema, not a CreateImage request, so it is not checked.');
  }
}
