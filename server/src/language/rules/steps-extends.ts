import { t } from '@vscode/l10n';
import { problemAt } from '../problem';
import type { StaticRule } from '../rule';

export const stepsExtends: StaticRule = {
  id: 'steps-extends',
  severity: 'error',
  needs: 'extends',
  docs: {
    what: 'A path in `extends` must be relative and end in `.ami-after.json`.',
    why: 'Only step files in the workspace folder are read.',
    source: 'Ours: the format of the file.',
  },
  part({ shape, members }) {
    const list = members.extends?.value;
    if (shape.name !== 'AmiAfter' || list?.kind !== 'list') return undefined;
    return list.items
      .filter(item => item.kind === 'string')
      .flatMap(item => {
        const message = sentence(item.value);
        return message === undefined ? [] : [problemAt(item, message)];
      });
  },
};

function sentence(path: string): string | undefined {
  if (/^([/\\]|[A-Za-z][\w+.-]*:)/.test(path)) return t('Enter a path relative to this file.');
  if (path.includes('\\')) return t('Use forward slashes (/) in paths.');
  return /[^/]\.ami-after\.json$/.test(path) ? undefined : t('Only files named *.ami-after.json can be extended.');
}
