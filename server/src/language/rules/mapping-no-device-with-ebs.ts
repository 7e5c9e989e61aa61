import { t } from '@vscode/l10n';
import { choices, removal } from '../common-fixes';
import { shownDevice } from '../device-names';
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
    why: 'NoDevice removes the device whatever the mapping contains. `--generate-cli-skeleton` writes `"NoDevice": ""` into every mapping; if it stays there, the volume is not in the image.',
    ec2: 'none',
    source: 'API reference, NoDevice ("regardless of the assigned value"); boto/boto#1334',
  },
  mapping(mapping, { document }) {
    const { Ebs, NoDevice } = mapping.members;
    if (Ebs === undefined || !isGiven(Ebs) || !isString(NoDevice)) return undefined;
    const message = t('NoDevice excludes {0} from the image, so Ebs is ignored.', shownDevice(mapping));
    return problemAt(keyOf(NoDevice), message, {
      related: [relatedPlace(keyOf(Ebs), t('Ebs is set here.'))],
      fixes: () => choices([removal(document, mapping, NoDevice), removal(document, mapping, Ebs)]),
    });
  },
};
