import { t } from '@vscode/l10n';
import { removal } from '../common-fixes';
import { problemAt } from '../problem';
import { isBoolean } from '../request-view';
import type { StaticRule } from '../rule';

export const dryRunSet: StaticRule = {
  id: 'dry-run-set',
  severity: 'hint',
  needs: 'DryRun',
  docs: {
    what: 'DryRun is true.',
    why: 'EC2 checks permissions but does not create an image. It reports success as an error.',
    except: 'You use the file to check permissions.',
    ec2: '`DryRunOperation` (HTTP 412)',
    source: 'API reference; EC2 error codes; aws/karpenter-provider-aws#8015',
  },
  request(view, { document }) {
    const { DryRun } = view.members;
    if (!isBoolean(DryRun) || !DryRun.value.value) return undefined;
    const message = t(
      'With DryRun, EC2 checks your permissions but does not create an image. If they are sufficient, it returns the error DryRunOperation.',
    );
    return problemAt(DryRun.value, message, { fixes: () => [removal(document, view, DryRun)] });
  },
};
