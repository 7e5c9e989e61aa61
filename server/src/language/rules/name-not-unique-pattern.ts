import { t } from '@vscode/l10n';
import { problemAt } from '../problem';
import { replaceValue } from '../request-edits';
import { isString } from '../request-view';
import type { StaticRule } from '../rule';

export const nameNotUniquePattern: StaticRule = {
  id: 'name-not-unique-pattern',
  severity: 'off',
  needs: 'Name',
  docs: {
    what: 'Name contains no number, date, or variable.',
    why: 'A name can be used once per account and region, so the second run of this file fails.',
    except: 'You run the file once, or change the name before each run.',
    ec2: '`InvalidAMIName.Duplicate`, at the second run.',
    source: 'EC2 error codes.',
  },
  request({ members: { Name } }, { document }) {
    if (!isString(Name) || Name.value.value === '' || /\d|\$\{/.test(Name.value.value)) return undefined;
    const { value } = Name;
    const message = t('Image names must be unique in an account and region, so this request works only once.');
    return problemAt(value, message, {
      fixes: () => [
        {
          title: t('Append a timestamp'),
          changes: [replaceValue(document, value, `${value.value}-\${timestamp}`)],
        },
      ],
    });
  },
};
