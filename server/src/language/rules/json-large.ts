import { t } from '@vscode/l10n';
import { problemAt } from '../problem';
import type { StaticRule } from '../rule';

export const jsonLarge: StaticRule = {
  id: 'json-large',
  severity: 'information',
  docs: {
    what: 'The file has more than one million characters.',
    why: 'A CreateImage request has a few kilobytes. To keep typing fast, the editor checks only the JSON syntax of larger files, and nothing in files of more than five million characters.',
    ec2: 'EC2 has no documented limit. The request is checked completely before it is sent.',
    source: 'Measured: a request with everything that EC2 allows has less than 100 kB.',
  },
  document({ root }, { isInPart }) {
    if (!isInPart || root === undefined) return undefined;
    return problemAt({ offset: 0, end: 1 }, t('This file is large. Only its JSON syntax is checked here.'));
  },
};
