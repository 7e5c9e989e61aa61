import { t } from '@vscode/l10n';
import { lengthLimits } from '../length-limits';
import { problemAt } from '../problem';
import { isString } from '../request-view';
import type { StaticRule } from '../rule';
import { resolvedLength } from '../variables';

const { maximum: longestValue } = lengthLimits('Tag', 'Value');

export const tagValueLength: StaticRule = {
  id: 'tag-value-length',
  severity: 'error',
  needs: 'Value',
  docs: {
    what: 'The Value of a tag can have up to 256 characters after its variables are resolved.',
    why: 'EC2 rejects it. Characters count, not bytes.',
    ec2: '`InvalidParameterValue`: Tag value exceeds the maximum length of 256 characters',
    source: 'API reference, Tag; iriusrisk/GoCD-EC2-Elastic-Agent-Plugin#24',
  },
  tag({ members: { Value } }, { variables }) {
    if (!isString(Value)) return undefined;
    const text = Value.value.value;
    if (text.length <= longestValue && !text.includes('${')) return undefined;
    const { shortest } = resolvedLength(text, variables);
    if (shortest <= longestValue) return undefined;
    return problemAt(
      Value.value,
      t('Tag values can have up to {0} characters. This value has {1}.', longestValue, shortest),
    );
  },
};
