import { t } from '@vscode/l10n';
import type { Convert, ConvertedRequest } from './convert-port';
import type { Fix } from './finding';
import { shownText } from './shown-text';

/** A menu with more is not read; the command that imports has them all. */
const mostOffered = 5;

/** What a fix is called: a text in another notation is converted, out of another document a request is extracted. */
export type ConversionKind = 'convert' | 'extract';

/** Fixes that put a request from the text in the place of the text: one, or one for each of several. */
export function conversionFixes(text: string, kind: ConversionKind, convert: Convert | undefined): readonly Fix[] {
  const requests = convert?.(text).requests ?? [];
  return requests.slice(0, mostOffered).map((request, index) => ({
    title: requests.length > 1 ? titleOfOne(request, index, requests.length, kind) : title(request, kind),
    changes: [{ offset: 0, end: text.length, text: request.text }],
  }));
}

function titleOfOne({ name }: ConvertedRequest, index: number, count: number, kind: ConversionKind): string {
  const number = index + 1;
  if (name === undefined) {
    return kind === 'convert'
      ? t('Convert request {0} of {1} to JSON', number, count)
      : t('Extract request {0} of {1}', number, count);
  }
  return kind === 'convert'
    ? t('Convert request {0} of {1} to JSON: {2}', number, count, shownText(name))
    : t('Extract request {0} of {1}: {2}', number, count, shownText(name));
}

function title({ lostCount }: ConvertedRequest, kind: ConversionKind): string {
  switch (lostCount) {
    case 0:
      return kind === 'convert' ? t('Convert to a JSON request') : t('Extract the request');
    case 1:
      return kind === 'convert'
        ? t('Convert to a JSON request (1 item cannot be converted)')
        : t('Extract the request (1 item is not part of it)');
    default:
      return kind === 'convert'
        ? t('Convert to a JSON request ({0} items cannot be converted)', lostCount)
        : t('Extract the request ({0} items are not part of it)', lostCount);
  }
}
