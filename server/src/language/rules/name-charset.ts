import { t } from '@vscode/l10n';
import { characterTitle } from '../character-title';
import { problemAt } from '../problem';
import { replaceValue } from '../request-edits';
import { isString } from '../request-view';
import type { StaticRule } from '../rule';
import { replaceOutsideVariables, spanInString } from '../string-text';

const notInName = /[^A-Za-z0-9()[\] ./\-'@_]/gu;

export const nameCharset: StaticRule = {
  id: 'name-charset',
  severity: 'error',
  needs: 'Name',
  docs: {
    what: "Name has a character other than `A-Z a-z 0-9 ( ) [ ] . / - ' @ _` and the space.",
    why: 'EC2 refuses colons, as in times, `#`, `+`, `,`, `*` and letters beyond ASCII.',
    except:
      "Variables: a run puts their value there, cleaned of such characters. Space, brackets, quote and `@` are legal although EC2's own message leaves them out.",
    ec2: '`InvalidAMIName.Malformed`',
    source: 'API reference; hashicorp/packer#2774, hashicorp/packer#2182',
  },
  request({ members: { Name } }, { document }) {
    if (!isString(Name)) return undefined;
    const { value } = Name;
    const cleaned = replaceOutsideVariables(value.value, notInName, '-');
    const first = cleaned.firstMatch;
    if (first === undefined) return undefined;
    const span = spanInString(document, value, first);
    return problemAt(span, t('Name may not contain {0}', characterTitle(first.text)), {
      fixes: () => [
        { title: t('Replace such characters by -'), changes: [replaceValue(document, value, cleaned.text)] },
      ],
    });
  },
};
