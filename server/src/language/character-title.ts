import { t } from '@vscode/l10n';

/** How a message shows the first character of a text: itself, or its code and name where nobody would see it. */
export function characterTitle(text: string): string {
  const code = text.codePointAt(0) ?? 0;
  const character = String.fromCodePoint(code);
  if (!/[\p{Z}\p{C}]/u.test(character)) return character;
  const number = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
  const name = nameOf(code);
  return name === undefined ? number : t('{0} ({1})', number, name);
}

function nameOf(code: number): string | undefined {
  switch (code) {
    case 0x09:
      return t('tab');
    case 0x0a:
      return t('line feed');
    case 0x0d:
      return t('carriage return');
    case 0xa0:
      return t('no-break space');
    case 0xad:
      return t('soft hyphen');
    case 0x200b:
      return t('zero-width space');
    case 0x200c:
      return t('zero-width non-joiner');
    case 0x200d:
      return t('zero-width joiner');
    case 0x200e:
      return t('left-to-right mark');
    case 0x200f:
      return t('right-to-left mark');
    case 0x202f:
      return t('narrow no-break space');
    case 0x2060:
      return t('word joiner');
    case 0x3000:
      return t('ideographic space');
    case 0xfeff:
      return t('byte order mark');
    default:
      return undefined;
  }
}
