import { t } from '@vscode/l10n';
import { problemAt } from '../problem';
import { replaceValue } from '../request-edits';
import { isString } from '../request-view';
import type { StaticRule } from '../rule';
import { findVariables, resolvedLength } from '../variables';

const shortestName = 3;
const longestName = 128;

export const nameLength: StaticRule = {
  id: 'name-length',
  severity: 'error',
  needs: 'Name',
  docs: {
    what: 'Name has fewer than 3 or more than 128 characters, once its variables are resolved.',
    why: 'EC2 refuses it. The console stops at 127; botocore checks the minimum only.',
    except:
      'A variable whose length nobody knows yet, such as the name of the instance, counts with one character at least and without a maximum.',
    ec2: "`InvalidAMIName.Malformed`: AMI names must be between 3 and 128 characters long, and may contain letters, numbers, '(', ')', '.', '-', '/' and '_'",
    source: 'API reference; botocore ImageNameRequest; webdigi/AWS-AMI-Automated-Creation-Deletion#6',
  },
  request({ members: { Name } }, { document, variables }) {
    if (!isString(Name)) return undefined;
    const { value } = Name;
    const { shortest, longest } = resolvedLength(value.value, variables);
    if (longest < shortestName) {
      return problemAt(value, tooShort(longest));
    }
    if (shortest <= longestName) return undefined;
    return problemAt(value, t('Name has {0} characters; it must have 3 to 128.', shortest), {
      fixes: () =>
        findVariables(value.value).length > 0
          ? []
          : [
              {
                title: t('Shorten to 128 characters'),
                changes: [replaceValue(document, value, [...value.value].slice(0, longestName).join('').trimEnd())],
              },
            ],
    });
  },
};

function tooShort(length: number): string {
  switch (length) {
    case 0:
      return t('Name is empty; it must have 3 to 128 characters.');
    case 1:
      return t('Name has 1 character; it must have 3 to 128.');
    default:
      return t('Name has {0} characters; it must have 3 to 128.', length);
  }
}
