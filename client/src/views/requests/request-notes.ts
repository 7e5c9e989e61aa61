import { t } from '@vscode/l10n';
import { plain } from '../../foreign-text';
import type { Counts } from './finding-counts';

/**
 * The description of a request, safe to show: its findings and the result of its last run. Empty for a file that has not
 * been checked.
 */
export function requestNotes(counts: Counts | undefined, lastRun: string | undefined): readonly string[] {
  const notes = [counts === undefined ? '' : findingsText(counts), lastRun ?? ''];
  return notes.filter(Boolean).map(note => plain(note));
}

function findingsText({ errors, warnings }: Counts): string {
  const parts: string[] = [];
  if (errors > 0) parts.push(errors === 1 ? t('1 error') : t('{0} errors', errors));
  if (warnings > 0) parts.push(warnings === 1 ? t('1 warning') : t('{0} warnings', warnings));
  return parts.join(', ');
}
