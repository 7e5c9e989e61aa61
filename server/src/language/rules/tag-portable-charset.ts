import { t } from '@vscode/l10n';
import { problemAt } from '../problem';
import { isString } from '../request-view';
import type { StaticRule } from '../rule';
import { replaceOutsideVariables } from '../string-text';

export const tagPortableCharset: StaticRule = {
  id: 'tag-portable-charset',
  severity: 'off',
  docs: {
    what: 'A tag contains a character other than letters, digits, spaces and `+ - = . _ : / @`.',
    why: 'EC2 accepts any character. Other services, such as cost reports and Tag Editor, do not.',
    except: 'Only EC2 reads the tag.',
    ec2: 'none',
    source: 'EC2 user guide, Using_Tags.',
  },
  tag({ members: { Key, Value } }) {
    return [Key, Value]
      .filter(isString)
      .filter(
        ({ value }) => replaceOutsideVariables(value.value, /[^\p{L}\p{N} +\-=._:/@]/gu, '').firstMatch !== undefined,
      )
      .map(({ value }) => problemAt(value, t('EC2 accepts any character, but cost reports and Tag Editor do not.')));
  },
};
