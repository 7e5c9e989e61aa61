import { t } from '@vscode/l10n';
import { keyOf, problemAt } from '../problem';
import type { StaticRule } from '../rule';

export const propertyNewerThanCli: StaticRule = {
  id: 'property-newer-than-cli',
  severity: 'off',
  docs: {
    what: 'BootModeOverride is set.',
    why: 'AWS CLI 1.46.3 and earlier reject it. boto3 1.44.8 and the AWS SDK for JavaScript support it.',
    except: 'You run the file from the editor, or with a newer AWS CLI.',
    source: 'SDK; botocore 1.43.67; measured with aws-cli 1.45.11.',
  },
  request({ members: { BootModeOverride } }) {
    if (BootModeOverride === undefined) return undefined;
    return problemAt(keyOf(BootModeOverride), t('AWS CLI 1.46.3 and earlier reject BootModeOverride.'));
  },
};
