import { t } from '@vscode/l10n';
import { requestShape } from '../../language/request-schema';
import { Expression, type Found } from '../found';
import { powershellDialect } from '../literals/dialect';
import type { LiteralReader } from '../literals/literal-reader';
import { closingBracket } from '../literals/skip-expression';
import type { Notation, TakenRequest } from '../notation';
import { Notes } from '../notes';
import { Code } from '../taking/code';
import { readingOf } from '../taking/documents';
import { memberNamed } from '../taking/names';
import { takeRequest } from '../taking/take-request';

/** `New-EC2Image` of AWS Tools for PowerShell, with its parameters or a splatted table. */
export const newEc2Image: Notation = {
  id: 'new-ec2image',
  title: () => t('PowerShell (New-EC2Image)'),
  read: text => {
    const parameters = { ...powershellDialect, separator: /,\s*|;|\n|\||(?<=\s)(?=-[A-Za-z])/y };
    const code = new Code(text, parameters, powershellDialect);
    const calls = [...text.matchAll(/\bNew-EC2Image\b/gi)];
    return readingOf(
      code.eachAfter(calls, reader => takeCall(code, reader)),
      t('The text contains no New-EC2Image command.'),
    );
  },
};

/** Parameters that say where or how, and not what. */
const besides =
  /^(?:Region|ProfileName|Credential|AccessKey|SecretKey|SessionToken|EndpointUrl|Force|Select|PassThru|Confirm|WhatIf|Verbose|ErrorAction)$/i;

function takeCall(code: Code, reader: LiteralReader): TakenRequest {
  const notes = new Notes();
  const found = new Map<string, Found>();
  for (;;) {
    reader.skip(/(?:[^\S\n]|`\r?\n)+/y);
    const splat = reader.take(/@[A-Za-z_]\w*/y);
    const name = splat ?? reader.take(/-[A-Za-z]\w*:?/y);
    if (name === undefined) return takeRequest(found, notes);
    if (splat !== undefined) {
      const table = code.dialect.constant?.(splat.slice(1));
      if (table instanceof Map) for (const [key, value] of table) give(found, notes, key, value);
      else notes.lose(t('{0} was not converted, because expressions are not evaluated.', splat));
      continue;
    }
    reader.skip(/(?:[^\S\n]|`\r?\n)+/y);
    const parameter = name.replace(/^-|:$/g, '');
    const value = /-[A-Za-z]|[\n;|)}]|$/y;
    value.lastIndex = reader.at;
    const isSwitch = value.test(code.text);
    const given = isSwitch ? true : argument(reader);
    give(found, notes, parameter, given);
  }
}

/** A parameter may be written with its first letters only. */
function give(found: Map<string, Found>, notes: Notes, parameter: string, value: Found): void {
  if (besides.test(parameter)) {
    notes.lose(t('{0} is not part of a request.', `-${parameter}`));
    return;
  }
  const known = memberNamed(requestShape, parameter) !== undefined || parameter.length < 3;
  const begun = known
    ? []
    : [...requestShape.members.keys()].filter(name => name.toLowerCase().startsWith(parameter.toLowerCase()));
  found.set(begun.length === 1 ? (begun[0] ?? parameter) : parameter, value);
}

/** A literal, a list without brackets, or a bare word. */
function argument(reader: LiteralReader): Found {
  const word = reader.take(/[A-Za-z\d][\w./:-]*(?=[\s;|]|$)/y);
  if (word !== undefined) return word;
  const formatted = formattedText(reader);
  if (formatted !== undefined) return formatted;
  const items = [reader.value()];
  while (reader.take(/\s*,\s*/y) !== undefined) items.push(reader.value());
  return items.length === 1 ? (items[0] ?? null) : items;
}

/** `('{0}-{1}' -f $a, $b)`: an operator in brackets makes no list of them. */
function formattedText(reader: LiteralReader): Expression | undefined {
  if (reader.text[reader.at] !== '(') return undefined;
  const end = closingBracket(reader.text, reader.at);
  const source = reader.text.slice(reader.at, end);
  if (!/\s-(?:f|join|replace|split|as)\b/i.test(source)) return undefined;
  reader.at = end;
  return new Expression([{ source }]);
}
