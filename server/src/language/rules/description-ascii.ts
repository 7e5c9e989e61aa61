import { t } from '@vscode/l10n';
import { characterTitle } from '../character-title';
import { problemAt } from '../problem';
import { replaceValue } from '../request-edits';
import { isString } from '../request-view';
import type { StaticRule } from '../rule';
import { replaceOutsideVariables, spanInString } from '../string-text';

export const descriptionAscii: StaticRule = {
  id: 'description-ascii',
  severity: 'error',
  needs: 'Description',
  docs: {
    what: 'Description contains a character outside ASCII, such as an em dash, a curly quote, or an umlaut.',
    why: 'EC2 rejects it. The reports are about ModifyImageAttribute. For CreateImage, this is not confirmed, but it is the same field.',
    ec2: '`InvalidParameterValue`: Character sets beyond ASCII are not supported.',
    source: 'metadist/synaplan#1546, wendylabsinc/WendyOS-Builder#56',
  },
  request({ members: { Description } }, { document }) {
    if (!isString(Description)) return undefined;
    const { value } = Description;
    const plain = replaceOutsideVariables(value.value, /\P{ASCII}/gu, toAscii);
    if (plain.firstMatch === undefined) return undefined;
    const message = t('Description can contain only ASCII characters, not {0}', characterTitle(plain.firstMatch.text));
    return problemAt(spanInString(document, value, plain.firstMatch), message, {
      fixes: () => [
        { title: t('Replace with ASCII characters'), changes: [replaceValue(document, value, plain.text)] },
      ],
    });
  },
};

function toAscii(character: string): string {
  const known = replacements.get(character);
  if (known !== undefined) return known;
  return character.normalize('NFKD').replace(/\P{ASCII}/gu, '');
}

const replacements: ReadonlyMap<string, string> = new Map([
  ['–', '-'],
  ['—', '-'],
  ['−', '-'],
  ['‘', "'"],
  ['’', "'"],
  ['“', '"'],
  ['”', '"'],
  ['„', '"'],
  ['ä', 'ae'],
  ['ö', 'oe'],
  ['ü', 'ue'],
  ['Ä', 'Ae'],
  ['Ö', 'Oe'],
  ['Ü', 'Ue'],
  ['ß', 'ss'],
  ['ø', 'o'],
  ['æ', 'ae'],
  ['→', '->'],
  ['•', '*'],
]);
