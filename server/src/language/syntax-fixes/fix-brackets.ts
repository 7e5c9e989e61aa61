import { t } from '@vscode/l10n';
import type { Fix } from '../finding';
import type { BrokenPlace } from './broken-place';

/** The fixes of brackets that are missing or of the other kind; undefined for a problem of another kind. */
export function fixesOfBrackets(place: BrokenPlace): readonly Fix[] | undefined {
  const { problem } = place;
  const { insert } = problem;
  switch (problem.kind) {
    case 'brace-missing':
    case 'bracket-missing':
    case 'opening-missing':
      return insert === undefined
        ? []
        : [
            {
              title: t('Insert {0}', insert.text),
              changes: [{ offset: insert.offset, end: insert.offset, text: insert.text }],
            },
          ];
    case 'bracket-wrong':
      return insert === undefined
        ? []
        : [{ title: t('Change to {0}', insert.text), changes: place.replacedBy(insert.text) }];
    default:
      return undefined;
  }
}
