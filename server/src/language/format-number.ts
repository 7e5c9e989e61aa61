import { languageTag } from './language-tag';

/** 65536 as people write it in the language of the texts: 65,536 in English, 65.536 in German. */
export function formatNumber(number: number): string {
  return number.toLocaleString(languageTag());
}
