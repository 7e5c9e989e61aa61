import { t } from '@vscode/l10n';
import { problemAt } from '../problem';
import type { StaticRule } from '../rule';

export const jsonBom: StaticRule = {
  id: 'json-bom',
  severity: 'hint',
  docs: {
    what: 'The file starts with a byte order mark.',
    why: 'The AWS CLI rejects it: "Unexpected UTF-8 BOM". The editor accepts it.',
    except: 'VS Code hides the byte order mark from this rule. Only `npx ami-authoring check` finds it.',
    source: 'Measured with aws-cli 1.45.11.',
  },
  document({ text }) {
    if (text.charCodeAt(0) !== 0xfeff) return undefined;
    const mark = { offset: 0, end: /^\ufeff+/.exec(text)?.[0].length ?? 1 };
    return problemAt(mark, t('The file starts with a byte order mark, which the AWS CLI rejects.'), {
      fixes: () => [{ title: t('Delete the byte order mark'), changes: [{ ...mark, text: '' }], safe: true }],
    });
  },
};
