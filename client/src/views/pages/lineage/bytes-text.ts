import { t } from '@vscode/l10n';

/** Bytes as a person reads them: "24.5 GiB". */
export function bytesText(bytes: number, language: string): string {
  const gibibytes = bytes / 2 ** 30;
  const digits = gibibytes < 10 ? 1 : 0;
  return t('{0} GiB', gibibytes.toLocaleString(language, { maximumFractionDigits: digits }));
}
