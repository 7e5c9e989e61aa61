import { t } from '@vscode/l10n';
import { choices, removal } from '../common-fixes';
import { isGiven } from '../not-given';
import { keyOf, problemAt, relatedPlace } from '../problem';
import { isString } from '../request-view';
import type { StaticRule } from '../rule';

export const mappingNoDeviceWithEbs: StaticRule = {
  id: 'mapping-no-device-with-ebs',
  severity: 'warning',
  needs: 'NoDevice',
  docs: {
    what: 'A mapping has NoDevice and Ebs.',
    why: 'NoDevice excludes the device, regardless of the rest of the mapping. `--generate-cli-skeleton` writes `"NoDevice": ""` into every mapping; if it stays there, the volume is not in the image.',
    ec2: 'none',
    source: 'API reference, NoDevice ("regardless of the assigned value"); boto/boto#1334',
  },
  mapping(mapping, { document }) {
    const { Ebs, NoDevice } = mapping.members;
    if (Ebs === undefined || !isGiven(Ebs) || !isString(NoDevice)) return undefined;
    const message = t('NoDevice excludes the device from the image, so Ebs is ignored.');
    return problemAt(keyOf(NoDevice), message, {
      related: [relatedPlace(keyOf(Ebs), t('Ebs is set here.'))],
      fixes: () => choices([removal(document, mapping, NoDevice), removal(document, mapping, Ebs)]),
    });
  },
};
