import { t } from '@vscode/l10n';
import { replacement } from '../common-fixes';

import type { Fix } from '../finding';
import { freeNameFixes } from '../free-name-fixes';
import { blankProblem } from '../not-given';
import { problemAt } from '../problem';
import type { RequestDocument, StringNode } from '../request-document';
import { isString, type MappingView } from '../request-view';
import type { StaticRule } from '../rule';
import { shownText } from '../shown-text';
import { slipIn } from '../slip';
import { placeholderIn } from '../template-text';

export const deviceNameFormat: StaticRule = {
  id: 'device-name-format',
  severity: 'error',
  needs: 'DeviceName',
  docs: {
    what: 'DeviceName has none of the documented forms: `/dev/sd[a-z]`, `/dev/hd[a-z]`, `/dev/xvd[a-z]`, `/dev/xvd[b-c][a-z]`, `xvd[a-z]`, `xvd[b-c][a-z]`. Empty names and paths of other kinds are errors; names that may be a device, such as `/dev/nvme1n1`, are warnings.',
    why: 'EC2 rejects it. `/dev/nvme1n1` is a name inside the instance, not in EC2. Git Bash changes /dev/sda1 to `C:/Program Files/Git/dev/sda1`.',
    except: 'EC2 does not document the names that it accepts.',
    ec2: '`InvalidBlockDeviceMapping`: Invalid device name …',
    source: 'EC2 user guide, device_naming; aws/aws-cli#1071, ContinuumIO/anaconda-ec2#7',
  },
  mapping(mapping, { document }) {
    const { DeviceName } = mapping.members;
    if (!isString(DeviceName) || isDeviceName(DeviceName.value.value)) return undefined;
    const { value } = DeviceName;
    const name = value.value;
    // What is a partition is for device-name-partition to say.
    if (/^(\/dev\/)?(sd|hd|xvd)[a-z]{1,2}\d+$/.test(name)) return undefined;
    const known = blankProblem(document, mapping, DeviceName) ?? slipIn(document, 'DeviceName', value, isDeviceName);
    if (known !== undefined) return known;
    const placeholder = placeholderIn(name);
    if (placeholder !== undefined) {
      return problemAt(value, t('Replace the placeholder with a device name: {0}', shownText(placeholder)));
    }
    return problemAt(value, t('"{0}" is not a valid device name. Use a name such as /dev/sdf.', shownText(name)), {
      severity: name.startsWith('/dev/') || !/[/\\:]/.test(name) ? 'warning' : undefined,
      fixes: () => fixesOf(document, mapping, value),
    });
  },
};

function isDeviceName(name: string): boolean {
  return /^(\/dev\/(sd[a-z]|hd[a-z]|sda[12])|(\/dev\/)?xvd[b-c]?[a-z])$/.test(name);
}

function fixesOf(document: RequestDocument, mapping: MappingView, value: StringNode): readonly Fix[] {
  const [, inPath] = /.(\/dev\/[a-z0-9]+)$/.exec(value.value) ?? [];
  if (inPath !== undefined) return [replacement(document, value, inPath)];
  const [, word] = /^(?:dev\/|\/)?(sd[a-z]\d*)$/i.exec(value.value) ?? [];
  if (word !== undefined) return [replacement(document, value, `/dev/${word.toLowerCase()}`)];
  return freeNameFixes(document, mapping, value);
}
