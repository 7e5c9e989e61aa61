import { t } from '@vscode/l10n';

/** The first of the lines, and one that counts the others. */
export function someLines(lines: readonly string[], most: number): readonly string[] {
  const more = lines.length - most;
  return more > 0 ? [...lines.slice(0, most), t('and {0} more', more)] : lines;
}

/** The same in one line, with commas. */
export function someInLine(texts: readonly string[], most: number): string {
  const shown = texts.slice(0, most).join(', ');
  const more = texts.length - most;
  return more > 0 ? t('{0} and {1} more', shown, more) : shown;
}
