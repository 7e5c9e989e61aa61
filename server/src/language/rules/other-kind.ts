import { t } from '@vscode/l10n';
import { kindOfOther, type OtherKind } from '../other-kind';
import type { StaticRule } from '../rule';

export const otherKind: StaticRule = {
  id: 'other-kind',
  severity: 'information',
  docs: {
    what: 'The file has the suffix `.ami.json` and is no CreateImage request: a Packer template, the output of `describe-images`, a bare list of images and the like.',
    why: 'Only one CreateImage request can be run from such a file. The file is left alone: no other rule looks at it.',
    except: 'As soon as one member of a request is there, the file is taken for a request.',
    source: 'Ours.',
  },
  document(document) {
    const kind = kindOfOther(document);
    if (kind === undefined || document.root === undefined) return undefined;
    const { offset } = document.root;
    return { offset, end: offset + 1, message: sentence(kind) };
  },
};

function sentence(kind: OtherKind): string {
  switch (kind) {
    case 'packer-template':
      return t('This is a Packer template, not a CreateImage request; it is left alone.');
    case 'describe-images-output':
      return t('This is the output of describe-images, not a CreateImage request; it is left alone.');
    case 'describe-instances-output':
      return t('This is the output of describe-instances, not a CreateImage request; it is left alone.');
    case 'create-image-output':
      return t('This is the output of create-image, not a CreateImage request; it is left alone.');
    case 'image':
      return t('This is the description of an image, not a CreateImage request; it is left alone.');
    case 'list':
      return t('This is a list, not a CreateImage request; it is left alone.');
    case 'cloudformation-template':
      return t('This is a CloudFormation template, not a CreateImage request; it is left alone.');
    case 'terraform-configuration':
      return t('This is a Terraform configuration, not a CreateImage request; it is left alone.');
    case 'json-schema':
      return t('This is a JSON schema, not a CreateImage request; it is left alone.');
  }
}
