import { t } from '@vscode/l10n';
import { insertion } from '../common-fixes';
import { keyOf, problemAt } from '../problem';
import type { PropertyNode } from '../request-document';
import type { Problem, StaticRule } from '../rule';
import { copiesOf } from '../steps/copies';

export const stepKeyWithoutEncrypted: StaticRule = {
  id: 'step-key-without-encrypted',
  severity: 'error',
  docs: {
    what: 'A copy has KmsKeyId, but Encrypted is not true.',
    why: 'EC2 rejects a key without encryption.',
    ec2: '`InvalidParameterDependency`: not seen; the SDK says that Encrypted must be true',
    source: 'SDK: CopyImageRequest.KmsKeyId.',
  },
  steps(view, { document }) {
    const found = new Map<PropertyNode, Problem>();
    for (const { key, isEncrypted, isReadable, step } of copiesOf(view)) {
      const input = step.calls.find(({ api }) => api === 'CopyImage')?.input;
      if (key === undefined || isEncrypted !== undefined || !isReadable || found.has(key)) continue;
      const fixes = () => (input === undefined ? [] : [insertion(document, input, 'Encrypted', true)]);
      found.set(key, problemAt(keyOf(key), t('KmsKeyId requires Encrypted to be true.'), { fixes }));
    }
    return [...found.values()];
  },
};
