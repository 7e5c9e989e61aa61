import { t } from '@vscode/l10n';
import { keyOf, problemAt } from '../problem';
import type { PropertyNode } from '../request-document';
import type { StaticRule } from '../rule';
import { shownText } from '../shown-text';
import { copiesOf } from '../steps/copies';

export const stepKeyRegion: StaticRule = {
  id: 'step-key-region',
  severity: 'error',
  docs: {
    what: 'The ARN of a KMS key is in another region than the copy.',
    why: 'The key must be in the region of the copy. EC2 accepts the call, and the copy fails later.',
    except: 'An ID or an alias belongs to the region in which it is used.',
    source: 'SDK: CopyImageRequest.KmsKeyId.',
  },
  steps(view) {
    const found = new Map<PropertyNode, string>();
    for (const { key, region } of copiesOf(view)) {
      const [, ofKey] = /^arn:[^:]*:kms:([^:]+):/.exec(key?.value.value ?? '') ?? [];
      if (key === undefined || ofKey === undefined || ofKey === region.name || found.has(key)) continue;
      found.set(key, t('This key is in {0}, but the copy goes to {1}.', shownText(ofKey), shownText(region.name)));
    }
    return [...found].map(([key, message]) => problemAt(key.value ?? keyOf(key), message));
  },
};
