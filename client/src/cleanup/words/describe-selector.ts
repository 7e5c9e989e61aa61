import { t } from '@vscode/l10n';
import type { Condition, Selector } from '../selection/selector';

/** What a clean-up is about, for a heading: "Images named web-*". */
export function describeSelector([first, ...rest]: Selector): string {
  const condition = describeCondition(first);
  if (rest.length === 0) return condition;
  return rest.length === 1
    ? t('{0} and 1 more condition', condition)
    : t('{0} and {1} more conditions', condition, rest.length);
}

function describeCondition(condition: Condition): string {
  switch (condition.kind) {
    case 'name':
      return t('Images named {0}', condition.patterns.join(', '));
    case 'tag':
      return condition.patterns === undefined
        ? t('Images with the tag {0}', condition.key)
        : t('Images with the tag {0} = {1}', condition.key, condition.patterns.join(', '));
    case 'instance':
      return t('Images created from {0}', condition.ids.join(', '));
    case 'images':
      return condition.ids.length === 1 ? t('1 selected image') : t('{0} selected images', condition.ids.length);
    case 'file':
      return t('Images created from {0}', condition.file.split('/').at(-1) ?? condition.file);
  }
}
